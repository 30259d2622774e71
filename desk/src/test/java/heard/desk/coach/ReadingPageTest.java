package heard.desk.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.conversation.web.Letters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReadingPageTest {
    private static final TestDesk desk = TestDesk.demo();
    private static final Letters letters = new Letters(desk);
    private static final TestBrowser emma = desk.browserOf("emma");

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Letters.Came comes(String text) {
        var came = letters.from("anna@mail.example").saying(text).comes();
        desk.bean(MessageReader.class).read(List.of(came.conversation()));
        return came;
    }

    private static Reply page(Letters.Came came) {
        return emma.get("/conversations/" + came.number());
    }

    @Test
    void theReadingStandsUnderItsMessageWithTheWordsThatSaySo() {
        Reply page = page(comes("This is outrageous! I am furious: third time I write about order 48213. Give me my money back today."));
        assertThat(page.text(".reading__line")).contains("Anger", "Money back", "Asks again");
        assertThat(page.page().select(".reading [data-quote]").eachText()).anyMatch(quote -> quote.contains("third time"));
        assertThat(page.page().select(".reading a[href^=/search]").eachText()).anyMatch(words -> words.contains("48213"));
        assertThat(page.page().select(".reading__mind li")).isNotEmpty();
    }

    @Test
    void theListShowsMoodAndUrgencyInWords() {
        var came = comes("I am furious! This is outrageous and I need it today, urgently!");
        Reply list = emma.get("/inbox/open");
        assertThat(list.text("[data-row=" + came.number() + "] .row__marks")).contains("Anger", "Urgent");
    }

    @Test
    void anAgentCorrectsAReading() {
        var came = comes("I am furious! This is outrageous.");
        Reply corrected = page(came).submit(".reading__form", Map.of("emotion", "anxiety", "urgency", "urgent", "request", "status"));
        assertThat(corrected.path()).isEqualTo("/conversations/" + came.number());
        assertThat(corrected.text(".reading__line")).contains("Worry", "Where it stands", "Urgent", "Corrected by a person");
        assertThat(emma.get("/inbox/open").text("[data-row=" + came.number() + "] .row__marks")).contains("Worry", "Urgent");
    }

    @Test
    void onePressOnWhatIsRightIsEnough() {
        Reply page = page(comes("I am furious! This is outrageous. Where is my order 48213?"));
        assertThat(
                page.page().select("details:has(summary:contains(Anger)) form[data-correct=emotion] button[aria-pressed=true]").eachText())
                .containsExactly("Anger");
        assertThat(page.page().select("form[data-correct=emotion] button").eachText()).contains("Worry", "Neutral").hasSize(8);
        String request = page.page().select("form[data-correct=emotion] input[name=request]").val();
        assertThat(request).isNotEmpty();
        Reply corrected = page.submit("form[data-correct=emotion]", Map.of("emotion", "anxiety"));
        assertThat(corrected.text(".reading__line")).contains("Worry", "Corrected by a person");
        assertThat(corrected.page().select("form[data-correct=emotion] input[name=request]").val()).isEqualTo(request);
    }

    @Test
    void whatIsNotToldCanBePutRightToo() {
        Reply page = page(comes("I am furious! This is outrageous."));
        assertThat(page.page().select(".reading__correct form[data-correct=urgency] button").eachText()).contains("Not urgent", "Urgent");
        assertThat(page.submit(".reading__correct form[data-correct=urgency]", Map.of("urgency", "urgent")).text(".reading__line"))
                .contains("Urgent", "Anger");
    }

    @Test
    void aWordThatNobodyKnowsIsRefused() {
        var page = page(comes("I am furious! This is outrageous."));
        assertThat(page.submit(".reading__form", Map.of("emotion", "hunger")).status()).isEqualTo(400);
    }

    @Test
    void whoMayNotSeeAMessageCannotCorrectIt() {
        var came = letters.from("karl@mail.example").toTeam("Repair centre").saying("I am furious!").comes();
        desk.bean(MessageReader.class).read(List.of(came.conversation()));
        String token = emma.get("/inbox/open").page().select("input[name=_csrf]").val();
        Reply refused = emma.post("/messages/" + came.message().value() + "/reading",
                Map.of("_csrf", token, "emotion", "", "request", "other", "urgency", "none"));
        assertThat(refused.status()).isEqualTo(404);
    }
}
