package heard.desk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import org.junit.jupiter.api.Test;

/** The windows of time, against a plain count of days. */
class TimeWindowsTest {
    private static final List<TeamId> MANY = Stream.generate(() -> new TeamId(Ids.next())).limit(7).toList();
    private static final Map<Long, List<String>> BLOCKS = new HashMap<>();

    /** Windows, the newest first, by the blocks for which they ask. */
    private record Windows(int size, Map<String, Integer> places) {
        static Windows between(long firstDay, long lastDay) {
            List<String> windows = TimeWindows.between(firstDay, lastDay, MANY);
            Map<String, Integer> places = new HashMap<>();
            for (int place = 0; place < windows.size(); place++) {
                String window = windows.get(place);
                assertThat(window).startsWith("(").endsWith(")");
                for (String block : window.substring(1, window.length() - 1).split("\\|"))
                    assertThat(places.put(block, place)).as(block).isNull();
            }
            return new Windows(windows.size(), places);
        }

        /** The window in which a day lies, one alone. */
        OptionalInt placeOf(long day) {
            int found = -1;
            for (String block : blocks(day)) {
                int place = Optional.ofNullable(places.get(block)).orElse(-1);
                if (place >= 0 && found >= 0 && place != found)
                    fail("day %s lies in the windows %s and %s", day, found, place);
                found = Math.max(found, place);
            }
            return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
        }
    }

    /** Those in which a day lies, small and large. */
    private static List<String> blocks(long day) {
        return BLOCKS.computeIfAbsent(day, one -> IntStream.range(0, Marks.LEVELS)
                .mapToObj(level -> Words.quoted(Marks.time(level, one >> (Marks.LEVEL_BITS * level), null))).toList());
    }

    @Test
    void everyDayLiesInOneWindowAndNewerDaysInEarlierOnes() {
        for (long last = 20_470; last < 20_560; last++) {
            Windows windows = Windows.between(0, last);
            int current = 0;
            for (long day = last; day > 7_500; day--) {
                int place = windows.placeOf(day).orElse(-1);
                if (place != current && place != current + 1)
                    fail("before day %s, day %s lies in window %s and the day after it in %s", last, day, place, current);
                current = place;
            }
        }
    }

    @Test
    void windowsBeforeTheFirstDayAreLeftOut() {
        Windows few = Windows.between(20_495, 20_500);
        assertThat(few.size()).isLessThan(Windows.between(0, 20_500).size());
        for (long day = 20_495; day <= 20_500; day++)
            assertThat(few.placeOf(day)).as("day %s", day).isPresent();
    }

    @Test
    void aWindowIsNotMuchLongerThanAllBeforeIt() {
        for (long last = 20_000; last < 24_200; last += 7) {
            Windows windows = Windows.between(0, last);
            long[] days = new long[windows.size()];
            for (long day = last; day > last - 3_000; day--)
                windows.placeOf(day).ifPresent(place -> days[place]++);
            long before = 0;
            for (long length : days) {
                if (before > 0 && before < 1_500)
                    assertThat(length).isLessThanOrEqualTo(Math.max(16, 63 * before));
                before += length;
            }
        }
    }
}
