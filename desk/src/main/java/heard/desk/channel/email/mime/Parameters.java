package heard.desk.channel.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import heard.desk.channel.email.mime.charset.TextDecoder;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of Content-Type and Content-Disposition: quoted or not, and RFC 2231 with its pieces and charsets. */
final class Parameters {
    private static final int HEADER_CHARS = 16_000;
    private static final int AT_MOST = 200;
    private static final int PIECES_AT_MOST = 1_000;

    private final String header;
    private int position;

    private Parameters(String header) {
        this.header = header;
    }

    /** Lower-case names; file names and values of RFC 2231 are decoded, others are raw (each char one byte). */
    static Map<String, String> read(String wholeHeader) {
        String header = CleanText.cut(wholeHeader, HEADER_CHARS);
        int start = header.indexOf(';');
        if (start < 0) {
            return Map.of();
        }
        Parameters reader = new Parameters(header);
        reader.position = start + 1;
        return joined(reader.pairs());
    }

    private Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        while (position < header.length() && pairs.size() < AT_MOST + PIECES_AT_MOST) {
            int equals = header.indexOf('=', position);
            int semicolon = header.indexOf(';', position);
            if (equals < 0) {
                break;
            }
            if (semicolon >= 0 && semicolon < equals) {
                position = semicolon + 1;
                continue;
            }
            String name = header.substring(position, equals).strip().toLowerCase(Locale.ROOT);
            position = equals + 1;
            pairs.putIfAbsent(name, value(name.startsWith("name") || name.startsWith("filename")));
        }
        return pairs;
    }

    /** A comment may stand behind an unquoted value, but in a file name brackets are part of the name. */
    private String value(boolean fileName) {
        while (position < header.length() && isSpace(header.charAt(position))) {
            position++;
        }
        if (position < header.length() && header.charAt(position) == '"') {
            return quoted();
        }
        int end = header.indexOf(';', position);
        String value = header.substring(position, end < 0 ? header.length() : end).strip();
        position = end < 0 ? header.length() : end + 1;
        int comment = fileName ? -1 : value.indexOf(" (");
        return comment < 0 ? value : value.substring(0, comment).stripTrailing();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        int i = position + 1;
        for (; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '"' && endsHere(i)) {
                break;
            }
            if (c == '\\' && i + 1 < header.length() && (header.charAt(i + 1) == '"' || header.charAt(i + 1) == '\\')) {
                i++;
            }
            value.append(header.charAt(i));
        }
        int end = header.indexOf(';', Math.min(i, header.length()));
        position = end < 0 ? header.length() : end + 1;
        return value.toString();
    }

    /** A quotation mark inside a name that the sender forgot to escape is not the end. */
    private boolean endsHere(int quote) {
        int next = quote + 1;
        while (next < header.length() && isSpace(header.charAt(next))) {
            next++;
        }
        return next >= header.length() || header.charAt(next) == ';' || header.indexOf('"', next) < 0 || header.charAt(next) == '(';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static Map<String, String> joined(Map<String, String> pairs) {
        Map<String, String> result = new HashMap<>();
        Map<String, Map<Integer, Piece>> pieces = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            int star = pair.getKey().indexOf('*');
            if (star < 0) {
                boolean forPeople = pair.getKey().equals("name") || pair.getKey().equals("filename");
                result.putIfAbsent(pair.getKey(), forPeople ? HeaderText.decode(pair.getValue(), new Flaws()) : pair.getValue());
            } else {
                String rest = pair.getKey().substring(star + 1);
                boolean encoded = rest.endsWith("*") || rest.isEmpty();
                pieces.computeIfAbsent(pair.getKey().substring(0, star), name -> new TreeMap<>()).put(number(rest),
                        new Piece(pair.getValue(), encoded));
            }
        }
        pieces.forEach((name, parts) -> result.put(name, decode(parts.values())));
        return result;
    }

    private static int number(String rest) {
        int number = 0;
        for (int i = 0; i < rest.length() && Character.isDigit(rest.charAt(i)) && number < PIECES_AT_MOST; i++) {
            number = number * 10 + Character.digit(rest.charAt(i), 10);
        }
        return number;
    }

    private static String decode(Iterable<Piece> pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        boolean first = true;
        for (Piece piece : pieces) {
            String value = piece.value;
            if (first && piece.encoded) {
                int one = value.indexOf('\'');
                int two = one < 0 ? -1 : value.indexOf('\'', one + 1);
                charset = two < 0 ? null : value.substring(0, one);
                value = two < 0 ? value : value.substring(two + 1);
            }
            first = false;
            bytes.writeBytes(piece.encoded ? percentDecoded(value) : value.getBytes(StandardCharsets.ISO_8859_1));
        }
        String raw = bytes.toString(StandardCharsets.ISO_8859_1);
        return charset == null && raw.contains("=?") ? HeaderText.decode(raw, new Flaws()) : decoded(bytes.toByteArray(), charset);
    }

    private static String decoded(byte[] bytes, @Nullable String charset) {
        return TextDecoder.decode(bytes, charset == null || charset.isBlank() ? null : charset).text();
    }

    private static byte[] percentDecoded(String value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int high = c == '%' && i + 2 < value.length() ? Character.digit(value.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(value.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    /** One numbered piece of a value. */
    private record Piece(String value, boolean encoded) {}
}
