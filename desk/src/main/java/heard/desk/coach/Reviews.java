package heard.desk.coach;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;

import heard.engine.Language;
import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the engine for reviews and readings and waits for no longer than its caller can; what fails or takes longer is no review.
 * Nothing of a text is kept or logged. Thread-safe.
 */
@Component
public class Reviews {
    private static final Logger log = LoggerFactory.getLogger(Reviews.class);
    /** A review that never ends keeps its place, so that it cannot take the whole machine. */
    private final Semaphore places = new Semaphore(8 * Runtime.getRuntime().availableProcessors());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final TextEngine engine;

    Reviews(TextEngine engine) {
        this.engine = engine;
    }

    /** A review whose reasons are in the draft's own language. */
    public Optional<Review> review(String draft, ReviewContext context, Duration patience) {
        return ask(() -> engine.review(draft, context), patience);
    }

    /** A review whose reasons are in the agent's language. */
    Optional<Review> review(String draft, ReviewContext context, Language agent, Duration patience) {
        return ask(() -> engine.review(draft, context, agent), patience);
    }

    /** What the message says; {@code agent} is who reads it, the message's own language where it is null. */
    public Optional<Reading> read(Message message, @Nullable Language agent, Duration patience) {
        return ask(() -> engine.read(message, agent), patience);
    }

    private <T> Optional<T> ask(Callable<T> question, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        try {
            if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS))
                return none("overload");
            return answer(threads.submit(() -> {
                try {
                    return question.call();
                } finally {
                    places.release();
                }
            }), until - System.nanoTime());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static <T> Optional<T> answer(Future<T> asked, long nanos) throws InterruptedException {
        try {
            return Optional.of(asked.get(nanos, TimeUnit.NANOSECONDS));
        } catch (TimeoutException tooLong) {
            return none("too slow");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            return none(cause == null ? "failed" : cause.getClass().getName());
        }
    }

    private static <T> Optional<T> none(String why) {
        log.atWarn().addKeyValue("failure", why).log("A text could not be reviewed or read; work goes on without");
        return Optional.empty();
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
