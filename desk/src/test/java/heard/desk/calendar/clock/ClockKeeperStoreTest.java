package heard.desk.calendar.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;

import heard.desk.calendar.Calendars;
import heard.desk.calendar.Exceptional;
import heard.desk.calendar.Hours;
import heard.desk.calendar.ShippedHolidays;
import heard.desk.calendar.StoredCalendar;
import heard.desk.calendar.Week;
import heard.desk.calendar.Window;
import heard.desk.conversation.Bench;
import heard.desk.conversation.Channel;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationLists;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.ListRow;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.customer.CustomerId;
import heard.desk.identity.Access;
import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.Agents;
import heard.desk.identity.Directory;
import heard.desk.identity.NewAgent;
import heard.desk.identity.Role;
import heard.desk.identity.TeamId;
import heard.desk.identity.Theme;
import heard.desk.platform.Ids;
import heard.desk.platform.event.EventLog;
import heard.desk.platform.event.Position;
import heard.desk.platform.words.Catalogue;
import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Clocks on a real database; it is eight in the morning of Monday, 2 March 2026, in UTC, and the desk works from nine to five. */
class ClockKeeperStoreTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final StoredCalendar CALENDAR = new StoredCalendar(Ids.next(), "Desk", ZoneOffset.UTC,
            Week.ofWeekdays(LocalTime.of(9, 0), LocalTime.of(17, 0)), Set.of(), null, Map.of());

    private static final UUID POLICY = Ids.next();

    private final Bench bench = new Bench("|heard\\.desk\\.calendar\\.\\w+|heard\\.desk\\.calendar\\.clock\\.(?!\\w*(Jobs|Test)\\b).+");
    private final TeamId team = bench.team("First line");
    private final Access ruta = bench.agent("ruta@example.test", team);
    private final Striking striking = bench.bean(Striking.class);
    private Position heard = Position.START;

    @BeforeEach
    void policy() {
        bench.bean(Calendars.class).put(CALENDAR);
        bench.bean(Policies.class).put(policy(Duration.ofHours(4)));
        while (bench.bean(ClockKeeper.class).recountNext())
            assertThat(bench.bean(Policies.class).recounting()).isTrue();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aMessageStartsItsClocksAndTheListShowsTheNext() {
        Conversation conversation = writes();
        assertThat(rows()).containsExactly("first-answer 13:00", "solution 17:00");
        assertThat(inList(conversation)).isEqualTo(new ListRow.Due(at(13), at(12), "first-answer"));
        assertThat(bench.conversation(conversation.id()).version()).as("nobody's work is refused for it").isEqualTo(conversation.version());
        assertThat(bench.events()).contains("clock.moved");
    }

    @Test
    void hearingAnEventTwiceChangesNothing() {
        Conversation conversation = writes();
        heard = Position.START;
        int events = bench.events().size();
        hear();
        assertThat(rows()).containsExactly("first-answer 13:00", "solution 17:00");
        assertThat(bench.events()).hasSize(events);
        assertThat(inList(conversation)).isNotNull();
    }

    @Test
    void anAnswerTakesItsClockAwayAndPausesTheSolution() {
        Conversation conversation = writes();
        bench.clock.set(at(10));
        bench.send(ruta, bench.reply(conversation, "We look into it."));
        hear();
        assertThat(rows()).containsExactly("solution null");
        assertThat(inList(conversation)).isNull();

        bench.clock.set(at(24 + 10));
        bench.writes(conversation, "Thank you, and?");
        hear();
        assertThat(rows()).as("an hour of the solution's eight was used").containsExactly("next-answer 36:00", "solution 41:00");
    }

    @Test
    void aClockWarnsOnceAndStrikesOnce() {
        writes();
        bench.clock.set(at(11).plusSeconds(3599));
        striking.strike();
        assertThat(told()).isEmpty();
        bench.clock.set(at(12));
        striking.strike();
        striking.strike();
        assertThat(told()).containsExactly("clock.warned");
        bench.clock.set(at(13));
        striking.strike();
        striking.strike();
        assertThat(told()).containsExactly("clock.warned", "clock.breached");
    }

    @Test
    void aDeskThatSleptThroughBothTellsOfTheBreachAlone() {
        writes();
        bench.clock.set(at(14));
        striking.strike();
        assertThat(told()).containsExactly("clock.breached");
    }

    @Test
    void whatIsLateIsCountedForItsTeamsAlone() {
        writes();
        bench.clock.set(at(14));
        DueClocks due = bench.bean(DueClocks.class);
        assertThat(due.late(ruta)).isEqualTo(1);
        assertThat(due.of(ruta)).extracting(DueClocks.Due::kind).containsExactly(ClockKind.FIRST_ANSWER, ClockKind.SOLUTION);
        assertThat(due.of(ruta)).extracting(DueClocks.Due::late).containsExactly(true, false);
        Access other = bench.agent("jonas@example.test", bench.team("Second line"));
        assertThat(due.late(other)).isZero();
        assertThat(due.of(other)).isEmpty();
    }

    @Test
    void whatItsRuleWarnsOfOnFridayIsShownAlthoughItIsDueOnMonday() {
        Policy usual = policy(Duration.ofHours(4));
        bench.bean(Policies.class).put(new Policy(usual.id(), usual.name(), usual.position(), usual.calendar(), usual.fits(),
                Map.of(ClockKind.FIRST_ANSWER, Duration.ofHours(12)), Set.of(), Duration.ofHours(8), WhenMissed.nothing()));
        int friday = 4 * 24;
        bench.clock.set(at(friday + 9));
        writes();
        assertThat(rows()).containsExactly("first-answer " + (7 * 24 + 13) + ":00");
        DueClocks due = bench.bean(DueClocks.class);
        bench.clock.set(at(friday + 13).minusSeconds(1));
        assertThat(due.of(ruta)).isEmpty();
        strikeAt(at(friday + 13));
        assertThat(told()).containsExactly("clock.warned");
        assertThat(due.of(ruta)).singleElement().satisfies(one -> assertThat(one.late()).isFalse());
    }

    @Test
    void aClockThatMovedWarnsAnew() {
        Conversation conversation = writes();
        bench.clock.set(at(12));
        striking.strike();
        bench.bean(Policies.class).put(policy(Duration.ofHours(5)));
        assertThat(bench.bean(ClockKeeper.class).recountNext()).isTrue();
        assertThat(bench.bean(ClockKeeper.class).recountNext()).isFalse();
        assertThat(bench.bean(Policies.class).recounting()).isFalse();
        assertThat(inList(conversation)).isEqualTo(new ListRow.Due(at(14), at(13), "first-answer"));
        bench.clock.set(at(13));
        striking.strike();
        assertThat(told()).containsExactly("clock.warned", "clock.warned");
    }

    @Test
    void whatAChangeDoesIsShownBeforeItIsMade() {
        Conversation conversation = writes();
        Rules now = bench.bean(Policies.class).rules();
        var effect = bench.bean(Policies.class).effect(now, now.with(policy(Duration.ofHours(2))));
        assertThat(effect.all()).isTrue();
        assertThat(effect.looked()).isEqualTo(1);
        assertThat(effect.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.conversation().number()).isEqualTo(conversation.number());
            assertThat(moved.kind()).isEqualTo(ClockKind.FIRST_ANSWER);
            assertThat(moved.before()).extracting(ConversationClock::due).isEqualTo(at(13));
            assertThat(moved.after()).extracting(ConversationClock::due).isEqualTo(at(11));
        });
        var closed = new StoredCalendar(CALENDAR.id(), "Desk", CALENDAR.zone(), CALENDAR.week(), Set.of(), null,
                Map.of(LocalDate.of(2026, 3, 2), new Exceptional(Hours.CLOSED, "Stocktaking")));
        assertThat(bench.bean(Policies.class).effect(now, now.with(closed)).moved()).hasSize(2);
        assertThat(bench.bean(Policies.class).effect(now, now).moved()).isEmpty();
        assertThat(rows()).as("nothing was kept").containsExactly("first-answer 13:00", "solution 17:00");
    }

    @Test
    void priorityChoosesThePolicy() {
        Conversation conversation = writes();
        bench.bean(Policies.class).put(new Policy(Ids.next(), "Urgent", 1, CALENDAR.id(),
                new Policy.Fits(team, Priority.URGENT, null, null, null), Map.of(ClockKind.FIRST_ANSWER, Duration.ofHours(1)), Set.of(),
                Duration.ZERO, WhenMissed.nothing()));
        bench.bean(Conversations.class).prioritise(ruta, conversation.id(), Priority.URGENT);
        hear();
        assertThat(rows()).containsExactly("first-answer 10:00");
    }

    @Test
    void aCustomerChoosesThePolicyOfTheirConversations() {
        CustomerId jonas = bench.customer("jonas@example.test");
        bench.bean(Policies.class).put(new Policy(Ids.next(), "Jonas", 1, CALENDAR.id(), new Policy.Fits(null, null, null, null, jonas),
                Map.of(ClockKind.FIRST_ANSWER, Duration.ofHours(1)), Set.of(), Duration.ZERO, WhenMissed.nothing()));
        Conversation conversation = writes();
        assertThat(rows()).containsExactly("first-answer 10:00");
        assertThat(inList(conversation)).as("it never warns").isEqualTo(new ListRow.Due(at(10), null, "first-answer"));
        bench.bean(Conversations.class).setCustomer(ruta, conversation.id(), bench.customer("ona@example.test"));
        hear();
        assertThat(rows()).containsExactly("first-answer 13:00", "solution 17:00");
    }

    @Test
    void aMarkPressesFromTheWarningOnAndNotBefore() {
        var due = new ListRow.Due(at(13), at(11), "first-answer");
        assertThat(due.presses(at(11).minusSeconds(1))).isFalse();
        assertThat(due.presses(at(11))).isTrue();
        assertThat(due.late(at(12))).isFalse();
        assertThat(due.late(at(13))).isTrue();
        var silent = new ListRow.Due(at(13), null, "first-answer");
        assertThat(silent.presses(at(13).minusSeconds(1))).isFalse();
        assertThat(silent.presses(at(13))).isTrue();
    }

    @Test
    void beforeADeadlineWhoAnswersIsWrittenToAndAfterItTheLeadsAsWell() {
        AgentId lead = person("lead@example.test", Map.of(team, Role.LEAD), false);
        Conversation conversation = writes();
        bench.bean(Conversations.class).assign(ruta, conversation.id(), ruta.agent());
        strikeAt(at(12));
        assertThat(letters()).containsExactly("warned " + ruta.agent().value());
        strikeAt(at(13));
        assertThat(letters()).containsExactlyInAnyOrder("warned " + ruta.agent().value(), "missed " + ruta.agent().value(),
                "missed " + lead.value());
        strikeAt(at(13).plusSeconds(60));
        assertThat(letters()).as("each once").hasSize(3);
    }

    @Test
    void whereNobodyAnswersTheLeadsAreWarnedAndWhereNobodyLeadsAnAdministratorIs() {
        AgentId boss = person("boss@example.test", Map.of(), true);
        writes();
        strikeAt(at(12));
        assertThat(letters()).containsExactly("leadless " + boss.value());
        AgentId lead = person("lead@example.test", Map.of(team, Role.LEAD), false);
        strikeAt(at(13));
        assertThat(letters()).containsExactlyInAnyOrder("leadless " + boss.value(), "missed " + lead.value());
    }

    @Test
    void whatFellDueLongAgoIsNobodysNews() {
        person("lead@example.test", Map.of(team, Role.LEAD), false);
        writes();
        strikeAt(at(24 + 17).plusSeconds(1));
        assertThat(told()).containsExactly("clock.breached", "clock.breached");
        assertThat(letters()).isEmpty();
    }

    @Test
    void aLetterIsNoNewsAnyMoreOnceItWasAnswered() {
        Conversation conversation = writes();
        bench.bean(Conversations.class).assign(ruta, conversation.id(), ruta.agent());
        strikeAt(at(12));
        assertThat(letters()).hasSize(1);
        bench.bean(ClockLetters.class).send();
        assertThat(letters()).as("nothing takes letters here, so it waits").hasSize(1);
        bench.send(ruta, bench.reply(conversation, "We look into it."));
        hear();
        bench.clock.pass(Duration.ofMinutes(5));
        bench.bean(ClockLetters.class).send();
        assertThat(letters()).isEmpty();
    }

    @Test
    void aMissedConversationIsTakenFromWhoHasItOnce() {
        missed(new WhenMissed.Release());
        Conversation conversation = writes();
        bench.bean(Conversations.class).assign(ruta, conversation.id(), ruta.agent());
        strikeAt(at(13).minusSeconds(1));
        assertThat(bench.conversation(conversation.id()).assignee()).isEqualTo(ruta.agent());
        strikeAt(at(13));
        assertThat(bench.conversation(conversation.id()).assignee()).isNull();
        assertThat(bench.history(conversation.id())).containsExactly("assigned", "assigned");
        bench.bean(Conversations.class).assign(ruta, conversation.id(), ruta.agent());
        strikeAt(at(14));
        assertThat(bench.conversation(conversation.id()).assignee()).as("who takes it again keeps it").isEqualTo(ruta.agent());
    }

    @Test
    void twoTeamsNeverHandAMissedConversationToAndFro() {
        TeamId second = bench.team("Second line");
        missed(new WhenMissed.Hand(second));
        bench.bean(Policies.class).put(new Policy(Ids.next(), "Back", 5, CALENDAR.id(), Policy.Fits.of(second),
                Map.of(ClockKind.FIRST_ANSWER, Duration.ofHours(5)), Set.of(), Duration.ZERO, new WhenMissed.Hand(team)));
        Conversation conversation = writes();
        strikeAt(at(13));
        assertThat(bench.conversation(conversation.id()).scope()).isEqualTo(second);
        hear();
        assertThat(rows()).containsExactly("first-answer 14:00");
        strikeAt(at(14));
        hear();
        strikeAt(at(14).plusSeconds(15));
        assertThat(bench.conversation(conversation.id()).scope()).isEqualTo(second);
        assertThat(bench.history(conversation.id())).containsExactly("team-changed");
    }

    /** Handed back by a lead from a team that has no such deadline, it is the team's now. */
    @Test
    void aTeamThatGetsItsMissedConversationBackKeepsIt() {
        TeamId second = bench.team("Second line");
        missed(new WhenMissed.Hand(second));
        bench.bean(Policies.class).put(new Policy(Ids.next(), "Back", 5, CALENDAR.id(), Policy.Fits.of(second),
                Map.of(ClockKind.SOLUTION, Duration.ofHours(40)), Set.of(), Duration.ZERO, WhenMissed.nothing()));
        Conversation conversation = writes();
        strikeAt(at(13));
        hear();
        Access both = bench.agent("lead@example.test", team, second);
        bench.bean(Conversations.class).moveToTeam(both, conversation.id(), team);
        hear();
        strikeAt(at(13).plusSeconds(15));
        strikeAt(at(13).plusSeconds(30));
        assertThat(bench.conversation(conversation.id()).scope()).isEqualTo(team);
    }

    @Test
    void whatWasMissedBeforeItsPolicySaidSoIsLeftWhereItIs() {
        Conversation conversation = writes();
        bench.bean(Conversations.class).assign(ruta, conversation.id(), ruta.agent());
        strikeAt(at(13));
        missed(new WhenMissed.Release());
        strikeAt(at(14));
        assertThat(bench.conversation(conversation.id()).assignee()).isEqualTo(ruta.agent());
        strikeAt(at(17));
        assertThat(bench.conversation(conversation.id()).assignee()).as("the solution was missed later").isNull();
    }

    @Test
    void aNewDeskBeginsWithADeadlineForWhatIsForgotten() {
        nothingIsSet();
        var words = new StaticListableBeanFactory(Map.of("catalogue", Catalogue.load(bench.clock, Catalogue.Unknown.FAIL)));
        var first = new FirstDeadlines(bench.bean(UsualDeadlines.class), words.getBeanProvider(Catalogue.class));
        var administrator = new Agent(new AgentId(Ids.next()), "ona@example.test", "Ona", UiLanguage.LT, ZoneId.of("Europe/Vilnius"),
                Theme.SYSTEM, "", true, true, Map.of(), 0);
        first.begin(administrator);
        first.begin(administrator);
        assertThat(bench.bean(Policies.class).all()).singleElement().satisfies(policy -> {
            assertThat(policy.targets()).containsExactly(Map.entry(ClockKind.SILENCE, Duration.ofHours(45)));
            assertThat(policy.fits()).isEqualTo(Policy.Fits.ALL);
        });
        assertThat(bench.bean(Calendars.class).all()).singleElement().satisfies(calendar -> {
            assertThat(calendar.name()).isEqualTo("Darbo laikas");
            assertThat(calendar.shipped()).containsExactly(ShippedHolidays.LITHUANIA);
        });
    }

    private void nothingIsSet() {
        bench.jdbc.sql("delete from clock_policy").update();
        bench.jdbc.sql("delete from business_calendar").update();
    }

    /** The second comes while the first is not through yet. */
    @Test
    void ofTwoWhoBeginWithTheUsualDeadlineAtOnceOneDoes() {
        nothingIsSet();
        UsualDeadlines usual = bench.bean(UsualDeadlines.class);
        var words = Catalogue.load(bench.clock, Catalogue.Unknown.FAIL).in(UiLanguage.EN, ZoneOffset.UTC);
        var one = usual.offered(words, ZoneOffset.UTC, null).orElseThrow();
        var other = usual.offered(words, ZoneOffset.UTC, null).orElseThrow();
        try (var pool = Executors.newSingleThreadExecutor()) {
            var second = bench.database.transaction().execute(status -> {
                assertThat(usual.keep(one)).isEqualTo(UsualDeadlines.Kept.POLICY_AND_CALENDAR);
                var begun = pool.submit(() -> usual.keep(other));
                while (bench.jdbc.sql("select count(*) from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))")
                        .query(Long.class).single() == 0)
                    assertThat(begun).as("waits for the first").isNotDone();
                return begun;
            });
            assertThat(second).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(UsualDeadlines.Kept.NOTHING);
        }
        assertThat(bench.bean(Policies.class).all()).containsExactly(one.policy());
        assertThat(bench.bean(Calendars.class).all()).containsExactly(one.calendar());
    }

    private AgentId person(String email, Map<TeamId, Role> teams, boolean administrator) {
        AgentId id = bench.bean(Agents.class)
                .add(new NewAgent(email, email, UiLanguage.EN, ZoneOffset.UTC, administrator, teams, "a long password")).orElseThrow();
        bench.bean(Directory.class).refresh();
        return id;
    }

    /** From now on the policy does this where a deadline was missed. */
    private void missed(WhenMissed what) {
        Policy policy = policy(Duration.ofHours(4));
        bench.bean(Policies.class).put(new Policy(policy.id(), policy.name(), policy.position(), policy.calendar(), policy.fits(),
                policy.targets(), policy.pauses(), policy.warnAhead(), what));
    }

    private void strikeAt(Instant time) {
        bench.clock.set(time);
        striking.strike();
        while (bench.bean(Lapses.class).actOnNext())
            assertThat(time).isNotNull();
    }

    private List<String> letters() {
        return bench.jdbc.sql("select kind, agent_id from clock_notice order by id")
                .query((row, number) -> row.getString("kind") + " " + row.getString("agent_id")).list();
    }

    @Test
    void whatIsSolvedHasNoClockLeft() {
        Conversation conversation = writes();
        bench.bean(Conversations.class).moveTo(ruta, conversation.id(), State.SOLVED, null);
        hear();
        assertThat(rows()).isEmpty();
        assertThat(inList(conversation)).isNull();
    }

    @Test
    void calendarsAndPoliciesComeBackAsTheyWereKept() {
        var full = new StoredCalendar(Ids.next(), "Vilnius ir Ryga", ZoneId.of("Europe/Vilnius"), CALENDAR.week(),
                Set.of(ShippedHolidays.LITHUANIA, ShippedHolidays.RUSSIA),
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260601\nEND:VEVENT\nEND:VCALENDAR",
                Map.of(LocalDate.of(2026, 12, 24), new Exceptional(Hours.of(new Window(540, 720)), "Kūčios"),
                        LocalDate.of(2026, 12, 31), new Exceptional(Hours.CLOSED, "")));
        bench.bean(Calendars.class).put(full);
        assertThat(bench.bean(Calendars.class).find(full.id())).contains(full);
        assertThat(bench.bean(Policies.class).all()).containsExactly(policy(Duration.ofHours(4)));
        var whole = new Policy(POLICY, "All", 10, CALENDAR.id(),
                new Policy.Fits(team, Priority.HIGH, Channel.EMAIL, "lt", bench.customer("jonas@example.test")),
                Map.of(ClockKind.SILENCE, Duration.ofHours(45)), Set.of(State.SNOOZED), Duration.ofMinutes(90), new WhenMissed.Hand(team));
        bench.bean(Policies.class).put(whole);
        assertThat(bench.bean(Policies.class).all()).containsExactly(whole);
    }

    private static Policy policy(Duration first) {
        return new Policy(POLICY, "All", 10, CALENDAR.id(), Policy.Fits.ALL, Map.of(ClockKind.FIRST_ANSWER, first, ClockKind.NEXT_ANSWER,
                Duration.ofHours(2), ClockKind.SOLUTION, Duration.ofHours(8)), Set.of(State.WAITING_FOR_CUSTOMER), Duration.ofHours(1),
                WhenMissed.nothing());
    }

    private Conversation writes() {
        Conversation conversation = bench.opened(team, bench.customer("jonas@example.test"), "Where is my order?");
        hear();
        return conversation;
    }

    /** Carries what is new to the keeper, as the pump does. */
    private void hear() {
        var events = bench.bean(EventLog.class).after(heard, 1000);
        bench.database.transaction().executeWithoutResult(status -> bench.bean(ClockKeeper.class).on(events));
        if (!events.isEmpty())
            heard = events.getLast().position();
    }

    /** Clocks with their deadlines in hours since Monday began. */
    private List<String> rows() {
        return bench.jdbc.sql("select kind, due_at from conversation_clock order by kind").query((row, number) -> {
            var due = row.getTimestamp("due_at");
            if (due == null)
                return row.getString("kind") + " null";
            Duration since = Duration.between(MONDAY, due.toInstant());
            return row.getString("kind") + " " + since.toHours() + ":" + (since.toMinutesPart() < 10 ? "0" : "") + since.toMinutesPart();
        }).list();
    }

    private ListRow.@Nullable Due inList(Conversation conversation) {
        return bench.bean(ConversationLists.class).rows(ruta, List.of(conversation.id())).getFirst().due();
    }

    private List<String> told() {
        return bench.events().stream().filter(kind -> kind.equals("clock.warned") || kind.equals("clock.breached")).toList();
    }

    private static Instant at(int hour) {
        return MONDAY.plus(Duration.ofHours(hour));
    }
}
