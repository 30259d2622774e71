package heard.desk.coach;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

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
        return forAWhile("coach-earlier", earlier::readSome, clock);
    }

    @Bean
    RecurringTask<Void> learnFromEarlierSolutions(EarlierSolutions earlier, Clock clock) {
        return forAWhile("coach-earlier-solutions", earlier::learnSome, clock);
    }

    /** A batch is a transaction. */
    private static RecurringTask<Void> forAWhile(String name, BooleanSupplier batch, Clock clock) {
        return Tasks.recurring(name, FixedDelay.of(PAUSE)).execute((instance, context) -> {
            var end = clock.instant().plus(AT_ONCE);
            boolean more = true;
            while (more && clock.instant().isBefore(end) && !context.getSchedulerState().isShuttingDown())
                more = batch.getAsBoolean();
        });
    }

    @Bean
    RecurringTask<Void> readAgain(UnreadMessages unread) {
        return Tasks.recurring("coach-unread", FixedDelay.of(Duration.ofMinutes(10))).execute((instance, context) -> unread.readAgain());
    }

    /** What one has learned is of use for a while, and then nobody's business. */
    @Bean
    RecurringTask<Void> forgetSentReviews(SentReviewStore sent, Clock clock) {
        return Tasks.recurring("coach-forget", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> sent.forgetBefore(clock.instant().minus(REMEMBERED)));
    }
}
