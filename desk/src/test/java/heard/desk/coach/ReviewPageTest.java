package heard.desk.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.web.Letters;
import heard.desk.customer.Customer;
import heard.desk.customer.Customers;
import heard.desk.customer.Preferences;
import heard.desk.identity.Access;
import heard.desk.identity.Agents;
import heard.engine.Address;
import heard.engine.Expertise;
import heard.engine.Request;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReviewPageTest {
    private static final String RUDE = "Hello. You are wrong, that's not our problem.";
    private static final TestDesk desk = TestDesk.demo();
    private static final Letters letters = new Letters(desk);
    private static final TestBrowser emma = desk.browserOf("emma");

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Reply opened(String address) {
        var came = letters.from(address).named("Anna Berg").saying("I am furious! My order 48213 is broken. Third time I write!").comes();
        return emma.get("/conversations/" + came.number());
    }

    private static Reply write(Reply page, Map<String, String> filled) {
        var fields = new HashMap<String, String>();
        page.page().select(".composer input[type=hidden], .composer input[name=to], .composer input[name=copy]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("kind", "reply");
        fields.putAll(filled);
        return emma.post(page.page().select(".composer").attr("action"), fields);
    }

    private static Reply review(Reply page, String text) {
        return emma.post(page.page().select("[data-coach]").attr("data-coach"),
                Map.of("_csrf", page.page().select("input[name=_csrf]").val(), "text", text));
    }

    private static String text(Reply page) {
        return page.page().select("textarea[name=text]").val();
    }

    @Test
    void anAnswerIsReviewedWithItsMarksReasonsAndWants() {
        Reply review = review(opened("anna@mail.example"), RUDE);
        assertThat(review.status()).isEqualTo(200);
        Element worst = review.page().selectFirst(".change--must[data-start]");
        assertThat(worst).isNotNull();
        String words = RUDE.substring(Integer.parseInt(worst.attr("data-start")), Integer.parseInt(worst.attr("data-end")));
        assertThat(worst.select("q").text()).isEqualTo(words);
        assertThat(worst.text()).contains("Change:");
        assertThat(review.page().select(".want--there").eachText()).anyMatch(want -> want.contains("Greeting"));
        assertThat(review.page().select(".want--gap").eachText()).anyMatch(want -> want.contains("Empathy"));
        assertThat(Integer.parseInt(review.text(".ring__number"))).isLessThanOrEqualTo(60);
    }

    @Test
    void whatTheAnswerIsAsAWholeGivesPointsBackOrTakesThem() {
        var came = letters.from("noor@mail.example").named("Noor Smit")
                .saying("Hi what is a esim and do i need one?? my grandson says phone has no slot. i am completely lost").comes();
        Reply page = emma.get("/conversations/" + came.number());
        Reply kind = review(page,
                "Hello! Nothing to worry about: an eSIM is a SIM card built into the phone. If your phone has a slot, you don't need "
                        + "one. Which phone is it? I'll text you by noon once I know.");
        assertThat(kind.page().select(".score__reasons li").eachText()).anyMatch(reason -> reason.matches("The answer as a whole \\+\\d+"));
        Reply curt = review(page, "Use Google, it is all there.");
        assertThat(curt.page().select(".score__reasons li").eachText()).isNotEmpty().noneMatch(reason -> reason.contains("+"));
    }

    @Test
    void whoMayNotSeeAConversationGetsNoReviewOfIt() {
        var came = letters.from("karl@mail.example").toTeam("Repair centre").comes();
        Reply page = opened("anna2@mail.example");
        assertThat(emma.post("/conversations/" + came.number() + "/review",
                Map.of("_csrf", page.page().select("input[name=_csrf]").val(), "text", RUDE)).status()).isEqualTo(404);
    }

    @Test
    void aRequestFromElsewhereIsRefused() {
        Reply page = opened("anna3@mail.example");
        assertThat(emma.post(page.page().select("[data-coach]").attr("data-coach"), Map.of("text", RUDE)).status()).isEqualTo(403);
    }

    @Test
    void withoutAScriptTheReviewIsAPage() {
        Reply checked = write(opened("bert@mail.example"), Map.of("text", RUDE, "act", "check"));
        assertThat(checked.status()).isEqualTo(200);
        assertThat(text(checked)).isEqualTo(RUDE);
        assertThat(checked.page().select(".coach .change")).isNotEmpty();
        assertThat(checked.page().select(".message--out")).isEmpty();
    }

    @Test
    void withoutAScriptAButtonChangesTheText() {
        Reply checked = write(opened("carl@mail.example"), Map.of("text", RUDE, "act", "check"));
        String button = checked.page().select(".want--must[name=act]").attr("value");
        String sentence = checked.page().select(".want--must").attr("data-put").strip();
        Reply changed = write(checked, Map.of("text", RUDE, "act", button));
        assertThat(sentence).isNotEmpty();
        assertThat(text(changed)).contains(sentence);
        assertThat(changed.page().select(".want--there").eachText()).anyMatch(want -> want.contains("Empathy"));
    }

    @Test
    void whatShouldNotGoIsAskedOnceAndThenGoes() {
        Reply asked = write(opened("dora@mail.example"), Map.of("text", RUDE, "act", "send"));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text("[role=alert]")).contains("should change before this goes");
        assertThat(asked.text("[data-send]")).contains("Send as it is");
        assertThat(text(asked)).isEqualTo(RUDE);
        Reply sent = write(asked, Map.of("text", RUDE, "act", "send"));
        assertThat(sent.text(".message--sending .message__body")).isEqualTo(RUDE);
    }

    @Test
    void whoChangesTheTextIsAskedAgain() {
        Reply asked = write(opened("emil@mail.example"), Map.of("text", RUDE, "act", "send"));
        Reply again = write(asked, Map.of("text", RUDE + " Calm down.", "act", "send"));
        assertThat(again.text("[role=alert]")).contains("should change before this goes");
    }

    @Test
    void aNoteIsNobodysBusiness() {
        Reply noted = write(opened("fred@mail.example"), Map.of("text", RUDE, "kind", "note", "act", "note"));
        assertThat(noted.text(".message--note .message__body")).isEqualTo(RUDE);
    }

    @Test
    void adviceThatIsPutAsideDoesNotComeBackAndIsCountedForTheLead() {
        Reply page = opened("gerd@mail.example");
        Reply checked = write(page, Map.of("text", RUDE, "act", "check"));
        String rule = checked.page().select(".change--must").attr("data-change");
        Reply away = write(checked, Map.of("text", RUDE, "act", "advice:dismiss:" + rule));
        assertThat(away.page().select("[data-change=" + rule + "]")).isEmpty();
        assertThat(review(page, RUDE).page().select("[data-change=" + rule + "]")).isEmpty();
        assertThat(review(opened("hugo@mail.example"), RUDE).page().select("[data-change=" + rule + "]")).isNotEmpty();
        Reply lead = desk.browserOf("lead").get("/coach");
        assertThat(lead.text("tr:contains(" + rule + ")")).contains("1");
        assertThat(emma.get("/coach").text("main")).as("the sums are for leads").doesNotContain(rule);
    }

    private static int score(Reply page) {
        return Integer.parseInt(page.text(".ring__number"));
    }

    @Test
    void theScoreSaysWhatTookPoints() {
        Reply review = review(opened("kira@mail.example"), RUDE);
        assertThat(review.page().select(".score > summary").text()).contains("of 100");
        List<String> reasons = review.page().select(".score__reasons li").eachText();
        assertThat(reasons).anyMatch(reason -> reason.matches("Blame −\\d+"))
                .anyMatch(reason -> reason.matches("Not there yet: .*Empathy −\\d+.*"));
        assertThat(review.page().select("p details")).as("no paragraph can hold a fold").isEmpty();
    }

    @Test
    void adviceThatIsPutAsideCostsNoPoints() {
        Reply page = opened("lars@mail.example");
        Reply before = review(page, RUDE);
        for (String rule : before.page().select("[data-change]").eachAttr("data-change"))
            write(page, Map.of("text", RUDE, "act", "advice:dismiss:" + rule));
        Reply after = review(page, RUDE);
        assertThat(after.page().select("[data-change]")).isEmpty();
        assertThat(score(after)).isGreaterThan(score(before));
        assertThat(after.page().select(".score__reasons li").eachText()).noneMatch(reason -> reason.startsWith("Blame"));
    }

    private static List<String> wants(Reply review) {
        return review.page().select(".wants .want").eachText();
    }

    @Test
    void aCorrectedReadingDecidesWhatTheAnswerShouldHave() {
        var came = letters.from("mona@mail.example").named("Anna Berg").saying("I am furious! My order 48213 is broken.").comes();
        ReadAtOnce.now(desk, List.of(came.conversation()));
        Reply page = emma.get("/conversations/" + came.number());
        assertThat(wants(review(page, "Hello Anna."))).anyMatch(want -> want.endsWith("Empathy"));
        page.submit("form[data-correct=emotion]", Map.of("emotion", "", "request", "information"));
        assertThat(wants(review(page, "Hello Anna."))).isNotEmpty().noneMatch(want -> want.endsWith("Empathy"));
    }

    @Test
    void howACustomerLikesToBeAddressedGoesBeforeTheirLetter() {
        var came = letters.from("nina@mail.example").named("Анна Котова").saying("Здравствуйте! Когда вы привезёте мой чайник?").comes();
        Reply page = emma.get("/conversations/" + came.number());
        String draft = "Привет, Анна!\n\nТвой чайник привезём завтра до 12:00, тебе позвонит курьер.\n\nС уважением, Emma";
        assertThat(review(page, draft).page().select("[data-change*=formality]")).isNotEmpty();
        var customers = desk.bean(Customers.class);
        Customer anna = customers.find(desk.bean(Conversations.class).byNumber(emma(), came.number()).orElseThrow().customer())
                .orElseThrow();
        customers.change(anna.id(), anna.version(), new Customer.Known(anna.name(), anna.language(), anna.note(),
                new Preferences("", Address.INFORMAL, Expertise.UNKNOWN, null, Set.of())));
        assertThat(review(page, draft).page().select("[data-change*=formality]")).isEmpty();
    }

    private static Access emma() {
        return desk.bean(Agents.class).byEmail("emma@demo.localhost").orElseThrow().access();
    }

    @Test
    void aPromiseIsHeldAgainstHowLongTheTeamsMattersTake() {
        var first = letters.from("otto0@mail.example").saying("My kettle does not switch on. How do I repair it?").comes();
        ReadAtOnce.now(desk, List.of(first.conversation()));
        Request request = desk.bean(ReadingStore.class).request(first.message()).orElseThrow();
        String draft = "Hello Anna, we will repair your kettle today by 18:00.";
        Reply page = emma.get("/conversations/" + first.number());
        assertThat(review(page, draft).page().select("[data-change$='time.history']")).isEmpty();
        Instant now = desk.clock().instant();
        for (int matter = 0; matter < SolvingTimes.LEAST; matter++) {
            var came = letters.from("otto" + matter + "@mail.example").comes();
            desk.bean(SolvingStore.class).put(desk.bean(Conversations.class).byNumber(emma(), came.number()).orElseThrow(), request,
                    new Solving(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1))));
        }
        desk.clock().pass(Duration.ofMinutes(11));
        assertThat(review(page, draft).text("[data-change$='time.history']")).contains("usually take longer");
        assertThat(review(page, draft.replace("today by 18:00", "within 30 days")).page().select("[data-change$='time.history']"))
                .isEmpty();
    }

    @Test
    void nothingIsPutAsideThatWasNotSaid() {
        Reply page = opened("ines@mail.example");
        write(page, Map.of("text", "Hello.", "act", "advice:dismiss:nobody.said.this"));
        assertThat(desk.browserOf("lead").get("/coach").text("main")).doesNotContain("nobody.said.this");
    }

    @Test
    void correctionsAreExportedAsLinesOfJson() {
        var came = letters.from("jana@mail.example").saying("I am furious about this!").comes();
        desk.bean(MessageReader.class).read(List.of(came.conversation()));
        emma.get("/conversations/" + came.number()).submit(".reading__form", Map.of("emotion", "anxiety"));
        String line = desk.browserOf("lead").get("/coach/corrections.jsonl").body().lines()
                .filter(one -> one.contains(came.message().value().toString())).findFirst().orElseThrow();
        assertThat(line).contains("I am furious about this!", "\"emotion\":\"anxiety\"", "\"emotion\":\"anger\"").doesNotContain("emma");
        assertThat(emma.get("/coach/corrections.jsonl").status()).isEqualTo(403);
        assertThat(desk.browserOf("admin").get("/audit?what=coach").page().select("tr:contains(downloaded the corrected readings)"))
                .hasSize(1).first().satisfies(entry -> assertThat(entry.text()).contains("Eglė"));
    }
}
