package heard.desk.coach;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the coach does by itself. */
@Configuration(proxyBeanMethods = false)
class CoachJobs {
    /** Every other ten seconds and on one core, so that a desk with years behind it stays quick while they are read. */
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final Duration REMEMBERED = Duration.ofDays(180);

    @Bean
    RecurringTask<Void> readEarlierMessages(EarlierMessages earlier, Clock clock) {
        return Tasks.recurring("coach-earlier", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            var end = clock.instant().plus(AT_ONCE);
            while (clock.instant().isBefore(end) && !context.getSchedulerState().isShuttingDown() && earlier.readSome()) {
                // a batch is a transaction
            }
        });
    }

    /** What one has learned is of use for a while, and then nobody's business. */
    @Bean
    RecurringTask<Void> forgetSentReviews(SentReviewStore sent, Clock clock) {
        return Tasks.recurring("coach-forget", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> sent.forgetBefore(clock.instant().minus(REMEMBERED)));
    }
}
