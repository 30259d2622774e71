package heard.desk.channel.email;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the channel of mail does by itself. */
@Configuration(proxyBeanMethods = false)
class MailJobs {
    /** Renews tokens although nobody needs them just now, so that a consent that has gone is noticed before mail stands still. */
    @Bean
    RecurringTask<Void> renewMailTokens(Grants grants) {
        return Tasks.recurring("mail-token-renewal", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> grants.renewDue());
    }
}
