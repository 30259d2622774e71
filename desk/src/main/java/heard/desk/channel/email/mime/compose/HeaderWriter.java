package heard.desk.channel.email.mime.compose;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import heard.desk.channel.email.mime.MailAddress;

/** Writes header fields: folded, ASCII, ending in CRLF. */
final class HeaderWriter {
    private static final int LINE = 76;
    private static final int HARD_LINE = 900;
    private static final int PIECE = 50;
    private static final String NEXT_LINE = "\r\n ";
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*");
    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder out;

    HeaderWriter(StringBuilder out) {
        this.out = out;
    }

    /** Words are put on a new line where they do not fit; the separator stays at the end of its line. */
    void words(String name, List<String> words, String separator) {
        int lineStart = out.length();
        out.append(name).append(':');
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i) + (i + 1 < words.size() ? separator : "");
            boolean fits = out.length() - lineStart + 1 + firstLine(word) <= LINE;
            if (fits || i == 0) {
                out.append(' ');
            } else {
                out.append(NEXT_LINE);
                lineStart = out.length() - 1;
            }
            out.append(word);
            int lastBreak = word.lastIndexOf('\n');
            lineStart = lastBreak < 0 ? lineStart : out.length() - (word.length() - lastBreak - 1);
        }
        out.append("\r\n");
    }

    void text(String name, String value) {
        String tame = EncodedWords.tame(value);
        List<String> words = List.of(tame.split(" ", -1));
        boolean plain = EncodedWords.isPlain(tame) && words.stream().allMatch(word -> word.length() < HARD_LINE && !word.isEmpty());
        words(name, plain || tame.isEmpty() ? words : EncodedWords.of(tame), "");
    }

    void addresses(String name, List<MailAddress> addresses) {
        if (!addresses.isEmpty()) {
            words(name, addresses.stream().map(HeaderWriter::address).toList(), ",");
        }
    }

    void identifiers(String name, List<String> identifiers) {
        if (!identifiers.isEmpty()) {
            words(name, identifiers.stream().map(identifier -> "<" + identifier + ">").toList(), "");
        }
    }

    /** The name both ways: RFC 2231 for programs of this century, an encoded word in the type for the others. */
    void file(OutgoingFile file) {
        String name = EncodedWords.tame(file.name());
        boolean plain = EncodedWords.isPlain(name) && name.length() <= LINE - 20;
        String forType = plain ? quoted(name) : "\"" + String.join(NEXT_LINE, EncodedWords.of(name)) + "\"";
        out.append("Content-Type: ").append(file.contentType()).append(";\r\n name=").append(forType).append("\r\n");
        out.append("Content-Disposition: ").append(file.inline() ? "inline" : "attachment");
        if (plain) {
            out.append(";\r\n filename=").append(quoted(name));
        } else {
            pieces(name).forEach(piece -> out.append(";\r\n ").append(piece));
        }
        out.append("\r\n");
    }

    static String ascii(MailAddress address) {
        int at = address.address().lastIndexOf('@');
        try {
            return at < 0
                    ? address.address()
                    : address.address().substring(0, at + 1) + IDN.toASCII(address.address().substring(at + 1), IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notADomain) {
            return address.address();
        }
    }

    private static int firstLine(String word) {
        int lineBreak = word.indexOf('\r');
        return lineBreak < 0 ? word.length() : lineBreak;
    }

    private static String address(MailAddress address) {
        String bare = ascii(address);
        if (address.name() == null) {
            return bare;
        }
        String name = EncodedWords.tame(address.name());
        if (!EncodedWords.isPlain(name) || name.length() > PIECE) {
            return String.join(NEXT_LINE, EncodedWords.of(name)) + " <" + bare + ">";
        }
        return (ATOMS.matcher(name).matches() ? name : quoted(name)) + " <" + bare + ">";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static List<String> pieces(String name) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder("UTF-8''");
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            if (piece.length() >= PIECE) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            boolean plain = (each >= '0' && each <= '9') || (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z') || each == '.'
                    || each == '-' || each == '_';
            if (plain) {
                piece.append((char) each);
            } else {
                piece.append('%').append(HEX.charAt((each & 0xFF) >> 4)).append(HEX.charAt(each & 0xF));
            }
        }
        pieces.add(piece.toString());
        return pieces.size() == 1
                ? List.of("filename*=" + pieces.getFirst())
                : IntStream.range(0, pieces.size()).mapToObj(i -> "filename*" + i + "*=" + pieces.get(i)).toList();
    }
}
