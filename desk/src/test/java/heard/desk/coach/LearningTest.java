package heard.desk.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import heard.desk.conversation.MessageId;
import heard.desk.identity.AgentId;
import heard.desk.platform.Ids;
import heard.engine.Element;
import heard.engine.FoundElement;
import heard.engine.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody has learned, by their own answers. */
class LearningTest {
    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");
    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final AgentId EMMA = new AgentId(Ids.next());

    private final List<SentReview> sent = new ArrayList<>();

    private LearningTest sends(Duration ago, int score, @Nullable Boolean problemFirst, Set<Element> present) {
        sent.add(new SentReview(MessageId.next(), EMMA, NOW.minus(ago), score, Set.of(Element.GREETING, Element.DEADLINE), present,
                problemFirst));
        return this;
    }

    private Learning learning() {
        return Learning.of(sent, NOW, VILNIUS);
    }

    @Test
    void thisWeekAndTheWeeksBeforeAreToldApartByTheReadersMonday() {
        sends(Duration.ofHours(1), 80, true, Set.of()).sends(Duration.ofHours(2), 60, false, Set.of());
        // Sunday, 23:30 in Vilnius: the week before, though it is one calendar day away from Monday by UTC as well
        sends(Duration.between(Instant.parse("2026-11-22T21:30:00Z"), NOW), 40, true, Set.of());
        sends(Duration.between(Instant.parse("2026-11-22T22:30:00Z"), NOW), 70, null, Set.of());
        Learning learning = learning();
        assertThat(learning.answers()).isEqualTo(3);
        assertThat(learning.problemFirst()).isEqualTo(new Learning.Share(1, 2));
        assertThat(learning.problemFirstBefore()).isEqualTo(new Learning.Share(1, 1));
        assertThat(learning.weeks()).containsExactly(new Learning.Week(LocalDate.of(2026, 11, 16), 1, 40),
                new Learning.Week(LocalDate.of(2026, 11, 23), 3, 70));
        assertThat(learning.rise()).isEqualTo(30);
    }

    @Test
    void whatIsMostOftenMissingComesFirstAndWhatHappenedOnceIsChance() {
        sends(Duration.ofHours(1), 50, null, Set.of()).sends(Duration.ofHours(2), 50, null, Set.of(Element.GREETING));
        sends(Duration.ofHours(3), 50, null, Set.of(Element.GREETING));
        assertThat(learning().missing()).containsExactly(new Learning.Missing(Element.DEADLINE, new Learning.Share(3, 3)));
    }

    @Test
    void whoHasSentNothingIsToldNothing() {
        assertThat(learning()).isEqualTo(new Learning(0, null, null, List.of(), List.of()));
        assertThat(learning().empty()).isTrue();
    }

    @Test
    void theProblemIsNamedFirstWhereNothingWasDoneAboutItBefore() {
        var named = new FoundElement(Element.UNDERSTANDING, List.of(new Span(20, 30)));
        var done = new FoundElement(Element.SOLUTION, List.of(new Span(40, 50), new Span(5, 9)));
        var later = new FoundElement(Element.SOLUTION, List.of(new Span(40, 50)));
        assertThat(SentReview.problemFirst(List.of(named, later))).isTrue();
        assertThat(SentReview.problemFirst(List.of(named))).isTrue();
        assertThat(SentReview.problemFirst(List.of(named, done))).isFalse();
        assertThat(SentReview.problemFirst(List.of(later))).isFalse();
    }

    @Test
    void onlyThisWeekBesideTheOneRightBeforeItCanRise() {
        sends(Duration.ofDays(14), 40, null, Set.of()).sends(Duration.ofHours(1), 70, null, Set.of());
        assertThat(learning().weeks()).hasSize(2);
        assertThat(learning().rise()).as("a week without answers lies between").isNull();
        sends(Duration.ofDays(7), 60, null, Set.of());
        assertThat(learning().rise()).isEqualTo(10);
    }

    @Test
    void whoHasSentNothingThisWeekIsComparedWithNothing() {
        sends(Duration.ofDays(14), 40, null, Set.of()).sends(Duration.ofDays(7), 70, null, Set.of());
        assertThat(learning().rise()).isNull();
    }

    @Test
    void weeksFurtherBackAreLeftOut() {
        sends(Duration.ofDays(7 * 20), 90, true, Set.of());
        assertThat(learning().weeks()).isEmpty();
    }
}
