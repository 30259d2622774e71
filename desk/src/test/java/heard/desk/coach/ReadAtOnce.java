package heard.desk.coach;

import java.util.Collection;

import heard.desk.TestDesk;
import heard.desk.conversation.ConversationId;

/** Has a test's letters read at once, as the desk does a moment after they came. */
public final class ReadAtOnce {
    private ReadAtOnce() {
    }

    public static void now(TestDesk desk, Collection<ConversationId> conversations) {
        desk.bean(MessageReader.class).read(conversations);
    }
}
