package heard.desk.calendar.clock;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import heard.desk.platform.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What clocks do by themselves: warn, strike, write letters, and count anew after a change of policy. */
@Configuration(proxyBeanMethods = false)
class ClockJobs {
    @Bean
    RecurringTask<Void> strikeClocks(Striking striking, Lapses lapses) {
        return Recurring.untilDone("clocks-strike", Duration.ofSeconds(15), () -> striking.strike() || lapses.actOnNext());
    }

    @Bean
    RecurringTask<Void> writeClockLetters(ClockLetters letters) {
        return Recurring.untilDone("clocks-letters", Duration.ofSeconds(20), letters::send);
    }

    @Bean
    RecurringTask<Void> recountClocks(ClockKeeper keeper) {
        return Recurring.untilDone("clocks-recount", Duration.ofSeconds(5), keeper::recountNext);
    }
}
