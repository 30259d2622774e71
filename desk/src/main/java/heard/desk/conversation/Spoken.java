package heard.desk.conversation;

import java.time.Instant;

/** What a person wrote to the desk in one message, without the history that they quoted. */
public record Spoken(ConversationId conversation, MessageId message, Channel channel, Instant at, String text) {
    /** No more of a message is read by machines. */
    public static final int MOST_CHARACTERS = 20_000;

    /** The same part of a message that is at hand whole. */
    public static String textOf(Message message) {
        String text = message.ownTextLength() == 0 ? message.text() : message.ownText();
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS));
    }
}
