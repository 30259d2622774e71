package heard.desk.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.conversation.Deliveries;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Nature;
import heard.desk.conversation.Said;
import heard.desk.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ConversationPageTest {
    private static final TestDesk desk = TestDesk.demo();
    private static final Letters letters = new Letters(desk);
    private static final TestBrowser emma = desk.browserOf("emma");

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String path(Letters.Came came) {
        return "/conversations/" + came.number();
    }

    private static Reply write(TestBrowser browser, Reply page, Map<String, String> filled) {
        var fields = new HashMap<String, String>();
        page.page().select(".composer input[type=hidden], .composer input[name=to], .composer input[name=copy]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(Map.of("kind", "reply", "act", "send"));
        fields.putAll(filled);
        return browser.post(page.page().select(".composer").attr("action"), fields);
    }

    @Test
    void aLetterIsListedOpenedAndAnswered() {
        var came = letters.from("anna@mail.example").named("Anna Berg").about("Broken lamp").saying("It arrived broken.").comes();
        Reply list = emma.get("/inbox/open");
        assertThat(list.text(".row--unread[data-row=" + came.number() + "]")).contains("Anna Berg", "Broken lamp", "It arrived broken.");
        Reply page = emma.get(list.page().select("[data-row=" + came.number() + "] .row__link").attr("href"));
        assertThat(page.text("h1")).isEqualTo("#" + came.number() + " Broken lamp");
        assertThat(page.page().select("input[name=to]").val()).isEqualTo("Anna Berg <anna@mail.example>");
        Reply sent = write(emma, page, Map.of("text", "We send a new one today."));
        assertThat(sent.path()).isEqualTo(path(came));
        assertThat(sent.text(".message--sending .message__body")).isEqualTo("We send a new one today.");
        assertThat(emma.get("/inbox/open").page().select("[data-row=" + came.number() + "]")).isEmpty();
    }

    @Test
    void theRailMarksTheListAConversationWasOpenedFrom() {
        var came = letters.from("rolf@mail.example").comes();
        assertThat(emma.get(path(came)).page().select(".rail__link[aria-current=page]").eachAttr("href")).containsExactly("/inbox/open");
        Reply unassigned = emma.get("/inbox/unassigned");
        Reply opened = emma.get(unassigned.page().select("[data-row=" + came.number() + "] .row__link").attr("href"));
        assertThat(opened.page().select(".rail__link[aria-current=page]").eachAttr("href")).containsExactly("/inbox/unassigned");
    }

    @Test
    void anAnswerGoesToEverybodyWhoWasWrittenTo() {
        var came = letters.from("bert@mail.example").copyTo("carla@mail.example").comes();
        Reply page = emma.get(path(came));
        assertThat(page.page().select("input[name=copy]").val()).isEqualTo("carla@mail.example");
        write(emma, page, Map.of("text", "To both."));
        assertThat(emma.get(path(came)).text(".card")).contains("carla@mail.example");
    }

    @Test
    void aStaleAnswerIsNotSentUntilTheNewLetterWasShown() {
        var came = letters.from("dora@mail.example").comes();
        Reply page = emma.get(path(came));
        letters.from("dora@mail.example").after(came).saying("Never mind, it works.").comes();
        Reply stale = write(emma, page, Map.of("text", "Please send it back."));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text(".message--new")).contains("Never mind, it works.");
        assertThat(stale.page().select("textarea[name=text]").val()).isEqualTo("Please send it back.");
        assertThat(stale.text("[data-send]")).contains("I have read it");
        assertThat(write(emma, stale, Map.of("text", "Glad to hear.")).text(".message--sending")).contains("Glad to hear.");
    }

    @Test
    void askingTwiceSendsOnce() {
        var came = letters.from("emil@mail.example").comes();
        Reply page = emma.get(path(came));
        write(emma, page, Map.of("text", "Once."));
        Reply again = write(emma, page, Map.of("text", "Once."));
        assertThat(again.page().select(".message--out")).hasSize(1);
    }

    @Test
    void anErrorKeepsEverythingThatWasTyped() {
        var came = letters.from("fred@mail.example").comes();
        Reply refused = write(emma, emma.get(path(came)), Map.of("text", "My words", "to", "nobody at all", "copy", ""));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("[role=alert]")).contains("Check the addresses");
        assertThat(refused.page().select("textarea[name=text]").val()).isEqualTo("My words");
        assertThat(refused.page().select("input[name=to]").val()).isEqualTo("nobody at all");
        assertThat(emma.get(path(came)).page().select("textarea[name=text]").val()).isEqualTo("My words");
    }

    @Test
    void whyAnAnswerDidNotLeaveIsSaidInTheReadersWordsAndTheServersApart() {
        var came = letters.from("greta@mail.example").comes();
        Reply sent = write(emma, emma.get(path(came)), Map.of("text", "Here it is."));
        var attempt = new Deliveries.Attempt(new MessageId(UUID.fromString(sent.page().select(".message--sending").attr("data-message"))),
                0, false);
        desk.bean(Deliveries.class).failed(attempt, Said.byDesk(Said.Reason.NO_MAILBOX));
        Reply failed = emma.get(path(came));
        assertThat(failed.text(".message__strip--failed")).contains("The mailbox that should send it is no longer in the desk.")
                .doesNotContain("The server said");
        assertThat(desk.browserOf("ruta").get(path(came)).text(".message__strip--failed")).contains("sistemoje nebėra");
        failed.submit("form[action$=/resending]");
        var again = new Deliveries.Attempt(attempt.message(), 1, false);
        desk.bean(Deliveries.class).failed(again, new Said(Said.Reason.SIGN_IN, "535 5.7.8 Bad credentials"));
        assertThat(emma.get(path(came)).text(".message__strip--failed")).contains("does not let our mailbox in.",
                "The server said 535 5.7.8 Bad credentials");
    }

    @Test
    void anAnswerCanBeTakenBackAndIsADraftAgain() {
        var came = letters.from("gerd@mail.example").comes();
        Reply sent = write(emma, emma.get(path(came)), Map.of("text", "Too early."));
        Reply back = sent.submit("form[action$=/withdrawal]");
        assertThat(back.page().select(".message--out")).isEmpty();
        assertThat(back.page().select("textarea[name=text]").val()).isEqualTo("Too early.");
    }

    @Test
    void anAnswerCanLeaveLater() {
        var came = letters.from("hugo@mail.example").comes();
        Reply sent = write(emma, emma.get(path(came)), Map.of("text", "Tomorrow.", "act", "later", "at", "2026-11-26T09:00"));
        assertThat(sent.text(".message--sending")).contains("Leaves tomorrow 09:00");
    }

    @Test
    void aNoteIsSeenByTheTeamAndCallsSomebody() {
        var came = letters.from("ines@mail.example").comes();
        Reply noted = write(emma, emma.get(path(came)), Map.of("kind", "note", "text", "@ruta could you look? @nobody"));
        assertThat(noted.text(".message--note .mention")).isEqualTo("@ruta");
        assertThat(desk.browserOf("ruta").get("/inbox/mentions").page().select("[data-row=" + came.number() + "]")).hasSize(1);
    }

    @Test
    void aDraftIsKeptAsItIsTypedAndContinued() {
        var came = letters.from("jana@mail.example").comes();
        Reply page = emma.get(path(came));
        Reply kept = emma.post(path(came) + "/draft",
                Map.of("_csrf", page.page().select("input[name=_csrf]").val(), "kind", "reply", "seen",
                        page.page().select("input[name=seen]").val(), "to", "jana@mail.example", "copy", "", "text", "Half a sen"));
        assertThat(kept.body()).startsWith("Draft kept");
        assertThat(emma.get(path(came)).page().select("textarea[name=text]").val()).isEqualTo("Half a sen");
        assertThat(emma.get("/inbox/drafts").page().select("[data-row=" + came.number() + "]")).hasSize(1);
    }

    @Test
    void whatAnotherTeamHasDoesNotExistForTheReader() {
        var came = letters.from("karl@mail.example").toTeam("Repair centre").comes();
        assertThat(emma.get(path(came)).status()).isEqualTo(404);
        assertThat(emma.get("/messages/" + came.message().value() + "/page").status()).isEqualTo(404);
        assertThat(emma.get("/messages/" + came.message().value() + "/original").status()).isEqualTo(404);
        assertThat(emma.get("/inbox/all").page().select("[data-row=" + came.number() + "]")).isEmpty();
        assertThat(desk.browserOf("ivan").get(path(came)).status()).isEqualTo(200);
        assertThat(desk.browserOf("admin").get(path(came)).status()).isEqualTo(404);
    }

    @Test
    void stateAssigneePriorityAndSnoozeChangeByForms() {
        var came = letters.from("lena@mail.example").comes();
        Reply page = emma.get(path(came));
        assertThat(page.submit("form[action$=/assignee]", Map.of("to", "me")).text(".conversation__facts")).contains("Emma");
        assertThat(page.submit("form[action$=/priority]", Map.of("priority", "urgent")).text(".conversation__facts")).contains("Urgent");
        assertThat(page.submit("form[action$=/snooze]", Map.of("until", "2026-11-26T09:00")).text(".conversation__facts"))
                .contains("Snoozed", "Comes back tomorrow 09:00");
        assertThat(page.submit(".conversation form[action$=/state]", Map.of("state", "solved")).text(".conversation__facts"))
                .contains("Solved");
        assertThat(emma.get(path(came)).text(".events")).contains("took it");
    }

    @Test
    void twoOpenConversationsOfOneCustomerAreOfferedToBeJoinedAndTheJoinCanBeUndone() {
        var first = letters.from("mara@mail.example").about("Order").comes();
        var second = letters.from("mara@mail.example").about("Where is it").comes();
        Reply joined = emma.get(path(second)).submit(".strip form[action$=/joins]");
        assertThat(joined.page().select(".message")).hasSize(2);
        Reply led = emma.get(path(first));
        assertThat(led.path()).isEqualTo(path(second));
        assertThat(led.text(".strip--accent")).contains("#" + first.number());
        Reply apart = led.submit("form[action$=/joins/undoing]");
        assertThat(apart.path()).isEqualTo(path(first));
        assertThat(apart.page().select(".message")).hasSize(1);
    }

    @Test
    void aTypedNumberShowsBothSidesBeforeItJoins() {
        var here = letters.from("vera@mail.example").named("Vera").about("Order").saying("Where is my order?").comes();
        var other = letters.from("vera@mail.example").named("Vera").about("Courier").saying("The courier did not come.").comes();
        Reply look = emma.get(path(here)).submit(".menu form[action$=/joins]", Map.of("other", "#" + other.number()));
        assertThat(look.path()).isEqualTo(path(here) + "/joins");
        assertThat(look.page().select(".panel h2").eachText()).containsExactly("#" + other.number() + " Courier",
                "#" + here.number() + " Order");
        assertThat(look.text("main")).contains("Vera", "vera@mail.example", "Where is my order?", "The courier did not come.");
        assertThat(look.page().select(".strip--attend")).isEmpty();
        assertThat(emma.get(path(other)).path()).as("nothing is joined yet").isEqualTo(path(other));
        Reply joined = look.submit("form[method=post][action$=/joins]");
        assertThat(joined.page().select(".message")).hasSize(2);
        assertThat(emma.get(path(other)).path()).isEqualTo(path(here));
    }

    @Test
    void twoCustomersAreNotJoinedWithoutAWord() {
        var here = letters.from("wanda@mail.example").named("Wanda").comes();
        var other = letters.from("xenia@mail.example").named("Xenia").comes();
        Reply look = emma.get(path(here) + "/joins?other=" + other.number());
        assertThat(look.text(".strip--attend")).contains("two customers", "Wanda", "Xenia");
        assertThat(look.page().select("button[autofocus]")).isEmpty();
        for (String person : List.of("ruta", "ivan"))
            assertThat(desk.browserOf(person).get(path(here) + "/joins?other=" + other.number()).text(".strip--attend")).contains("Xenia");
    }

    @Test
    void aNumberThatLeadsNowhereIsAskedForAgain() {
        var here = letters.from("yana@mail.example").comes();
        var hidden = letters.from("zoe@mail.example").about("Only for the repair centre").toTeam("Repair centre").comes();
        for (String typed : List.of("999999999", "soon", Long.toString(here.number()), Long.toString(hidden.number()))) {
            Reply look = emma.get(path(here) + "/joins?other=" + typed);
            assertThat(look.status()).isEqualTo(404);
            assertThat(look.page().select("input[name=other]").val()).isEqualTo(typed);
            assertThat(look.text("[role=alert]")).isNotEmpty();
            assertThat(look.body()).doesNotContain("Only for the repair centre");
        }
    }

    @Test
    void whoKeepsThemApartIsNotAskedAgain() {
        var first = letters.from("nina@mail.example").comes();
        letters.from("nina@mail.example").comes();
        Reply page = emma.get(path(first));
        String other = page.page().select(".strip input[name=other]").val();
        Reply apart = emma.post(path(first) + "/apart", Map.of("_csrf", page.page().select("input[name=_csrf]").val(), "other", other));
        assertThat(apart.page().select(".strip form[action$=/joins]")).isEmpty();
    }

    @Test
    void aChangedSubjectIsOfferedToBeSplitOff() {
        var came = letters.from("olga@mail.example").about("Lamp").comes();
        desk.clock().pass(Duration.ofMinutes(1));
        letters.from("olga@mail.example").about("Chair").after(came).nature(Nature.PERSONAL, Map.of("suggestSplit", "true")).comes();
        Reply split = emma.get(path(came)).submit(".strip form[action$=/split]");
        assertThat(split.text("h1")).contains("Chair");
        assertThat(split.page().select(".message")).hasSize(1);
    }

    @Test
    void aLetterInItsOwnLayoutIsShutInAndLoadsNothingFromElsewhere() {
        var came = letters.from("pia@mail.example")
                .laidOut("<table><tr><td>Hello<img src=\"part:0\"><img data-remote-src=\"https://spy.example/x.png\"></td></tr></table>")
                .with("logo.png", "image/png", (byte) 1).comes();
        Reply page = emma.get(path(came));
        assertThat(page.page().select("iframe").attr("sandbox")).doesNotContain("allow-scripts");
        Reply letter = emma.get(page.page().select("iframe").attr("src"));
        assertThat(letter.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'", "img-src 'self' data:;");
        assertThat(letter.page().select("img[src^=/attachments/]")).hasSize(1);
        assertThat(letter.page().select("img[src^=https]")).isEmpty();
        Reply shown = emma.get(page.page().select("[data-pictures]").attr("href"));
        assertThat(shown.header("Content-Security-Policy")).contains("https:");
        assertThat(shown.page().select("img[src=https://spy.example/x.png]")).hasSize(1);
    }

    @Test
    void filesAreHandedOverSoThatTheyCanDoNothing() {
        var came = letters.from("rita@mail.example").with("Sąskaita № 5;.html", "text/html", "<script>".getBytes(StandardCharsets.UTF_8))
                .comes();
        Reply file = emma.get(emma.get(path(came)).page().select(".file").attr("href"));
        assertThat(file.body()).isEqualTo("<script>");
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("filename*=UTF-8''S%C4%85skaita");
        assertThat(file.header("Content-Security-Policy")).startsWith("sandbox;");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Reply original = emma.get("/messages/" + came.message().value() + "/original");
        assertThat(original.header("Content-Disposition")).startsWith("attachment");
        assertThat(original.body()).startsWith("Subject: ");
        assertThat(desk.browserOf("admin").get("/audit?what=message").text("main"))
                .contains("downloaded the original of a mail in #" + came.number());
        assertThat(desk.browserOf("ivan").get("/messages/" + Ids.next() + "/original").status()).isEqualTo(404);
        assertThat(desk.browserOf("admin").get("/audit?what=message").page().select("tbody tr")).as("what was not given is no access")
                .hasSize(1);
    }

    @Test
    void tagsFieldsParticipantsAndNotesAreKeptOnTheCard() {
        var came = letters.from("sara@mail.example").named("Sara").comes();
        Reply page = emma.get(path(came));
        assertThat(page.submit(".tags form[action$=/tags]", Map.of("tag", "Gift card")).text(".tags")).contains("Gift card");
        assertThat(page.submit("form[action$=/participants]", Map.of("address", "Tom <tom@mail.example>")).text(".card")).contains("Tom");
        Reply noted = page.submit("form[action$=/customer]", Map.of("note", "Calls before noon"));
        assertThat(noted.text(".card")).contains("Calls before noon");
        assertThat(page.submit("form[action$=/customer]", Map.of("note", "An older page")).status()).isEqualTo(409);
        assertThat(emma.get(path(came)).submit("form[action*=/tags/]").text(".tags")).doesNotContain("Gift card");
    }

    @Test
    void othersWhoLookOrWriteAreSeen() {
        var came = letters.from("tina@mail.example").comes();
        var ruta = desk.browserOf("ruta");
        String token = ruta.get(path(came)).page().select("input[name=_csrf]").val();
        ruta.post(path(came) + "/presence", Map.of("_csrf", token, "writing", "true"));
        assertThat(emma.get(path(came)).text("#presence")).isEqualTo("Rūta: writing");
        ruta.post(path(came) + "/presence/end", Map.of("_csrf", token));
        assertThat(emma.get(path(came)).text("#presence")).isEmpty();
    }

    private static Map<String, String> letterTo(Reply form, String address) {
        return Map.of("mailbox", form.page().select("#mailbox option").eachAttr("value").getFirst(), "to", address, "subject",
                "Your kettle", "text",
                "It is ready.");
    }

    private static boolean begun() {
        return emma.get("/inbox/waiting-for-customer").text(".row__subject").contains("Your kettle");
    }

    @Test
    void whatIsOpenWithAnAddressIsShownBeforeAnotherConversationBegins() {
        var open = letters.from("adam@mail.example").about("Kettle").comes();
        letters.from("adam@mail.example").about("Not for Emma").toTeam("Repair centre").comes();
        Reply form = emma.get("/conversations/new?to=Adam%20%3CADAM@mail.example%3E");
        assertThat(form.page().select("#already-open a").eachAttr("href")).containsExactly("/conversations/" + open.number());
        assertThat(form.text("#already-open")).contains("Kettle").doesNotContain("Not for Emma");
        assertThat(emma.get("/conversations/new").page().select("#already-open a")).isEmpty();
        assertThat(emma.get("/conversations/new?to=nobody@mail.example").page().select("#already-open a")).isEmpty();
        for (String person : List.of("ruta", "ivan"))
            assertThat(desk.browserOf(person).get("/conversations/new?to=adam@mail.example").text("#already-open")).contains("Kettle");
    }

    @Test
    void whoWasNotShownWhatIsOpenIsShownItOnceAndThenNobodyStandsInTheWay() {
        letters.from("beth@mail.example").about("Kettle").comes();
        Reply form = emma.get("/conversations/new");
        Reply shown = form.submit("form.panel", letterTo(form, "beth@mail.example"));
        assertThat(shown.status()).isEqualTo(409);
        assertThat(begun()).isFalse();
        assertThat(shown.page().select("#already-open a")).hasSize(1);
        assertThat(shown.page().select("textarea[name=text]").val()).isEqualTo("It is ready.");
        Reply sent = shown.submit("form.panel");
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text("h1")).contains("Your kettle");
        assertThat(begun()).isTrue();
    }

    @Test
    void aNewLetterThatIsHandedInTwiceBeginsOneConversation() {
        Reply form = emma.get("/conversations/new");
        var letter = new HashMap<>(letterTo(form, "twice@mail.example"));
        letter.put("subject", "Your toaster");
        Reply first = form.submit("form.panel", letter);
        assertThat(first.status()).isEqualTo(200);
        Reply second = form.submit("form.panel", letter);
        assertThat(second.status()).as("nobody is asked about what they have just begun").isEqualTo(200);
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(emma.get("/conversations/new?to=twice@mail.example").page().select("#already-open a")).hasSize(1);
    }

    @Test
    void whatIsNewSinceTheReaderLookedIsMarked() {
        var came = letters.from("ursa@mail.example").comes();
        emma.get(path(came));
        desk.clock().pass(Duration.ofMinutes(1));
        letters.from("ursa@mail.example").after(came).saying("And one more thing").comes();
        Reply page = emma.get(path(came));
        assertThat(page.text("#unread")).isEqualTo("1 unread");
        assertThat(emma.get(path(came)).page().select("#unread")).isEmpty();
        page.submit("form[action$=/unread]");
        assertThat(emma.get("/inbox/open").page().select(".row--unread[data-row=" + came.number() + "]")).hasSize(1);
    }
}
