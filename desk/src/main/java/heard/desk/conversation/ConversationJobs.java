package heard.desk.conversation;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import heard.desk.platform.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What conversations do by themselves: wake from a snooze, forget who was looking. */
@Configuration(proxyBeanMethods = false)
class ConversationJobs {
    private static final int BATCH = 200;

    @Bean
    RecurringTask<Void> wakeSnoozed(Conversations conversations) {
        return Recurring.untilDone("conversation-wake", Duration.ofSeconds(15), () -> conversations.wakeDue(BATCH) == BATCH);
    }

    @Bean
    RecurringTask<Void> forgetPresence(PresenceStore presence) {
        return Tasks.recurring("conversation-presence", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> presence.prune());
    }
}
