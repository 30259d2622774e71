package heard.desk.conversation;

import heard.desk.platform.DeskException;
import heard.desk.platform.ErrorCode;
import heard.desk.platform.ErrorKind;

/** What can go wrong when somebody changes a conversation. */
public enum ConversationError implements ErrorCode {
    MOVE_NOT_ALLOWED(409), SNOOZE_TIME_PAST(400), ASSIGNEE_NOT_IN_TEAM(400), TEAM_UNKNOWN(400), TOO_MANY_TAGS(400), SUBJECT_EMPTY(400),
    FIELD_VALUE_WRONG(400), ALREADY_JOINED(409), JOIN_WITH_ITSELF(400), NOT_JOINED(409), NOTHING_TO_SPLIT(400), TEXT_EMPTY(400),
    TEXT_TOO_LONG(413),
    NO_RECIPIENT(400), RECIPIENT_WRONG(400), TOO_MANY_RECIPIENTS(400), TOO_MANY_FILES(413), SEND_TIME_WRONG(400),
    ADDRESS_UNDELIVERABLE(409),
    CHANNEL_CANNOT_SEND(409), TOO_LATE_TO_WITHDRAW(409), DRAFT_CHANGED(409), NAME_TAKEN(409), SLOT_UNFILLED(400), BESIDE_CHANGED(409);

    private final int status;

    ConversationError(int status) {
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
