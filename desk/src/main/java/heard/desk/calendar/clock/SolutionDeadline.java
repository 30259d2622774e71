package heard.desk.calendar.clock;

import java.time.Instant;
import java.util.Optional;

import heard.desk.calendar.NextDeadline;
import heard.desk.conversation.ConversationId;
import org.springframework.stereotype.Component;

/** The deadline of the solution, from the clocks as they are kept. */
@Component
class SolutionDeadline implements NextDeadline {
    private final ClockStore store;

    SolutionDeadline(ClockStore store) {
        this.store = store;
    }

    @Override
    public Optional<Instant> solution(ConversationId conversation) {
        return store.due(conversation, ClockKind.SOLUTION);
    }
}
