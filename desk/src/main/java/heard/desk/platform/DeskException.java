package heard.desk.platform;

import java.util.Map;
import java.util.TreeSet;

/** A failure with its code; the message says what was tried, on which id, and what to do next, without personal data. */
public final class DeskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient Map<String, String> fields;

    public DeskException(ErrorCode code, String message) {
        super(message);
        this.code = code;
        this.fields = Map.of();
    }

    private DeskException(String message, Map<String, String> fields) {
        super(message);
        this.code = CommonError.INVALID;
        this.fields = Map.copyOf(fields);
    }

    public DeskException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.fields = Map.of();
    }

    public static DeskException notFound(String what) {
        return new DeskException(CommonError.NOT_FOUND, what + " does not exist, or is not for this reader");
    }

    public static DeskException forbidden(String what) {
        return new DeskException(CommonError.FORBIDDEN, what);
    }

    /** Input that does not fit: by the name of each field, what is wrong with it. */
    public static DeskException invalid(Map<String, String> fields) {
        return new DeskException("Not as it should be: " + String.join(", ", new TreeSet<>(fields.keySet())), fields);
    }

    public ErrorCode code() {
        return code;
    }

    /** What is wrong with single fields; empty where it is not about fields. */
    public Map<String, String> fields() {
        return fields;
    }
}
