package heard.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import org.junit.jupiter.api.Test;

/** The windows of time, against a plain count of days. */
class TimeWindowsTest {
    private static final List<TeamId> MANY = java.util.stream.Stream.generate(() -> new TeamId(Ids.next())).limit(7).toList();

    private static boolean holds(String window, long day) {
        for (int level = 0; level < Marks.LEVELS; level++)
            if (window.contains(Words.quoted(Marks.time(level, day >> (Marks.LEVEL_BITS * level), null))))
                return true;
        return false;
    }

    @Test
    void everyDayLiesInOneWindowAndNewerDaysInEarlierOnes() {
        for (long last = 20_470; last < 20_560; last++) {
            List<String> windows = TimeWindows.between(0, last, MANY);
            int current = 0;
            for (long day = last; day > 7_500; day--) {
                long asked = day;
                List<String> holding = windows.stream().filter(window -> holds(window, asked)).toList();
                assertThat(holding).as("day %s before %s", day, last).hasSize(1);
                int place = windows.indexOf(holding.getFirst());
                assertThat(place).isBetween(current, current + 1);
                current = place;
            }
        }
    }

    @Test
    void windowsBeforeTheFirstDayAreLeftOut() {
        Set<String> all = new HashSet<>(TimeWindows.between(0, 20_500, MANY));
        List<String> few = TimeWindows.between(20_495, 20_500, MANY);

        assertThat(few).hasSizeLessThan(all.size());
        for (long day = 20_495; day <= 20_500; day++) {
            long asked = day;
            assertThat(few).anyMatch(window -> holds(window, asked));
        }
    }

    @Test
    void aWindowIsNotMuchLongerThanAllBeforeIt() {
        for (long last = 20_000; last < 24_200; last += 7) {
            long before = 0;
            for (String window : TimeWindows.between(0, last, MANY)) {
                long days = 0;
                for (long day = last; day > last - 3_000; day--)
                    days += holds(window, day) ? 1 : 0;
                if (before > 0 && before < 1_500)
                    assertThat(days).isLessThanOrEqualTo(Math.max(16, 63 * before));
                before += days;
            }
        }
    }
}
