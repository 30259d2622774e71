package heard.desk.channel.email.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import heard.desk.platform.alarm.Alarm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One letter when it starts, one when it ends, one a day; and never many. */
class AlarmPlanTest {
    private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");
    private static final Alarm READING = alarm("mailbox-reading", "one");
    private static final Alarm SENDING = alarm("mailbox-sending", "one");

    private List<Standing> known = List.of();
    private @Nullable Instant mailedAt;
    private Instant now = START;
    private final List<AlarmPlan.Letter> letters = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();

    private static Alarm alarm(String kind, String subject) {
        return new Alarm(kind, subject, START, List.of("Shop"), null, null);
    }

    private void look(Alarm... standing) {
        AlarmPlan plan = AlarmPlan.of(known, List.of(standing), mailedAt, now);
        AlarmPlan.Letter letter = plan.letter();
        known = letter == null ? plan.keep() : plan.told(letter, now);
        if (letter != null) {
            mailedAt = now;
            letters.add(letter);
            times.add(now);
        }
    }

    private void lookFor(Duration time, Alarm... standing) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            look(standing);
            now = now.plusSeconds(15);
        }
    }

    @Test
    void whatPassesWithinTheGraceIsNoNews() {
        lookFor(Duration.ofSeconds(105), READING);
        lookFor(Duration.ofHours(1));
        assertThat(letters).isEmpty();
        assertThat(known).isEmpty();
    }

    @Test
    void itsStartADayOfItAndItsEndAreThreeLetters() {
        lookFor(Duration.ofHours(30), READING);
        lookFor(Duration.ofHours(1));
        assertThat(letters).containsExactly(new AlarmPlan.Letter(List.of(READING), List.of(), List.of()),
                new AlarmPlan.Letter(List.of(), List.of(READING), List.of()), new AlarmPlan.Letter(List.of(), List.of(), List.of(READING)));
        assertThat(times.getFirst()).isEqualTo(START.plus(AlarmPlan.GRACE));
        assertThat(times.get(1)).isEqualTo(times.getFirst().plus(AlarmPlan.REMINDER));
        assertThat(known).isEmpty();
    }

    @Test
    void aMailboxThatComesAndGoesIsToldOnceUntilItStays() {
        lookFor(Duration.ofMinutes(3), READING);
        for (int i = 0; i < 50; i++) {
            lookFor(Duration.ofMinutes(4));
            lookFor(Duration.ofMinutes(1), READING);
        }
        assertThat(letters).hasSize(1);
        lookFor(Duration.ofMinutes(20));
        assertThat(letters).hasSize(2);
    }

    @Test
    void whatStartsTogetherIsOneLetterAndWhatStartsSoonAfterWaitsForTheNext() {
        lookFor(Duration.ofMinutes(3), READING, SENDING);
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().fresh()).containsExactly(READING, SENDING);
        Alarm third = alarm("disk-low", "home");
        Alarm fourth = alarm("job-stuck", "wake");
        lookFor(Duration.ofMinutes(2), READING, SENDING, third);
        lookFor(Duration.ofMinutes(30), READING, SENDING, third, fourth);
        assertThat(letters).hasSize(2);
        assertThat(letters.get(1).fresh()).containsExactly(third, fourth);
        assertThat(letters.get(1).still()).containsExactly(READING, SENDING);
        assertThat(Duration.between(times.getFirst(), times.get(1))).isEqualTo(AlarmPlan.DISTANCE);
    }

    @Test
    void howeverAlarmsComeAndGoLettersKeepTheirDistanceAndNoStartIsLost() {
        for (long seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            known = List.of();
            mailedAt = null;
            letters.clear();
            times.clear();
            for (int step = 0; step < 2_000; step++) {
                List<Alarm> standing = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    if (random.nextInt(100) < 30)
                        standing.add(alarm("job-stuck", "job " + i));
                }
                lookFor(Duration.ofMinutes(random.nextInt(1, 6)), standing.toArray(Alarm[]::new));
            }
            for (int i = 1; i < times.size(); i++)
                assertThat(Duration.between(times.get(i - 1), times.get(i))).as("seed " + seed).isGreaterThanOrEqualTo(AlarmPlan.DISTANCE);
            lookFor(Duration.ofMinutes(30), READING);
            assertThat(letters).as("seed " + seed).anyMatch(letter -> letter.fresh().contains(READING));
            assertThat(Objects.requireNonNull(mailedAt)).isBefore(now);
        }
    }
}
