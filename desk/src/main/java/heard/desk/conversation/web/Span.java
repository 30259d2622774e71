package heard.desk.conversation.web;

/** A run of letters of one kind. {@code target} is where a link leads; empty for all others. */
public record Span(Kind kind, String text, String target) {
    /** What a run of letters is. */
    public enum Kind {
        PLAIN, BOLD, LINK, MENTION
    }

    static Span plain(String text) {
        return new Span(Kind.PLAIN, text, "");
    }
}
