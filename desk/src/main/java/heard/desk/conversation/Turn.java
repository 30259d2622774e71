package heard.desk.conversation;

import java.time.Instant;

import heard.desk.identity.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * One letter of a person, or one answer of ours, as far as a conversation is told in short.
 *
 * @param text  the beginning of what we wrote; empty where the customer did
 * @param files how many files came with it
 */
public record Turn(ConversationId conversation, MessageId message, boolean ours, Instant at, @Nullable AgentId agent, String text,
        int files) {}
