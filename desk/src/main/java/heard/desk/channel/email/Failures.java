package heard.desk.channel.email;

import java.sql.SQLException;

/** What a log may say of a failure: its kinds and where it happened. The database's own words quote whole mails, so they stay out. */
final class Failures {
    private static final int DEEPEST = 10;

    private Failures() {
    }

    static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            trace.append(trace.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql)
                trace.append(' ').append(sql.getSQLState());
            cause = cause.getCause();
        }
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("heard."))
                return trace.append(" at ").append(frame).toString();
        }
        return trace.toString();
    }
}
