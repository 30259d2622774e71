package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** A result that is known is written as soon as there is a database again. */
class PersistenceTest {
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void itInsistsUntilTheDatabaseIsBack() {
        new Persistence(stopping).insist(() -> {
            if (tries.incrementAndGet() < 4)
                throw new DataAccessResourceFailureException("away");
        });
        assertThat(tries).hasValue(4);
    }

    @Test
    void whatTheDatabaseRefusesIsNotInsistedOn() {
        assertThatThrownBy(() -> new Persistence(stopping).insist(() -> {
            tries.incrementAndGet();
            throw new DataIntegrityViolationException("never");
        })).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(tries).hasValue(1);
    }
}
