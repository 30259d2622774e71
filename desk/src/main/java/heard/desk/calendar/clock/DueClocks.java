package heard.desk.calendar.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import heard.desk.conversation.ConversationId;
import heard.desk.identity.Access;
import org.springframework.stereotype.Component;

/** What is late, and what comes due soon, in the teams of a reader. */
@Component
public class DueClocks {
    /** Shown and counted at most. */
    public static final int MOST = 100;
    private static final Duration AHEAD = Duration.ofHours(24);

    private final ClockStore store;
    private final Clock clock;

    DueClocks(ClockStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** One deadline to keep. */
    public record Due(ConversationId conversation, ClockKind kind, Instant at, boolean late) {}

    /** The most pressing first: all that is late, what is due within a day, and what its rule warns of already. */
    public List<Due> of(Access access) {
        Instant now = clock.instant();
        return store.pressing(access.visibleTeams(), now, now.plus(AHEAD), MOST).stream()
                .map(struck -> new Due(struck.conversation(), struck.kind(), struck.dueAt(), !struck.dueAt().isAfter(now))).toList();
    }

    /** How many are late, at most {@link #MOST}. */
    public int late(Access access) {
        return store.countDueUntil(access.visibleTeams(), clock.instant(), MOST);
    }
}
