package heard.desk.identity.door;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long somebody waits after wrong passwords: some are free, then each one doubles the wait. Pure.
 */
record Pause(int free, Duration first, Duration longest, Duration memory) {
    /** An account is guessed at from anywhere, so its pause must stay short for the one who owns it. */
    static final Pause OF_ACCOUNT = new Pause(5, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(1));
    /** An address may be a whole office. */
    static final Pause OF_ADDRESS = new Pause(20, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(1));

    private static final int MOST_DOUBLINGS = 16;

    /** The wait that is left after these failures, given in rising order; zero where one may try. */
    Duration left(List<Instant> failures, Instant now) {
        List<Instant> remembered = failures.stream().filter(failure -> failure.isAfter(now.minus(memory))).toList();
        if (remembered.size() < free)
            return Duration.ZERO;
        int doublings = Math.min(remembered.size() - free, MOST_DOUBLINGS);
        Duration wait = first.multipliedBy(1L << doublings);
        Duration left = Duration.between(now, remembered.getLast().plus(wait.compareTo(longest) < 0 ? wait : longest));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
