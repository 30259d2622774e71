package heard.desk.conversation.web;

import java.util.List;

/** A piece of a text; its lines are runs of letters. */
public record Block(Kind kind, List<List<Span>> lines) {
    /** What a piece of text is. */
    public enum Kind {
        PARAGRAPH, BULLETS, QUOTE
    }

    public Block {
        lines = List.copyOf(lines);
    }
}
