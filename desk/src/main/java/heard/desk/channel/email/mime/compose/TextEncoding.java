package heard.desk.channel.email.mime.compose;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Chooses and applies the transfer encoding of text: as it is, quoted-printable, or base64, whichever stays readable or short. */
final class TextEncoding {
    private static final int PLAIN_LINE = 78;
    private static final int QUOTED_LINE = 75;
    private static final int QUOTED_UP_TO_PERCENT = 15;
    private static final String HEX = "0123456789ABCDEF";
    private static final byte[] CRLF = {'\r', '\n'};

    private TextEncoding() {
    }

    /** Appends the encoding header, the blank line and the body. */
    static void write(String text, StringBuilder out) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "");
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        int high = 0;
        for (byte each : bytes) {
            high += each < 0 ? 1 : 0;
        }
        if (high == 0 && isPlain(lines)) {
            out.append("Content-Transfer-Encoding: 7bit\r\n\r\n").append(lines.replace("\n", "\r\n"));
        } else if ((long) high * 100 <= (long) bytes.length * QUOTED_UP_TO_PERCENT) {
            out.append("Content-Transfer-Encoding: quoted-printable\r\n\r\n");
            quotedPrintable(bytes, out);
        } else {
            out.append("Content-Transfer-Encoding: base64\r\n\r\n")
                    .append(base64(lines.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        }
        out.append("\r\n");
    }

    static String base64(byte[] content) {
        return Base64.getMimeEncoder(76, CRLF).encodeToString(content);
    }

    private static boolean isPlain(String lines) {
        return !lines.contains("=_")
                && lines.lines().allMatch(line -> line.length() <= PLAIN_LINE && !line.startsWith("From ") && !line.equals(".")
                        && !line.endsWith(" ") && line.chars().allMatch(c -> c >= ' ' || c == '\t'));
    }

    private static void quotedPrintable(byte[] bytes, StringBuilder out) {
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xFF;
            if (c == '\n') {
                out.append("\r\n");
                column = 0;
                continue;
            }
            boolean lastOfLine = i + 1 == bytes.length || bytes[i + 1] == '\n';
            boolean plain = c >= ' ' && c < 127 && c != '=' && !(c == ' ' && lastOfLine)
                    && !(column == 0 && (c == '.' || startsFrom(bytes, i)));
            int width = plain ? 1 : 3;
            if (column + width > QUOTED_LINE) {
                out.append("=\r\n");
                column = 0;
            }
            if (plain) {
                out.append((char) c);
            } else {
                out.append('=').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            }
            column += width;
        }
    }

    /** A line that starts with "From " is changed by mail stores of the mbox kind. */
    private static boolean startsFrom(byte[] bytes, int i) {
        return i + 4 < bytes.length && bytes[i] == 'F' && bytes[i + 1] == 'r' && bytes[i + 2] == 'o' && bytes[i + 3] == 'm'
                && bytes[i + 4] == ' ';
    }
}
