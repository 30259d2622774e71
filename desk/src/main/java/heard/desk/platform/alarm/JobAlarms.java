package heard.desk.platform.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/** Jobs that nobody does, and listeners that do not get past an event. */
@Component
class JobAlarms implements AlarmSource {
    private static final Duration LATE = Duration.ofMinutes(15);
    private static final int FAILURES = 5;

    private final JobAlarmStore store;
    private final Clock clock;

    JobAlarms(JobAlarmStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Alarm> standing() {
        Instant now = clock.instant();
        List<Alarm> alarms = new ArrayList<>();
        store.jobs(now.minus(LATE), FAILURES).forEach(job -> alarms.add(alarm("job-stuck", job)));
        store.listeners(FAILURES, now).forEach(listener -> alarms.add(alarm("listener-stuck", listener)));
        return alarms;
    }

    private static Alarm alarm(String kind, JobAlarmStore.Stuck stuck) {
        return new Alarm(kind, stuck.name(), stuck.since(), List.of(stuck.name()), "alarm.look-in-log", null);
    }
}
