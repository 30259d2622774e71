package heard.desk.followup;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself after solutions: due questions are asked, and the past is counted. */
@Configuration(proxyBeanMethods = false)
class FollowUpJobs {
    private static final int MOST_AT_ONCE = 200;
    private static final int BATCHES_AT_ONCE = 10;

    @Bean
    RecurringTask<Void> askWhetherItHelped(Asker asker) {
        return Tasks.recurring("followup-ask", FixedDelay.of(Duration.ofMinutes(1))).execute((instance, context) -> {
            int settled = 0;
            while (settled < MOST_AT_ONCE && asker.askNext())
                settled++;
        });
    }

    @Bean
    RecurringTask<Void> countEarlierContacts(ContactCounter contacts) {
        return Tasks.recurring("followup-earlier", FixedDelay.of(Duration.ofSeconds(30))).execute((instance, context) -> {
            int batches = 0;
            while (batches < BATCHES_AT_ONCE && contacts.countSomeEarlier())
                batches++;
        });
    }
}
