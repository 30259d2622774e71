package heard.desk.promise;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import heard.desk.platform.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger does by itself: look at the time, write letters, forget what nobody sent. */
@Configuration(proxyBeanMethods = false)
class PromiseJobs {
    /** A part of each half minute, so that a desk with years behind it stays quick. */
    private static final int BATCHES_AT_ONCE = 10;

    @Bean
    RecurringTask<Void> watchPromises(PromiseWatch watch) {
        return Recurring.untilDone("promises-watch", Duration.ofSeconds(15), watch::look);
    }

    @Bean
    RecurringTask<Void> writePromiseLetters(PromiseLetters letters) {
        return Recurring.untilDone("promises-letters", Duration.ofSeconds(20), letters::send);
    }

    @Bean
    RecurringTask<Void> recountRhythms(RhythmKeeper keeper) {
        return Recurring.untilDone("promises-rhythm", Duration.ofSeconds(10), keeper::recountNext);
    }

    @Bean
    RecurringTask<Void> searchEarlierAnswers(EarlierAnswers earlier) {
        return Recurring.inTurns("promises-earlier", Duration.ofSeconds(30), BATCHES_AT_ONCE, earlier::takeSome);
    }

    @Bean
    RecurringTask<Void> forgetPromiseChoices(Choices choices) {
        return Tasks.recurring("promises-forget", FixedDelay.of(Duration.ofHours(12))).execute((instance, context) -> choices.prune());
    }
}
