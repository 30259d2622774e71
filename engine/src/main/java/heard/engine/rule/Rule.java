package heard.engine.rule;

import java.util.List;

import heard.engine.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a rule file.
 *
 * @param kind the kind of finding, or {@code theme.value} for a cue
 * @param weight how much a cue says, from 0 to 1
 * @param negated whether it holds also after a negation
 * @param spoken whether it holds also between quotation marks
 * @param why the reason that an agent reads; empty for cues
 * @param instead what to write in place of the words found
 * @param place file and line
 */
public record Rule(String id, String kind, @Nullable Severity severity, double weight, Find find, Excuses unless, Condition when,
        boolean negated,
        boolean spoken, String why, List<String> instead, Examples examples, String place) {
    /** Whether it speaks of something to change in a draft. */
    public boolean finding() {
        return severity != null;
    }

    /** The file it stands in. */
    public String file() {
        return place.substring(0, place.lastIndexOf(':'));
    }

    /** The line in its file, from 1. */
    public int line() {
        return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
    }

    /** Whether this is a cue of a theme, the first half of its kind: {@code emotion} of {@code emotion.anger}. */
    public boolean isOf(String theme) {
        return kind.startsWith(theme) && (kind.length() == theme.length() || kind.charAt(theme.length()) == '.');
    }

    /** The second half of a cue's kind. */
    public String value() {
        return kind.substring(kind.indexOf('.') + 1);
    }
}
