package heard.desk.platform.event;

import java.util.List;

/**
 * Hears of events after they are committed. Its position is stored in the same transaction as its work on the database,
 * so such work is done once; what it does elsewhere may be done twice. Events come in order, in batches.
 */
public interface EventListener {
    /** The key of its position: never renamed. */
    String name();

    void on(List<LoggedEvent> events);
}
