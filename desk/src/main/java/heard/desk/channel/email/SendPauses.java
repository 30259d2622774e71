package heard.desk.channel.email;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait between tries: from a minute to four hours, and after five days no more. */
final class SendPauses {
    private static final List<Duration> FIRST = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5),
            Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2));
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final Duration GIVE_UP = Duration.ofDays(5);

    private SendPauses() {
    }

    /** The pause after so many tries; empty where it is time to give up. */
    static Optional<Duration> after(int tries) {
        Duration waited = Duration.ZERO;
        for (int i = 1; i < tries; i++)
            waited = waited.plus(pause(i));
        return waited.compareTo(GIVE_UP) >= 0 ? Optional.empty() : Optional.of(pause(tries));
    }

    private static Duration pause(int tries) {
        return tries <= FIRST.size() ? FIRST.get(Math.max(tries, 1) - 1) : LONGEST;
    }
}
