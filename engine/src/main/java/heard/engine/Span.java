package heard.engine;

/** A part of a text, in UTF-16 code units from {@code start} up to {@code end}, as in {@link String#substring(int, int)}. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No span from " + start + " to " + end);
        }
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The text under this span. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
