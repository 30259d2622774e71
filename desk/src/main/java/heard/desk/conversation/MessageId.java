package heard.desk.conversation;

import java.util.UUID;

import heard.desk.platform.Ids;

/** The key of a message. */
public record MessageId(UUID value) {
    public static MessageId next() {
        return new MessageId(Ids.next());
    }
}
