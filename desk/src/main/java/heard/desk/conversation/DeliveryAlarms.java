package heard.desk.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import heard.desk.platform.alarm.Alarm;
import heard.desk.platform.alarm.AlarmSource;
import org.springframework.stereotype.Component;

/** Answers that will not leave any more, and a queue of answers that nobody carries away. */
@Component
class DeliveryAlarms implements AlarmSource {
    /** After so long, a dead letter has been seen on its conversation, or nobody cares. */
    private static final Duration DEAD = Duration.ofDays(3);
    private static final Duration LATE = Duration.ofMinutes(30);

    private final DeliveryStore store;
    private final Clock clock;

    DeliveryAlarms(DeliveryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Alarm> standing() {
        Instant now = clock.instant();
        List<Alarm> alarms = new ArrayList<>();
        store.failedSince(now.minus(DEAD)).ifPresent(many -> alarms.add(
                new Alarm("letters-dead", "", many.since(), List.of(Long.toString(many.count())), "alarm.letters-dead.hint", null)));
        store.waitingSince(now.minus(LATE)).ifPresent(many -> alarms.add(
                new Alarm("letters-waiting", "", many.since(), List.of(Long.toString(many.count())), "alarm.letters-waiting.hint",
                        "/settings/mailboxes")));
        return alarms;
    }
}
