package heard.desk.coach;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import heard.engine.Channel;
import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.FoundElement;
import heard.engine.Review;
import heard.engine.Span;

/**
 * Turns what a finding offers into changes of the draft. A replacement takes the place of the words that were found; a sentence
 * that is missing goes where such a sentence stands in a letter: greetings first, feelings after them, everything else before
 * the farewell. The script for other desks (place.js) does the same; one file of cases holds both to it.
 */
final class Edits {
    private static final String ENDS = ".!?…";
    private static final String GAP = "…";
    private static final int LONGEST_NAME = 40;
    /** What comes before the matter itself, in this order: first that the person was heard. */
    private static final List<Element> OPENING = List.of(Element.UNDERSTANDING, Element.EMPATHY, Element.APOLOGY, Element.HISTORY);

    private final String text;
    private final Review review;
    private final Channel channel;
    private final String writer;

    /** @param writer the name of who writes, for the farewell */
    Edits(String text, Review review, Channel channel, String writer) {
        this.text = text;
        this.review = review;
        this.channel = channel;
        this.writer = writer;
    }

    List<Edit> of(Finding finding) {
        Span span = finding.span();
        if (span != null)
            return finding.in() == Finding.Place.DRAFT && span.end() <= text.length()
                    ? finding.instead().stream().map(words -> replacing(span, words)).toList()
                    : List.of();
        return element(finding).map(element -> finding.instead().stream().map(words -> inserting(element, words)).toList())
                .orElse(List.of());
    }

    static Optional<Element> element(Finding finding) {
        if (!finding.kind().missing())
            return Optional.empty();
        return Optional.of(Element.valueOf(finding.kind().name().substring("MISSING_".length())));
    }

    private Edit replacing(Span span, String words) {
        String before = span.of(text);
        boolean capital = !before.isEmpty() && Character.isUpperCase(before.charAt(0)) && !before.equals(before.toUpperCase(Locale.ROOT));
        String put = capital && !words.isEmpty() ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words;
        boolean ended = span.end() < text.length() && ENDS.indexOf(text.charAt(span.end())) >= 0;
        return new Edit(span.start(), span.end(), ended ? withoutEnd(put) : put);
    }

    private static String withoutEnd(String words) {
        int end = words.length();
        while (end > 0 && ENDS.indexOf(words.charAt(end - 1)) >= 0)
            end--;
        return words.substring(0, end);
    }

    private Edit inserting(Element element, String words) {
        return switch (element) {
            case GREETING -> atStart(words);
            case NAME -> span(Element.GREETING).map(greeting -> overGreeting(greeting, words)).orElseGet(() -> atStart(words));
            case UNDERSTANDING, EMPATHY, APOLOGY, HISTORY -> afterOpening(element, words);
            case CLOSING -> atEnd(signed(words));
            case OWNERSHIP, CAUSE, SOLUTION, STEPS, DEADLINE, LIMITS, PREVENTION, RESOURCES, QUESTION, CHECK, ESCALATION ->
                beforeFarewell(words);
        };
    }

    /** The first gap is for the name; without one it stays, and whoever takes the words fills it in. */
    private String signed(String words) {
        int gap = words.indexOf(GAP);
        return gap < 0 || writer.isBlank() ? words : words.substring(0, gap) + writer + words.substring(gap + GAP.length());
    }

    /** A letter has air between its parts; a chat has none. */
    private String apart() {
        return channel.letter() ? "\n\n" : " ";
    }

    private Edit atStart(String words) {
        int start = skipSpace(0);
        return new Edit(0, start, words + apart());
    }

    private Edit overGreeting(Span greeting, String words) {
        return new Edit(greeting.start(), endOfAddress(greeting), words);
    }

    /** A greeting that runs into the matter is replaced up to its comma. */
    private int endOfAddress(Span greeting) {
        int end = endOfSentence(greeting);
        int comma = text.indexOf(',', greeting.end());
        return end - greeting.end() > LONGEST_NAME && comma >= 0 && comma < end ? comma + 1 : end;
    }

    private Edit afterOpening(Element element, String words) {
        return OPENING.subList(0, OPENING.indexOf(element)).stream().map(this::span).flatMap(Optional::stream).map(this::endOfSentence)
                .max(Comparator.naturalOrder()).map(end -> new Edit(end, end, " " + words)).orElseGet(() -> afterGreeting(words));
    }

    private int endOfSentence(Span span) {
        int end = span.end();
        if (end > 0 && ENDS.indexOf(text.charAt(end - 1)) >= 0)
            return end;
        while (end < text.length() && text.charAt(end) != '\n' && ENDS.indexOf(text.charAt(end)) < 0)
            end++;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) >= 0)
            end++;
        return end;
    }

    private Edit afterGreeting(String words) {
        int after = span(Element.GREETING).filter(greeting -> skipSpace(0) >= greeting.start()).map(this::endOfSentence)
                .orElse(0);
        int body = skipSpace(after);
        if (body == text.length())
            return new Edit(after, body, (after == 0 ? "" : apart()) + words);
        return new Edit(body, body, words + (farewell().filter(span -> span.start() == body).isPresent() ? apart() : " "));
    }

    private Edit beforeFarewell(String words) {
        int farewell = farewell().map(Span::start).orElse(text.length());
        int end = endOfWords(farewell);
        int greeted = span(Element.GREETING).map(this::endOfSentence).orElse(0);
        if (end == 0)
            return new Edit(0, skipSpace(0), words + (farewell < text.length() ? apart() : ""));
        return new Edit(end, end, (end <= greeted ? apart() : " ") + words);
    }

    private Edit atEnd(String words) {
        int end = endOfWords(text.length());
        return new Edit(end, text.length(), end == 0 ? words : apart() + words);
    }

    private int endOfWords(int before) {
        int end = before;
        while (end > 0 && space(text.charAt(end - 1)))
            end--;
        return end;
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < text.length() && space(text.charAt(at)))
            at++;
        return at;
    }

    /** Spaces as scripts have them: also those at which no line breaks. */
    private static boolean space(char sign) {
        return Character.isSpaceChar(sign) || (sign >= '\t' && sign <= '\r') || sign == '\uFEFF';
    }

    private Optional<Span> span(Element element) {
        return review.elements().stream().filter(found -> found.element() == element).map(FoundElement::spans).flatMap(List::stream)
                .min(Comparator.comparingInt(Span::start));
    }

    /** The last words of parting, where they do not stand before the matter itself. */
    private Optional<Span> farewell() {
        return review.elements().stream().filter(found -> found.element() == Element.CLOSING).map(FoundElement::spans)
                .flatMap(List::stream).max(Comparator.comparingInt(Span::start));
    }
}
