package heard.desk.calendar.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import heard.desk.calendar.Holidays;
import heard.desk.calendar.Week;
import heard.desk.calendar.WorkingCalendar;
import heard.desk.conversation.Channel;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Course;
import heard.desk.conversation.Course.Step.Answered;
import heard.desk.conversation.Course.Step.Moved;
import heard.desk.conversation.Course.Step.Noted;
import heard.desk.conversation.Course.Step.Received;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.customer.CustomerId;
import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import org.junit.jupiter.api.Test;

/** Times are those of Vilnius in the week of Monday, 23 November 2026; the desk works from nine to six. */
class ClocksTest {
    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(VILNIUS,
            Week.ofWeekdays(LocalTime.of(9, 0), LocalTime.of(18, 0)), Holidays.NONE, Map.of());
    private static final TeamId TEAM = new TeamId(Ids.next());
    private static final Policy POLICY = policy(Set.of(State.WAITING_FOR_CUSTOMER, State.WAITING_FOR_US));

    @Test
    void theFirstAnswerIsDueFromTheFirstMessage() {
        var clock = clock(ClockKind.FIRST_ANSWER, State.OPEN, new Received(at("Mon 17:00")), new Received(at("Tue 9:30")));
        assertThat(clock.due()).isEqualTo(at("Tue 12:00"));
        assertThat(clock.phase()).isEqualTo(ConversationClock.Phase.RUNNING);
        assertThat(clock.late(at("Tue 12:00"))).isFalse();
        assertThat(clock.late(at("Tue 12:01"))).isTrue();
    }

    @Test
    void anAnswerStopsTheFirstClockAndTheNextMessageStartsTheNext() {
        Course course = course(State.OPEN, new Received(at("Mon 9:00")), new Answered(at("Mon 10:00")),
                new Moved(at("Mon 10:00"), State.WAITING_FOR_CUSTOMER), new Received(at("Tue 9:00")),
                new Moved(at("Tue 9:01"), State.OPEN));
        var clocks = Clocks.of(course, POLICY, CALENDAR);
        assertThat(of(clocks, ClockKind.FIRST_ANSWER).stopped()).isEqualTo(at("Mon 10:00"));
        assertThat(of(clocks, ClockKind.FIRST_ANSWER).late(at("Fri 10:00"))).isFalse();
        assertThat(of(clocks, ClockKind.NEXT_ANSWER).due()).isEqualTo(at("Tue 15:00"));
    }

    @Test
    void timeInWhichSomebodyElseHasTheWordIsNotCounted() {
        var paused = clock(ClockKind.SOLUTION, State.WAITING_FOR_CUSTOMER, new Received(at("Mon 9:00")), new Answered(at("Mon 11:00")),
                new Moved(at("Mon 11:00"), State.WAITING_FOR_CUSTOMER));
        assertThat(paused.phase()).isEqualTo(ConversationClock.Phase.PAUSED);
        assertThat(paused.due()).isNull();
        assertThat(paused.steps().getLast()).isEqualTo(
                new ConversationClock.Step.Paused(at("Mon 11:00"), State.WAITING_FOR_CUSTOMER, Duration.ofHours(16)));

        var resumed = clock(ClockKind.SOLUTION, State.OPEN, new Received(at("Mon 9:00")), new Answered(at("Mon 11:00")),
                new Moved(at("Mon 11:00"), State.WAITING_FOR_CUSTOMER), new Received(at("Wed 10:00")),
                new Moved(at("Wed 10:00"), State.OPEN));
        assertThat(resumed.due()).as("two of eighteen hours are used, eight more on Wednesday, eight on Thursday")
                .isEqualTo(at("Thu 17:00"));
    }

    @Test
    void onlyStatesOfThePolicyPause() {
        Course.Step[] steps = {new Received(at("Mon 9:00")), new Moved(at("Mon 10:00"), State.WAITING_FOR_US)};
        assertThat(clock(ClockKind.SOLUTION, State.WAITING_FOR_US, steps).due()).isNull();
        var strict = Clocks.of(course(State.WAITING_FOR_US, steps), policy(Set.of()), CALENDAR);
        assertThat(of(strict, ClockKind.SOLUTION).due()).isEqualTo(at("Tue 18:00"));
    }

    @Test
    void nothingPausesTheFirstAnswer() {
        var clock = clock(ClockKind.FIRST_ANSWER, State.WAITING_FOR_US, new Received(at("Mon 9:00")),
                new Moved(at("Mon 10:00"), State.WAITING_FOR_US));
        assertThat(clock.due()).isEqualTo(at("Mon 13:00"));
    }

    @Test
    void aPauseTakesNothingBackThatWasLateBefore() {
        var clock = clock(ClockKind.NEXT_ANSWER, State.WAITING_FOR_US, new Received(at("Mon 9:00")), new Answered(at("Mon 9:30")),
                new Received(at("Mon 10:00")), new Moved(at("Tue 10:00"), State.WAITING_FOR_US));
        assertThat(clock.due()).isEqualTo(at("Mon 16:00"));
        assertThat(clock.late(at("Tue 12:00"))).isTrue();
    }

    @Test
    void whatIsSolvedStopsAndGoesOnWhereItStoppedWhenOpenedAgain() {
        Course.Step[] solved = {new Received(at("Mon 9:00")), new Answered(at("Mon 11:00")), new Moved(at("Mon 12:00"), State.SOLVED)};
        assertThat(clock(ClockKind.SOLUTION, State.SOLVED, solved).stopped()).isEqualTo(at("Mon 12:00"));
        assertThat(ConversationClock.next(Clocks.of(course(State.SOLVED, solved), POLICY, CALENDAR))).isNull();

        var again = clock(ClockKind.SOLUTION, State.OPEN, solved[0], solved[1], solved[2], new Received(at("Thu 9:00")),
                new Moved(at("Thu 9:00"), State.OPEN));
        assertThat(again.due()).as("three of eighteen hours were used").isEqualTo(at("Fri 15:00"));
        assertThat(again.stopped()).isNull();
    }

    @Test
    void aMatterThatWeOpenedWaitsForNoFirstAnswer() {
        Course course = course(State.WAITING_FOR_CUSTOMER, new Answered(at("Mon 9:00")));
        assertThat(Clocks.of(course, POLICY, CALENDAR)).extracting(ConversationClock::kind).containsExactly(ClockKind.SOLUTION,
                ClockKind.SILENCE);
    }

    @Test
    void anAnswerThatIsScheduledInTimeKeepsTheDeadline() {
        var clock = clock(ClockKind.FIRST_ANSWER, State.WAITING_FOR_CUSTOMER, new Received(at("Mon 9:00")),
                new Moved(at("Mon 9:10"), State.WAITING_FOR_CUSTOMER), new Answered(at("Mon 12:00")));
        assertThat(clock.phase()).isEqualTo(ConversationClock.Phase.STOPPED);
        assertThat(clock.late(at("Mon 12:00"))).isFalse();
    }

    @Test
    void whateverHappensStartsTheSilenceAnew() {
        var clock = clock(ClockKind.SILENCE, State.WAITING_FOR_CUSTOMER, new Received(at("Mon 9:00")), new Answered(at("Mon 11:00")),
                new Moved(at("Mon 11:00"), State.WAITING_FOR_CUSTOMER), new Noted(at("Tue 10:00")));
        assertThat(clock.due()).as("five days of nine hours").isEqualTo(at("Tue 10:00").plus(Duration.ofDays(7)));
        var asleep = clock(ClockKind.SILENCE, State.SNOOZED, new Received(at("Mon 9:00")), new Moved(at("Mon 11:00"), State.SNOOZED));
        assertThat(asleep.due()).isNull();
    }

    @Test
    void spamHasNoClocks() {
        assertThat(Clocks.of(course(State.SPAM, new Received(at("Mon 9:00"))), POLICY, CALENDAR)).isEmpty();
    }

    @Test
    void theFirstPolicyThatFitsHolds() {
        Policy urgent = new Policy(Ids.next(), "Urgent", 1, Ids.next(), new Policy.Fits(TEAM, Priority.URGENT, null, null, null), Map.of(),
                Set.of(), Duration.ZERO, WhenMissed.nothing());
        Policy english = new Policy(Ids.next(), "English", 2, Ids.next(), new Policy.Fits(null, null, Channel.EMAIL, "en", null),
                Map.of(), Set.of(), Duration.ZERO, WhenMissed.nothing());
        var conversation = course(State.OPEN).conversation();
        assertThat(Policy.holdingFor(conversation, List.of(POLICY, english, urgent))).contains(POLICY);
        assertThat(Policy.holdingFor(conversation, List.of(english, urgent))).isEmpty();
    }

    @Test
    void aPolicyForACustomerHoldsForTheirConversationsAlone() {
        var conversation = course(State.OPEN).conversation();
        assertThat(Policy.holdingFor(conversation, List.of(POLICY, forCustomer(conversation.customer()))))
                .hasValueSatisfying(held -> assertThat(held.name()).isEqualTo("One customer"));
        assertThat(Policy.holdingFor(conversation, List.of(POLICY, forCustomer(new CustomerId(Ids.next()))))).contains(POLICY);
    }

    private static Policy forCustomer(CustomerId customer) {
        return new Policy(Ids.next(), "One customer", -1, Ids.next(), new Policy.Fits(null, null, null, null, customer), Map.of(), Set.of(),
                Duration.ZERO, WhenMissed.nothing());
    }

    @Test
    void theNextClockIsTheOneThatIsDueFirst() {
        var clocks = Clocks.of(course(State.OPEN, new Received(at("Mon 9:00"))), POLICY, CALENDAR);
        assertThat(Objects.requireNonNull(ConversationClock.next(clocks)).kind()).isEqualTo(ClockKind.FIRST_ANSWER);
    }

    private static ConversationClock clock(ClockKind kind, State now, Course.Step... steps) {
        return of(Clocks.of(course(now, steps), POLICY, CALENDAR), kind);
    }

    private static ConversationClock of(List<ConversationClock> clocks, ClockKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind).findFirst().orElseThrow();
    }

    private static Policy policy(Set<State> pauses) {
        return new Policy(Ids.next(), "All", 0, Ids.next(), Policy.Fits.ALL,
                Map.of(ClockKind.FIRST_ANSWER, Duration.ofHours(4), ClockKind.NEXT_ANSWER, Duration.ofHours(6), ClockKind.SOLUTION,
                        Duration.ofHours(18), ClockKind.SILENCE, Duration.ofHours(45)),
                pauses, Duration.ofHours(1), WhenMissed.nothing());
    }

    private static Course course(State now, Course.Step... steps) {
        var begun = Instant.parse("2026-11-23T00:00:00Z");
        var conversation = new Conversation(ConversationId.next(), 1001, new CustomerId(Ids.next()), null, Channel.EMAIL, "A question", "",
                "ru", now, null, TEAM, TEAM, null, Priority.NORMAL, List.of(), Map.of(), steps.length, false, null, begun, null,
                now == State.SNOOZED ? begun.plus(Duration.ofDays(30)) : null, null, begun, begun, 1);
        State first = steps.length > 0 && steps[0] instanceof Answered ? now : State.OPEN;
        return new Course(conversation, first, new ArrayList<>(List.of(steps)));
    }

    private static Instant at(String dayAndTime) {
        String[] parts = dayAndTime.split(" ");
        int day = 23 + List.of("Mon", "Tue", "Wed", "Thu", "Fri").indexOf(parts[0]);
        String[] time = parts[1].split(":");
        return java.time.LocalDateTime.of(2026, 11, day, Integer.parseInt(time[0]), Integer.parseInt(time[1])).atZone(VILNIUS).toInstant();
    }
}
