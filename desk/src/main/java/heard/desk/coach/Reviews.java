package heard.desk.coach;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

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
    /** How long work in the background waits for one text, so that one without an end does not hold up those that come after. */
    static final Duration IN_THE_BACKGROUND = Duration.ofSeconds(4);
    private static final Logger log = LoggerFactory.getLogger(Reviews.class);
    /** A review that never ends keeps its place, so that it cannot take the whole machine. */
    private final Semaphore places = new Semaphore(8 * Runtime.getRuntime().availableProcessors());
    /** Of the system: one that goes in circles would keep the carrier of a virtual one for itself, and with it the pages of the desk. */
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("engine-", 0).factory());
    private final TextEngine engine;

    Reviews(TextEngine engine) {
        this.engine = engine;
    }

    Optional<Review> review(String draft, ReviewContext context, ReviewReader reader, Duration patience) {
        return orNone(ask(asked -> asked.review(draft, context, reader), patience));
    }

    /** What the message says; {@code agent} is who reads it, the message's own language where it is null. */
    public Optional<Reading> read(Message message, @Nullable Language agent, Duration patience) {
        return orNone(ask(asked -> asked.read(message, agent), patience));
    }

    private static <T> Optional<T> orNone(Asked<T> asked) {
        if (asked instanceof Asked.Silent<T> silent)
            log.atWarn().addKeyValue("failure", silent.failure()).log("A text could not be reviewed or read; work goes on without");
        return asked.answered();
    }

    /** Asks whatever is to be asked about one text. A thread is never interrupted: it may be loading what all later questions need. */
    <T> Asked<T> ask(Function<TextEngine, T> question, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        try {
            if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS))
                return new Asked.Silent<>(Asked.Why.BUSY);
            var asked = new FutureTask<>(() -> question.apply(engine));
            threads.execute(() -> {
                try {
                    asked.run();
                } finally {
                    places.release();
                }
            });
            return answer(asked, until - System.nanoTime());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Asked.Silent<>(Asked.Why.BUSY);
        }
    }

    private static <T> Asked<T> answer(FutureTask<T> asked, long nanos) throws InterruptedException {
        try {
            return new Asked.Told<>(asked.get(nanos, TimeUnit.NANOSECONDS));
        } catch (TimeoutException tooLong) {
            return new Asked.Silent<>(Asked.Why.SLOW);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            return new Asked.Silent<>(Asked.Why.FAILED, cause.getClass().getName());
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
