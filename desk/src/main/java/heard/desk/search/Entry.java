package heard.desk.search;

import java.time.Instant;
import java.util.List;

import heard.desk.conversation.ConversationId;
import heard.desk.identity.TeamId;

/**
 * A row of the index.
 *
 * @param words the written form of its tsvector, marks included
 */
record Entry(ConversationId conversation, TeamId scope, Instant lastMessageAt, Instant createdAt, String words, List<String> marks) {
    Entry {
        marks = List.copyOf(marks);
    }
}
