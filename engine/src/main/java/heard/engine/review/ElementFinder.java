package heard.engine.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.engine.Element;
import heard.engine.FoundElement;
import heard.engine.Span;
import heard.engine.promise.Commitment;
import heard.engine.rule.Match;
import heard.engine.text.Covered;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/** Finds the elements of a draft: from cues, and where cues are not enough from what a sentence shares with the message. */
final class ElementFinder {
    private static final int LONGEST_SIGNATURE = 7;
    private static final Set<Element> EXACT = Set.of(Element.DEADLINE, Element.NAME);
    private static final Set<Element> HELPFUL = Set.of(Element.SOLUTION, Element.OWNERSHIP, Element.STEPS);
    private static final List<String> PUSHED_AWAY = List.of("blame", "dismissal", "hostile", "refusal", "ignorance", "policy",
            "element.closing");
    private static final List<String> FEELING = List.of("element.empathy", "cue.understanding", "element.greeting");
    private static final List<String> ANSWERED_BY_ITSELF = List.of("element.check", "element.closing");
    /** In one sentence with these no kind word is meant. */
    private static final List<String> MOCKING = List.of("hostile", "blame");
    private static final List<String> UNKIND = List.of("blame", "dismissal", "hostile", "ignorance", "refusal", "policy");
    private static final Set<Situation> TOLD = Set.of(Situation.COMPLAINT, Situation.ANGRY, Situation.DEMAND, Situation.REPEATED);
    private final Draft draft;
    private final LearnedReply learned;
    private final Text text;
    private final Set<String> messageWords;
    private final Map<Element, List<Span>> found = new EnumMap<>(Element.class);
    /** What tells the matter back or takes leave; a list would be searched for each sentence. */
    private final Set<Span> withoutAnswer = new HashSet<>();
    private final Map<Integer, Sights> sights = new HashMap<>();

    /** What is asked of one sentence again and again: where it asks for something, whether it has figures, and whether it puts off. */
    private record Sights(Covered asking, boolean figures, boolean putsOff) {}

    private ElementFinder(Draft draft, LearnedReply learned) {
        this.draft = draft;
        this.learned = learned;
        this.text = draft.text();
        this.messageWords = draft.matter().asked();
    }

    static List<FoundElement> of(Draft draft, LearnedReply learned) {
        var finder = new ElementFinder(draft, learned);
        finder.cues();
        draft.names().right().forEach(span -> finder.add(Element.NAME, span));
        finder.lists();
        finder.links();
        finder.signature();
        finder.text.sentences().forEach(finder::sentence);
        finder.text.sentences().forEach(finder::learned);
        draft.commitments().stream().filter(Commitment::timed)
                .forEach(commitment -> finder.add(Element.DEADLINE, commitment.promise().span()));
        var elements = new ArrayList<FoundElement>();
        finder.found.forEach((element, spans) -> elements
                .add(new FoundElement(element, spans.stream().distinct().sorted(Comparator.comparingInt(Span::start)).toList())));
        return elements;
    }

    private Sights sights(Sentence sentence) {
        return sights.computeIfAbsent(sentence.index(), missing -> {
            boolean figures = draft.has("time.named", sentence) || text.tokens().subList(sentence.first(), sentence.end()).stream()
                    .anyMatch(token -> token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.URL || token.kind() == TokenKind.ID);
            boolean putsOff = (draft.has("vague-time", sentence) || draft.has("canned", sentence)) && !figures
                    && Content.common(draft.matter().in(sentence), messageWords) < 2;
            return new Sights(asking(sentence), figures, putsOff);
        });
    }

    /** "Please send me the serial number" asks something, as a question does. */
    private Covered asking(Sentence sentence) {
        return Covered.by(draft.in(sentence).stream().filter(match -> match.rule().kind().equals("element.question")).map(Match::span));
    }

    private void add(Element element, Span span) {
        found.computeIfAbsent(element, key -> new ArrayList<>()).add(span);
        if (element == Element.UNDERSTANDING || element == Element.CLOSING) {
            withoutAnswer.add(span);
        }
    }

    private void cues() {
        for (Match match : draft.matches()) {
            if (match.rule().isOf("element")) {
                Element element = Element.valueOf(match.rule().value().toUpperCase(java.util.Locale.ROOT));
                Sentence sentence = text.sentenceOf(match.first());
                boolean asks = HELPFUL.contains(element) && draft.has("element.question", sentence)
                        && sights(sentence).asking().overlaps(match.span());
                boolean checks = element == Element.QUESTION && any(sentence, ANSWERED_BY_ITSELF);
                boolean mocks = element == Element.EMPATHY && any(sentence, MOCKING);
                if (asks || checks || mocks || (HELPFUL.contains(element) && helpless(sentence, element))) {
                    continue;
                }
                add(element, EXACT.contains(element) ? match.span() : text.sentenceOf(match.first()).span());
            }
        }
    }

    /** What examples are sure of, and, where they see the message too, what they doubt. */
    private void learned(Sentence sentence) {
        if (!learned.knows(sentence)) {
            return;
        }
        for (Element element : Element.values()) {
            double likely = learned.likely(sentence, element.code());
            if (likely >= Bounds.SHIPPED.sure(element.code()) && (!HELPFUL.contains(element) || helps(sentence, element))) {
                add(element, sentence.span());
            } else if (draft.comparable() && likely < Bounds.SHIPPED.doubt(element.code()) && found.containsKey(element)
                    && !(element == Element.CLOSING && last(sentence))) {
                found.get(element).remove(sentence.span());
            }
        }
        found.values().removeIf(List::isEmpty);
    }

    /** At the end, before no more than a name, a farewell is one whatever else its words are used for. */
    private boolean last(Sentence sentence) {
        return sentence.index() >= text.sentences().size() - 2;
    }

    private boolean helps(Sentence sentence, Element element) {
        return !(helpless(sentence, element) || onlyFeels(sentence) || draft.has("element.question", sentence));
    }

    /** Whether a sentence pushes away or ends the letter, or puts off to no time: then a cue in it is no help. */
    private boolean helpless(Sentence sentence, Element element) {
        return any(sentence, PUSHED_AWAY) || (element == Element.SOLUTION && sights(sentence).putsOff());
    }

    /** A sentence of feeling speaks of the matter too, and does nothing about it. */
    private boolean onlyFeels(Sentence sentence) {
        return any(sentence, FEELING) && !sights(sentence).figures() && !draft.has("element.solution", sentence)
                && !draft.has("element.ownership", sentence);
    }

    /** Numbered or dotted lines are steps. */
    private void lists() {
        var items = new ArrayList<Sentence>();
        int line = -1;
        for (Sentence sentence : text.sentences()) {
            Token first = text.tokens().get(sentence.first());
            if (first.line() > line && item(sentence, first)) {
                items.add(sentence);
            }
            line = text.tokens().get(sentence.end() - 1).line();
        }
        if (items.size() >= 2) {
            add(Element.STEPS, new Span(items.getFirst().span().start(), items.getLast().span().end()));
        }
    }

    private boolean item(Sentence sentence, Token first) {
        if (sentence.first() + 1 >= sentence.end()) {
            return false;
        }
        Token second = text.tokens().get(sentence.first() + 1);
        boolean numbered = first.kind() == TokenKind.NUMBER && first.form().length() <= 2 && (second.is(".") || second.is(")"));
        return numbered || ("-–—•*·".contains(first.form()) && first.kind() == TokenKind.SYMBOL);
    }

    private void links() {
        for (int at = 0; at < text.tokens().size(); at++) {
            if (text.tokens().get(at).kind() == TokenKind.URL) {
                add(Element.RESOURCES, text.sentenceOf(at).span());
            }
        }
    }

    /** A short last line of its own is how a letter ends, whatever its words. */
    private void signature() {
        if (text.sentences().size() < 2 || !draft.in(Situation.EMAIL)) {
            return;
        }
        Sentence last = text.sentences().getLast();
        List<Token> tokens = text.tokens().subList(last.first(), last.end());
        boolean ownLine = tokens.getFirst().line() > text.tokens().get(last.first() - 1).line();
        boolean open = tokens.getLast().kind() != TokenKind.MARK && !Character.isDigit(text.raw().charAt(last.span().start()));
        if (ownLine && open && tokens.size() <= LONGEST_SIGNATURE && !draft.has("element.greeting", last)) {
            add(Element.CLOSING, last.span());
        }
    }

    private void sentence(Sentence sentence) {
        Set<String> words = draft.matter().in(sentence);
        int common = Content.common(words, messageWords);
        if (understands(sentence, words, common)) {
            add(Element.UNDERSTANDING, sentence.span());
        }
        if (sentence.question() && !draft.has("element.check", sentence) && !draft.has("element.closing", sentence)
                && !draft.has("hostile", sentence)
                && !draft.has("blame", sentence) && !draft.has("element.greeting", sentence)) {
            add(Element.QUESTION, sentence.span());
        }
        if (answers(sentence, words, common)) {
            add(Element.SOLUTION, sentence.span());
        }
    }

    /**
     * Names this customer's matter: their own words after a cue, or told in one of the first sentences. Who only asks has no
     * matter to be retold, and a sentence that already acts is an answer.
     */
    private boolean understands(Sentence sentence, Set<String> words, int common) {
        if (any(sentence, UNKIND)) {
            return false;
        }
        boolean cue = draft.has("cue.understanding", sentence);
        if (!draft.comparable()) {
            return cue && words.size() >= 2;
        }
        boolean acts = draft.has("element.solution", sentence) || draft.has("element.ownership", sentence);
        boolean feels = any(sentence, List.of("element.empathy", "element.apology", "element.history"));
        boolean early = sentence.index() <= 3 && !sentence.question();
        boolean told = TOLD.stream().anyMatch(draft::in);
        int enough = told ? 1 : 2;
        return words.size() >= 2
                && ((cue && common >= (acts ? enough + 2 : enough)) || (feels && common >= (acts ? enough + 2 : enough))
                        || (told && early && common >= (acts ? 4 : 2)));
    }

    private boolean any(Sentence sentence, List<String> kinds) {
        Set<String> here = draft.kinds(sentence);
        return !here.isEmpty() && kinds.stream().anyMatch(here::contains);
    }

    /** Says what is, was or will be done although no cue knows its words: it speaks of the matter, or gives numbers and times. */
    private boolean answers(Sentence sentence, Set<String> words, int common) {
        if (!draft.comparable() || sentence.question() || words.size() < 2 || otherwise(sentence)) {
            return false;
        }
        if (learned.knows(sentence) && learned.likely(sentence, Element.SOLUTION.code()) < Bounds.SHIPPED.sure("guessed-solution")) {
            return false;
        }
        boolean figures = sights(sentence).figures();
        return (common >= 1 && (figures || sentence.index() > 1)) || (figures && sentence.index() > 1);
    }

    private boolean otherwise(Sentence sentence) {
        for (String kind : List.of("element.greeting", "element.closing", "element.empathy", "element.apology", "element.cause",
                "element.history", "element.check", "element.question", "cue.understanding",
                "blame", "dismissal", "hostile", "refusal", "policy", "ignorance", "sympathy-only", "canned", "vague-time")) {
            if (draft.has(kind, sentence)) {
                return true;
            }
        }
        return withoutAnswer.contains(sentence.span());
    }
}
