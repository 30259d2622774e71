package heard.desk.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Up while this process looks for due jobs; it does so every few seconds. */
@Component
class JobsHealth extends AbstractSchedulerListener implements HealthSource {
    private static final Duration SILENT_AT_MOST = Duration.ofSeconds(60);

    private final Clock clock;
    private final AtomicReference<@Nullable Instant> lastLook = new AtomicReference<>();

    JobsHealth(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onSchedulerEvent(SchedulerListener.SchedulerEventType event) {
        if (event == SchedulerListener.SchedulerEventType.RAN_EXECUTE_DUE)
            lastLook.set(clock.instant());
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public HealthState state() {
        Instant last = lastLook.get();
        boolean fresh = last != null && Duration.between(last, clock.instant()).compareTo(SILENT_AT_MOST) < 0;
        return fresh ? HealthState.UP : HealthState.DOWN;
    }
}
