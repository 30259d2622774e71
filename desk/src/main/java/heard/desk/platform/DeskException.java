package heard.desk.platform;

/** A failure with its code; the message says what was tried, on which id, and what to do next, without personal data. */
public final class DeskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;

    public DeskException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public DeskException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public static DeskException notFound(String what) {
        return new DeskException(CommonError.NOT_FOUND, what + " does not exist, or is not for this reader");
    }

    public static DeskException forbidden(String what) {
        return new DeskException(CommonError.FORBIDDEN, what);
    }

    public ErrorCode code() {
        return code;
    }
}
