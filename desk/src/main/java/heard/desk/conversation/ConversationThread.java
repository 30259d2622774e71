package heard.desk.conversation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One strand of a conversation in one channel.
 *
 * @param origin the conversation it began in; another than {@code conversation} after a join
 */
public record ConversationThread(ThreadId id, ConversationId conversation, ConversationId origin, Channel channel, @Nullable UUID mailbox,
        String subject, Instant createdAt) {}
