package heard.desk.coach.rule;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;

import org.springframework.stereotype.Component;

/** Tries rules that somebody has just written, on a thread of its own and no longer than a person waits. Thread-safe. */
@Component
class Trials {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Rules without an end keep their place, so that they cannot take the whole machine. */
    private final Semaphore places = new Semaphore(4);
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("rules-", 0).factory());

    /** Empty where it took too long, or others were before it all the time. */
    <T> Optional<T> within(Supplier<T> trial) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            if (!places.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS))
                return Optional.empty();
            var tried = new FutureTask<>(trial::get);
            threads.execute(() -> {
                try {
                    tried.run();
                } finally {
                    places.release();
                }
            });
            return Optional.of(tried.get(until - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException tooLong) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Rules could not be tried", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
