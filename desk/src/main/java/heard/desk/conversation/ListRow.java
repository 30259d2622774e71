package heard.desk.conversation;

import java.time.Instant;
import java.util.List;

import heard.desk.customer.CustomerId;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a conversation to one reader.
 *
 * @param customerName   or the address, where no name is known
 * @param unread         something came since the reader looked
 * @param draft          the reader has begun an answer or note
 * @param mentioned      somebody asked the reader, who has not looked yet
 * @param deliveryFailed an answer could not be delivered
 * @param due            what is due next; null where nothing is
 */
public record ListRow(ConversationId id, long number, CustomerId customer, String customerName, String subject, String snippet,
        @Nullable String language, State state, Priority priority, @Nullable TeamId team, TeamId scope, @Nullable AgentId assignee,
        List<TagId> tags, Channel channel, int messageCount, boolean attachments, @Nullable Instant waitingSince, Instant lastMessageAt,
        @Nullable Instant snoozedUntil, Instant createdAt, boolean unread, boolean draft, boolean mentioned, boolean deliveryFailed,
        @Nullable Due due, long version) {
    public ListRow {
        tags = List.copyOf(tags);
    }

    /**
     * The next deadline, and the code of the clock that says so.
     *
     * @param warnAt when it begins to press; null where it never warns
     */
    public record Due(Instant at, @Nullable Instant warnAt, String clock) {
        public boolean late(Instant now) {
            return !at.isAfter(now);
        }

        /** Whether its warning has come, or its time. */
        public boolean presses(Instant now) {
            return late(now) || (warnAt != null && !warnAt.isAfter(now));
        }
    }

    ListRow withCustomerName(String name) {
        return new ListRow(id, number, customer, name, subject, snippet, language, state, priority, team, scope, assignee, tags, channel,
                messageCount, attachments, waitingSince, lastMessageAt, snoozedUntil, createdAt, unread, draft, mentioned, deliveryFailed,
                due, version);
    }
}
