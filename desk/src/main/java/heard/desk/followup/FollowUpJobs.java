package heard.desk.followup;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import heard.desk.platform.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself after solutions: due questions are asked, and the past is counted. */
@Configuration(proxyBeanMethods = false)
class FollowUpJobs {
    private static final int MOST_AT_ONCE = 200;
    private static final int BATCHES_AT_ONCE = 10;

    @Bean
    RecurringTask<Void> askWhetherItHelped(Asker asker) {
        return Recurring.inTurns("followup-ask", Duration.ofMinutes(1), MOST_AT_ONCE, asker::askNext);
    }

    @Bean
    RecurringTask<Void> countEarlierContacts(ContactCounter contacts) {
        return Recurring.inTurns("followup-earlier", Duration.ofSeconds(30), BATCHES_AT_ONCE, contacts::countSomeEarlier);
    }
}
