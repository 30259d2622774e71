package heard.desk.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import heard.desk.conversation.Backlogs;
import heard.desk.conversation.Bench;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationTexts;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.Course;
import heard.desk.conversation.Courses;
import heard.desk.conversation.State;
import heard.desk.identity.Access;
import heard.desk.identity.TeamId;
import heard.engine.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** How long matters take, learned on a real database. */
class SolvingStoreTest {
    private static final Bench bench = new Bench();
    private static final ConversationTexts texts = bench.bean(ConversationTexts.class);
    private static final ReadingStore readings = new ReadingStore(bench.jdbc, new JdbcTemplate(bench.database.dataSource()),
            new ReadingJson(JsonMapper.builder().build()));
    private static final MessageReader reader = new MessageReader(texts, readings, new SetbackStore(bench.jdbc),
            new Reviews(new FakeEngine()),
            bench.clock);
    private static final SolvingStore store = new SolvingStore(bench.jdbc);

    @AfterAll
    static void close() {
        bench.close();
    }

    private static SolvingTimes times() {
        return new SolvingTimes(bench.bean(Courses.class), texts, readings, store, bench.clock);
    }

    /** What the fake engine reads in every letter is a complaint. */
    private static Conversation solvedAfter(TeamId team, Access who, Duration hours) {
        Conversation opened = bench.opened(team, bench.customer("anna@example.test"), "It is broken.");
        reader.read(List.of(opened.id()));
        bench.clock.pass(hours);
        move(who, opened, State.SOLVED);
        return bench.conversation(opened.id());
    }

    private static void move(Access who, Conversation conversation, State to) {
        bench.database.transaction()
                .executeWithoutResult(status -> bench.bean(Conversations.class).moveTo(who, conversation.id(), to, null));
    }

    @Test
    void halfOfTheMattersTookNoLongerThanTheMedian() {
        TeamId team = bench.team("Median");
        Access who = bench.agent("median@example.test", team);
        SolvingTimes times = times();
        for (int matter = 1; matter < SolvingTimes.LEAST; matter++)
            times.learn(List.of(solvedAfter(team, who, Duration.ofHours(matter)).id()));
        assertThat(times().typicalHours(team, Request.COMPLAINT)).as("too few to say").isNull();
        times.learn(List.of(solvedAfter(team, who, Duration.ofHours(100)).id()));
        Double typical = times().typicalHours(team, Request.COMPLAINT);
        assertThat(typical).isNotNull().isBetween(4.4, 4.7);
        assertThat(times().typicalHours(team, Request.REFUND)).isNull();
        assertThat(times().typicalHours(bench.team("Others"), Request.COMPLAINT)).isNull();
        bench.clock.pass(Duration.ofDays(200));
        assertThat(times().typicalHours(team, Request.COMPLAINT)).as("what was long ago says nothing of now").isNull();
    }

    @Test
    void whatIsOpenedAgainWasNotSolved() {
        TeamId team = bench.team("Again");
        Access who = bench.agent("again@example.test", team);
        Conversation conversation = solvedAfter(team, who, Duration.ofHours(2));
        times().learn(List.of(conversation.id()));
        assertThat(store.median(team, Request.COMPLAINT, Instant.EPOCH).of()).isEqualTo(1);
        move(who, conversation, State.OPEN);
        times().learn(List.of(conversation.id()));
        assertThat(store.median(team, Request.COMPLAINT, Instant.EPOCH).of()).isZero();
    }

    @Test
    void whatWasSolvedBeforeIsLearnedOnceTheLettersAreRead() {
        TeamId team = bench.team("Earlier");
        solvedAfter(team, bench.agent("earlier@example.test", team), Duration.ofHours(3));
        var backlogs = bench.bean(Backlogs.class);
        var letters = new EarlierMessages(backlogs, reader);
        var earlier = new EarlierSolutions(backlogs, letters, times());
        assertThat(earlier.learnSome()).as("letters come first").isFalse();
        while (letters.readSome())
            assertThat(earlier.learnSome()).isFalse();
        assertThat(earlier.learnSome()).isTrue();
        assertThat(earlier.learnSome()).as("the end is found").isFalse();
        assertThat(store.median(team, Request.COMPLAINT, Instant.EPOCH).hours()).isBetween(2.9, 3.2);
        assertThat(earlier.learnSome()).isFalse();
    }

    @Test
    void whatIsClosedLaterWasSolvedBefore() {
        Instant began = Instant.parse("2026-03-02T08:00:00Z");
        TeamId team = bench.team("Course");
        Conversation closed = solvedAfter(team, bench.agent("course@example.test", team), Duration.ofHours(1));
        List<Course.Step> steps = List.of(new Course.Step.Received(began), new Course.Step.Moved(began.plusSeconds(60), State.SOLVED),
                new Course.Step.Moved(began.plusSeconds(90), State.OPEN), new Course.Step.Moved(began.plusSeconds(200), State.SOLVED),
                new Course.Step.Moved(began.plusSeconds(900), State.CLOSED));
        assertThat(Solving.of(new Course(closed, State.OPEN, steps))).contains(new Solving(began, began.plusSeconds(200)));
        assertThat(Solving.of(new Course(closed, State.OPEN, steps.subList(1, 5)))).as("nobody wrote").isEmpty();
    }
}
