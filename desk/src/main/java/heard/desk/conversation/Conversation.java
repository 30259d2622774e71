package heard.desk.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.customer.CustomerId;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * One matter of one customer, as the database has it now.
 *
 * @param scope         the team whose people may see it
 * @param home          the team of its mailbox, to which it falls back
 * @param waitingSince  when the customer wrote what nobody has answered yet
 * @param lastMessage   the newest message that the customer can see
 */
public record Conversation(ConversationId id, long number, CustomerId customer, @Nullable UUID mailbox, Channel channel, String subject,
        String snippet, @Nullable String language, State state, @Nullable TeamId team, TeamId scope, TeamId home,
        @Nullable AgentId assignee,
        Priority priority, List<TagId> tags, Map<String, String> fields, int messageCount, boolean hasAttachments,
        @Nullable MessageId lastMessage, Instant lastMessageAt, @Nullable Instant waitingSince, @Nullable Instant snoozedUntil,
        @Nullable ConversationId joinedInto, Instant createdAt, Instant changedAt, long version) {
    public Conversation {
        tags = List.copyOf(tags);
        fields = Map.copyOf(fields);
    }
}
