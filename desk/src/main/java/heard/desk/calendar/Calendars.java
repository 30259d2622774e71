package heard.desk.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendars of the desk, by name. */
@Component
public class Calendars {
    private final CalendarStore store;
    private final Clock clock;

    Calendars(CalendarStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public List<StoredCalendar> all() {
        return store.all();
    }

    public Optional<StoredCalendar> find(UUID id) {
        return all().stream().filter(calendar -> calendar.id().equals(id)).findFirst();
    }

    @Transactional
    public void put(StoredCalendar calendar) {
        store.put(calendar, clock.instant());
    }

    /** One that no policy uses. */
    @Transactional
    public void remove(UUID id) {
        store.remove(id);
    }
}
