package heard.desk.channel.email.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import heard.desk.identity.Access;
import heard.desk.identity.RailGroup;
import heard.desk.identity.RailLink;
import heard.desk.identity.RailSource;
import heard.desk.platform.words.Words;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows administrators on every page that something does not work; held in memory for some seconds. Thread-safe. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class AlarmRail implements RailSource {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Snapshot(int standing, Instant at) {}

    private final Alarms alarms;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(0, Instant.MIN);

    AlarmRail(Alarms alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public List<RailGroup> groups(Access access, Words words) {
        if (!access.administers())
            return List.of();
        Instant now = clock.instant();
        if (snapshot.at().isBefore(now.minus(FRESH)))
            snapshot = new Snapshot(alarms.standing().size(), now);
        int standing = snapshot.standing();
        return standing == 0
                ? List.of()
                : List.of(new RailGroup(Optional.empty(),
                        List.of(RailLink.to("/settings/alarms", "bell", words.t("alarms.title")).counting(standing).attending())));
    }
}
