package heard.desk.search;

import heard.desk.conversation.ListRow;
import heard.desk.conversation.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that was found.
 *
 * @param subject its subject, words marked
 * @param passage where the words stand in a message or a file's name; where they stand elsewhere, the row's snippet
 * @param message the message of the passage
 */
public record SearchHit(ListRow row, Passage subject, Passage passage, @Nullable MessageId message) {}
