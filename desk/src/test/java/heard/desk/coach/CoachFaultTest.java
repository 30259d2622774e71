package heard.desk.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.conversation.Deliveries;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Said;
import heard.desk.conversation.web.Letters;
import heard.desk.identity.Agents;
import heard.desk.identity.ApiTokens;
import heard.desk.identity.Right;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** With an engine that fails or finds no end, everything but the advice is there. */
class CoachFaultTest {
    private static final TestDesk desk = TestDesk.demoWith(TextEngine.class, new FakeEngine());

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aMessageThatTheEngineFailsOnIsListedAndShown() {
        var came = new Letters(desk).from("anna@mail.example").about("Broken").saying("Look: " + FakeEngine.BREAKS).comes();
        desk.bean(MessageReader.class).read(List.of(came.conversation()));
        var emma = desk.browserOf("emma");
        assertThat(emma.get("/inbox/open").text("[data-row=" + came.number() + "]")).contains("Broken");
        Reply page = emma.get("/conversations/" + came.number());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".message__body")).contains("Look:");
        assertThat(page.page().select(".reading")).isEmpty();
    }

    /** The desk reads by itself; the letters come one after another, so that they may share one batch of events. */
    @Test
    void aMessageWithoutAnEndIsNotedAndTheNextIsRead() {
        var endless = new Letters(desk).from("gina@mail.example").about("Endless").saying("Look: " + FakeEngine.NEVER_ENDS).comes();
        var next = new Letters(desk).from("hans@mail.example").about("Next").saying("I am angry.").comes();
        var emma = desk.browserOf("emma");
        await(() -> !emma.get("/conversations/" + next.number()).page().select(".reading").isEmpty());
        assertThat(emma.get("/inbox/open").text("[data-row=" + endless.number() + "]")).contains("Endless");
        Reply page = emma.get("/conversations/" + endless.number());
        assertThat(page.text(".message__body")).contains("Look:");
        assertThat(page.page().select(".reading")).isEmpty();
        assertThat(page.text("[data-setback]")).contains("could not read this message");
    }

    @Test
    void anAnswerWithoutAnEndIsNotedAndThePromiseOfTheNextReachesTheLedger() {
        var first = new Letters(desk).from("ilse@mail.example").comes();
        var second = new Letters(desk).from("jens@mail.example").comes();
        leave(write(first, "send", FakeEngine.NEVER_ENDS));
        leave(write(second, "send", FakeEngine.PROMISE + "."));
        var emma = desk.browserOf("emma");
        await(() -> promises(second) > 0);
        assertThat(promises(second)).isEqualTo(1);
        assertThat(promises(first)).isZero();
        assertThat(emma.get("/conversations/" + first.number()).text("[data-setback]")).contains("could not look for promises");
    }

    private static int promises(Letters.Came came) {
        return desk.database().jdbc().sql("select count(*) from promise where conversation_id = :id")
                .param("id", came.conversation().value())
                .query(Integer.class).single();
    }

    /** The mail server takes it. */
    private static void leave(Reply sent) {
        String id = sent.page().select(".message--sending").attr("data-message");
        desk.bean(Deliveries.class).sent(new Deliveries.Attempt(new MessageId(UUID.fromString(id)), 1, false), Said.byServer("250"));
    }

    private static void await(BooleanSupplier question) {
        Instant end = Instant.now().plus(Duration.ofSeconds(40));
        while (!question.getAsBoolean())
            assertThat(Instant.now()).as("it did not become so").isBefore(end);
    }

    private static Reply write(Letters.Came came, String act, String text) {
        var emma = desk.browserOf("emma");
        Reply page = emma.get("/conversations/" + came.number());
        var fields = new HashMap<String, String>();
        page.page().select(".composer input[type=hidden], .composer input[name=to], .composer input[name=copy]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(Map.of("kind", "reply", "act", act, "text", text));
        return emma.post(page.page().select(".composer").attr("action"), fields);
    }

    @Test
    void anAnswerThatTheEngineFailsOnIsSent() {
        var came = new Letters(desk).from("bert@mail.example").comes();
        assertThat(write(came, "send", "It fails.").text(".message--sending .message__body")).isEqualTo("It fails.");
    }

    @Test
    void anAnswerThatTheEngineNeverFinishesIsSentToo() {
        var came = new Letters(desk).from("carl@mail.example").comes();
        assertThat(write(came, "send", FakeEngine.NEVER_ENDS).text(".message--sending .message__body")).isEqualTo(FakeEngine.NEVER_ENDS);
    }

    @Test
    void whoOnlyAskedGetsTheTextBack() {
        var came = new Letters(desk).from("dora@mail.example").comes();
        Reply checked = write(came, "check", "What of this?");
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.page().select("textarea[name=text]").val()).isEqualTo("What of this?");
        assertThat(checked.page().select("[data-said]")).isEmpty();
    }

    @Test
    void theScriptIsToldThatThereIsNoReview() {
        var came = new Letters(desk).from("emil@mail.example").comes();
        var emma = desk.browserOf("emma");
        Reply page = emma.get("/conversations/" + came.number());
        Reply review = emma.post(page.page().select("[data-coach]").attr("data-coach"),
                Map.of("_csrf", page.page().select("input[name=_csrf]").val(), "text", "Anything"));
        assertThat(review.status()).isEqualTo(503);
    }

    @Test
    void aProgramIsToldToComeBack() {
        var emma = desk.bean(Agents.class).byEmail("emma@demo.localhost").orElseThrow();
        String token = desk.bean(ApiTokens.class).issue(emma.id(), "test", Set.of(Right.COACH), Optional.empty()).secret();
        Reply late = ask(token, "{\"text\":\"" + FakeEngine.NEVER_ENDS + "\"}");
        assertThat(late.status()).isEqualTo(503);
        assertThat(late.header("Retry-After")).isEqualTo("2");
        assertThat(late.body()).contains("send it again");
        Reply several = ask(token, "[{\"text\":\"It fails.\"}]");
        assertThat(several.status()).isEqualTo(200);
        assertThat(several.body()).contains("\"line\":1");
    }

    private static Reply ask(String token, String body) {
        return desk.browser().send(HttpRequest.newBuilder().header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)), "/api/v1/reviews");
    }
}
