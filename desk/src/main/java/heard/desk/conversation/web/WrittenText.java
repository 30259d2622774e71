package heard.desk.conversation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads plain text as people write it: paragraphs, lists with dashes, quoted lines, links, **bold**, and in notes the
 * colleagues who are called. Everything stays text: a template decides how it looks and nothing of it is ever markup.
 */
final class WrittenText {
    private static final Pattern RUN = Pattern.compile(
            "(?<link>https?://[^\\s<>\"]{1,2000})|\\*\\*(?<bold>[^*\\n]{1,1000})\\*\\*|(?<![\\p{L}\\p{N}._%+@-])@(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63})");
    private static final String AFTER_LINK = ".,;:!?)]}»“\"'";

    private final Set<String> callable;

    private WrittenText(Set<String> callable) {
        this.callable = callable;
    }

    static List<Block> read(String text) {
        return read(text, Set.of());
    }

    /** @param callable in lower case, the names after an @ that call somebody */
    static List<Block> read(String text, Set<String> callable) {
        return new WrittenText(callable).blocks(text);
    }

    private List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        List<List<Span>> lines = new ArrayList<>();
        Block.Kind kind = Block.Kind.PARAGRAPH;
        for (String line : text.strip().split("\\R", -1)) {
            Block.Kind next = kind(line);
            if (line.isBlank() || next != kind)
                end(blocks, kind, lines);
            if (line.isBlank())
                continue;
            kind = next;
            lines.add(spans(words(line, kind)));
        }
        end(blocks, kind, lines);
        return blocks;
    }

    private static void end(List<Block> blocks, Block.Kind kind, List<List<Span>> lines) {
        if (!lines.isEmpty())
            blocks.add(new Block(kind, lines));
        lines.clear();
    }

    private static Block.Kind kind(String line) {
        String start = line.stripLeading();
        if (start.startsWith(">"))
            return Block.Kind.QUOTE;
        return start.startsWith("- ") || start.startsWith("• ") || start.startsWith("* ") ? Block.Kind.BULLETS : Block.Kind.PARAGRAPH;
    }

    private static String words(String line, Block.Kind kind) {
        return switch (kind) {
            case PARAGRAPH -> line.strip();
            case BULLETS -> line.stripLeading().substring(2).strip();
            case QUOTE -> line.stripLeading().replaceFirst("^[> ]+", "");
        };
    }

    private List<Span> spans(String line) {
        if (line.indexOf('@') < 0 && !line.contains("**") && !line.contains("://"))
            return line.isEmpty() ? List.of() : List.of(Span.plain(line));
        List<Span> spans = new ArrayList<>();
        Matcher run = RUN.matcher(line);
        int done = 0;
        while (run.find()) {
            Span span = span(run);
            if (span.kind() == Span.Kind.PLAIN)
                continue;
            if (run.start() > done)
                spans.add(Span.plain(line.substring(done, run.start())));
            spans.add(span);
            done = span.kind() == Span.Kind.LINK ? run.start() + span.text().length() : run.end();
        }
        if (done < line.length())
            spans.add(Span.plain(line.substring(done)));
        return spans;
    }

    private Span span(Matcher run) {
        if (run.group("bold") != null)
            return new Span(Span.Kind.BOLD, run.group("bold"), "");
        if (run.group("name") != null)
            return callable.contains(run.group("name").toLowerCase(Locale.ROOT).replaceAll("[._-]+$", ""))
                    ? new Span(Span.Kind.MENTION, run.group(), "")
                    : Span.plain(run.group());
        String link = run.group("link");
        while (AFTER_LINK.indexOf(link.charAt(link.length() - 1)) >= 0)
            link = link.substring(0, link.length() - 1);
        return new Span(Span.Kind.LINK, link, link);
    }
}
