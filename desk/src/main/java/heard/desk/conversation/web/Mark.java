package heard.desk.conversation.web;

import org.jspecify.annotations.Nullable;

/**
 * One glyph of a row with its words.
 *
 * @param words for pointers and screen readers
 * @param text  shown beside or instead of the glyph
 * @param loud  how much it asks for attention
 */
public record Mark(@Nullable String icon, String words, @Nullable String text, Loudness loud) {
    /** How much a mark asks for attention; the style sheet knows how that looks. */
    public enum Loudness {
        QUIET(""), ATTEND("mark--attend"), LATE("mark--late");

        private final String style;

        Loudness(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }
    }

    static Mark quiet(String icon, String words) {
        return new Mark(icon, words, null, Loudness.QUIET);
    }

    static Mark attend(String icon, String words) {
        return new Mark(icon, words, null, Loudness.ATTEND);
    }
}
