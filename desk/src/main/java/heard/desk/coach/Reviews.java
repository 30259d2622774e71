package heard.desk.coach;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;

import heard.engine.Review;
import heard.engine.ReviewContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the engine for reviews and waits for no longer than its caller can; what fails or takes longer is no review. */
@Component
class Reviews {
    private static final Logger log = LoggerFactory.getLogger(Reviews.class);
    /** A review that never ends keeps its place, so that it cannot take the whole machine. */
    private final Semaphore places = new Semaphore(8 * Runtime.getRuntime().availableProcessors());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final TextEngine engine;

    Reviews(TextEngine engine) {
        this.engine = engine;
    }

    Optional<Review> review(String draft, ReviewContext context, Duration patience) {
        if (!places.tryAcquire())
            return none("overload");
        Future<Review> asked = threads.submit(() -> {
            try {
                return engine.review(draft, context);
            } finally {
                places.release();
            }
        });
        try {
            return Optional.of(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLong) {
            return none("too slow");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            return none(cause == null ? "failed" : cause.getClass().getName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Review> none(String why) {
        log.atWarn().addKeyValue("failure", why).log("An answer could not be reviewed; it can be sent without");
        return Optional.empty();
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
