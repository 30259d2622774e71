package heard.desk.platform;

/** Whose matter a failure is: it decides the status, whether trying again helps, and who is told. */
public enum ErrorKind {
    /** The one who asked can mend it. */
    CALLER(400),
    /** A service outside failed; trying again later may help. */
    EXTERNAL(502),
    /** More was asked than the desk takes just now; the same later is welcome. */
    OVERLOAD(503),
    /** Our own mistake. */
    BUG(500);

    private final int status;

    ErrorKind(int status) {
        this.status = status;
    }

    /** The HTTP status of a code that names none of its own. */
    public int status() {
        return status;
    }
}
