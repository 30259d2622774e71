package heard.desk.promise;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger does by itself: look at the time, write letters, forget what nobody sent. */
@Configuration(proxyBeanMethods = false)
class PromiseJobs {
    /** A part of each half minute, so that a desk with years behind it stays quick. */
    private static final int BATCHES_AT_ONCE = 10;

    @Bean
    RecurringTask<Void> watchPromises(PromiseWatch watch) {
        return Tasks.recurring("promises-watch", FixedDelay.of(Duration.ofSeconds(15))).execute((instance, context) -> {
            boolean more = true;
            while (more)
                more = watch.look();
        });
    }

    @Bean
    RecurringTask<Void> writePromiseLetters(PromiseLetters letters) {
        return Tasks.recurring("promises-letters", FixedDelay.of(Duration.ofSeconds(20))).execute((instance, context) -> {
            boolean more = true;
            while (more)
                more = letters.send();
        });
    }

    @Bean
    RecurringTask<Void> recountRhythms(RhythmKeeper keeper) {
        return Tasks.recurring("promises-rhythm", FixedDelay.of(Duration.ofSeconds(10))).execute((instance, context) -> {
            boolean more = true;
            while (more)
                more = keeper.recountNext();
        });
    }

    @Bean
    RecurringTask<Void> searchEarlierAnswers(EarlierAnswers earlier) {
        return Tasks.recurring("promises-earlier", FixedDelay.of(Duration.ofSeconds(30))).execute((instance, context) -> {
            int batches = 0;
            while (batches < BATCHES_AT_ONCE && earlier.takeSome())
                batches++;
        });
    }

    @Bean
    RecurringTask<Void> forgetPromiseChoices(Choices choices) {
        return Tasks.recurring("promises-forget", FixedDelay.of(Duration.ofHours(12))).execute((instance, context) -> choices.prune());
    }
}
