package heard.desk.search;

import java.util.List;

/** A piece of text in which the words that were looked for are marked. It is plain text: whoever shows it escapes it. */
public record Passage(List<Piece> pieces) {
    /** A stretch of text, marked or not. */
    public record Piece(String text, boolean marked) {}

    public Passage {
        pieces = List.copyOf(pieces);
    }

    public boolean marked() {
        return pieces.stream().anyMatch(Piece::marked);
    }

    public String text() {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
