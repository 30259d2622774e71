package heard.desk.conversation;

import java.util.UUID;

import heard.desk.platform.Ids;

/** The key of a thread. */
public record ThreadId(UUID value) {
    public static ThreadId next() {
        return new ThreadId(Ids.next());
    }
}
