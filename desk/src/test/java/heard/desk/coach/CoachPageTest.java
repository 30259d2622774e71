package heard.desk.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.conversation.Deliveries;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Said;
import heard.desk.conversation.web.Letters;
import heard.desk.conversation.web.Letters.Came;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The coach looked back on: one's own learning, the sums of a team, advice that is muted. */
class CoachPageTest {
    private static final String RUDE = "Hello. You are wrong, that's not our problem. I don't know. Calm down.";
    private static final TestDesk desk = TestDesk.demo();
    private static final Letters letters = new Letters(desk);

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Came came(String address, String team) {
        return letters.from(address).named("Anna Berg").toTeam(team).saying("I am furious! My order 48213 is broken. Third time I write!")
                .comes();
    }

    private static Reply write(TestBrowser who, Came came, Map<String, String> filled) {
        Reply page = who.get("/conversations/" + came.number());
        var fields = new HashMap<String, String>();
        page.page().select(".composer input[type=hidden], .composer input[name=to], .composer input[name=copy]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("kind", "reply");
        fields.putAll(filled);
        return who.post(page.page().select(".composer").attr("action"), fields);
    }

    /** It is out before the customer writes again; an answer that waits would be taken back. */
    private static void leave(Reply sent) {
        var message = new MessageId(UUID.fromString(sent.page().select(".message--sending").attr("data-message")));
        desk.bean(Deliveries.class).sent(new Deliveries.Attempt(message, 1, false), Said.byServer("250"));
    }

    private static List<String> said(TestBrowser who, Came came) {
        Reply page = who.get("/conversations/" + came.number());
        return who.post("/conversations/" + came.number() + "/review",
                Map.of("_csrf", page.page().select("input[name=_csrf]").val(), "text", RUDE)).page().select("[data-change]")
                .eachAttr("data-change");
    }

    private static void await(BooleanSupplier question) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!question.getAsBoolean())
            assertThat(Instant.now()).as("it did not become so").isBefore(end);
    }

    @Test
    void aLeadMutesAdviceForATeamAndItIsHeardAgain() {
        TestBrowser emma = desk.browserOf("emma");
        TestBrowser lead = desk.browserOf("lead").speaking("en");
        var here = came("mute@mail.example", "Shop");
        String rule = said(emma, here).getFirst();
        write(emma, here, Map.of("text", RUDE, "act", "advice:dismiss:" + rule + ":mistaken"));
        write(emma, came("mute2@mail.example", "Shop"), Map.of("text", RUDE, "act", "advice:dismiss:" + rule + ":mistaken"));
        Reply sums = lead.get("/coach");
        var row = sums.page().select("tr[data-rule=" + rule + "]");
        assertThat(row.select("td").eachText()).contains("2", "1").anyMatch(cell -> cell.endsWith("2") && cell.length() > 2);
        String shop = row.select("option").stream().filter(option -> option.text().equals("Shop")).findFirst().orElseThrow().val();
        Reply muted = sums.submit("tr[data-rule=" + rule + "] form", Map.of("team", shop));
        assertThat(muted.text(".muted__one[data-rule=" + rule + "]")).contains("Shop", "Eglė");

        assertThat(said(emma, came("mute3@mail.example", "Shop"))).isNotEmpty().doesNotContain(rule);
        assertThat(said(desk.browserOf("ivan"), came("mute4@mail.example", "Repair centre"))).contains(rule);
        assertThat(desk.browserOf("admin").get("/audit").text("main")).contains("muted the advice “" + rule + "”");

        lead.get("/coach").submit(".muted__one[data-rule=" + rule + "] form");
        assertThat(said(emma, came("mute5@mail.example", "Shop"))).contains(rule);
    }

    @Test
    void onlyTheLeadOfATeamMutesForItAndOnlyAnAdministratorForAll() {
        TestBrowser emma = desk.browserOf("emma");
        TestBrowser lead = desk.browserOf("lead");
        TestBrowser admin = desk.browserOf("admin");
        var here = came("rights@mail.example", "Shop");
        String rule = said(emma, here).getLast();
        write(emma, here, Map.of("text", RUDE, "act", "advice:dismiss:" + rule));
        Map<String, String> all = Map.of("_csrf", emma.get("/coach").page().select("input[name=_csrf]").val(), "rule", rule, "team", "all");
        assertThat(emma.post("/coach/muted-rules", all).status()).isEqualTo(403);
        var byLead = new HashMap<>(all);
        byLead.put("_csrf", lead.get("/coach").page().select("input[name=_csrf]").val());
        assertThat(lead.post("/coach/muted-rules", byLead).status()).isEqualTo(403);
        admin.get("/coach").submit("tr[data-rule=" + rule + "] form", Map.of("team", "all"));
        assertThat(said(desk.browserOf("ivan"), came("rights2@mail.example", "Repair centre"))).doesNotContain(rule);
        String id = admin.get("/coach").page().select(".muted__one[data-rule=" + rule + "] form").attr("action");
        assertThat(lead.post(id, Map.of("_csrf", byLead.get("_csrf"))).status()).isEqualTo(403);
        admin.get("/coach").submit(".muted__one[data-rule=" + rule + "] form");
        assertThat(said(emma, came("rights3@mail.example", "Shop"))).contains(rule);
    }

    @Test
    void nothingIsMutedThatNobodyPutAside() {
        TestBrowser admin = desk.browserOf("admin");
        Reply page = admin.get("/coach");
        assertThat(admin.post("/coach/muted-rules", Map.of("_csrf", page.page().select("input[name=_csrf]").val(), "rule", "en.nobody.said",
                "team", "all")).status()).isEqualTo(400);
    }

    @Test
    void whatSomebodyLearnedIsTheirsAlone() {
        TestBrowser emma = desk.browserOf("emma");
        assertThat(emma.get("/coach").text("#learning")).contains("Send a few answers");
        var came = came("learns@mail.example", "Shop");
        String good = "Dear Anna,\n\nYou have written for the third time about order 48213, and it is still broken: I understand your anger, and I am sorry."
                + " I will send you a new one today, it arrives by Friday 18:00.\n\nKind regards,\nEmma";
        write(emma, came, Map.of("text", good, "act", "send", "sure", ReviewViews.mark(good)));
        await(() -> emma.get("/coach").text("#learning").contains("1 answer this week"));
        assertThat(emma.get("/coach").text("#learning")).contains("Only you see this", "named the problem first in")
                .containsPattern("[01] of 1");
        assertThat(emma.get("/coach").page().select("#dismissed")).as("sums are for leads").isEmpty();
        Reply lead = desk.browserOf("lead").get("/coach");
        assertThat(lead.text("#learning")).doesNotContain("named the problem first");
        assertThat(lead.text("main")).doesNotContain("Emma");
        emma.get("/coach").submit("#learning form");
        assertThat(emma.get("/coach").text("#learning")).contains("Send a few answers");
    }

    @Test
    void anAnswerShowsWhetherItHelped() {
        TestBrowser emma = desk.browserOf("emma");
        var came = came("outcome@mail.example", "Shop");
        String text = "Dear Anna, we have refunded the full amount today. Kind regards, Emma";
        leave(write(desk.browserOf("ruta"), came, Map.of("text", text, "act", "send", "sure", ReviewViews.mark(text))));
        desk.clock().pass(Duration.ofMinutes(20));
        letters.from("outcome@mail.example").after(came).saying("Thank you so much, that was quick! I am very glad.").comes();
        ReadAtOnce.now(desk, List.of(came.conversation()));
        assertThat(emma.get("/conversations/" + came.number()).text(".outcome--better")).contains("After this they felt better: Anger");
    }

    @Test
    void whoIsInDistressIsThoughtOfUnderTheNewestLetterAlone() {
        TestBrowser emma = desk.browserOf("emma");
        var came = came("distress@mail.example", "Shop");
        ReadAtOnce.now(desk, List.of(came.conversation()));
        assertThat(emma.get("/conversations/" + came.number()).text(".perspective")).contains("Stand in their place", "furious");
        var calm = letters.from("calm@mail.example").saying("Hello, do you have green kettles?").comes();
        ReadAtOnce.now(desk, List.of(calm.conversation()));
        assertThat(emma.get("/conversations/" + calm.number()).page().select(".perspective")).isEmpty();
    }
}
