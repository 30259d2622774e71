package heard.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import heard.engine.Span;

/** Finds what others said: mail quoted beneath or between, and words in quotation marks. */
final class Quotes {
    private static final int LONGEST_QUOTE = 600;

    private Quotes() {
    }

    /** Lines that begin with {@code >}, and everything below the head of a quoted mail. */
    static List<Span> mail(String text) {
        var quoted = new ArrayList<Span>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, Math.min(end, start + 300)).strip();
            if (line.startsWith(">")) {
                quoted.add(new Span(start, end));
            } else if (start > 0 && headOfQuotedMail(line, text, end)) {
                quoted.add(new Span(start, text.length()));
                return quoted;
            }
            start = end + 1;
        }
        return quoted;
    }

    private static boolean headOfQuotedMail(String line, String text, int end) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.endsWith(":") && (lower.matches("(on|at) \\S.{5,200} wrote:") || lower.contains("написал") || lower.contains("пишет:")
                || lower.contains("rašė:")
                || lower.contains("parašė:") || lower.contains(" rase:"))) {
            return lower.chars().anyMatch(Character::isDigit) || lower.indexOf('@') >= 0;
        }
        if (lower.matches("[-_–—=]{2,40}\\s*(original message|forwarded message|исходное сообщение|пересылаемое сообщение|pradinis laiškas"
                + "|persiųstas laiškas|persiųsta žinutė)\\s*[-_–—=]{0,40}")) {
            return true;
        }
        boolean from = lower.startsWith("from:") || lower.startsWith("от:") || lower.startsWith("от кого:") || lower.startsWith("nuo:")
                || lower.startsWith("siuntėjas:");
        return from && nextLinesNameHeaders(text, end);
    }

    private static boolean nextLinesNameHeaders(String text, int end) {
        String following = text.substring(end, Math.min(text.length(), end + 300)).toLowerCase(Locale.ROOT);
        return following.contains("subject:") || following.contains("sent:") || following.contains("тема:") || following.contains("дата:")
                || following.contains("кому:") || following.contains("tema:") || following.contains("data:") || following.contains("kam:")
                || following.contains("date:");
    }

    /** Text between quotation marks on one line or two. */
    static List<Span> spoken(String text) {
        var quoted = new ArrayList<Span>();
        int at = 0;
        while (at < text.length()) {
            char open = text.charAt(at);
            int close = open == '«'
                    ? closing(text, at, "»")
                    : open == '„'
                            ? closing(text, at, "“”\"")
                            : open == '“'
                                    ? closing(text, at, "”\"")
                                    : open == '"'
                                            ? closing(text, at, "\"")
                                            : open == '‘' ? closing(text, at, "’") : -1;
            if (close > at) {
                quoted.add(new Span(at + 1, close));
                at = close + 1;
            } else {
                at++;
            }
        }
        return quoted;
    }

    private static int closing(String text, int open, String marks) {
        int limit = Math.min(text.length(), open + LONGEST_QUOTE);
        for (int at = open + 1; at < limit; at++) {
            char letter = text.charAt(at);
            if (marks.indexOf(letter) >= 0) {
                return at;
            }
            if (letter == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                return -1;
            }
        }
        return -1;
    }
}
