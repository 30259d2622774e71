package heard.desk.card;

import java.time.Instant;
import java.util.Map;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.desk.identity.AgentId;

/**
 * A conversation given on with a note.
 *
 * @param note  the internal note that tells what matters
 * @param links the marks in the note, such as 1 for [1], and the letters that they stand for
 */
record Handover(MessageId note, ConversationId conversation, AgentId from, Instant at, Map<String, MessageId> links) {
    Handover {
        links = Map.copyOf(links);
    }
}
