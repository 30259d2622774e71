package heard.desk.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.conversation.web.Letters;
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

    @Test
    void nothingIsPutAsideThatWasNotSaid() {
        Reply page = opened("ines@mail.example");
        write(page, Map.of("text", "Hello.", "act", "advice:dismiss:nobody.said.this"));
        assertThat(desk.browserOf("lead").get("/coach").text("main")).doesNotContain("nobody.said.this");
    }

    @Test
    void correctionsAreExportedAsLinesOfJson() {
        var came = letters.from("jana@mail.example").saying("I am furious about this!").comes();
        desk.bean(MessageReader.class).read(java.util.List.of(came.conversation()));
        emma.get("/conversations/" + came.number()).submit(".reading__form", Map.of("emotion", "anxiety"));
        String line = desk.browserOf("lead").get("/coach/corrections.jsonl").body().lines()
                .filter(one -> one.contains(came.message().value().toString())).findFirst().orElseThrow();
        assertThat(line).contains("I am furious about this!", "\"emotion\":\"anxiety\"", "\"emotion\":\"anger\"").doesNotContain("emma");
        assertThat(emma.get("/coach/corrections.jsonl").status()).isEqualTo(403);
        assertThat(desk.browserOf("admin").get("/audit?what=coach").page().select("tr:contains(downloaded the corrected readings)"))
                .hasSize(1).first().satisfies(entry -> assertThat(entry.text()).contains("Eglė"));
    }
}
