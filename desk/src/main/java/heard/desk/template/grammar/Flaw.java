package heard.desk.template.grammar;

import heard.desk.platform.words.Words;

/**
 * Something in a template that cannot be understood.
 *
 * @param line   from 1
 * @param column from 1, in characters as people count them
 * @param word   what stands there
 * @param near   what may have been meant; empty where nothing is near
 */
public record Flaw(Kind kind, int line, int column, String word, String near) {
    /** What can be wrong. */
    public enum Kind {
        TAG_OPEN, STRAY_CLOSE, TAG_EMPTY, VARIABLE_UNKNOWN, COMMAND_UNKNOWN, CONDITION_MISSING, CONDITION_UNKNOWN, VALUE_UNKNOWN,
        CONDITION_UNFINISHED, BRACKET_OPEN, IF_OPEN, END_ALONE, ELSE_ALONE, ELSE_TWICE, TOO_DEEP, SLOT_NAMELESS, SLOT_TOO_LONG;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Where it is, what is wrong and what to do, in the reader's language. */
    public String in(Words words) {
        String says = words.t("template.flaw." + kind.code(), word);
        String place = words.t("template.flaw.at", line, column, says);
        return near.isEmpty() ? place : place + " " + words.t("template.flaw.near", near);
    }
}
