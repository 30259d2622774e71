package heard.desk.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.calendar.Calendars;
import heard.desk.calendar.clock.ClockKeeper;
import heard.desk.calendar.clock.ClockLetters;
import heard.desk.calendar.clock.Policies;
import heard.desk.calendar.clock.Policy;
import heard.desk.calendar.clock.WhenMissed;
import heard.desk.conversation.web.Letters;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendars and deadlines on their pages; it is noon of Wednesday, 25 November 2026, in Vilnius. */
class DeadlinesPageTest {
    private static final TestDesk desk = TestDesk.demo();
    private static final Letters letters = new Letters(desk);
    private static final TestBrowser admin = desk.browserOf("admin");
    private static final String FORM = "form.form";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** One more than a letter of deadlines has room for. */
    private static final int MANY = 21;

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void calendarIsMadeAndItsDaysAreShown() {
        Reply list = make("Vilniaus biuras", Map.of("zone", "Europe/Vilnius", "day-5", "9-12, 13-17", "shipped-lt", "yes", "exceptions",
                "2026-12-23 9:00–14:00 Trumpesnė diena\n2026-12-31 – Inventorizacija"));
        assertThat(list.text("table")).contains("Vilniaus biuras", "31 December 2028");
        Reply page = admin.get(list.page().select("th a:containsOwn(Vilniaus biuras)").attr("href"));
        assertThat(page.page().select("input[name=day-5]").val()).isEqualTo("9:00–12:00, 13:00–17:00");
        assertThat(page.page().select("textarea[name=exceptions]").val()).contains("2026-12-31 – Inventorizacija");
        assertThat(page.text(".lines")).contains("Kūčių diena", "Trumpesnė diena 9:00–14:00", "Inventorizacija");
    }

    @Test
    void whatCannotBeMeantIsRefusedWithItsReasonAndKept() {
        Reply form = admin.get("/settings/calendars/new");
        Reply refused = form.submit(FORM, Map.of("name", "", "day-1", "22-6", "day-2", "9-13, 12-18", "file",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101T100000\nEND:VEVENT\nEND:VCALENDAR", "exceptions", "tomorrow 9-12"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".field__error")).contains("ends before it begins", "overlap", "Line 3", "tomorrow 9-12", "1 to 80");
        assertThat(refused.page().select("input[name=day-1]").val()).isEqualTo("22-6");
        var closed = new HashMap<String, String>(Map.of("name", "Never"));
        for (int day = 1; day <= 7; day++)
            closed.put("day-" + day, "");
        assertThat(form.submit(FORM, closed).text(".field__error")).contains("nobody ever works");
    }

    @Test
    void aChangeIsShownBeforeItHoldsAndThePageSaysWhy() {
        make("Office", Map.of("zone", "Europe/Vilnius", "shipped-lt", "yes"));
        var came = letters.from("deadline@mail.example").about("Where is my order?").comes();
        Reply shown = policy("Everybody", Map.of("first-answer", "3:00", "next-answer", "", "silence", ""));
        assertThat(shown.text("h1")).isEqualTo("Everybody");
        assertThat(desk.bean(Policies.class).all()).as("nothing is kept before it was seen").noneMatch(named("Everybody"));
        String row = "tr:has(th:contains(#" + came.number() + "))";
        assertThat(shown.text(row)).contains("First answer", "Solution", "none", "today");
        Reply list = shown.submit("form[method=post]:has([name=seen])");
        assertThat(list.text("table")).contains("Everybody", "3 h");

        recounted();
        TestBrowser emma = desk.browserOf("emma");
        Reply inbox = emma.get("/inbox/all");
        assertThat(inbox.text("[data-row=" + came.number() + "] .row__marks .sr")).contains("First answer: due today");
        assertThat(emma.get("/deadlines").text(row)).contains("First answer", "today");
        Reply why = emma.get("/conversations/" + came.number() + "/deadlines");
        assertThat(why.text("main")).contains("“Everybody” (All conversations)", "calendar “Office”", "Due today", "3 h in all");
        assertThat(why.text("table")).contains("Wednesday, 25 November 2026", "9:00–18:00", "3 h");
        assertThat(emma.get("/conversations/" + came.number()).page().select("a[href$=/deadlines]")).isNotEmpty();

        Policy kept = desk.bean(Policies.class).all().stream().filter(named("Everybody")).findFirst().orElseThrow();
        Reply moved = admin.get("/deadlines/policies/" + kept.id()).submit(FORM, Map.of("first-answer", "9:00"));
        assertThat(moved.text(row)).contains("today", "tomorrow");
        Reply gone = admin.get("/deadlines/policies/" + kept.id()).submit("form[action$=/removal]")
                .submit("form[method=post]:has([name=seen])");
        assertThat(gone.text("main")).doesNotContain("Everybody");
        assertThat(emma.get("/conversations/" + came.number() + "/deadlines").text("main")).as("what the demo company keeps holds again")
                .contains("“All others” (All conversations)");
    }

    @Test
    void deadlinesWithoutATargetOrCalendarAreRefused() {
        make("For refusals", Map.of());
        Reply form = admin.get("/deadlines/policies/new");
        Reply refused = form.submit(FORM, Map.of("name", "Nothing", "first-answer", "", "next-answer", "", "solution", "", "silence", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".field__error")).contains("at least one");
        assertThat(form.submit(FORM, Map.of("name", "Odd", "first-answer", "four")).text(".field__error")).contains("hours and minutes");
        assertThat(form.submit(FORM, Map.of("name", "Odd", "calendar", "0197-nothing")).text(".field__error"))
                .contains("choose a calendar");
    }

    @Test
    void aCalendarInUseIsNotTakenAway() {
        make("In use", Map.of());
        Reply kept = policy("Uses it", Map.of("calendar", calendar("In use"), "channel", "sms"));
        assertThat(kept.path()).as("no conversation changes, so there is nothing to show first").isEqualTo("/deadlines/policies");
        Reply refused = admin.get("/settings/calendars/" + calendar("In use")).submit("form[action$=/removal]");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".field__error")).contains("Uses it");
    }

    @Test
    void deadlinesForOneCustomerNameThemByAddressOrNameAndBothAreLookedUp() {
        make("For one", Map.of());
        letters.from("one@mail.example").named("Vienintelė Ona").comes();
        letters.from("two-a@mail.example").named("Jonas Dvigubas").comes();
        letters.from("two-b@mail.example").named("Jonas Dvigubas").comes();
        Reply form = admin.get("/deadlines/policies/new");
        var fields = Map.of("name", "For one", "calendar", calendar("For one"), "channel", "sms", "customer", "nobody@mail.example");
        Reply refused = form.submit(FORM, fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#customer-error")).contains("Nobody is known");
        assertThat(refused.submit(FORM, Map.of("customer", "jonas dvigubas")).text("#customer-error")).contains("Several customers");
        Reply list = refused.submit(FORM, Map.of("customer", "vienintelė ona"));
        assertThat(list.path()).isEqualTo("/deadlines/policies");
        assertThat(list.text("tr:contains(For one)")).contains("Text message · Vienintelė Ona");
        Reply again = admin.get(list.page().select("th a:containsOwn(For one)").attr("href"));
        assertThat(again.page().select("input[name=customer]").val()).isEqualTo("one@mail.example");
        assertThat(desk.browserOf("lead").get("/deadlines/policies").text("tr:contains(For one)")).contains("Vienintelė Ona");
    }

    @Test
    void whatIsDoneWhereADeadlineIsMissedIsChosenAndDone() {
        make("For missed", Map.of());
        Reply form = admin.get("/deadlines/policies/new");
        String shop = form.page().select("select[name=team] option:containsOwn(Shop)").val();
        String repair = form.page().select("select[name=team] option:containsOwn(Repair)").val();
        var fields = Map.of("name", "Missed", "position", "1", "calendar", calendar("For missed"), "language", "ru", "team", shop,
                "first-answer", "0:30", "missed", "hand", "warn", "0:10");
        Reply refused = form.submit(FORM, fields);
        assertThat(refused.text(".field__error")).contains("Choose the team");
        Reply kept = refused.submit(FORM, Map.of("missed-team", repair));
        if (!kept.page().select("[name=seen]").isEmpty())
            kept = kept.submit("form[method=post]:has([name=seen])");
        assertThat(kept.path()).isEqualTo("/deadlines/policies");
        Policy policy = desk.bean(Policies.class).all().stream().filter(named("Missed")).findFirst().orElseThrow();
        assertThat(policy.missed()).isInstanceOf(WhenMissed.Hand.class);
        Reply form2 = admin.get("/deadlines/policies/" + policy.id());
        assertThat(form2.page().select("input[name=missed][checked]").val()).isEqualTo("hand");
        assertThat(form2.page().select("select[name=missed-team] option[selected]").val()).isEqualTo(repair);
        desk.bean(Policies.class).remove(policy.id());
    }

    @Test
    void leadsDecideForTheirTeamsAndAgentsForNone() {
        make("For leads", Map.of());
        TestBrowser lead = desk.browserOf("lead");
        assertThat(lead.get("/deadlines/policies").status()).isEqualTo(200);
        assertThat(lead.get("/deadlines/policies/new").page().select("select[name=team] option[value='']")).isEmpty();
        var sneaked = lead.get("/deadlines/policies/new").submit(FORM, Map.of("name", "For all", "team", ""));
        assertThat(sneaked.status()).isEqualTo(403);
        assertThat(desk.browserOf("ruta").get("/deadlines/policies").status()).isEqualTo(403);
        for (String person : new String[]{"lead", "ruta"})
            assertThat(desk.browserOf(person).get("/settings/calendars").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void thePagesSpeakEveryLanguage(String language) {
        make("Words " + language, Map.of("shipped-ru", "yes", "shipped-gb-eaw", "yes"));
        var came = letters.from("words-" + language + "@mail.example").comes();
        TestBrowser browser = desk.browserOf("admin").speaking(language);
        assertThat(desk.browserOf("emma").speaking(language).get("/deadlines").status()).isEqualTo(200);
        for (String path : new String[]{"/settings/calendars", "/settings/calendars/new",
                "/settings/calendars/" + calendar("Words " + language),
                "/deadlines/policies", "/deadlines/policies/new"})
            assertThat(browser.get(path).status()).as(path).isEqualTo(200);
        assertThat(desk.browserOf("emma").speaking(language).get("/conversations/" + came.number() + "/deadlines").status()).isEqualTo(200);
    }

    private static Predicate<Policy> named(String name) {
        return policy -> policy.name().equals(name);
    }

    private static String calendar(String name) {
        return desk.bean(Calendars.class).all().stream().filter(calendar -> calendar.name().equals(name)).findFirst().orElseThrow().id()
                .toString();
    }

    private static Reply make(String name, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("name", name);
        Reply made = admin.get("/settings/calendars/new").submit(FORM, fields);
        assertThat(made.path()).as(made.text(".field__error")).isEqualTo("/settings/calendars");
        return made;
    }

    /** Sends the form of new deadlines; they come first, by the calendar of the office where none is named. */
    private static Reply policy(String name, Map<String, String> more) {
        var fields = new HashMap<>(Map.of("name", name, "position", "0"));
        if (!more.containsKey("calendar"))
            fields.put("calendar", calendar("Office"));
        fields.putAll(more);
        return admin.get("/deadlines/policies/new").submit(FORM, fields);
    }

    @Test
    void allThatWaitsForSomebodyComesInOneLetterAndWhatItHasNoRoomForIsCounted() {
        for (int one = 0; one < MANY; one++)
            letters.from("many-" + one + "@mail.example").about("One of many").comes();
        JdbcClient jdbc = desk.database().jdbc();
        await("each has its deadline", () -> jdbc.sql("""
            select count(distinct conversation_id) from conversation_clock k join conversation c on c.id = k.conversation_id
            where c.subject = 'One of many' and k.due_at is not null
            """).query(Integer.class).single() == MANY);
        jdbc.sql("""
            insert into clock_notice (id, conversation_id, clock, due_at, agent_id, kind, next_at)
            select gen_random_uuid(), k.conversation_id, k.kind, k.due_at, a.id,
              case when a.administrator then 'leadless' else 'warned' end, timestamptz '2026-01-01'
            from (select distinct on (k.conversation_id) k.conversation_id, k.kind, k.due_at
                from conversation_clock k join conversation c on c.id = k.conversation_id
                where c.subject = 'One of many' and k.due_at is not null order by k.conversation_id, k.kind) k
              cross join agent a where a.email in ('emma@demo.localhost', 'admin@demo.localhost')
            """).update();
        desk.bean(ClockLetters.class).send();
        await("the letter comes", () -> !lettersTo("emma").isEmpty());
        assertThat(lettersTo("emma")).singleElement().asString().contains("(and 20 more)", "1 more deadline is on the page of deadlines.")
                .containsPattern("All deadlines: \\S+/deadlines");
        await("whose page does not show them is not sent there", () -> lettersTo("admin").stream()
                .anyMatch(letter -> letter.contains("And 1 more deadline.")));
    }

    private static List<String> lettersTo(String name) {
        return admin.get("/demo/mailbox?as=" + name + "@demo.localhost").page().select("details.letter").stream().map(Element::text)
                .filter(letter -> letter.contains("All deadlines")).toList();
    }

    private static void await(String what, BooleanSupplier question) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!question.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Waits until the deadlines follow, helping along. */
    private static void recounted() {
        while (desk.bean(Policies.class).recounting())
            desk.bean(ClockKeeper.class).recountNext();
    }
}
