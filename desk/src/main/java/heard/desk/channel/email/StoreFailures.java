package heard.desk.channel.email;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells what a mail itself has brought about from what would have befallen any mail: a mail must neither be mutilated because the
 * database was away, nor hold up all others because the database will never take it.
 */
final class StoreFailures {
    private static final int DEEPEST = 20;

    private StoreFailures() {
    }

    /** Whether the database cannot be reached or is short of something, so that another try is worth it and a smaller one is not. */
    static boolean databaseAway(RuntimeException failure) {
        if (failure instanceof MailIntake.LeaseLost)
            return true;
        String state = state(failure);
        if (state == null)
            return failure instanceof TransactionException || failure instanceof DataAccessResourceFailureException
                    || failure instanceof TransientDataAccessException || failure instanceof RecoverableDataAccessException;
        return switch (state.substring(0, 2)) {
            // connection, resources, operator, system: 54 is missing on purpose, it is a value too large for an index
            case "08", "53", "57", "58" -> true;
            default -> false;
        };
    }

    /** Whether the same mail would fail again. */
    static boolean becauseOfTheMail(RuntimeException failure) {
        String state = state(failure);
        boolean collision = state != null && (state.startsWith("40") || state.startsWith("55"));
        return !databaseAway(failure) && !collision;
    }

    private static @Nullable String state(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().length() == 5)
                return sql.getSQLState();
            cause = cause.getCause();
        }
        return null;
    }
}
