package heard.desk.channel.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import heard.desk.channel.email.mime.charset.DecodedText;
import heard.desk.channel.email.mime.charset.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Raw header values to text: RFC 2047 encoded words (pieces of one letter split over two words are put together again, wrong charsets are
 * seen through) and bytes beyond ASCII that nobody encoded.
 */
final class HeaderText {
    private final String raw;
    private final Flaws flaws;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String pendingCharset = "";

    private HeaderText(String raw, Flaws flaws) {
        this.raw = raw;
        this.flaws = flaws;
    }

    static String decode(@Nullable String raw, Flaws flaws) {
        if (raw == null) {
            return "";
        }
        if (!raw.contains("=?")) {
            return plain(raw, flaws);
        }
        return CleanText.of(new HeaderText(raw, flaws).words());
    }

    private static String plain(String raw, Flaws flaws) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) > 126 || raw.charAt(i) == 0x1B) {
                DecodedText decoded = TextDecoder.decode(raw.getBytes(StandardCharsets.ISO_8859_1), null);
                flaws.add(MailFlaw.Kind.HEADER_NOT_ENCODED, decoded.charset());
                return CleanText.of(decoded.text());
            }
        }
        return raw;
    }

    private String words() {
        int position = 0;
        boolean afterWord = false;
        while (position < raw.length()) {
            Word word = nextWord(position);
            int plainEnd = word == null ? raw.length() : word.from;
            String between = raw.substring(position, plainEnd);
            if (!(afterWord && word != null && between.isBlank())) {
                flush();
                text.append(plain(between, flaws));
            }
            if (word == null) {
                break;
            }
            take(word);
            afterWord = true;
            position = word.to;
        }
        flush();
        return text.toString();
    }

    private void take(Word word) {
        if (!word.charset.equals(pendingCharset)) {
            flush();
            pendingCharset = word.charset;
        }
        pending.writeBytes(word.bytes(flaws));
    }

    private void flush() {
        if (pending.size() > 0) {
            DecodedText decoded = TextDecoder.decode(pending.toByteArray(), pendingCharset);
            if (decoded.trust() != DecodedText.Trust.DECLARED) {
                flaws.add(MailFlaw.Kind.BROKEN_ENCODED_WORD, decoded.charset());
            }
            text.append(decoded.text());
            pending.reset();
        }
    }

    private @Nullable Word nextWord(int from) {
        int start = raw.indexOf("=?", from);
        while (start >= 0) {
            int charsetEnd = raw.indexOf('?', start + 2);
            if (charsetEnd > start + 2 && charsetEnd + 2 < raw.length() && raw.charAt(charsetEnd + 2) == '?') {
                char encoding = Character.toLowerCase(raw.charAt(charsetEnd + 1));
                int end = encoding == 'b' || encoding == 'q' ? wordEnd(charsetEnd + 3) : -1;
                String charset = raw.substring(start + 2, charsetEnd);
                if (end >= 0 && charset.indexOf(' ') < 0) {
                    int star = charset.indexOf('*');
                    String bare = (star < 0 ? charset : charset.substring(0, star)).toLowerCase(Locale.ROOT);
                    return new Word(start, Math.min(end + 2, raw.length()), bare, encoding, raw.substring(charsetEnd + 3, end));
                }
            }
            start = raw.indexOf("=?", start + 2);
        }
        return null;
    }

    /** Where "?=" stands; a last word that lost its end goes on to the end of the header. */
    private int wordEnd(int from) {
        int end = raw.indexOf("?=", from);
        if (end < 0) {
            flaws.add(MailFlaw.Kind.BROKEN_ENCODED_WORD);
            return raw.length();
        }
        return end;
    }

    /** One encoded word and its place. */
    private record Word(int from, int to, String charset, char encoding, String payload) {
        byte[] bytes(Flaws flaws) {
            byte[] raw = payload.getBytes(StandardCharsets.ISO_8859_1);
            if (encoding == 'b') {
                return TransferDecoder.base64(raw, 0, raw.length, flaws);
            }
            byte[] spaced = payload.replace('_', ' ').replace(" ", "=20").getBytes(StandardCharsets.ISO_8859_1);
            return TransferDecoder.quotedPrintable(spaced, 0, spaced.length, flaws);
        }
    }
}
