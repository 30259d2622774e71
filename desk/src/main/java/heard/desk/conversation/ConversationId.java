package heard.desk.conversation;

import java.util.UUID;

import heard.desk.platform.Ids;

/** The key of a conversation. */
public record ConversationId(UUID value) {
    public static ConversationId next() {
        return new ConversationId(Ids.next());
    }
}
