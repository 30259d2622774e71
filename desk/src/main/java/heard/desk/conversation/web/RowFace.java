package heard.desk.conversation.web;

import heard.desk.identity.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * One face at the end of a row: who answers, or who is there just now.
 *
 * @param words what the face says, for pointers and screen readers
 * @param plain the words of whoever answers, for when they are there no more; null where the face is of a visitor
 */
public record RowFace(AgentId agent, String name, Doing doing, String words, @Nullable String plain) {
    /** What somebody does at a conversation, as the style sheet shows it. */
    public enum Doing {
        AWAY(""), LOOKING("face--here"), WRITING("face--writing");

        private final String style;

        Doing(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }
    }

    public boolean here() {
        return doing != Doing.AWAY;
    }
}
