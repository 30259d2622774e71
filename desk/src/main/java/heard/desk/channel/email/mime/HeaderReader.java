package heard.desk.channel.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/** Reads header fields from their place in the bytes, and finds where the body begins when the blank line is missing. */
final class HeaderReader {
    private static final int LOOK_AHEAD_LINES = 30;
    private static final int NAME_CHARS = 80;
    private static final int FIELDS_AT_MOST = 2_000;
    private static final Set<String> TELLING = Set.of("from", "to", "subject", "date", "mime-version", "content-type", "message-id",
            "received", "reply-to",
            "content-transfer-encoding", "cc", "return-path", "content-disposition");

    private final byte[] source;
    private final int start;
    private final EntityReader.Budget budget;
    private final IntPredicate isBoundary;
    private final List<Headers.Field> fields = new ArrayList<>();
    private int position;

    HeaderReader(byte[] source, int start, EntityReader.Budget budget, IntPredicate isBoundary) {
        this.source = source;
        this.start = start;
        this.budget = budget;
        this.isBoundary = isBoundary;
        this.position = start;
    }

    /** Where the body begins. */
    int end() {
        return position;
    }

    Headers read(boolean top) {
        while (position < source.length) {
            int lineEnd = lineEnd(position);
            if (isBlank(position, lineEnd)) {
                position = lineEnd;
                break;
            }
            if (source[position] == '-' && isBoundary.test(position)) {
                break; // left for the reader of the body, which then finds an empty one
            }
            int colon = colon(position, lineEnd);
            if (colon > 0) {
                field(colon);
            } else if (!skipStrayLine(lineEnd, top)) {
                break;
            }
        }
        if (top && fields.stream().noneMatch(field -> TELLING.contains(field.name()))) {
            return none();
        }
        return new Headers(fields);
    }

    /** Nothing here is a header of a mail: it is a text that happens to have colons, or no mail at all. */
    private Headers none() {
        if (source.length > 0) {
            budget.flaws().add(MailFlaw.Kind.NO_HEADERS);
        }
        position = start;
        return new Headers(List.of());
    }

    private void field(int colon) {
        String name = new String(source, position, colon - position, StandardCharsets.ISO_8859_1).stripTrailing().toLowerCase(Locale.ROOT);
        int end = lineEnd(position);
        while (end < source.length && (source[end] == ' ' || source[end] == '\t') && !isBlank(end, lineEnd(end))) {
            end = lineEnd(end);
        }
        boolean withinLimits = end - start <= budget.limits().headerBytes() && fields.size() < FIELDS_AT_MOST;
        if (withinLimits) {
            fields.add(new Headers.Field(name, unfolded(colon + 1, end)));
        } else {
            budget.flaws().add(MailFlaw.Kind.HEADERS_TOO_LONG);
            keepBeginning(name, colon + 1, end);
        }
        position = end;
    }

    /** A single enormous field, such as a subject, still shows its beginning. */
    private void keepBeginning(String name, int from, int to) {
        int room = budget.limits().headerBytes() - (from - start);
        if (room > 0 && fields.size() < FIELDS_AT_MOST) {
            fields.add(new Headers.Field(name, unfolded(from, Math.min(to, from + room))));
        }
    }

    private String unfolded(int from, int to) {
        StringBuilder value = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = (char) (source[i] & 0xFF);
            if (c != '\r' && c != '\n') {
                value.append(c);
            }
        }
        return value.toString().strip();
    }

    /** True when the line is noise among headers, false when the body begins with it. */
    private boolean skipStrayLine(int lineEnd, boolean top) {
        boolean mbox = (position == start && startsWith("From ")) || startsWith(">From ");
        if (mbox) {
            budget.flaws().add(MailFlaw.Kind.MBOX_LINE);
            position = lineEnd;
            return true;
        }
        if (headersGoOn(lineEnd)) {
            budget.flaws().add(MailFlaw.Kind.BROKEN_HEADER);
            position = lineEnd;
            return true;
        }
        if (top) {
            budget.flaws().add(fields.isEmpty() ? MailFlaw.Kind.NO_HEADERS : MailFlaw.Kind.NO_BLANK_LINE_BEFORE_BODY);
        }
        return false;
    }

    private boolean headersGoOn(int from) {
        int line = from;
        for (int i = 0; i < LOOK_AHEAD_LINES && line < source.length; i++) {
            int end = lineEnd(line);
            if (isBlank(line, end)) {
                return false;
            }
            int colon = colon(line, end);
            if (colon > 0 && TELLING.contains(
                    new String(source, line, colon - line, StandardCharsets.ISO_8859_1).stripTrailing().toLowerCase(Locale.ROOT))) {
                return true;
            }
            line = end;
        }
        return false;
    }

    private boolean startsWith(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (position + i >= source.length || source[position + i] != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Index of the colon when the line starts with a field name; -1 otherwise. */
    private int colon(int from, int to) {
        int i = from;
        while (i < to && i - from < NAME_CHARS && source[i] > ' ' && source[i] < 127 && source[i] != ':') {
            i++;
        }
        int afterName = i;
        while (i < to && (source[i] == ' ' || source[i] == '\t')) {
            i++;
        }
        return afterName > from && i < to && source[i] == ':' ? i : -1;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (source[i] != '\r' && source[i] != '\n' && source[i] != ' ' && source[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < source.length && source[i] != '\n') {
            i++;
        }
        return Math.min(i + 1, source.length);
    }
}
