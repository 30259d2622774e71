package heard.desk.channel.email.mime.quote;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A mail that somebody forwarded inside the text.
 *
 * @param from as it stands in the text: a name, an address, or both
 */
public record ForwardedText(String from, @Nullable String subject, @Nullable Instant sentAt, String text) {
    private static final int BLOCK_LINES = 14;
    private static final Pattern SUBJECT = Pattern.compile(
            "^\\s*(?:\\[[^\\]]{1,40}\\]\\s*)?(?:fwd?|fw|wg|tr|rv|persiųsta|persiuntimas|prsl|pers|пересл|переслано|пересылка|пер|転送)\\s*[:：.].*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    public static boolean saysForwarded(String subject) {
        return SUBJECT.matcher(subject.length() > 200 ? subject.substring(0, 200) : subject).matches();
    }

    /**
     * The forwarded mail in a text, or null. A plain block of headers counts only when the subject says that this is a forward, for otherwise
     * it is the history of an answer.
     *
     * @param usual the offset of dates that name none
     */
    public static @Nullable ForwardedText find(String subject, String text, ZoneOffset usual) {
        Lines lines = new Lines(text);
        boolean said = saysForwarded(subject);
        for (int i = 0; i < lines.size(); i++) {
            boolean marked = Marks.isForward(lines, i) || (said && Marks.isOriginal(lines, i));
            if (marked || (said && Marks.isHeaderBlock(lines, i))) {
                ForwardedText found = read(lines, marked ? i + 1 : i, usual);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable ForwardedText read(Lines lines, int from, ZoneOffset usual) {
        String sender = null;
        String subject = null;
        Instant sentAt = null;
        int i = from;
        int lastHeader = from;
        for (; i < Math.min(lines.size(), from + BLOCK_LINES); i++) {
            HeaderWords.Line line = HeaderWords.read(lines.at(i));
            if (line == null) {
                if (sender != null && bare(lines.at(i)).isBlank()) {
                    break;
                }
                continue;
            }
            lastHeader = i;
            switch (line.word()) {
                case FROM -> sender = sender == null ? line.value() : sender;
                case SENT -> sentAt = sentAt == null ? SpokenDate.read(line.value(), usual) : sentAt;
                case SUBJECT -> subject = subject == null ? line.value() : subject;
                case TO, COPY -> {
                }
            }
        }
        return sender == null ? null : new ForwardedText(sender, subject, sentAt, unquoted(lines, lastHeader + 1));
    }

    private static String bare(String line) {
        return line.replace(">", "");
    }

    /** Apple Mail quotes what it forwards; then every line is quoted. */
    private static String unquoted(Lines lines, int from) {
        String rest = lines.from(from);
        boolean quoted = rest.lines().allMatch(line -> line.isBlank() || line.startsWith(">"));
        String text = quoted ? rest.lines().map(line -> line.replaceFirst("^> ?", "")).collect(Collectors.joining("\n")) : rest;
        return text.strip();
    }
}
