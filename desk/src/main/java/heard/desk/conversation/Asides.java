package heard.desk.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import heard.desk.platform.words.Words;

/** What other features say beside messages and in lists. A page asks once for all that it shows, and shows it without where there is none. */
public interface Asides {
    /** A glyph of icons.svg with its words, for a line of a list. */
    record Sign(String icon, String words, boolean attend) {}

    /** What stands under messages of one conversation, oldest first. */
    Map<MessageId, Aside> under(Words words, Collection<Message> messages);

    /** The signs of conversations in lists, the most telling first. */
    Map<ConversationId, List<Sign>> signs(Words words, Collection<ConversationId> conversations);
}
