package heard.desk.calendar.clock;

import java.time.Clock;
import java.util.Optional;

import heard.desk.conversation.Conversations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does what policies say is done where a deadline was missed: each once, and one a transaction, so that nobody waits for many. */
@Component
class Lapses {
    private final ClockStore store;
    private final Conversations conversations;
    private final Clock clock;

    Lapses(ClockStore store, Conversations conversations, Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** Whether there was one, so that there may be more. */
    @Transactional
    public boolean actOnNext() {
        Optional<ClockStore.Lapsed> next = store.lockLapsed();
        next.ifPresent(lapsed -> {
            switch (lapsed.missed()) {
                case WhenMissed.Nothing nothing -> {
                }
                case WhenMissed.Release release -> conversations.releaseLate(lapsed.conversation());
                case WhenMissed.Hand hand -> conversations.handOnLate(lapsed.conversation(), hand.team());
            }
            store.acted(lapsed, clock.instant());
        });
        return next.isPresent();
    }
}
