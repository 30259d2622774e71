package heard.desk.template;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import heard.desk.platform.Recurring;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What templates do by themselves: the library comes at the start, its judgements a moment later. */
@Configuration(proxyBeanMethods = false)
class TemplateJobs {
    @Bean
    InitializingBean templateLibrary(Templates templates) {
        return templates::install;
    }

    @Bean
    RecurringTask<Void> judgeTemplates(Templates templates) {
        return Recurring.untilDone("template-judge", Duration.ofSeconds(30), () -> templates.judgeSome() == Templates.JUDGED_AT_ONCE);
    }
}
