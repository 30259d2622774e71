package heard.desk.platform.event;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where features tell what happened, and browsers catch up. */
@Component
public class EventLog {
    /**
     * What a restored log needs: its transactions were another server's and may lie in the future of this one, where nobody
     * would read them. All events become old ones in the order of their numbers; a listener may hear some a second time.
     */
    public static final String AFTER_RESTORE = """
        update event_position p set transaction = '3', event = coalesce(
          (select min(e.id) - 1 from event e where (e.transaction, e.id) > (p.transaction, p.event)), (select max(id) from event), 0);
        update event_floor set transaction = '3', event = coalesce((select min(id) - 1 from event), event);
        update event set transaction = '3'
        """;

    private final EventStore store;

    EventLog(EventStore store) {
        this.store = store;
    }

    /** With nothing but the database, for a command beside the desk. */
    public static EventLog in(DataSource database, Clock clock) {
        return new EventLog(EventStore.in(database, clock));
    }

    /** Appends within the caller's transaction: the event is true exactly when the transaction is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<Event> events) {
        if (!events.isEmpty())
            store.append(events);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Event event) {
        store.append(List.of(event));
    }

    public List<LoggedEvent> after(Position position, int limit) {
        return store.after(position, limit);
    }

    /** Whether all that came after a position is still in the log. */
    public boolean reachesBackTo(Position position) {
        return store.pruned().map(pruned -> pruned.compareTo(position) <= 0).orElse(true);
    }

    public Position end() {
        return store.end();
    }
}
