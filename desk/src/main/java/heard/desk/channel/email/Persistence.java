package heard.desk.channel.email;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Writes down what is known and must not be forgotten because the database is away for a moment. */
final class Persistence {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** Some ten minutes; the desk stops sooner. */
    private static final int TRIES = 125;
    private static final int TRIES_WHILE_STOPPING = 8;

    private final CountDownLatch stopping;

    Persistence(CountDownLatch stopping) {
        this.stopping = stopping;
    }

    /** Carries out what may be carried out twice, again and again until the database takes it. */
    void insist(Runnable work) {
        for (int failures = 0; !done(work, failures); failures++)
            pause(failures);
    }

    private boolean done(Runnable work, int failures) {
        try {
            work.run();
            return true;
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException away) {
            if (failures >= (stopping.getCount() == 0 ? TRIES_WHILE_STOPPING : TRIES))
                throw away;
            return false;
        }
    }

    private static void pause(int failures) {
        long millis = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(failures, 10));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
