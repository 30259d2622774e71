package heard.desk.platform;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

/** Jobs that come again and again, and work off what waits a part at a time, each part in a transaction of its own. */
public final class Recurring {
    private Recurring() {
    }

    /**
     * Until nothing is left.
     *
     * @param part does a part; true where there may be more
     */
    public static RecurringTask<Void> untilDone(String name, Duration pause, BooleanSupplier part) {
        return inTurns(name, pause, Integer.MAX_VALUE, part);
    }

    /** At most so many parts at once, for what may take long: the desk stays quick meanwhile. */
    public static RecurringTask<Void> inTurns(String name, Duration pause, int most, BooleanSupplier part) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> {
            int done = 0;
            while (done < most && !context.getSchedulerState().isShuttingDown() && part.getAsBoolean())
                done++;
        });
    }
}
