package heard.desk.exchange;

import heard.desk.platform.DeskException;
import heard.desk.platform.ErrorCode;
import heard.desk.platform.ErrorKind;

/** What can go wrong between programs. */
enum ExchangeError implements ErrorCode {
    STALE_REPLY(409), KEY_MISSING(400), KEY_USED(409), CHANGED_MEANWHILE(412);

    private final int status;

    ExchangeError(int status) {
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
