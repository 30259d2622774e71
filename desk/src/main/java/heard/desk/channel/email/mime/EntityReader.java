package heard.desk.channel.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Raw bytes to a tree of entities, in one pass over the lines. Every line that starts with two dashes is compared with the boundaries of
 * all multiparts that are open, innermost first, so that a multipart whose end is missing ends where an outer one goes on.
 */
final class EntityReader {
    private static final int NO_BOUNDARY = -1;
    private static final int BOUNDARY_CHARS = 250;

    private final byte[] source;
    private final PartContent whole;
    private final Budget budget;
    private final List<byte[]> open = new ArrayList<>();
    private int position;
    private int stop = NO_BOUNDARY;
    private boolean stopCloses;
    private int bodyEnd;

    private EntityReader(byte[] source, Budget budget) {
        this.source = source;
        this.whole = PartContent.owning(source);
        this.budget = budget;
    }

    /** What all readers of one mail share: limits, what is used up of them, and the flaws. */
    static final class Budget {
        private final MailLimits limits;
        private final Flaws flaws;
        private int parts;

        Budget(MailLimits limits, Flaws flaws) {
            this.limits = limits;
            this.flaws = flaws;
        }

        MailLimits limits() {
            return limits;
        }

        Flaws flaws() {
            return flaws;
        }
    }

    static Entity read(byte[] source, Budget budget) {
        return read(source, 0, budget);
    }

    private static Entity read(byte[] source, int depth, Budget budget) {
        return new EntityReader(source, budget).entity(depth, ContentType.PLAIN);
    }

    private Entity entity(int depth, ContentType usual) {
        budget.parts++;
        HeaderReader reader = new HeaderReader(source, position, budget, this::isBoundary);
        Headers headers = reader.read(depth == 0);
        position = reader.end();
        String declared = headers.first("content-type");
        ContentType type = declared == null ? usual : ContentType.of(declared);
        if (type.is("multipart/") && mayGoDeeper(depth)) {
            return multipart(headers, type, depth);
        }
        if (type.is("message/rfc822") || type.is("message/global")) {
            return message(headers, type, depth);
        }
        int from = position;
        skipToBoundary();
        return new Entity(headers, type, whole, from, bodyEnd, List.of());
    }

    private boolean mayGoDeeper(int depth) {
        if (depth < budget.limits.depth()) {
            return true;
        }
        budget.flaws.add(MailFlaw.Kind.TOO_DEEP);
        return false;
    }

    private Entity message(Headers headers, ContentType type, int depth) {
        int from = position;
        boolean inPlace = TransferDecoder.isIdentity(headers.token("content-transfer-encoding"));
        if (inPlace && mayGoDeeper(depth)) {
            skipEmptyLines();
            Entity inner = entity(depth + 1, ContentType.PLAIN);
            return new Entity(headers, type, whole, from, bodyEnd, List.of(inner));
        }
        skipToBoundary();
        Entity encoded = new Entity(headers, type, whole, from, bodyEnd, List.of());
        if (inPlace || !mayGoDeeper(depth)) {
            return encoded;
        }
        Entity inner = read(encoded.body(budget.flaws), depth + 1, budget);
        return new Entity(headers, type, whole, from, bodyEnd, List.of(inner));
    }

    private void skipEmptyLines() {
        while (position < source.length && (source[position] == '\n' || source[position] == '\r')) {
            position++;
        }
    }

    private Entity multipart(Headers headers, ContentType type, int depth) {
        int from = position;
        byte[] boundary = boundary(type);
        if (boundary == null) {
            skipToBoundary();
            return new Entity(headers, ContentType.PLAIN, whole, from, bodyEnd, List.of());
        }
        int mine = open.size();
        open.add(boundary);
        skipToBoundary();
        List<Entity> children = children(mine, depth, type.is("multipart/digest") ? ContentType.MESSAGE : ContentType.PLAIN);
        if (stop == mine) {
            open.set(mine, new byte[0]);
            skipToBoundary(); // the epilogue
        } else if (!children.isEmpty()) {
            budget.flaws.add(MailFlaw.Kind.BOUNDARY_NOT_CLOSED);
        }
        open.removeLast();
        if (children.isEmpty()) {
            budget.flaws.add(MailFlaw.Kind.BOUNDARY_NEVER_USED);
            return new Entity(headers, looksLikeHtml(from) ? new ContentType("text/html", type.parameters()) : ContentType.PLAIN, whole,
                    from, bodyEnd,
                    List.of());
        }
        return new Entity(headers, type, whole, from, bodyEnd, children);
    }

    private List<Entity> children(int mine, int depth, ContentType usual) {
        List<Entity> children = new ArrayList<>();
        while (stop == mine && !stopCloses) {
            if (budget.parts >= budget.limits.parts()) {
                budget.flaws.add(MailFlaw.Kind.TOO_MANY_PARTS);
                int from = position;
                skipToBoundaryBelow(mine);
                children.add(
                        new Entity(new Headers(List.of()), new ContentType("application/octet-stream", Map.of()), whole, from, bodyEnd,
                                List.of()));
                break;
            }
            children.add(entity(depth + 1, usual));
        }
        return children;
    }

    private void skipToBoundaryBelow(int mine) {
        do {
            skipToBoundary();
        } while (stop == mine && !stopCloses);
    }

    private boolean looksLikeHtml(int from) {
        int length = Math.min(200, source.length - from);
        String start = new String(source, from, Math.max(0, length), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return start.contains("<html") || start.contains("<!doctype html") || start.contains("<body");
    }

    private byte @Nullable [] boundary(ContentType type) {
        String declared = type.parameter("boundary");
        if (declared != null && !declared.isBlank() && declared.length() <= BOUNDARY_CHARS) {
            return declared.stripTrailing().getBytes(StandardCharsets.ISO_8859_1);
        }
        budget.flaws.add(MailFlaw.Kind.BOUNDARY_MISSING);
        return BoundaryGuess.in(source, position);
    }

    /** Moves behind the next boundary line of any open multipart, or to the end; notes where the body before it ended. */
    private void skipToBoundary() {
        int line = position;
        while (line < source.length) {
            if (source[line] == '-' && isBoundary(line)) {
                bodyEnd = Math.max(position, withoutLineEnd(line));
                position = lineEnd(line);
                return;
            }
            line = lineEnd(line);
        }
        stop = NO_BOUNDARY;
        stopCloses = true;
        bodyEnd = Math.max(position, source.length);
        position = source.length;
    }

    private boolean isBoundary(int line) {
        if (line + 2 >= source.length || source[line] != '-' || source[line + 1] != '-') {
            return false;
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            int end = matches(line + 2, open.get(i));
            if (end > 0) {
                stop = i;
                stopCloses = end + 1 < source.length && source[end] == '-' && source[end + 1] == '-';
                return true;
            }
        }
        return false;
    }

    /** Index behind the boundary when it stands here and nothing but dashes and spaces follows; -1 otherwise. */
    private int matches(int from, byte[] boundary) {
        int end = from + boundary.length;
        if (boundary.length == 0 || end > source.length) {
            return -1;
        }
        for (int i = 0; i < boundary.length; i++) {
            if (source[from + i] != boundary[i]) {
                return -1;
            }
        }
        int i = end + 1 < source.length && source[end] == '-' && source[end + 1] == '-' ? end + 2 : end;
        while (i < source.length && (source[i] == ' ' || source[i] == '\t')) {
            i++;
        }
        return i >= source.length || source[i] == '\r' || source[i] == '\n' ? end : -1;
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < source.length && source[i] != '\n') {
            i++;
        }
        return Math.min(i + 1, source.length);
    }

    private int withoutLineEnd(int line) {
        int end = line;
        if (end > 0 && source[end - 1] == '\n') {
            end--;
        }
        return end > 0 && end < line && source[end - 1] == '\r' ? end - 1 : end;
    }
}
