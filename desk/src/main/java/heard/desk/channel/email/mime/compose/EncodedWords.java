package heard.desk.channel.email.mime.compose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** RFC 2047: text beyond ASCII for headers, in words of at most 75 characters, never cut inside a letter. */
final class EncodedWords {
    private static final String START = "=?UTF-8?B?";
    private static final String END = "?=";
    private static final int BYTES_A_WORD = 45;

    private EncodedWords() {
    }

    /** One line without controls: whatever could start a new header is a space. */
    static String tame(String text) {
        StringBuilder tame = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean space = c < ' ' || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029;
            tame.appendCodePoint(space ? ' ' : Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
        });
        return tame.toString().strip();
    }

    static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 127) && !text.contains("=?");
    }

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes + size > BYTES_A_WORD) {
                words.add(word(chunk));
                chunk.setLength(0);
                bytes = 0;
            }
            chunk.appendCodePoint(c);
            bytes += size;
            i += Character.charCount(c);
        }
        words.add(word(chunk));
        return words;
    }

    private static String word(StringBuilder chunk) {
        return START + Base64.getEncoder().encodeToString(chunk.toString().getBytes(StandardCharsets.UTF_8)) + END;
    }
}
