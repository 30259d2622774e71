package heard.desk.platform.event;

import java.util.List;

/**
 * Hears of events after they are committed. Its position is stored in the same transaction as its work on the database,
 * so such work is done once; what it does elsewhere may be done twice. Events come in order, in batches.
 */
public interface EventListener {
    int BATCH = 500;

    /** The key of its position: never renamed. */
    String name();

    void on(List<LoggedEvent> events);

    /**
     * How many events come at once. Nobody sees what was written after a batch began until the batch is done, so work that
     * takes its time takes few.
     */
    default int batch() {
        return BATCH;
    }

    /** Whether its work may wait a moment for that of the others, when they are behind. */
    default boolean patient() {
        return false;
    }
}
