package heard.desk.template;

import java.util.Locale;
import java.util.Optional;

/** For what a template is; its sample message and its place in the palette follow from that. Codes are stored: constants are never renamed. */
public enum Kind {
    COMPLAINT, DELAY, REFUND, TECHNICAL, REPEATED, DEMAND, STATUS, FOLLOW_UP, APOLOGY, BAD_NEWS, QUESTION, THANKS, OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No kind of template has the code " + code));
    }

    public static Optional<Kind> find(String code) {
        for (Kind kind : values())
            if (kind.code().equals(code))
                return Optional.of(kind);
        return Optional.empty();
    }
}
