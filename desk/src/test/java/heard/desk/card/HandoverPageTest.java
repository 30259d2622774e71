package heard.desk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.coach.ReadAtOnce;
import heard.desk.conversation.web.Letters;
import heard.desk.conversation.web.Letters.Came;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Handing a conversation over: the summary that is offered, where it stands, and for whom. */
class HandoverPageTest {
    private static final TestDesk desk = TestDesk.demo();
    private static final Letters letters = new Letters(desk);

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Came comes(String address) {
        var came = letters.from(address).named("Anna Berg").about("Order").saying(
                "Hello. I am furious about my order 48213, this is the third time I write! When will you send me my money back?").comes();
        ReadAtOnce.now(desk, List.of(came.conversation()));
        return came;
    }

    private static String path(Came came) {
        return "/conversations/" + came.number();
    }

    private static String choice(Reply page, String name) {
        return page.page().select("#to option").stream().filter(option -> option.text().equals(name)).map(Element::val).findFirst()
                .orElseThrow();
    }

    @Test
    void theSummaryIsThereWithoutAskingForAnything() {
        var came = comes("essence@mail.example");
        Reply page = desk.browserOf("emma").get(path(came) + "/handover");
        String summary = page.page().select("#summary").val();
        assertThat(summary).contains("In short: ", "order 48213", "has asked again", "Done so far: nothing yet.", "Open questions:",
                "- “When will you send me my money back?” [1]", "Mood: angry [1]");
        assertThat(page.page().select("#summary-hint a").attr("href")).isEqualTo(path(came) + "#m-" + came.message().value());
    }

    /** The thanks at the beginning are not what it is about. */
    @Test
    void theEssenceIsTheMatterInTheCustomersWords() {
        var came = letters.from("matter@mail.example").about("Pump")
                .saying("Thank you for the quick answer, all fine there. The new pump leaks behind the washing machine.").comes();
        ReadAtOnce.now(desk, List.of(came.conversation()));
        Reply page = desk.browserOf("emma").get(path(came) + "/handover");
        assertThat(page.page().select("#summary").val()).contains("“The new pump leaks behind the washing machine” [1]");
    }

    @Test
    void whoTakesOverFindsItOnTopWithWaysToTheLettersUntilTheyHaveReadIt() {
        TestBrowser emma = desk.browserOf("emma");
        TestBrowser ivan = desk.browserOf("ivan").speaking("en");
        var came = comes("taken@mail.example");
        Reply page = emma.get(path(came) + "/handover");
        Reply handed = page.submit("form.panel", Map.of("to", choice(page, "Ivan Petrov"), "act", "hand"));
        assertThat(handed.path()).isEqualTo(path(came));
        assertThat(handed.page().select("section.handover")).as("its writer knows it").isEmpty();
        Reply taken = ivan.get(path(came));
        assertThat(taken.text(".handover")).contains("Emma", "order 48213");
        assertThat(taken.page().select(".handover__text a").eachAttr("href")).contains("#m-" + came.message().value());
        assertThat(taken.text(".message--note")).contains("order 48213");
        assertThat(taken.page().select(".message--note .outcome a").attr("href")).isEqualTo("#m-" + came.message().value());
        Reply read = taken.submit(".handover form");
        assertThat(read.page().select("section.handover")).isEmpty();
        assertThat(read.text(".message--note")).contains("order 48213");
    }

    @Test
    void itIsMadeInTheLanguageOfWhoTakesOverOrAnyOther() {
        TestBrowser emma = desk.browserOf("emma");
        var came = comes("language@mail.example");
        Reply page = emma.get(path(came) + "/handover");
        String ruta = choice(page, "Rūta");
        Reply lithuanian = emma.get(path(came) + "/handover?to=" + ruta);
        assertThat(lithuanian.page().select("#summary").val()).startsWith("Esmė: ");
        Reply russian = page.submit("form.panel", Map.of("to", ruta, "act", "remake:ru"));
        assertThat(russian.page().select("#summary").val()).startsWith("Суть: ").contains("When will you send me my money back?");
        assertThat(russian.page().select("#to option[selected]").val()).isEqualTo(ruta);
    }

    @Test
    void aTeamThatTheGiverIsNotInFindsTheNoteToo() {
        TestBrowser emma = desk.browserOf("emma");
        var came = comes("team@mail.example");
        Reply page = emma.get(path(came) + "/handover");
        Reply handed = page.submit("form.panel",
                Map.of("to", choice(page, "Repair centre"), "act", "hand", "text", "Please look at the pump [1]."));
        assertThat(handed.path()).isEqualTo("/inbox/open");
        assertThat(emma.get(path(came)).status()).isEqualTo(404);
        assertThat(desk.browserOf("ivan").get(path(came)).text(".handover__text")).isEqualTo("Please look at the pump [1].");
    }

    @Test
    void withoutATakerNothingHappensAndTheWordsStay() {
        var came = comes("nobody@mail.example");
        Reply page = desk.browserOf("emma").get(path(came) + "/handover");
        Reply again = page.submit("form.panel", Map.of("to", "", "text", "My own words", "act", "hand"));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.page().select("#summary").val()).isEqualTo("My own words");
        assertThat(again.text("[role=alert]")).isEqualTo("Choose to whom it goes.");
    }

    @Test
    void itGoesWithoutANoteWhereSomebodyWantsThat() {
        TestBrowser emma = desk.browserOf("emma");
        var came = comes("plain@mail.example");
        Reply page = emma.get(path(came) + "/handover");
        Reply handed = page.submit("form.panel", Map.of("to", choice(page, "Rūta"), "act", "plain"));
        assertThat(handed.page().select(".message--note")).isEmpty();
        assertThat(handed.text(".conversation__facts")).contains("Rūta");
        assertThat(handed.text("#strips")).as("a summary is offered afterwards").contains("Rūta has it now");
    }

    @Test
    void marksOfLettersThatLieElsewhereLeadNowhere() {
        TestBrowser emma = desk.browserOf("emma");
        var other = comes("elsewhere@mail.example");
        var came = comes("forged@mail.example");
        Reply page = emma.get(path(came) + "/handover");
        page.submit("form.panel", Map.of("to", choice(page, "Ivan Petrov"), "act", "hand", "text", "Look [1]", "marks",
                other.message().value().toString()));
        Reply taken = desk.browserOf("ivan").get(path(came));
        assertThat(taken.text(".handover__text")).isEqualTo("Look [1]");
        assertThat(taken.page().select(".handover__text a")).isEmpty();
    }

    @Test
    void whoMayNotSeeTheConversationHandsNothingOver() {
        var came = letters.from("closed@mail.example").toTeam("Repair centre").comes();
        TestBrowser emma = desk.browserOf("emma");
        assertThat(emma.get(path(came) + "/handover").status()).isEqualTo(404);
        assertThat(emma
                .post(path(came) + "/handover/receipt", Map.of("_csrf", emma.get("/inbox/open").page().select("input[name=_csrf]").val()))
                .status()).isEqualTo(404);
    }
}
