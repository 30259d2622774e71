package heard.desk.calendar.clock;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What clocks do by themselves: warn, strike, write letters, and count anew after a change of policy. */
@Configuration(proxyBeanMethods = false)
class ClockJobs {
    @Bean
    RecurringTask<Void> strikeClocks(Striking striking, Lapses lapses) {
        return Tasks.recurring("clocks-strike", FixedDelay.of(Duration.ofSeconds(15))).execute((instance, context) -> {
            boolean more = true;
            while (more)
                more = striking.strike();
            more = true;
            while (more)
                more = lapses.actOnNext();
        });
    }

    @Bean
    RecurringTask<Void> writeClockLetters(ClockLetters letters) {
        return Tasks.recurring("clocks-letters", FixedDelay.of(Duration.ofSeconds(20))).execute((instance, context) -> {
            boolean more = true;
            while (more)
                more = letters.send();
        });
    }

    @Bean
    RecurringTask<Void> recountClocks(ClockKeeper keeper) {
        return Tasks.recurring("clocks-recount", FixedDelay.of(Duration.ofSeconds(5))).execute((instance, context) -> {
            boolean more = true;
            while (more)
                more = keeper.recountNext();
        });
    }
}
