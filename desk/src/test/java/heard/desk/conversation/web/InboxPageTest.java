package heard.desk.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.conversation.EntryKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class InboxPageTest {
    private static final TestDesk desk = TestDesk.demo();
    private static final Letters letters = new Letters(desk);
    private static final TestBrowser emma = desk.browserOf("emma");

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String row(Letters.Came came) {
        return "[data-row=" + came.number() + "]";
    }

    @Test
    void theFirstPageIsTheInbox() {
        assertThat(emma.get("/").path()).isEqualTo("/inbox/open");
        assertThat(desk.browserOf("admin").get("/").path()).startsWith("/settings");
    }

    @Test
    void anEmptyListTeachesTheFirstStep() {
        assertThat(emma.get("/inbox/open?created-from=2030-01-01").text(".list .empty")).contains("by itself", "SMTP port");
        assertThat(emma.get("/inbox/nonsense").status()).isEqualTo(404);
    }

    @Test
    void everyListSpeaksEveryLanguage() {
        for (String person : List.of("ruta", "ivan", "emma")) {
            var browser = desk.browserOf(person);
            for (String view : List.of("open", "mine", "unassigned", "waiting-for-customer", "waiting-for-us", "snoozed", "solved",
                    "closed",
                    "spam", "all", "mentions", "drafts", "failed"))
                assertThat(browser.get("/inbox/" + view).status()).as(person + " " + view).isEqualTo(200);
            assertThat(browser.get("/conversations/new").status()).isEqualTo(200);
        }
    }

    @Test
    void aListIsNarrowedSortedAndKeptUnderAName() {
        var came = letters.from("anna@mail.example").about("Sorted").comes();
        Reply sorted = emma.get("/inbox/open?sort=waiting&language=en");
        assertThat(sorted.page().select(row(came))).hasSize(1);
        assertThat(emma.get("/inbox/open?language=lt").page().select(row(came))).isEmpty();
        Reply kept = sorted.submit("form[action=/views]", Map.of("name", "English first"));
        assertThat(kept.text(".rail")).contains("English first");
        Reply opened = emma.get(kept.page().select(".rail__link[title=English first]").attr("href"));
        assertThat(opened.text("h1")).startsWith("English first");
        assertThat(opened.submit("form[action$=/removal]").text(".rail")).doesNotContain("English first");
    }

    @Test
    void aRowLeadsToItsConversationAndBackToTheSameList() {
        var came = letters.from("bert@mail.example").comes();
        Reply list = emma.get("/inbox/open?sort=priority");
        Reply page = emma.get(list.page().select(row(came) + " .row__link").attr("href"));
        assertThat(page.page().select(".back").attr("href")).isEqualTo("/inbox/open?sort=priority");
        assertThat(page.page().select(row(came) + " [aria-current]")).hasSize(1);
    }

    private static String token(TestBrowser browser, Letters.Came came) {
        return browser.get("/conversations/" + came.number()).page().select("input[name=_csrf]").val();
    }

    private static void at(TestBrowser browser, Letters.Came came, String what, boolean writing) {
        browser.post("/conversations/" + came.number() + "/presence" + what,
                Map.of("_csrf", token(browser, came), "writing", Boolean.toString(writing)));
    }

    private static String faces(TestBrowser browser, Letters.Came came) {
        return browser.get("/inbox/open").text(row(came) + " .face .sr");
    }

    @Test
    void rowsShowWhoLooksAndWhoWritesAndNotTheReader() {
        var came = letters.from("faces@mail.example").comes();
        var ruta = desk.browserOf("ruta");
        var ivan = desk.browserOf("ivan");
        at(ruta, came, "", false);
        assertThat(faces(emma, came)).isEqualTo("Also here: Rūta");
        assertThat(faces(ruta, came)).isEmpty();
        at(ivan, came, "", true);
        Reply list = emma.get("/inbox/open");
        assertThat(list.page().select(row(came) + " .face").eachAttr("title")).containsExactly("Ivan Petrov: writing", "Also here: Rūta");
        assertThat(list.page().select(row(came) + " .face--writing")).hasSize(1);
        at(ruta, came, "/end", false);
        at(ivan, came, "/end", false);
        assertThat(faces(emma, came)).isEmpty();
    }

    @Test
    void whoAnswersAndIsThereHasOneFace() {
        var came = letters.from("one.face@mail.example").comes();
        var ruta = desk.browserOf("ruta");
        ruta.get("/conversations/" + came.number()).submit("form[action$=/assignee]", Map.of("to", "me"));
        at(ruta, came, "", true);
        assertThat(emma.get("/inbox/open").page().select(row(came) + " .face").eachAttr("title")).singleElement().asString()
                .endsWith(" · Rūta: writing");
        desk.clock().pass(Duration.ofMinutes(2));
        assertThat(faces(emma, came)).as("what is older than a minute is over").doesNotContain("writing").contains("Rūta");
    }

    @Test
    void whereSomebodyIsIsNotToldToWhoMayNotSeeTheConversation() {
        var came = letters.from("hidden.face@mail.example").toTeam("Repair centre").comes();
        var ivan = desk.browserOf("ivan");
        at(ivan, came, "", true);
        assertThat(desk.browserOf("lead").get("/inbox/open").body()).contains("Dabar rašo: Ivan Petrov");
        assertThat(emma.get("/inbox/open").body()).doesNotContain("Ivan Petrov: writing");
        assertThat(emma.get("/inbox/all").body()).doesNotContain("Ivan Petrov: writing");
        at(ivan, came, "/end", false);
    }

    @Test
    void severalArePickedAndSolvedTogether() {
        var first = letters.from("carla@mail.example").comes();
        String token = emma.get("/inbox/open").page().select("input[name=_csrf]").val();
        Reply done = emma.post("/picked/state", Map.of("_csrf", token, "pick", Long.toString(first.number()), "state", "solved"));
        assertThat(done.page().select(row(first))).isEmpty();
        assertThat(done.text(".toast")).contains("Done for all");
        assertThat(emma.get("/inbox/solved").page().select(row(first))).hasSize(1);
    }

    @Test
    void countsOfTheRailAreToldToOpenPages() {
        letters.from("dora@mail.example").comes();
        assertThat(emma.get("/inbox/counts").body()).contains("\"/inbox/open\":\"");
    }

    @Test
    void openPagesListenToEverythingThatCanHappen() throws IOException {
        String script = Files.readString(Path.of("src/main/web/js/live.js"));
        for (EntryKind kind : EntryKind.values())
            assertThat(script).contains('"' + kind.code() + '"');
    }
}
