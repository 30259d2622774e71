package heard.desk.cli;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Keeps libraries from telling their steps while a command says in one sentence what came of it. */
final class QuietLog {
    private QuietLog() {
    }

    static void begin() {
        LoggingSystem logging = LoggingSystem.get(QuietLog.class.getClassLoader());
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        logging.setLogLevel("org.flywaydb", LogLevel.ERROR);
    }
}
