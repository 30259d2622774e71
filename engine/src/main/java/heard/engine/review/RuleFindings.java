package heard.engine.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import heard.engine.Coded;
import heard.engine.Element;
import heard.engine.Expertise;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.Span;
import heard.engine.rule.Match;
import heard.engine.text.Sentence;

/** Turns the rules that hold in a draft into findings, where the context does not excuse them. */
final class RuleFindings {
    private final Draft draft;
    private final LearnedReply learned;
    private final Set<Element> present;
    private final Set<String> situations;
    private final TheirWords theirs;
    /** By the number of a sentence, how many words that carry the message's matter stand in it. */
    private final Map<Integer, Integer> shared = new HashMap<>();

    RuleFindings(Draft draft, LearnedReply learned, Set<Element> present) {
        this.draft = draft;
        this.learned = learned;
        this.present = present;
        this.theirs = new TheirWords(draft.message());
        this.situations = draft.situations().stream().map(Coded::code).collect(Collectors.toSet());
        if (draft.message() == null) {
            situations.add("no-message");
        }
        if (present.contains(Element.SOLUTION)) {
            situations.add("solution");
        }
        if (present.contains(Element.CAUSE)) {
            situations.add("cause");
        }
    }

    void into(Findings findings) {
        String channel = draft.context().channelOrEmail().code();
        for (Match match : draft.matches()) {
            if (match.rule().finding() && match.rule().when().holds(channel, situations) && !excused(match)
                    && !LearnedFindings.doubted(draft, learned, match)) {
                findings.add(finding(match));
            }
        }
    }

    private Finding finding(Match match) {
        FindingKind kind = Coded.find(FindingKind.class, match.rule().kind());
        Severity severity = match.rule().severity();
        if (kind == null || severity == null) {
            throw new IllegalStateException("No finding: " + match.rule().id());
        }
        List<String> instead = match.rule().instead().stream().map(text -> cased(text, match.span())).toList();
        return new Finding(kind, severity, match.span(), Finding.Place.DRAFT, match.rule().why(), instead, match.rule().id());
    }

    /** A replacement begins with a capital or a small letter as the words it replaces do. */
    private String cased(String instead, Span span) {
        int first = draft.text().raw().codePointAt(span.start());
        if (instead.isEmpty() || Character.isUpperCase(first) || !Character.isLetter(first)) {
            return instead;
        }
        boolean pronoun = instead.startsWith("I ") || instead.startsWith("I'") || instead.startsWith("I’");
        return pronoun ? instead : Character.toLowerCase(instead.charAt(0)) + instead.substring(1);
    }

    private boolean excused(Match match) {
        Sentence sentence = draft.text().sentenceOf(match.first());
        return switch (match.rule().kind()) {
            case "canned" -> shared(sentence) >= 2;
            case "jargon" -> theirs.use(draft.text().tokens().get(match.first()))
                    || JargonFindings.explained(draft.text(), match.first(), match.last()) || expert();
            case "refusal" -> draft.helpsNear(sentence);
            case "dismissal" -> reassures(match);
            case "shouting" -> JargonFindings.labelled(draft, match.first(), match.last());
            case "sympathy-only" -> present.contains(Element.SOLUTION) || present.contains(Element.QUESTION);
            default -> false;
        };
    }

    private boolean reassures(Match match) {
        return draft.untroubled() && draft.cues("cue.reassurance").stream().anyMatch(comfort -> comfort.span().overlaps(match.span()));
    }

    private int shared(Sentence sentence) {
        return shared.computeIfAbsent(sentence.index(),
                missing -> Content.common(draft.matter().in(sentence), draft.matter().asked()));
    }

    private boolean expert() {
        return draft.reading() != null && draft.reading().expertise() == Expertise.EXPERT;
    }
}
