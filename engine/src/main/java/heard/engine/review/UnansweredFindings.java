package heard.engine.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Severity;
import heard.engine.rule.Match;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.TokenKind;

/** Finds the customer's questions that the reply does not take up. */
final class UnansweredFindings {
    private static final Set<FindingKind> EVASIVE = Set.of(FindingKind.CANNED, FindingKind.IMPERSONAL, FindingKind.HOSTILE,
            FindingKind.DISMISSAL, FindingKind.POLICY, FindingKind.IGNORANCE, FindingKind.BLAME, FindingKind.VAGUE_TIME,
            FindingKind.WALL_OF_TEXT, FindingKind.JARGON, FindingKind.SHOUTING, FindingKind.WRONG_NAME);
    private final Draft draft;
    private final Text message;
    private final List<Match> questionCues;
    private final Set<String> draftWords;

    private UnansweredFindings(Draft draft, Text message, List<Match> messageMatches) {
        this.draft = draft;
        this.message = message;
        this.questionCues = messageMatches;
        this.draftWords = Content.of(draft.text());
    }

    static void into(Draft draft, List<Match> messageMatches, Set<Element> present, Findings findings) {
        if (draft.message() == null || draft.in(Situation.PRAISE)) {
            return;
        }
        new UnansweredFindings(draft, draft.message(), messageMatches).judge(present, findings);
    }

    private void judge(Set<Element> present, Findings findings) {
        List<Sentence> asked = message.sentences().stream().filter(this::asks).toList();
        if (asked.isEmpty() || (draft.has("element.ownership") && present.contains(Element.DEADLINE) && asked.size() == 1)
                || defersAll(present)) {
            return;
        }
        var open = new ArrayList<Sentence>();
        asked.stream().filter(sentence -> !takenUp(sentence)).forEach(open::add);
        boolean nothing = open.size() == asked.size() && !present.contains(Element.SOLUTION) && evades(findings);
        for (Sentence sentence : open) {
            if (nothing || asked.size() > 1) {
                findings.add(new Finding(FindingKind.UNANSWERED, nothing ? Severity.MUST : Severity.SHOULD, sentence.span(),
                        Finding.Place.MESSAGE,
                        findings.wording().text("why.unanswered", message.words(sentence.span())), List.of(), "engine.unanswered"));
            }
        }
    }

    /** A reply may answer in words that share nothing with the question; one that is stock or unkind besides does not. */
    private static boolean evades(Findings findings) {
        return findings.list().stream().anyMatch(finding -> EVASIVE.contains(finding.kind()));
    }

    /** "I will find out and write by five" answers for the moment whatever was asked. */
    private boolean defersAll(Set<Element> present) {
        return draft.commitments().stream().anyMatch(commitment -> !commitment.completes() && commitment.timed())
                && !present.contains(Element.QUESTION);
    }

    private boolean asks(Sentence sentence) {
        if (questionCues.stream().anyMatch(cue -> cue.rule().kind().equals("cue.none") && Draft.within(cue, sentence))) {
            return false;
        }
        return sentence.question() && Content.of(message, sentence.first(), sentence.end()).size() >= 1;
    }

    private boolean takenUp(Sentence sentence) {
        Set<String> words = Content.of(message, sentence.first(), sentence.end());
        if (Content.common(words, draftWords) >= 1) {
            return true;
        }
        List<String> forms = message.tokens().subList(sentence.first(), sentence.end()).stream().map(token -> token.form()).toList();
        List<String> when = List.of(draft.language() == Language.RU
                ? "когда сколько долго".split(" ")
                : draft.language() == Language.LT ? "kada kiek ilgai".split(" ") : "when long soon".split(" "));
        boolean time = forms.stream().anyMatch(when::contains);
        boolean figures = draft.has("time.named") || draft.text().tokens().stream().anyMatch(token -> token.kind() == TokenKind.NUMBER);
        return time && figures;
    }
}
