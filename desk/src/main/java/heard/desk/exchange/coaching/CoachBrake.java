package heard.desk.exchange.coaching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * Counts the texts of each caller: a minute's worth at once, and as many again in each minute after. A list is taken whole as long
 * as anything is left, and paid for by waiting afterwards. Thread-safe.
 */
@Component
class CoachBrake {
    private static final double MINUTE_MILLIS = 60_000;
    private static final int MOST_CALLERS = 20_000;

    /** What is left to a caller, and when that was counted; below nothing where a list took more. */
    private record Left(double texts, Instant at) {
        Left at(Instant now, int aMinute) {
            double fresh = Math.max(0, Duration.between(at, now).toMillis()) * aMinute / MINUTE_MILLIS;
            return new Left(Math.min(aMinute, texts + fresh), now);
        }
    }

    private final ConcurrentHashMap<String, Left> callers = new ConcurrentHashMap<>();
    private final Clock clock;

    CoachBrake(Clock clock) {
        this.clock = clock;
    }

    /** How long the caller has to wait; zero where these texts were taken. */
    Duration take(String caller, int texts, int aMinute) {
        Instant now = clock.instant();
        if (callers.size() >= MOST_CALLERS)
            callers.values().removeIf(left -> left.at(now, aMinute).texts() >= aMinute);
        double[] before = new double[1];
        callers.compute(caller, (name, known) -> {
            Left left = known == null ? new Left(aMinute, now) : known.at(now, aMinute);
            before[0] = left.texts();
            return left.texts() < 1 ? left : new Left(left.texts() - texts, now);
        });
        return before[0] >= 1 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil((1 - before[0]) * MINUTE_MILLIS / aMinute));
    }
}
