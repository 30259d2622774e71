package heard.desk.channel.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that old programs put into the text itself, between "begin 644 name" and "end". */
final class Uuencode {
    private static final Pattern BEGIN = Pattern.compile("^begin [0-7]{3,4} ([^\n]{1,255})$", Pattern.MULTILINE);
    private static final int FILES_AT_MOST = 50;
    private static final int MASK = 0x3F;

    private Uuencode() {
    }

    /** The text without its files, and the files. */
    record Unpacked(String text, List<File> files) {}

    /** One file found in a text. */
    record File(String name, PartContent content) {}

    static Unpacked unpack(String text) {
        if (!text.contains("begin ")) {
            return new Unpacked(text, List.of());
        }
        List<File> files = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher begin = BEGIN.matcher(text);
        int position = 0;
        while (files.size() < FILES_AT_MOST && begin.find(position)) {
            int bodyFrom = Math.min(begin.end() + 1, text.length());
            int end = endOf(text, bodyFrom);
            if (end < 0) {
                break;
            }
            rest.append(text, position, begin.start());
            files.add(new File(begin.group(1).strip(), PartContent.owning(decode(text.substring(bodyFrom, end)))));
            int lineEnd = text.indexOf('\n', end);
            position = lineEnd < 0 ? text.length() : lineEnd + 1;
        }
        return files.isEmpty() ? new Unpacked(text, List.of()) : new Unpacked(rest.append(text, position, text.length()).toString(), files);
    }

    static byte[] decodeBody(byte[] body) {
        List<File> files = unpack(CleanText.of(new String(body, StandardCharsets.ISO_8859_1))).files;
        return files.isEmpty() ? body : files.getFirst().content.shared();
    }

    /** Start of the "end" line, where every line up to it looks like uuencode; -1 otherwise. */
    private static int endOf(String text, int from) {
        int line = from;
        while (line < text.length()) {
            int lineEnd = text.indexOf('\n', line);
            int stop = lineEnd < 0 ? text.length() : lineEnd;
            String content = text.substring(line, stop);
            if (content.strip().equals("end")) {
                return line;
            }
            int length = content.isEmpty() ? 0 : content.charAt(0) - ' ' & MASK;
            if (content.length() > 62 || length > 45 || content.length() < length) {
                return -1;
            }
            line = stop + 1;
        }
        return -1;
    }

    private static byte[] decode(String lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(lines.length());
        lines.lines().forEach(line -> decodeLine(line, out));
        return out.toByteArray();
    }

    private static void decodeLine(String line, ByteArrayOutputStream out) {
        int length = line.isEmpty() ? 0 : line.charAt(0) - ' ' & MASK;
        for (int i = 1; length > 0; i += 4) {
            int bits = at(line, i) << 18 | at(line, i + 1) << 12 | at(line, i + 2) << 6 | at(line, i + 3);
            for (int shift = 16; shift >= 0 && length > 0; shift -= 8, length--) {
                out.write(bits >> shift);
            }
        }
    }

    private static int at(String line, int index) {
        return index < line.length() ? line.charAt(index) - ' ' & MASK : 0;
    }
}
