package heard.desk.followup;

import java.util.Locale;

/** Why a customer is not asked. Codes are stored: constants are never renamed. */
enum Silence {
    SWITCHED_OFF, REOPENED, JOINED, CLOSED, SPAM, SOLVED_AGAIN, WROTE_SINCE, NEVER_ANSWERED, NOBODY_WROTE, NO_ADDRESS, MACHINE,
    UNDELIVERABLE,
    REFUSED, BITTER, OTHER_MATTER_OPEN, ASKED_LATELY, LEFT_UNANSWERED, MANY_LATELY, TOO_LATE, NO_WAY_OUT, STOPPED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
