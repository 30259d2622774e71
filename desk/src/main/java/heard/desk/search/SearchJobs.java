package heard.desk.search;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import heard.desk.platform.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What the search does by itself: writes its index anew when somebody asked. */
@Configuration(proxyBeanMethods = false)
class SearchJobs {
    /** A part at a time, so that a desk that is to stop need not wait for a million conversations. */
    private static final int BATCHES_AT_ONCE = 50;

    @Bean
    Rebuilding searchRebuilding(RebuildStore wish, SearchIndex index, TransactionTemplate transaction) {
        return new Rebuilding(wish, index, transaction);
    }

    @Bean
    RecurringTask<Void> rebuildSearch(Rebuilding rebuilding) {
        return Recurring.inTurns("search-rebuild", Duration.ofSeconds(10), BATCHES_AT_ONCE, rebuilding::writeSome);
    }

    /** Writes some conversations; the rows and how far it came are one transaction. */
    record Rebuilding(RebuildStore wish, SearchIndex index, TransactionTemplate transaction) {
        /** Whether there is more to write. */
        boolean writeSome() {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var progress = wish.lock();
                if (progress.isEmpty())
                    return false;
                var last = index.rebuild(progress.get().begun() ? progress.get().after() : null);
                last.ifPresentOrElse(wish::move, wish::end);
                return last.isPresent();
            }));
        }
    }
}
