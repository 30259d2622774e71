package heard.desk.conversation.web;

import heard.desk.conversation.Channel;
import heard.desk.conversation.EntryKind;
import heard.desk.conversation.ListView;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;

/** Which glyph of icons.svg stands for what. */
final class Icons {
    private Icons() {
    }

    static String of(Channel channel) {
        return switch (channel) {
            case EMAIL -> "mail";
            case CHAT -> "chat";
            case PHONE -> "phone";
            case SMS -> "sms";
            case MESSENGER -> "messenger";
        };
    }

    static String of(State state) {
        return switch (state) {
            case OPEN -> "inbox";
            case WAITING_FOR_CUSTOMER, WAITING_FOR_US -> "waiting";
            case SNOOZED -> "snooze";
            case SOLVED -> "solved";
            case CLOSED -> "closed";
            case SPAM -> "spam";
            case JOINED -> "join";
        };
    }

    static String of(Priority priority) {
        return "priority-" + priority.code();
    }

    static String of(ListView view) {
        return switch (view) {
            case MINE -> "mine";
            case UNASSIGNED -> "unassigned";
            case OPEN -> "inbox";
            case WAITING_FOR_CUSTOMER, WAITING_FOR_US -> "waiting";
            case SNOOZED -> "snooze";
            case SOLVED -> "solved";
            case CLOSED -> "closed";
            case SPAM -> "spam";
            case ALL -> "list";
            case MENTIONS -> "at";
            case DRAFTS -> "typing";
            case FAILED -> "warning";
        };
    }

    static String of(EntryKind kind) {
        return switch (kind) {
            case STATE_CHANGED, REOPENED -> "inbox";
            case SNOOZED, WOKEN -> "snooze";
            case ASSIGNED -> "assign";
            case TEAM_CHANGED -> "team";
            case PRIORITY_CHANGED -> "priority-high";
            case TAGGED, UNTAGGED -> "tag";
            case FIELD_CHANGED, SUBJECT_CHANGED -> "field";
            case PARTICIPANT_ADDED, PARTICIPANT_REMOVED, CUSTOMER_CHANGED -> "customer";
            case JOINED, JOIN_UNDONE, KEPT_APART -> "join";
            case SPLIT, KEPT_WHOLE -> "split";
            case REPLY_SCHEDULED -> "clock";
            case REPLY_WITHDRAWN -> "undo";
            case DELIVERY_FAILED -> "warning";
            case DELIVERY_RETRIED -> "send";
            case BOUNCED -> "bounce";
            case PROMISED, PROMISE_KEPT, PROMISE_BROKEN, PROMISE_MOVED, PROMISE_WITHDRAWN, PROMISE_DROPPED, PROMISE_REOPENED -> "promise";
            case FOLLOW_UP -> "check-double";
            case REREAD -> "mail";
        };
    }
}
