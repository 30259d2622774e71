package heard.desk.platform;

/** The failures that every feature shares. */
public enum CommonError implements ErrorCode {
    INVALID(ErrorKind.CALLER, 400), UNAUTHENTICATED(ErrorKind.CALLER, 401), FORBIDDEN(ErrorKind.CALLER, 403), NOT_FOUND(ErrorKind.CALLER,
            404),
    METHOD_NOT_ALLOWED(ErrorKind.CALLER, 405), NOT_ACCEPTABLE(ErrorKind.CALLER, 406), UNSUPPORTED_TYPE(ErrorKind.CALLER, 415),
    CONFLICT(ErrorKind.CALLER, 409), TOO_LARGE(ErrorKind.CALLER,
            413),
    TOO_MANY(ErrorKind.CALLER, 429), UNEXPECTED(ErrorKind.BUG, 500), UNAVAILABLE(ErrorKind.OVERLOAD, 503);

    private final ErrorKind kind;
    private final int status;

    CommonError(ErrorKind kind, int status) {
        this.kind = kind;
        this.status = status;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public int status() {
        return status;
    }
}
