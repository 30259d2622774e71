package heard.desk.promise;

import heard.desk.platform.DeskException;
import heard.desk.platform.ErrorCode;
import heard.desk.platform.ErrorKind;

/** What can go wrong when somebody enters or changes a promise. */
public enum PromiseError implements ErrorCode {
    DUE_MISSING(422), DUE_UNREADABLE(422), DUE_NO_SUCH_DATE(422), DUE_PAST(422), DUE_TOO_FAR(422), PROMISE_EMPTY(422), PROMISE_TOO_LONG(
            422),
    REASON_MISSING(422), PROMISER_UNKNOWN(422), PROMISE_MOVED_ON(409);

    private final int status;

    PromiseError(int status) {
        this.status = status;
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.CALLER;
    }

    @Override
    public int status() {
        return status;
    }

    DeskException because(String message) {
        return new DeskException(this, message);
    }
}
