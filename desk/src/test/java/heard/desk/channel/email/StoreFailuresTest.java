package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whose fault it is that a mail could not be stored. */
class StoreFailuresTest {
    private static RuntimeException withState(String state) {
        return new DataAccessResourceFailureException("x", new SQLException("x", state));
    }

    @Test
    void aDatabaseThatIsAwayIsNoMailsFault() {
        for (String state : new String[]{"08006", "57P01", "53100", "58030"}) {
            assertThat(StoreFailures.databaseAway(withState(state))).as(state).isTrue();
            assertThat(StoreFailures.becauseOfTheMail(withState(state))).as(state).isFalse();
        }
        assertThat(StoreFailures.becauseOfTheMail(new CannotCreateTransactionException("no connection"))).isFalse();
        assertThat(StoreFailures.becauseOfTheMail(new MailIntake.LeaseLost())).isFalse();
    }

    @Test
    void aValueTooLargeForAnIndexIsTheMailsFaultWhateverItIsCalled() {
        assertThat(StoreFailures.databaseAway(withState("54000"))).isFalse();
        assertThat(StoreFailures.becauseOfTheMail(withState("54000"))).isTrue();
        assertThat(StoreFailures.becauseOfTheMail(new DataIntegrityViolationException("x", new SQLException("x", "22001")))).isTrue();
        assertThat(StoreFailures.becauseOfTheMail(new IllegalStateException("a defect of ours"))).isTrue();
    }

    @Test
    void aCollisionMutilatesNoMail() {
        var deadlock = new PessimisticLockingFailureException("x", new SQLException("x", "40P01"));
        assertThat(StoreFailures.databaseAway(deadlock)).as("one by one it may succeed at once").isFalse();
        assertThat(StoreFailures.becauseOfTheMail(deadlock)).isFalse();
    }
}
