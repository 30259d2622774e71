package heard.engine.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.rule.Match;
import heard.engine.text.Sentence;
import heard.engine.text.Text;

/**
 * Finds the customer's questions and requests that the reply does not take up: no sentence of it speaks of what this question alone is
 * about, and none brings what would answer a question of its kind.
 */
final class UnansweredFindings {
    private static final List<String> NO_ANSWER = List.of("cue.understanding", "element.empathy", "element.apology",
            "element.closing", "canned", "sympathy-only");
    /** A greeting has no more words; what is longer says something beside it. */
    private static final int LONGEST_GREETING_TOKENS = 7;
    /** A sum of money or a share, as it is written with a sign. */
    private static final Pattern SUM = Pattern.compile("\\d\\s?[€₽£$%]|[€£$]\\s?\\d");
    private static final Set<FindingKind> HURTING = Set.of(FindingKind.BLAME, FindingKind.HOSTILE, FindingKind.DISMISSAL);
    private final Draft draft;
    private final Text message;
    private final Set<Element> present;
    private final List<Ask> asks;
    private final List<Sentence> answering;
    private final boolean timed;
    private final boolean blamed;

    private UnansweredFindings(Draft draft, Text message, List<Match> messageMatches, Set<Element> present, Findings findings) {
        this.draft = draft;
        this.message = message;
        this.present = present;
        this.asks = Ask.of(message, messageMatches);
        this.answering = draft.text().sentences().stream().filter(sentence -> answers(sentence, findings)).toList();
        this.blamed = findings.any(FindingKind.BLAME);
        this.timed = draft.has("time.named") || !draft.commitments().isEmpty() || findings.any(FindingKind.VAGUE_TIME);
    }

    /** A reply in another language shares no words with the message, so nothing can be said of it. */
    static void into(Draft draft, List<Match> messageMatches, Set<Element> present, Findings findings) {
        Text message = draft.message();
        if (message == null || message.language() != draft.language() || draft.in(Situation.PRAISE)) {
            return;
        }
        new UnansweredFindings(draft, message, messageMatches, present, findings).judge(findings);
    }

    /** Whether a sentence can answer anything; one that only tells back or feels cannot, unless it also acts, and one that hurts does not. */
    private boolean answers(Sentence sentence, Findings findings) {
        boolean acts = draft.has("element.solution", sentence) || draft.has("element.ownership", sentence)
                || draft.has("time.named", sentence);
        boolean hurts = findings.list().stream().anyMatch(finding -> HURTING.contains(finding.kind()) && finding.span() != null
                && finding.span().overlaps(sentence.span()));
        boolean greets = draft.has("element.greeting", sentence) && sentence.end() - sentence.first() <= LONGEST_GREETING_TOKENS;
        return !sentence.question() && !hurts
                && (acts || (!greets && NO_ANSWER.stream().noneMatch(kind -> draft.has(kind, sentence))));
    }

    private void judge(Findings findings) {
        if (asks.isEmpty() || defersAll()) {
            return;
        }
        List<Ask> open = withoutOtherwiseAnswered(asks.stream().filter(ask -> !takenUp(ask)).toList());
        boolean helps = present.contains(Element.SOLUTION) || present.contains(Element.STEPS);
        boolean nothing = open.size() == asks.size() && !helps && !present.contains(Element.QUESTION);
        for (Ask ask : open) {
            boolean plain = ask.any("amount") && !present.contains(Element.QUESTION);
            if (nothing || plain || (asks.size() > 1 && !(helps && ask.request()))) {
                findings.add(new Finding(FindingKind.UNANSWERED, nothing ? Severity.MUST : Severity.SHOULD, ask.span(),
                        Finding.Place.MESSAGE, findings.wording().text("why.unanswered", message.words(ask.span())), List.of(),
                        "engine.unanswered"));
            }
        }
    }

    /**
     * A question for yes or no is held to be answered where a sentence says yes or no and speaks of none of
     * the questions.
     */
    private List<Ask> withoutOtherwiseAnswered(List<Ask> open) {
        long free = answering.stream()
                .filter(sentence -> draft.has("answer.yes", sentence)
                        && asks.stream().noneMatch(ask -> Content.common(own(ask), words(sentence)) > 0))
                .count();
        var left = new ArrayList<Ask>();
        for (Ask ask : open) {
            boolean yes = ask.any("yes") && !ask.typed();
            if (!yes || free-- <= 0) {
                left.add(ask);
            }
        }
        return left;
    }

    /** "I will find out and write by five" answers for the moment whatever was asked. */
    private boolean defersAll() {
        return draft.commitments().stream().anyMatch(commitment -> !commitment.completes() && commitment.timed()
                && draft.cues("answer.later").stream().anyMatch(later -> later.span().overlaps(commitment.promise().span())))
                && !present.contains(Element.QUESTION);
    }

    private boolean takenUp(Ask ask) {
        if (ask.any("plan") && (present.contains(Element.SOLUTION) || present.contains(Element.STEPS))) {
            return true;
        }
        if (ask.any("amount")) {
            return has("answer.amount") || (timed && ask.any("when"))
                    || answering.stream().anyMatch(sentence -> SUM.matcher(draft.text().words(sentence.span())).find());
        }
        if (ask.any("when")) {
            return timed || speaksOf(ask);
        }
        if (ask.any("why")) {
            return blamed || present.contains(Element.CAUSE) || answering.stream().filter(sentence -> !draft.has("policy", sentence))
                    .anyMatch(sentence -> draft.has("answer.why", sentence)
                            || (!promises(sentence) && Content.common(own(ask), words(sentence)) > 0));
        }
        return speaksOf(ask) || (ask.any("where") && has("answer.where")) || (ask.any("how") && present.contains(Element.STEPS))
                || ((ask.any("yes") || ask.kinds().isEmpty()) && asks.indexOf(ask) == 0 && has("answer.yes"));
    }

    /** Whether any sentence that may answer speaks of what this question alone is about. */
    private boolean speaksOf(Ask ask) {
        Set<String> own = own(ask);
        return answering.stream().anyMatch(sentence -> Content.common(own, words(sentence)) > 0);
    }

    private Set<String> own(Ask ask) {
        var own = new HashSet<>(ask.words());
        asks.stream().filter(other -> !other.equals(ask)).forEach(other -> own.removeAll(other.words()));
        return own.isEmpty() ? ask.words() : own;
    }

    private Set<String> words(Sentence sentence) {
        return Content.wide(draft.text(), sentence.first(), sentence.end());
    }

    private boolean promises(Sentence sentence) {
        return draft.commitments().stream().anyMatch(commitment -> commitment.promise().span().overlaps(sentence.span()));
    }

    private boolean has(String answer) {
        return answering.stream().anyMatch(sentence -> draft.has(answer, sentence));
    }
}
