package heard.desk.channel.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import heard.desk.conversation.MessageId;
import heard.desk.conversation.Nature;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The brake on everything that no person writes. Machines are never answered by a machine, and no address gets more than a few
 * automatic answers a day, whatever a rule says: so no loop can start, also with a partner that hides what it is.
 */
@Component
public class AutomaticAnswers {
    static final int MOST_AN_HOUR = 2;
    static final int MOST_A_DAY = 5;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final AutomaticAnswerStore store;
    private final Clock clock;

    AutomaticAnswers(AutomaticAnswerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether an automatic answer may go. */
    public enum Verdict {
        ALLOWED, MACHINE, OWN_ADDRESS, TOO_MANY;

        public boolean allowed() {
            return this == ALLOWED;
        }
    }

    /** An answer that was stopped, for the list that administrators see. */
    public record Stopped(String address, Instant at, String why) {}

    /** Asks for one automatic answer about something of a nature, and notes it: whoever is allowed has used it up. */
    @Transactional
    public Verdict mayAnswer(String address, Nature about, MessageId message) {
        Instant now = clock.instant();
        String normal = address.strip().toLowerCase(Locale.ROOT);
        store.lock(normal);
        Verdict verdict = verdict(normal, about, now);
        store.add(normal, now, message, verdict);
        return verdict;
    }

    private Verdict verdict(String address, Nature about, Instant now) {
        boolean person = about == Nature.PERSONAL || about == Nature.CALENDAR;
        if (!person || address.startsWith("mailer-daemon@") || address.startsWith("postmaster@") || address.contains("noreply@")
                || address.contains("no-reply@"))
            return Verdict.MACHINE;
        if (store.ours(address))
            return Verdict.OWN_ADDRESS;
        boolean many = store.allowedSince(address, now.minus(HOUR)) >= MOST_AN_HOUR
                || store.allowedSince(address, now.minus(DAY)) >= MOST_A_DAY;
        return many ? Verdict.TOO_MANY : Verdict.ALLOWED;
    }

    /** Those that were stopped, the latest first. */
    public List<Stopped> stopped(int limit) {
        return store.stopped(limit);
    }
}
