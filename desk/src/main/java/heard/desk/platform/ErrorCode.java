package heard.desk.platform;

import java.util.Locale;

/** One way to fail, with its kind; each feature lists its own in an enum, and words them as {@code error.<key>.title} and {@code .text}. */
public interface ErrorCode {
    String name();

    ErrorKind kind();

    default int status() {
        return kind().status();
    }

    /** As in messages, problem types and logs: {@code not-found}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
