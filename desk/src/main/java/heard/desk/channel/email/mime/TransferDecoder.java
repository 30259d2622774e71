package heard.desk.channel.email.mime;

import java.util.Arrays;
import java.util.Set;

/** Undoes Content-Transfer-Encoding, forgiving what can be forgiven. */
final class TransferDecoder {
    private static final Set<String> IDENTITY = Set.of("", "7bit", "8bit", "binary", "7-bit", "8-bit", "none");
    private static final byte[] BASE64 = new byte[128];
    private static final int SPACE_MARK = -2;

    static {
        Arrays.fill(BASE64, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            BASE64[alphabet.charAt(i)] = (byte) i;
        }
        BASE64['-'] = 62;
        BASE64['_'] = 63;
        for (char space : new char[]{' ', '\t', '\r', '\n'}) {
            BASE64[space] = SPACE_MARK;
        }
    }

    private TransferDecoder() {
    }

    static byte[] decode(Entity entity, Flaws flaws) {
        String encoding = entity.encoding();
        if (IDENTITY.contains(encoding)) {
            return entity.rawBody();
        }
        return switch (encoding) {
            case "base64", "base-64", "b" -> base64(entity.source(), entity.bodyFrom(), entity.bodyTo(), flaws);
            case "quoted-printable", "quoted_printable", "quotedprintable", "q" ->
                quotedPrintable(entity.source(), entity.bodyFrom(), entity.bodyTo(), flaws);
            case "x-uuencode", "uuencode", "x-uue", "uue" -> Uuencode.decodeBody(entity.rawBody());
            default -> {
                flaws.add(MailFlaw.Kind.UNKNOWN_TRANSFER_ENCODING, encoding);
                yield entity.rawBody();
            }
        };
    }

    static boolean isIdentity(String encoding) {
        return IDENTITY.contains(encoding);
    }

    /** Bytes outside the alphabet are left out; padding in the middle starts a new run, as concatenated base64 has it. */
    static byte[] base64(byte[] source, int from, int to, Flaws flaws) {
        byte[] out = new byte[Math.max(0, (to - from) / 4 * 3 + 3)];
        int size = 0;
        int held = 0;
        int count = 0;
        int strange = 0;
        for (int i = from; i < to; i++) {
            int c = source[i];
            int value = c < 0 ? -1 : BASE64[c];
            if (value >= 0) {
                held = held << 6 | value;
                if (++count == 4) {
                    out[size++] = (byte) (held >> 16);
                    out[size++] = (byte) (held >> 8);
                    out[size++] = (byte) held;
                    count = 0;
                    held = 0;
                }
            } else if (c == '=') {
                size = flush(out, size, held, count);
                count = 0;
                held = 0;
            } else if (value != SPACE_MARK) {
                strange++;
            }
        }
        if (strange > 0 || count > 0) {
            flaws.add(MailFlaw.Kind.BROKEN_BASE64);
        }
        size = flush(out, size, held, count);
        return size == out.length ? out : Arrays.copyOf(out, size);
    }

    private static int flush(byte[] out, int size, int held, int count) {
        int end = size;
        if (count >= 2) {
            int bits = held << (6 * (4 - count));
            out[end++] = (byte) (bits >> 16);
            if (count == 3) {
                out[end++] = (byte) (bits >> 8);
            }
        }
        return end;
    }

    /** A "=" that starts no valid escape stays as it is; white space at line ends is dropped, as the standard asks. */
    static byte[] quotedPrintable(byte[] source, int from, int to, Flaws flaws) {
        byte[] out = new byte[Math.max(0, to - from)];
        int size = 0;
        int escapedEnd = 0;
        boolean broken = false;
        for (int i = from; i < to; i++) {
            byte c = source[i];
            if (c == '\n' || c == '\r') {
                size = c == '\n' || i + 1 == to || source[i + 1] == '\n' ? withoutTrailingSpace(out, escapedEnd, size) : size;
                out[size++] = c;
            } else if (c != '=') {
                out[size++] = c;
            } else {
                int high = i + 2 < to ? Character.digit(source[i + 1], 16) : -1;
                int low = high < 0 ? -1 : Character.digit(source[i + 2], 16);
                int next = softBreakEnd(source, i + 1, to);
                if (low >= 0) {
                    out[size++] = (byte) (high << 4 | low);
                    escapedEnd = size;
                    i += 2;
                } else if (next > 0) {
                    i = next - 1;
                } else {
                    broken = true;
                    out[size++] = c;
                }
            }
        }
        if (broken) {
            flaws.add(MailFlaw.Kind.BROKEN_QUOTED_PRINTABLE);
        }
        return Arrays.copyOf(out, size);
    }

    private static int withoutTrailingSpace(byte[] out, int from, int size) {
        int end = size;
        while (end > from && (out[end - 1] == ' ' || out[end - 1] == '\t')) {
            end--;
        }
        return end;
    }

    private static int softBreakEnd(byte[] source, int from, int to) {
        int i = from;
        while (i < to && (source[i] == ' ' || source[i] == '\t')) {
            i++;
        }
        if (i == to) {
            return to;
        }
        if (source[i] == '\r') {
            return i + 1 < to && source[i + 1] == '\n' ? i + 2 : i + 1;
        }
        return source[i] == '\n' ? i + 1 : -1;
    }
}
