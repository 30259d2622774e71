package heard.desk.calendar;

import java.time.Instant;
import java.util.Optional;

import heard.desk.conversation.ConversationId;

/** Tells other features by when a matter is to be solved, as the clocks say. */
public interface NextDeadline {
    /** Empty where no deadline holds, and while it is paused. */
    Optional<Instant> solution(ConversationId conversation);
}
