package heard.desk.conversation;

/** What can happen to a conversation besides its messages. Codes are stored: constants are never renamed. */
public enum EntryKind {
    STATE_CHANGED, REOPENED, SNOOZED, WOKEN, ASSIGNED, TEAM_CHANGED, PRIORITY_CHANGED, TAGGED, UNTAGGED, FIELD_CHANGED, SUBJECT_CHANGED,
    PARTICIPANT_ADDED, PARTICIPANT_REMOVED, CUSTOMER_CHANGED, JOINED, JOIN_UNDONE, SPLIT, REPLY_SCHEDULED, REPLY_WITHDRAWN, DELIVERY_FAILED,
    DELIVERY_RETRIED, BOUNCED, KEPT_APART, KEPT_WHOLE, PROMISED, PROMISE_KEPT, PROMISE_BROKEN, PROMISE_MOVED, PROMISE_WITHDRAWN,
    PROMISE_DROPPED, PROMISE_REOPENED, FOLLOW_UP, REREAD;

    public String code() {
        return Code.of(this);
    }

    public static EntryKind of(String code) {
        return Code.read(EntryKind.class, code);
    }
}
