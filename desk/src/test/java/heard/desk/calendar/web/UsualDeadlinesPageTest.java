package heard.desk.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.calendar.Calendars;
import heard.desk.calendar.clock.ClockKind;
import heard.desk.calendar.clock.Policies;
import heard.desk.conversation.web.Letters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk that has run without deadlines is offered the usual one; it is noon of Wednesday, 25 November 2026, in Vilnius. */
class UsualDeadlinesPageTest {
    private static final String POLICIES = "/deadlines/policies";
    private static final String OFFER = "form[action$=/usual]";
    private static final TestDesk desk = TestDesk.demo();
    private static final Letters letters = new Letters(desk);
    private static final TestBrowser admin = desk.browserOf("admin");

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void nothingIsSet() {
        Policies policies = desk.bean(Policies.class);
        policies.all().forEach(policy -> policies.remove(policy.id()));
        Calendars calendars = desk.bean(Calendars.class);
        calendars.all().forEach(calendar -> calendars.remove(calendar.id()));
    }

    @Test
    void itIsShownBeforeItHoldsAndOfferedNoMore() {
        var came = letters.from("forgotten@mail.example").comes();
        assertThat(desk.browserOf("emma").get("/deadlines").text("main")).contains("No deadlines have been set");
        Reply page = admin.get(POLICIES);
        assertThat(page.text(OFFER)).contains("Nothing is forgotten", "five working days", "9:00 to 18:00 (Europe/Vilnius)", "Lithuania");
        Reply shown = page.submit(OFFER);
        assertThat(shown.text("tr:has(th:contains(#" + came.number() + "))")).contains("none", "2 December");
        assertThat(desk.bean(Policies.class).all()).as("nothing is kept before it was seen").isEmpty();
        assertThat(desk.bean(Calendars.class).all()).isEmpty();
        Reply kept = shown.submit("form[method=post]:has([name=seen])");
        assertThat(kept.path()).isEqualTo(POLICIES);
        assertThat(kept.text("table")).contains("Nothing is forgotten", "All conversations", "45 h", "Working hours");
        assertThat(kept.page().select(OFFER)).isEmpty();
        assertThat(admin.get("/audit").text("main")).contains("made the deadlines “Nothing is forgotten”",
                "made the calendar “Working hours”");
        shown.submit("form[method=post]:has([name=seen])");
        assertThat(desk.bean(Policies.class).all()).as("sent twice").hasSize(1);
        assertThat(desk.browserOf("emma").get("/deadlines").text("main")).doesNotContain("No deadlines have been set");
    }

    @Test
    void itIsShownBeforeItHoldsAlsoWhereItChangesNothing() {
        desk.bean(JdbcClient.class)
                .sql("update conversation set previous_state = 'solved', state = 'closed', snoozed_until = null, joined_into = null")
                .update();
        Reply shown = admin.get(POLICIES).submit(OFFER);
        assertThat(shown.text("main")).contains("0 conversations get other deadlines.");
        assertThat(shown.page().select("main table")).isEmpty();
        assertThat(desk.bean(Policies.class).all()).isEmpty();
        shown.submit("form[method=post]:has([name=seen])");
        assertThat(desk.bean(Policies.class).all()).hasSize(1);
    }

    @Test
    void itCountsFiveDaysOfTheCalendarThatIsThere() {
        make("Short days", "10-12, 13-15");
        assertThat(admin.get(POLICIES).text(OFFER)).contains("“Short days”", "five working days");
        make("Afternoons", "14-18:30");
        Reply both = admin.get(POLICIES);
        assertThat(both.page().select("select[name=calendar] option").eachText()).containsExactly("Afternoons", "Short days");
        letters.from("counted@mail.example").comes();
        String wanted = both.page().select("select[name=calendar] option:containsOwn(Short days)").val();
        both.submit(OFFER, Map.of("calendar", wanted)).submit("form[method=post]:has([name=seen])");
        assertThat(desk.bean(Policies.class).all()).singleElement().satisfies(policy -> {
            assertThat(policy.calendar()).hasToString(wanted);
            assertThat(policy.targets()).containsExactly(Map.entry(ClockKind.SILENCE, Duration.ofHours(20)));
            assertThat(policy.warnAhead()).isEqualTo(Duration.ofHours(4));
        });
        assertThat(desk.bean(Calendars.class).all()).hasSize(2);
    }

    @Test
    void onlyAdministratorsDecide() {
        TestBrowser lead = desk.browserOf("lead");
        assertThat(lead.get(POLICIES).page().select(OFFER)).isEmpty();
        assertThat(admin.get(POLICIES).page().select(OFFER)).isNotEmpty();
        assertThat(lead.post(POLICIES + "/usual", Map.of("seen", "yes")).status()).isEqualTo(403);
        assertThat(desk.bean(Policies.class).all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void itIsOfferedInEveryLanguage(String language) {
        TestBrowser browser = desk.browserOf("admin").speaking(language);
        assertThat(browser.get(POLICIES).page().select(OFFER)).hasSize(1);
        assertThat(browser.get("/deadlines").status()).isEqualTo(200);
        make("One " + language, "9-17");
        assertThat(browser.get(POLICIES).text(OFFER)).contains("One " + language);
        make("Two " + language, "9-17");
        assertThat(browser.get(POLICIES).page().select("select[name=calendar] option")).hasSize(2);
    }

    private static void make(String name, String hours) {
        var fields = new HashMap<>(Map.of("name", name, "zone", "Europe/Vilnius"));
        for (int day = 1; day <= 5; day++)
            fields.put("day-" + day, hours);
        Reply made = admin.get("/settings/calendars/new").submit("form.form", fields);
        assertThat(made.path()).as(made.text(".field__error")).isEqualTo("/settings/calendars");
    }
}
