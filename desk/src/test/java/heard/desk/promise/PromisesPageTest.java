package heard.desk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.calendar.StoredCalendar;
import heard.desk.calendar.Week;
import heard.desk.calendar.clock.ClockKind;
import heard.desk.calendar.clock.Policies;
import heard.desk.calendar.clock.Policy;
import heard.desk.calendar.clock.WhenMissed;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.Deliveries;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Priority;
import heard.desk.conversation.Said;
import heard.desk.conversation.State;
import heard.desk.conversation.web.Letters;
import heard.desk.conversation.web.Letters.Came;
import heard.desk.identity.Agents;
import heard.desk.platform.Ids;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promises on their pages, without a script; it is noon of Wednesday, 25 November 2026, in Vilnius. */
class PromisesPageTest {
    private static final Instant NOON = Instant.parse("2026-11-25T10:00:00Z");
    private static final String CALL = "Hello Anna,\n\nI am sorry that you have to wait. I will call you tomorrow by 15:00.\n\nKind regards,\nEmma";
    private static final TestDesk desk = TestDesk.demo();
    private static final Letters letters = new Letters(desk);
    private static final TestBrowser emma = desk.browserOf("emma");

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void noon() {
        desk.clock().set(NOON);
    }

    private static Came came(String address) {
        return letters.from(address).named("Anna Berg").about("Where is my parcel?")
                .saying("Hello, where is my parcel? I have been waiting for a week, my order is 48213.").comes();
    }

    private static Reply opened(Came came) {
        return emma.get("/conversations/" + came.number());
    }

    private static Map<String, String> filled(Reply page, Map<String, String> more) {
        var fields = new HashMap<String, String>();
        page.page().select(".composer input[type=hidden], .composer input[name=to], .composer input[name=copy]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("kind", "reply");
        fields.putAll(more);
        return fields;
    }

    private static Reply write(Reply page, Map<String, String> more) {
        return emma.post(page.page().select(".composer").attr("action"), filled(page, more));
    }

    /** Sends an answer, twice where the coach asks, and lets it leave at once. */
    private static MessageId sends(Reply page, String text) {
        Reply sent = write(page, Map.of("text", text, "act", "send"));
        if (!sent.page().select("[role=alert]:not([hidden])").isEmpty())
            sent = write(sent, Map.of("text", text, "act", "send"));
        return leave(sent);
    }

    private static MessageId leave(Reply sent) {
        String id = sent.page().select(".message--sending").last() instanceof Element last ? last.attr("data-message") : "";
        MessageId message = new MessageId(java.util.UUID.fromString(id));
        desk.bean(Deliveries.class).sent(new Deliveries.Attempt(message, 1, false), Said.byServer("250"));
        return message;
    }

    private static List<Promise> promises(Came came) {
        return desk.bean(PromiseStore.class).of(came.conversation(), 20);
    }

    /** The log is followed a moment later. */
    private static List<Promise> awaitPromises(Came came, int many) {
        Instant end = Instant.now().plusSeconds(20);
        while (promises(came).size() < many && Instant.now().isBefore(end))
            Thread.onSpinWait();
        assertThat(promises(came)).hasSize(many);
        return promises(came);
    }

    /** What the desk's own jobs may be at just now is done a moment later. */
    private static void await(String what, BooleanSupplier truth) {
        Instant end = Instant.now().plusSeconds(20);
        while (!truth.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static Promise entered(Came came, String words, Instant due) {
        var access = desk.bean(Agents.class).byEmail("emma@demo.localhost").orElseThrow().access();
        var conversation = desk.bean(Conversations.class).find(access, came.conversation()).orElseThrow();
        return desk.bean(Promises.class).enter(access, conversation, new Promises.Entered(words, access.agent(), due));
    }

    private static Reply choose(Reply page, String text, Map<String, String> more) {
        var fields = new HashMap<>(Map.of("_csrf", page.page().select("input[name=_csrf]").val(), "text", text));
        fields.putAll(more);
        return emma.post(page.page().select("[data-coach]").attr("data-coach") + "/promises", fields);
    }

    @Test
    void theChipIsCorrectedAndThePromiseIsOpenOnceTheAnswerHasLeft() {
        Came came = came("anna1@mail.example");
        Reply page = opened(came);
        Reply checked = write(page, Map.of("text", CALL, "act", "check"));
        String key = checked.page().select("[data-vow]").attr("data-vow");
        assertThat(checked.text("[data-vow] summary time")).contains("tomorrow 15:00");
        Reply wrong = choose(page, CALL, Map.of("key", key, "at", "2027-02-31T10:00", "what", "keep"));
        assertThat(wrong.text("[data-vow] [role=alert]")).contains("This day does not exist");
        Reply chosen = choose(page, CALL, Map.of("key", key, "at", "2026-12-01T18:00", "what", "keep"));
        assertThat(chosen.text("[data-vow] summary time")).contains("1 December, 18:00");
        sends(checked, CALL);
        Promise promise = awaitPromises(came, 1).getFirst();
        assertThat(promise.state()).isEqualTo(PromiseState.OPEN);
        assertThat(promise.due()).isEqualTo(Instant.parse("2026-12-01T16:00:00Z"));
        Reply after = opened(came);
        assertThat(after.text(".promises")).contains("I will call you tomorrow", "Open", "1 December");
        assertThat(after.text(".message .promised")).contains("Open");
    }

    @Test
    void withoutAScriptTheChipIsAPartOfThePage() {
        Came came = came("anna2@mail.example");
        Reply checked = write(opened(came), Map.of("text", CALL, "act", "check"));
        String drop = checked.page().select("[data-vow-drop]").val();
        Reply refused = write(checked,
                Map.of("text", CALL, "act", checked.page().select("[data-vow-keep]").val(), "times", "2020-01-01T10:00"));
        assertThat(refused.text("[role=alert]")).contains("still to come");
        assertThat(refused.page().select("textarea[name=text]").val()).isEqualTo(CALL);
        Reply dropped = write(checked, Map.of("text", CALL, "act", drop));
        assertThat(dropped.text("[data-vow] summary")).contains("no promise");
        sends(dropped, CALL);
        MessageId second = sends(opened(came), CALL.replace("tomorrow by 15:00", "tomorrow by 16:00"));
        assertThat(awaitPromises(came, 1).getFirst().message()).isEqualTo(second);
    }

    @Test
    void timesFollowTheCalendarAndZoneOfTheTeam() {
        var tokyo = new StoredCalendar(Ids.next(), "Tokyo", ZoneId.of("Asia/Tokyo"),
                Week.ofWeekdays(LocalTime.of(9, 0), LocalTime.of(17, 0)), Set.of(), null, Map.of());
        desk.bean(Policies.class).put(tokyo);
        var fits = new Policy.Fits(null, Priority.URGENT, null, null, null);
        desk.bean(Policies.class).put(new Policy(Ids.next(), "Urgent", 1, tokyo.id(), fits, Map.of(ClockKind.FIRST_ANSWER,
                Duration.ofHours(4)), Set.of(), Duration.ofHours(1), WhenMissed.nothing()));
        Came came = came("anna16@mail.example");
        var access = desk.bean(Agents.class).byEmail("emma@demo.localhost").orElseThrow().access();
        desk.bean(Conversations.class).prioritise(access, came.conversation(), Priority.URGENT);
        Reply checked = write(opened(came), Map.of("text", CALL, "act", "check"));
        assertThat(checked.text("[data-vow] summary time")).as("15:00 in Tokyo, by Emma's clock").contains("tomorrow 08:00");
        sends(checked, CALL);
        assertThat(awaitPromises(came, 1).getFirst().due()).isEqualTo(Instant.parse("2026-11-26T06:00:00Z"));
    }

    @Test
    void aTimeThatWasTypedCountsWithoutAButton() {
        Came came = came("anna14@mail.example");
        Reply checked = write(opened(came), Map.of("text", CALL, "act", "check"));
        String shown = checked.page().select("input[name=shown]").val();
        Reply sent = write(checked, Map.of("text", CALL, "act", "send", "times", "2026-12-02T10:00", "shown", shown));
        if (!sent.page().select("[role=alert]:not([hidden])").isEmpty())
            sent = write(sent, Map.of("text", CALL, "act", "send"));
        leave(sent);
        Promise promise = awaitPromises(came, 1).getFirst();
        assertThat(promise.state()).isEqualTo(PromiseState.OPEN);
        assertThat(promise.due()).isEqualTo(Instant.parse("2026-12-02T08:00:00Z"));
    }

    @Test
    void oneClickConfirmsWhatWasFoundAndOneMoreKeepsIt() {
        Came came = came("anna3@mail.example");
        sends(opened(came), CALL);
        awaitPromises(came, 1);
        Reply page = opened(came);
        assertThat(page.text(".promise")).contains("Promised?", "Yes, promised");
        assertThat(page.page().select(".promise [data-key=y]")).hasSize(1);
        Reply open = submit(page, ".promise form", "open");
        assertThat(open.text(".promise")).contains("Open");
        assertThat(open.text(".event")).contains("wrote down a promise");
        Reply kept = submit(open, ".promise form", "kept");
        assertThat(kept.page().select(".promise")).isEmpty();
        assertThat(kept.text(".promises .fold")).contains("1 earlier promise", "Kept");
    }

    private static Reply submit(Reply page, String form, String state) {
        return page.submit(form, Map.of("state", state));
    }

    @Test
    void aPromiseIsEnteredByHandAndWhatCannotBeMeantComesBackWithItsWords() {
        Came came = came("anna4@mail.example");
        Reply form = emma.get("/conversations/" + came.number() + "/promises/new");
        for (var wrong : Map.of("2027-02-31T10:00", "This day does not exist", "2026-11-25T11:59", "still to come", "2029-01-01T10:00",
                "two years", "", "a date and a time").entrySet()) {
            Reply refused = form.submit("form.panel", Map.of("words", "Send the new part", "at", wrong.getKey()));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text(".field__error")).contains(wrong.getValue());
            assertThat(refused.page().select("input[name=words]").val()).isEqualTo("Send the new part");
        }
        Reply done = form.submit("form.panel", Map.of("words", "Send the new part", "at", "2026-11-25T17:00"));
        assertThat(done.text(".promise")).contains("Send the new part", "today 17:00");
        assertThat(done.text(".toast")).contains("Written down");
        Reply board = emma.get("/promises");
        assertThat(board.text("section:has(#part-today)")).contains("Send the new part", "#" + came.number());
        assertThat(board.page().select(".rail a[href=/promises] .count").text()).isNotEmpty();
    }

    @Test
    void aPromiseIsMovedAndTakenBackOnItsOwnPageWithAReason() {
        Came came = came("anna5@mail.example");
        Promise promise = entered(came, "Repair the door", NOON.plus(Duration.ofHours(5)));
        Reply page = emma.get("/promises/" + promise.id().value());
        Reply refused = page.submit("form:has([value=moved])", Map.of("state", "moved", "at", "2026-12-02T12:00", "reason", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("[role=alert]")).contains("why");
        assertThat(refused.page().select("#at").val()).isEqualTo("2026-12-02T12:00");
        Reply moved = page.submit("form:has([value=moved])", Map.of("state", "moved", "at", "2026-12-02T12:00", "reason", "part is late"));
        assertThat(moved.text(".promise")).contains("Repair the door", "2 December");
        assertThat(emma.get("/promises/" + promise.id().value()).text("main")).contains("Moved", "part is late", "The new promise");
        assertThat(page.submit("form:has([value=kept])", Map.of("state", "kept")).text("[role=alert]")).contains("changed since");
        Promise next = promises(came).stream().filter(one -> one.state().live()).findFirst().orElseThrow();
        Reply back = emma.get("/promises/" + next.id().value()).submit("form:has([value=withdrawn])",
                Map.of("state", "withdrawn", "reason", "not wanted any more"));
        assertThat(back.text(".event")).contains("took back");
    }

    @Test
    void othersSeeNoPromiseOfTeamsThatAreNotTheirs() {
        var came = letters.from("anna6@mail.example").toTeam("Repair centre").comes();
        var lead = desk.bean(Agents.class).byEmail("lead@demo.localhost").orElseThrow().access();
        var conversation = desk.bean(Conversations.class).find(lead, came.conversation()).orElseThrow();
        Promise promise = desk.bean(Promises.class).enter(lead, conversation,
                new Promises.Entered("Secret of the repair centre", lead.agent(), NOON.plus(Duration.ofHours(5))));
        assertThat(emma.get("/promises?whose=all").text("main")).doesNotContain("Secret of the repair centre");
        assertThat(emma.get("/promises/" + promise.id().value()).status()).isEqualTo(404);
        assertThat(emma.get("/conversations/" + came.number() + "/promises/new").status()).isEqualTo(404);
        assertThat(desk.browserOf("lead").get("/promises?whose=all").text("main")).contains("Secret of the repair centre");
        assertThat(desk.browser().get("/promises").path()).isEqualTo("/login");
    }

    @Test
    void whatIsLateIsToldAndTheLetterTakesItsPlace() {
        Came came = came("anna7@mail.example");
        Promise old = entered(came, "Call with the result", NOON.plus(Duration.ofMinutes(90)));
        assertThat(opened(came).page().select("form[action$=/telling]")).as("there is time").isEmpty();
        desk.clock().set(NOON.plus(Duration.ofHours(2)));
        desk.bean(PromiseWatch.class).look();
        Reply late = opened(came);
        assertThat(late.text(".promise")).contains("Overdue");
        assertThat(late.text(".event, .events")).contains("not kept in time; the lead knows");
        Reply composing = late.submit("form[action$=/telling]", Map.of("at", "2026-11-27T18:00"));
        String text = composing.page().select("textarea[name=text]").val();
        assertThat(text).startsWith("Hello Anna,").contains("“Call with the result”", "18:00 on 27 November");
        Reply checked = write(composing, Map.of("text", text, "act", "check"));
        assertThat(Integer.parseInt(checked.text(".ring__number"))).isGreaterThan(75);
        sends(composing, text);
        awaitPromises(came, 2);
        Promise next = promises(came).stream().filter(one -> !one.id().equals(old.id())).findFirst().orElseThrow();
        assertThat(next.state()).isEqualTo(PromiseState.OPEN);
        assertThat(next.due()).isEqualTo(Instant.parse("2026-11-27T16:00:00Z"));
        Promise moved = promises(came).stream().filter(one -> one.id().equals(old.id())).findFirst().orElseThrow();
        assertThat(moved.state()).isEqualTo(PromiseState.MOVED);
        assertThat(moved.replacedBy()).isEqualTo(next.id());
        assertThat(emma.get("/promises/" + old.id().value()).text("main")).contains("The customer was told in an answer");
    }

    private static List<String> lettersTo(String address) {
        return desk.browserOf("admin").get("/demo/mailbox?as=" + address).page().select("details.letter").stream().map(Element::text)
                .filter(letter -> letter.contains("wait for the plumber")).toList();
    }

    @Test
    void whoPromisedIsRemindedByMailAndTheLeadIsToldEachOnce() {
        Came came = came("anna15@mail.example");
        entered(came, "wait for the plumber", NOON.plus(Duration.ofHours(5)));
        desk.clock().set(NOON.plus(Duration.ofHours(4)));
        for (int time = 0; time < 2; time++) {
            desk.bean(PromiseWatch.class).look();
            desk.bean(PromiseLetters.class).send();
        }
        await("she is reminded", () -> !lettersTo("emma@demo.localhost").isEmpty());
        assertThat(lettersTo("emma@demo.localhost")).singleElement().asString().contains("is due today 17:00: > wait for the plumber",
                "/conversations/" + came.number());
        assertThat(lettersTo("lead@demo.localhost")).isEmpty();
        desk.clock().set(NOON.plus(Duration.ofHours(6)));
        for (int time = 0; time < 2; time++) {
            desk.bean(PromiseWatch.class).look();
            desk.bean(PromiseLetters.class).send();
        }
        await("both are told", () -> lettersTo("emma@demo.localhost").size() >= 2 && !lettersTo("lead@demo.localhost").isEmpty());
        assertThat(lettersTo("emma@demo.localhost")).hasSize(2);
        assertThat(lettersTo("lead@demo.localhost")).singleElement().asString()
                .contains("bet pažadas nepažymėtas kaip įvykdytas: > wait for the plumber");
    }

    @Test
    void whoHasHeardNothingForLongStandsOnTheBoardWithADraftedWord() {
        Came came = came("anna8@mail.example");
        desk.database().jdbc().sql("""
            update customer set called_as = :name where id = (select customer_id from conversation where id = :id)
            """).param("name", "Annie").param("id", came.conversation().value()).update();
        TestBrowser lead = desk.browserOf("lead");
        Reply settings = lead.get("/promises/settings");
        String field = settings.page().select("label:containsOwn(Shop)").attr("for");
        assertThat(settings.submit("form.form", Map.of(field, "99")).status()).isEqualTo(422);
        assertThat(settings.submit("form.form", Map.of(field, "2")).text(".toast")).contains("Išsaugota");
        assertThat(emma.get("/promises/settings").status()).isEqualTo(403);
        assertThat(silent(came)).isEmpty();
        desk.clock().set(Instant.parse("2026-11-27T18:00:01Z"));
        await("counted", () -> {
            desk.bean(RhythmKeeper.class).recountNext();
            return silent(came).contains("#" + came.number());
        });
        Reply composing = emma.get("/promises?whose=all").submit("form[action$=/" + came.number() + "/update]");
        assertThat(composing.page().select("textarea[name=text]").val()).contains("where things stand with your request",
                "Your message of 25 November has reached us.", "{{what has been done since 25 November}}", "18:00 on 30 November");
        Reply unsent = composing.submit("form.composer", Map.of("act", "send"));
        assertThat(unsent.page().select("textarea[name=text]").val()).as("what is new has to be said first").contains("{{what has been");
        assertThat(composing.page().select("textarea[name=text]").val()).as("as she likes to be called").startsWith("Hello Annie,");
        assertThat(unsent.text("[role=alert]")).contains("{{what has been done since 25 November}}");
        lead.get("/promises/settings").submit("form.form", Map.of(field, ""));
        assertThat(silent(came)).isEmpty();
    }

    private static String silent(Came came) {
        return emma.get("/promises?whose=all").text("section:has(#silent) tr:contains(#" + came.number() + ")");
    }

    @Test
    void figuresAreForOneselfAndSumsForTheLead() {
        Came came = came("anna9@mail.example");
        Promise promise = entered(came, "Count this one", NOON.plus(Duration.ofHours(5)));
        desk.bean(Promises.class).keep(desk.bean(Agents.class).byEmail("emma@demo.localhost").orElseThrow().access(), promise.id());
        assertThat(emma.get("/promises").text("section:has(#figures)")).contains("You", "in time").doesNotContain("Shop", "Ruta");
        assertThat(desk.browserOf("lead").get("/promises?days=90").text("section:has(#figures) table")).contains("Jūs", "Shop")
                .doesNotContain("Emma");
    }

    @Test
    void theCustomerSeesTheirMatterByTheirLinkAndNothingElse() {
        Came came = came("anna10@mail.example");
        entered(came, "Send a new parcel", NOON.plus(Duration.ofHours(5)));
        Promise secret = entered(came, "This was none", NOON.plus(Duration.ofHours(6)));
        desk.bean(Promises.class).withdraw(desk.bean(Agents.class).byEmail("emma@demo.localhost").orElseThrow().access(), secret.id(), "x");
        String path = link(came);
        TestBrowser anna = desk.browser();
        Reply page = anna.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("main")).contains("#" + came.number(), "Where is my parcel?", "We are working on it", "Send a new parcel",
                "by today").doesNotContain("This was none", "48213", "Emma", "Anna");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(anna.get(path + "?language=lt").text("main")).contains("Ką jums pažadėjome");
        assertThat(anna.get(path + "?language=ru").text("main")).contains("Что мы вам обещали");
        char last = path.charAt(path.length() - 2);
        assertThat(anna.get(path.substring(0, path.length() - 2) + (last == 'A' ? 'B' : 'A') + path.charAt(path.length() - 1)).status())
                .isEqualTo(404);
        assertThat(anna.get("/follow/" + "A".repeat(46)).status()).isEqualTo(404);
        emma.get("/conversations/" + came.number() + "/customer-page").submit("form.panel__foot", Map.of("link", "closed"));
        assertThat(anna.get(path).status()).isEqualTo(404);
        emma.get("/conversations/" + came.number() + "/customer-page").submit("form.panel__foot", Map.of("link", "new"));
        assertThat(anna.get(path).status()).as("the old link stays closed").isEqualTo(404);
        assertThat(anna.get(link(came)).status()).isEqualTo(200);
    }

    private static String link(Came came) {
        String address = emma.get("/conversations/" + came.number() + "/customer-page").text(".steps__copy");
        return address.substring(address.indexOf("/follow/"));
    }

    @Test
    void aMatterThatWasJoinedToSomebodyElsesIsNotShownByTheOldLink() {
        Came annas = came("anna11@mail.example");
        String path = link(annas);
        var others = letters.from("other@mail.example").named("Other Person").about("A private matter").comes();
        var access = desk.bean(Agents.class).byEmail("emma@demo.localhost").orElseThrow().access();
        desk.bean(heard.desk.conversation.Joins.class).join(access, annas.conversation(), others.conversation());
        assertThat(desk.browser().get(path).status()).isEqualTo(404);
    }

    @Test
    void theLinkStandsUnderAnswersOnlyOfTeamsThatWantIt() {
        Came came = came("anna12@mail.example");
        var access = desk.bean(Agents.class).byEmail("emma@demo.localhost").orElseThrow().access();
        var conversation = desk.bean(Conversations.class).find(access, came.conversation()).orElseThrow();
        var pages = desk.bean(CustomerPages.class);
        assertThat(pages.under(conversation)).isEmpty();
        TestBrowser lead = desk.browserOf("lead");
        Reply settings = lead.get("/promises/settings");
        String box = settings.page().select("label.choice:contains(Shop) input").attr("name");
        settings.submit("form.form", Map.of(box, "yes"));
        assertThat(pages.under(conversation)).contains("See how your request stands", link(came));
        settings.submit("form.form");
        assertThat(pages.under(conversation)).isEmpty();
    }

    @Test
    void noPromiseIsShownOfASolvedMatterAsWaiting() {
        Came came = came("anna13@mail.example");
        entered(came, "Anything", NOON.plus(Duration.ofHours(5)));
        var access = desk.bean(Agents.class).byEmail("emma@demo.localhost").orElseThrow().access();
        desk.bean(Conversations.class).moveTo(access, new ConversationId(came.conversation().value()), State.SOLVED, null);
        assertThat(emma.get("/promises").text("main")).as("a promise holds until it is kept, whatever the matter's state")
                .contains("Anything");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void thePagesSpeakEveryLanguage(String language) {
        Came came = came("words-" + language + "@mail.example");
        Promise promise = entered(came, "Say it in " + language, NOON.plus(Duration.ofMinutes(70)));
        desk.clock().set(NOON.plus(Duration.ofHours(3)));
        desk.bean(PromiseWatch.class).look();
        TestBrowser browser = desk.browserOf(language.equals("ru") ? "ivan" : language.equals("lt") ? "ruta" : "emma");
        for (String path : new String[]{"/promises", "/promises?whose=all", "/promises/" + promise.id().value(),
                "/conversations/" + came.number(), "/conversations/" + came.number() + "/promises/new",
                "/conversations/" + came.number() + "/customer-page"})
            assertThat(browser.get(path).status()).as(path).isEqualTo(200);
        assertThat(desk.browserOf("lead").get("/promises/settings").status()).isEqualTo(200);
    }
}
