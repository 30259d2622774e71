package heard.desk.template;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that a template does in a conversation.
 *
 * @param subject the key of the field; empty for all others
 * @param value   a code, an id or a number of days, as the kind says
 */
public record Action(Kind kind, String subject, String value) {
    public static final String ME = "me";
    public static final String NOBODY = "nobody";
    public static final int LONGEST_SNOOZE_DAYS = 90;

    /** What can be done; in this order, so that a change of team, after which its maker may not see the conversation, comes last. */
    public enum Kind {
        PRIORITY, TAG, UNTAG, FIELD, STATE, SNOOZE, ASSIGN, TEAM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String code) {
            for (Kind kind : values())
                if (kind.code().equals(code))
                    return Optional.of(kind);
            return Optional.empty();
        }
    }

    public Action {
        if (value.isBlank())
            throw new IllegalArgumentException("An action " + kind + " needs a value");
    }

    static Action of(Kind kind, String value) {
        return new Action(kind, "", value);
    }
}
