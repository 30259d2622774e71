package heard.desk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.coach.ReadAtOnce;
import heard.desk.conversation.web.Letters;
import heard.desk.conversation.web.Letters.Came;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The card beside a conversation: who this is, for whom it tells what. */
class PersonPageTest {
    private static final TestDesk desk = TestDesk.demo();
    private static final Letters letters = new Letters(desk);
    private static final TestBrowser emma = desk.browserOf("emma");

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Came comes(String address, String text) {
        var came = letters.from(address).named("Jonas Petraitis").about("Order").saying(text).comes();
        ReadAtOnce.now(desk, List.of(came.conversation()));
        return came;
    }

    private static Reply open(Came came) {
        return emma.get("/conversations/" + came.number());
    }

    @Test
    void numbersTheyGaveStandThereWithAButtonAndTheWayToTheirLetter() {
        var came = comes("given@mail.example", "Where is my order 48213? I have waited for two weeks.");
        Reply page = open(came);
        var given = page.page().select(".given");
        assertThat(given.text()).contains("Order", "48213");
        assertThat(given.select("[data-copy]").attr("data-copy")).isEqualTo("48213");
        String way = given.select("a.end").attr("href");
        assertThat(way).isEqualTo("/conversations/" + came.number() + "#m-" + came.message().value());
        assertThat(page.page().select(way.substring(way.indexOf('#')).replace("#", "[id=") + "]")).hasSize(1);
    }

    @Test
    void earlierMattersAreToldInOneLineInTheReadersLanguage() {
        comes("lines@mail.example", "Where is my order 555111? I am worried.");
        var second = comes("lines@mail.example", "A question about the warranty of my kettle.");
        assertThat(open(second).text(".past")).contains("where order 555111 is · not answered yet · worried");
    }

    @Test
    void whatAReaderMayNotSeeIsANumberAndNothingElse() {
        var hidden = letters.from("hidden@mail.example").toTeam("Repair centre").about("Secret pump")
                .saying("My pump 991177 leaks, I am furious")
                .comes();
        ReadAtOnce.now(desk, List.of(hidden.conversation()));
        Reply page = open(comes("hidden@mail.example", "Hello, do you have green kettles?"));
        assertThat(page.text(".card")).contains("and 1 other that you may not see").doesNotContain("pump", "Secret", "991177", "furious");
        assertThat(page.page().select(".past")).isEmpty();
        assertThat(page.body()).doesNotContain("/conversations/" + hidden.number());
    }

    @Test
    void whoMayLeaveIsSaidWithItsReasons() {
        var came = comes("leaves@mail.example",
                "This is the third time I write! I am furious. If it is not solved today I will go to your competitor and complain to the consumer authority.");
        Reply page = open(came);
        assertThat(page.text(".risk > summary")).isNotEmpty();
        assertThat(page.text(".risk .line")).contains("Says they may leave or complain elsewhere", "Had to ask again");
        assertThat(open(comes("stays@mail.example", "Do you sell red kettles?")).page().select(".risk")).isEmpty();
    }

    @Test
    void howTheyLikeToBeCalledIsKeptAndGreetsThem() {
        var came = comes("called@mail.example", "Sveiki, noriu paklausti apie užsakymą. Ačiū.");
        Map<String, String> form = new HashMap<>(Map.of("calledAs", "Jonas", "language", "lt", "address", "informal", "expertise", "novice",
                "prefers", "email", "avoids", "phone", "note", "Two small children."));
        Reply kept = open(came).submit(".manners form", form);
        assertThat(kept.text(".manners__greeting")).contains("Jonai");
        assertThat(kept.text(".manners__traits")).contains("Informal", "New to it", "Likes e-mail best", "Please do not phone");
        assertThat(kept.text(".manners .pre")).isEqualTo("Two small children.");
        Reply review = emma.post("/conversations/" + came.number() + "/review",
                Map.of("_csrf", kept.page().select("input[name=_csrf]").val(), "text",
                        "Sveiki, Jonai, jūsų užsakymas jau kelyje, atvyks rytoj iki 18 val."));
        assertThat(review.page().select(".want--there").eachText()).as(review.text(".coach__said")).anyMatch(want -> want.contains("Name"));
        assertThat(emma.get(kept.page().select(".card__name a").attr("href")).page().select("#called-as").val()).isEqualTo("Jonas");
    }

    @Test
    void aFormWithoutPreferencesLeavesThemAsTheyAre() {
        var came = comes("partly@mail.example", "Hello, do you have green kettles?");
        Reply kept = open(came).submit(".manners form", Map.of("calledAs", "Johnny"));
        emma.post("/conversations/" + came.number() + "/customer", Map.of("_csrf", kept.page().select("input[name=_csrf]").val(), "version",
                kept.page().select(".manners input[name=version]").val(), "name", "Jonas P.", "note", ""));
        assertThat(open(came).page().select("#called-as").val()).isEqualTo("Johnny");
    }

    @Test
    void theMoodOverTimeIsALineWithWords() {
        var came = comes("mood@mail.example", "I am furious, this is outrageous!");
        letters.from("mood@mail.example").after(came).saying("Thank you so much, it works now! You are wonderful.").comes();
        ReadAtOnce.now(desk, List.of(came.conversation()));
        var line = open(came).page().select(".moodline");
        assertThat(line.attr("aria-label")).contains("angry → grateful", "It has got better.");
        assertThat(line.select("polyline").attr("points").split(" ")).hasSize(2);
    }
}
