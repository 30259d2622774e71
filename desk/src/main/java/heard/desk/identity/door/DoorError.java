package heard.desk.identity.door;

import heard.desk.platform.ErrorCode;
import heard.desk.platform.ErrorKind;

/** What can go wrong at the door. */
enum DoorError implements ErrorCode {
    /** The form's token is missing or too old, or the form came from another site. */
    FORM_EXPIRED;

    @Override
    public ErrorKind kind() {
        return ErrorKind.CALLER;
    }

    @Override
    public int status() {
        return 403;
    }
}
