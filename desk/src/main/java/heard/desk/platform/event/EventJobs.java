package heard.desk.platform.event;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import heard.desk.platform.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the log short: browsers that come back after longer than this read their page anew. */
@Configuration(proxyBeanMethods = false)
class EventJobs {
    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    RecurringTask<Void> forgetEvents(EventStore events) {
        return Recurring.untilDone("event-prune", Duration.ofHours(1), () -> events.prune(KEPT) == EventStore.PRUNED_AT_ONCE);
    }
}
