package heard.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import heard.engine.Span;

/** Finds what others said: mail quoted beneath or between, and words in quotation marks. */
final class Quotes {
    private static final int LONGEST_QUOTE = 600;

    private static final Pattern WROTE = Pattern.compile("(on|at) \\S.{5,200} wrote:");
    private static final Pattern RULED = Pattern
            .compile("[-_–—=]{2,40}\\s*(original message|forwarded message|исходное сообщение|пересылаемое сообщение|pradinis laiškas"
                    + "|persiųstas laiškas|persiųsta žinutė)\\s*[-_–—=]{0,40}");

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
        if (lower.endsWith(":") && (WROTE.matcher(lower).matches() || lower.contains("написал") || lower.contains("пишет:")
                || lower.contains("rašė:")
                || lower.contains("parašė:") || lower.contains(" rase:"))) {
            return lower.chars().anyMatch(Character::isDigit) || lower.indexOf('@') >= 0;
        }
        if (RULED.matcher(lower).matches()) {
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
        var ends = new Ends(text);
        int at = 0;
        while (at < text.length()) {
            int close = switch (text.charAt(at)) {
                case '«' -> ends.behind(at, "»");
                case '„' -> ends.behind(at, "“”\"");
                case '“' -> ends.behind(at, "”\"");
                case '"' -> ends.behind(at, "\"");
                case '‘' -> ends.behind(at, "’");
                default -> -1;
            };
            if (close > at) {
                quoted.add(new Span(at + 1, close));
                at = close + 1;
            } else {
                at++;
            }
        }
        return quoted;
    }

    /** Where quotations end. What was found for one mark is kept for the next, since a text may be full of marks that nothing closes. */
    private static final class Ends {
        private final String text;
        private final Map<String, Integer> next = new HashMap<>();
        private int paragraph = -1;

        Ends(String text) {
            this.text = text;
        }

        /** The nearest of these marks behind an opening one, in its paragraph and not too far; -1 where there is none. Asked in order. */
        int behind(int open, String marks) {
            int close = next.getOrDefault(marks, -1);
            if (close <= open) {
                close = open + 1;
                while (close < text.length() && marks.indexOf(text.charAt(close)) < 0) {
                    close++;
                }
                next.put(marks, close);
            }
            if (paragraph <= open) {
                int end = text.indexOf("\n\n", open + 1);
                paragraph = end < 0 ? text.length() : end;
            }
            return close < Math.min(text.length(), open + LONGEST_QUOTE) && close < paragraph ? close : -1;
        }
    }
}
