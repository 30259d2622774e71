package heard.desk.platform.event;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the log short: browsers that come back after longer than this read their page anew. */
@Configuration(proxyBeanMethods = false)
class EventJobs {
    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    RecurringTask<Void> forgetEvents(EventStore events) {
        return Tasks.recurring("event-prune", FixedDelay.of(Duration.ofHours(1))).execute((instance, context) -> {
            int forgotten = EventStore.PRUNED_AT_ONCE;
            while (forgotten == EventStore.PRUNED_AT_ONCE)
                forgotten = events.prune(KEPT);
        });
    }
}
