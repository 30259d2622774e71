package heard.desk.conversation;

import java.time.Instant;
import java.util.List;

/**
 * A conversation with what was written in it.
 *
 * @param numbers its own, and those of conversations that were joined into it
 * @param parts   the oldest first
 */
public record ConversationText(Conversation conversation, List<Long> numbers, List<Part> parts) {
    /**
     * One message.
     *
     * @param text       without the quoted history; whole where it opened the conversation
     * @param recipients addresses and names
     * @param files      names of what was attached
     */
    public record Part(MessageId message, MessageKind kind, Instant at, String authorName, String authorAddress, String text,
            List<String> recipients, List<String> files) {
        public Part {
            recipients = List.copyOf(recipients);
            files = List.copyOf(files);
        }
    }

    /** How much of a conversation is read: its newest messages, the beginning of each. */
    public record Extent(int messages, int characters) {
        /** What a search index takes in. */
        public static final Extent WHOLE = new Extent(300, 20_000);
        /** What a list of answers looks at. */
        public static final Extent GLANCE = new Extent(40, 4_000);
    }

    public ConversationText {
        numbers = List.copyOf(numbers);
        parts = List.copyOf(parts);
    }

}
