package heard.desk.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A conversation as programs see it. */
record ConversationJson(UUID id, long number, String subject, String snippet, String state, String priority, String channel,
        @Nullable String language, NamedJson customer, @Nullable NamedJson team, @Nullable NamedJson assignee, @Nullable UUID mailbox,
        List<String> tags, Map<String, String> fields, int messageCount, boolean hasAttachments, @Nullable UUID lastMessage,
        Instant lastMessageAt, @Nullable Instant waitingSince, @Nullable Instant snoozedUntil, @Nullable Long joinedInto,
        List<NamedAddressJson> participants, Instant createdAt, Instant changedAt, long version) {

    /** Somebody who takes part. */
    record NamedAddressJson(String name, String address) {}

    /** A conversation as a list has it. */
    record Row(UUID id, long number, String subject, String snippet, String state, String priority, String channel,
            @Nullable String language, NamedJson customer, @Nullable NamedJson team, @Nullable NamedJson assignee, List<String> tags,
            int messageCount, boolean hasAttachments, Instant lastMessageAt, @Nullable Instant waitingSince,
            @Nullable Instant snoozedUntil, Instant createdAt, boolean unread, boolean mentioned, boolean deliveryFailed, long version) {}
}
