package heard.desk.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.desk.conversation.Aside;
import heard.desk.conversation.MessageId;
import org.jspecify.annotations.Nullable;

/** The note of a handover, on top for who takes over; its marks lead to the letters. */
public record HandoverNote(String anchor, String from, Instant at, List<List<Piece>> lines) implements Aside {
    private static final Pattern MARK = Pattern.compile("\\[(\\d{1,2})]");

    public HandoverNote {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /** Words of a line; {@code anchor} is that of a letter where they are a mark. */
    public record Piece(String words, @Nullable String anchor) {}

    static List<List<Piece>> lines(String text, Map<String, MessageId> links) {
        return text.strip().lines().map(line -> pieces(line, links)).toList();
    }

    private static List<Piece> pieces(String line, Map<String, MessageId> links) {
        List<Piece> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        int done = 0;
        while (mark.find()) {
            MessageId message = links.get(mark.group(1));
            if (message == null)
                continue;
            if (mark.start() > done)
                pieces.add(new Piece(line.substring(done, mark.start()), null));
            pieces.add(new Piece(mark.group(), "#m-" + message.value()));
            done = mark.end();
        }
        if (done < line.length() || pieces.isEmpty())
            pieces.add(new Piece(line.substring(done), null));
        return pieces;
    }
}
