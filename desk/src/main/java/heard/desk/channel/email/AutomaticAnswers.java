package heard.desk.channel.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import heard.desk.conversation.Correspondence;
import heard.desk.conversation.Message;
import heard.desk.conversation.Nature;
import heard.desk.conversation.Said;
import org.jspecify.annotations.Nullable;
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
    private final Correspondence correspondence;
    private final Clock clock;

    AutomaticAnswers(AutomaticAnswerStore store, Correspondence correspondence, Clock clock) {
        this.store = store;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /**
     * An answer that was stopped, for the list that administrators see.
     *
     * @param conversation the number by which it can be found; null where it is gone
     */
    public record Stopped(String address, Instant at, Said.Reason why, @Nullable Long conversation) {}

    /** Whether an automatic answer may go. */
    enum Verdict {
        ALLOWED, MACHINE, OWN_ADDRESS, TOO_MANY;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Verdict of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        private Optional<Said.Reason> reason() {
            return switch (this) {
                case ALLOWED -> Optional.empty();
                case MACHINE -> Optional.of(Said.Reason.TO_MACHINE);
                case OWN_ADDRESS -> Optional.of(Said.Reason.TO_OURSELVES);
                case TOO_MANY -> Optional.of(Said.Reason.TOO_MANY);
            };
        }
    }

    /**
     * Asks for all recipients of a message that is about to leave; empty where it may go. Whoever is allowed has used it up for this
     * message: another try of it is not another answer, and counts by when it was last tried.
     */
    @Transactional
    public Optional<Said.Reason> stops(Message message) {
        Instant now = clock.instant();
        // in one order, so that two messages to the same people do not wait for each other
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        message.recipients().forEach(recipient -> verdicts.put(recipient.address().strip().toLowerCase(Locale.ROOT), Verdict.ALLOWED));
        verdicts.keySet().forEach(store::lock);
        verdicts.replaceAll((address, unknown) -> verdict(address, message, now));
        var stopped = verdicts.values().stream().map(Verdict::reason).flatMap(Optional::stream).findFirst();
        verdicts.forEach((address, verdict) -> {
            if (verdict != Verdict.ALLOWED)
                store.stop(address, now, message.id(), verdict);
            else if (stopped.isEmpty())
                store.allow(address, now, message.id());
        });
        return stopped;
    }

    private Verdict verdict(String address, Message message, Instant now) {
        boolean person = message.nature() == Nature.PERSONAL || message.nature() == Nature.CALENDAR;
        if (!person || address.startsWith("mailer-daemon@") || address.startsWith("postmaster@") || address.contains("noreply@")
                || address.contains("no-reply@"))
            return Verdict.MACHINE;
        if (store.ours(address))
            return Verdict.OWN_ADDRESS;
        if (store.allowed(address, message.id()))
            return Verdict.ALLOWED;
        boolean many = store.allowedSince(address, now.minus(HOUR)) >= MOST_AN_HOUR
                || store.allowedSince(address, now.minus(DAY)) >= MOST_A_DAY;
        return many ? Verdict.TOO_MANY : Verdict.ALLOWED;
    }

    /** Those that were stopped, the latest first. */
    public List<Stopped> stopped(int limit) {
        var rows = store.stopped(limit);
        var strands = correspondence.ofMessages(rows.stream().flatMap(row -> Stream.ofNullable(row.message())).toList());
        return rows.stream().map(row -> {
            var strand = row.message() == null ? null : strands.get(row.message());
            return new Stopped(row.address(), row.at(), row.why().reason().orElseThrow(), strand == null ? null : strand.number());
        }).toList();
    }
}
