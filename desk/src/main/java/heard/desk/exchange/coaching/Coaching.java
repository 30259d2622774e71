package heard.desk.exchange.coaching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The settings of coaching, held in memory: a change by this process is seen at once, one by another within {@link #FRESH}. Thread-safe. */
@Component
class Coaching {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Known(CoachingSettings settings, Instant at) {}

    private final CoachingStore store;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private volatile Known known = new Known(new CoachingSettings(List.of(), 1), Instant.MIN);

    Coaching(CoachingStore store, Audit audit, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    CoachingSettings settings() {
        Instant now = clock.instant();
        Known before = known;
        if (before.at().equals(Instant.MIN) || now.isBefore(before.at()) || now.isAfter(before.at().plus(FRESH)))
            known = before = new Known(store.read(), now);
        return before.settings();
    }

    void put(Access access, CoachingSettings settings) {
        access.requireAdministrator();
        transactions.executeWithoutResult(status -> {
            store.put(settings);
            audit.record(access, "coaching.changed", "", Map.of("origins", String.join(" ", settings.origins()), "texts-a-minute",
                    Integer.toString(settings.textsAMinute())));
        });
        known = new Known(settings, clock.instant());
    }
}
