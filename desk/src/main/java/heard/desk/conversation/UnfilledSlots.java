package heard.desk.conversation;

import java.util.Optional;

/** Finds what a template left to be filled in: {@code {{…}}} in a text that is to leave. Nothing with such a slot in it ever does. */
public final class UnfilledSlots {
    private static final int LONGEST_SHOWN = 80;

    private UnfilledSlots() {
    }

    /** The first slot as it stands in the text, cut where it is long; empty where there is none. */
    public static Optional<String> first(String text) {
        int start = text.indexOf("{{");
        if (start < 0)
            return Optional.empty();
        int line = text.indexOf('\n', start);
        int close = text.indexOf("}}", start);
        int end = line < 0 ? text.length() : line;
        if (close >= 0 && close < end)
            end = close + 2;
        return Optional.of(Limits.cut(text.substring(start, end), LONGEST_SHOWN));
    }
}
