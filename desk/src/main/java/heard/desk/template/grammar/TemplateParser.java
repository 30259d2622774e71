package heard.desk.template.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import heard.desk.template.grammar.TemplateText.Refused;
import heard.desk.template.grammar.TemplateText.Understood;
import org.jspecify.annotations.Nullable;

/**
 * Reads templates:
 * <pre>
 * text      = { words | "{{" variable "}}" | "{{?" label [ "|" example ] "}}" | choice }
 * choice    = "{{#if" condition "}}" text { "{{else if" condition "}}" text } [ "{{else}}" text ] "{{/if}}"
 * </pre>
 * A tag stands on one line. One that is alone on its line and prints nothing takes the line with it. All that is wrong is found in
 * one go: after a flaw the reading goes on behind its tag.
 */
final class TemplateParser {
    private static final int DEEPEST = 5;
    private static final int MOST_FLAWS = 20;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_EXAMPLE = 400;

    private final String text;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private List<Part> parts = new ArrayList<>();

    TemplateParser(String text) {
        this.text = text;
    }

    /** A choice that is being read; the condition is null once its last branch has begun. */
    private static final class Open {
        private final Tag tag;
        private final List<Part> outside;
        private final List<Part.Branch> branches = new ArrayList<>();
        private @Nullable Condition when;

        Open(Tag tag, List<Part> outside, Condition when) {
            this.tag = tag;
            this.outside = outside;
            this.when = when;
        }
    }

    TemplateText read() {
        int at = 0;
        while (at < text.length() && flaws.size() < MOST_FLAWS) {
            int start = text.indexOf("{{", at);
            words(at, start < 0 ? text.length() : start);
            if (start < 0)
                break;
            at = tag(start);
        }
        for (Open unfinished : open)
            flaw(unfinished.tag.start(), Flaw.Kind.IF_OPEN, unfinished.tag.inside());
        return flaws.isEmpty() ? new Understood(new Parsed(parts)) : new Refused(flaws);
    }

    private void words(int from, int to) {
        int stray = text.indexOf("}}", from, to);
        if (stray >= 0)
            flaw(stray, Flaw.Kind.STRAY_CLOSE, "}}");
        if (to > from)
            parts.add(new Part.Plain(text.substring(from, to)));
    }

    /** Returns where the reading goes on. */
    private int tag(int start) {
        int end = text.indexOf("}}", start);
        int next = text.indexOf("{{", start + 2);
        int line = text.indexOf('\n', start);
        if (end < 0 || (line >= 0 && line < end) || (next >= 0 && next < end)) {
            flaw(start, Flaw.Kind.TAG_OPEN, "{{");
            return line >= 0 && (next < 0 || line < next) ? line : next >= 0 ? next : text.length();
        }
        Tag tag = Tag.of(text, start, end + 2);
        boolean alone = commands(tag) && alone(tag);
        if (alone)
            dropIndent();
        take(tag);
        return alone ? Math.min(endOfLine(tag) + 1, text.length()) : tag.end();
    }

    /** Whether the tag says when, and prints nothing itself. */
    private static boolean commands(Tag tag) {
        return Vocabulary.SIGNS.find(tag.head()).filter(sign -> sign == Sign.IF || sign == Sign.ELSE || sign == Sign.END).isPresent();
    }

    private void take(Tag tag) {
        Sign sign = commands(tag) ? Vocabulary.SIGNS.find(tag.head()).orElse(null) : null;
        if (tag.inside().isEmpty())
            flaw(tag.start(), Flaw.Kind.TAG_EMPTY, "{{}}");
        else if (tag.inside().startsWith("?"))
            slot(tag);
        else if (sign == Sign.IF)
            begin(tag);
        else if (sign == Sign.ELSE)
            otherwise(tag);
        else if (sign == Sign.END)
            end(tag);
        else
            value(tag);
    }

    private void value(Tag tag) {
        char first = tag.inside().charAt(0);
        if (first == '#' || first == '/')
            flaw(tag.at(), Flaw.Kind.COMMAND_UNKNOWN, tag.head(), Vocabulary.SIGNS.near(tag.head()));
        else
            Vocabulary.VARIABLES.find(tag.inside()).ifPresentOrElse(variable -> parts.add(new Part.Value(variable)),
                    () -> flaw(tag.at(), Flaw.Kind.VARIABLE_UNKNOWN, tag.inside(), Vocabulary.VARIABLES.near(tag.inside())));
    }

    private void slot(Tag tag) {
        String inside = tag.inside().substring(1);
        int bar = inside.indexOf('|');
        String label = (bar < 0 ? inside : inside.substring(0, bar)).strip();
        String example = bar < 0 ? "" : inside.substring(bar + 1).strip();
        if (label.isEmpty())
            flaw(tag.at(), Flaw.Kind.SLOT_NAMELESS, "?");
        else if (label.length() > LONGEST_LABEL || example.length() > LONGEST_EXAMPLE)
            flaw(tag.at(), Flaw.Kind.SLOT_TOO_LONG, label);
        else
            parts.add(new Part.Gap(label, example));
    }

    private void begin(Tag tag) {
        if (open.size() >= DEEPEST)
            flaw(tag.start(), Flaw.Kind.TOO_DEEP, tag.inside());
        open.push(new Open(tag, parts, condition(tag, tag.head().length())));
        parts = new ArrayList<>();
    }

    private void otherwise(Tag tag) {
        Open last = open.peek();
        if (last == null) {
            flaw(tag.start(), Flaw.Kind.ELSE_ALONE, tag.inside());
            return;
        }
        if (last.when == null) {
            flaw(tag.start(), Flaw.Kind.ELSE_TWICE, tag.inside());
            return;
        }
        last.branches.add(new Part.Branch(last.when, parts));
        parts = new ArrayList<>();
        int head = elseIf(tag.inside());
        if (head < 0 && tag.inside().length() > tag.head().length())
            flaw(tag.at(), Flaw.Kind.COMMAND_UNKNOWN, tag.inside(), Vocabulary.SIGNS.near(tag.inside()));
        last.when = head < 0 ? null : condition(tag, head);
    }

    /** How long "else if" is at the beginning of a tag; -1 where it is not there. */
    private static int elseIf(String inside) {
        int first = 0;
        while (first < inside.length() && !Character.isWhitespace(inside.charAt(first)))
            first++;
        int second = first;
        while (second < inside.length() && Character.isWhitespace(inside.charAt(second)))
            second++;
        while (second < inside.length() && !Character.isWhitespace(inside.charAt(second)))
            second++;
        boolean found = second > first && Vocabulary.SIGNS.find(inside.substring(0, second)).filter(one -> one == Sign.ELSE_IF).isPresent();
        return found ? second : -1;
    }

    private void end(Tag tag) {
        if (open.isEmpty()) {
            flaw(tag.start(), Flaw.Kind.END_ALONE, tag.inside());
            return;
        }
        Open done = open.pop();
        List<Part> last = parts;
        parts = done.outside;
        if (done.when == null)
            parts.add(new Part.Choice(done.branches, last));
        else {
            done.branches.add(new Part.Branch(done.when, last));
            parts.add(new Part.Choice(done.branches, List.of()));
        }
    }

    private Condition condition(Tag tag, int from) {
        var reader = new ConditionParser(text, tag, from);
        Condition condition = reader.read();
        flaws.addAll(reader.flaws());
        return condition;
    }

    /** A tag that is alone on its line takes the line with it, what stands before it and its end. */
    private boolean alone(Tag tag) {
        int before = tag.start();
        while (before > 0 && text.charAt(before - 1) != '\n' && Character.isWhitespace(text.charAt(before - 1)))
            before--;
        int after = endOfLine(tag);
        return (before == 0 || text.charAt(before - 1) == '\n') && (after == text.length() || text.charAt(after) == '\n');
    }

    private int endOfLine(Tag tag) {
        int after = tag.end();
        while (after < text.length() && blank(text.charAt(after)))
            after++;
        return after;
    }

    private static boolean blank(char letter) {
        return letter == ' ' || letter == '\t';
    }

    private void dropIndent() {
        if (parts.isEmpty() || !(parts.getLast() instanceof Part.Plain plain))
            return;
        int end = plain.words().length();
        while (end > 0 && blank(plain.words().charAt(end - 1)))
            end--;
        parts.removeLast();
        if (end > 0)
            parts.add(new Part.Plain(plain.words().substring(0, end)));
    }

    private void flaw(int offset, Flaw.Kind kind, String word) {
        flaw(offset, kind, word, "");
    }

    private void flaw(int offset, Flaw.Kind kind, String word, String near) {
        flaws.add(Place.of(text, offset).flaw(kind, word, near));
    }
}
