package heard.engine.review;

import java.util.List;
import java.util.Set;

import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.rule.Match;
import heard.engine.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Findings in sentences whose words no rule knows, where examples like them had one. */
final class LearnedFindings {
    private static final List<FindingKind> KINDS = List.of(FindingKind.BLAME, FindingKind.HOSTILE, FindingKind.DISMISSAL,
            FindingKind.REFUSAL, FindingKind.POLICY, FindingKind.IGNORANCE, FindingKind.CANNED, FindingKind.OVER_PROMISE,
            FindingKind.IMPERSONAL);
    /** They hurt nobody at once: kind words beside them are no sign against them; whether they fit shows only beside the message. */
    private static final Set<FindingKind> LIGHT = Set.of(FindingKind.CANNED, FindingKind.OVER_PROMISE, FindingKind.IMPERSONAL);
    /** What is said for form's sake, and what the sources call right. */
    private static final List<String> FORM = List.of("element.greeting", "element.closing", "element.check", "cue.together");
    /** Who says one of these seldom hurts with the same breath. */
    private static final List<String> GENTLE = List.of("element.empathy", "element.apology", "element.understanding");
    private final Draft draft;
    private final LearnedReply learned;
    private final Findings findings;
    /** What likelihoods must stand over their bounds by. */
    private final double more;

    private LearnedFindings(Draft draft, LearnedReply learned, Findings findings, double more) {
        this.draft = draft;
        this.learned = learned;
        this.findings = findings;
        this.more = more;
    }

    /** Who takes the person seriously and helps seldom hurts in the next breath: there it takes surer signs. */
    private static boolean kind(Set<Element> present) {
        return present.contains(Element.SOLUTION)
                && (present.contains(Element.APOLOGY) || present.contains(Element.EMPATHY) || present.contains(Element.UNDERSTANDING));
    }

    static void into(Draft draft, LearnedReply learned, Set<Element> present, Findings findings) {
        var search = new LearnedFindings(draft, learned, findings, (kind(present) ? Bounds.SHIPPED.more("kind-reply") : 0)
                + (draft.comparable() ? 0 : Bounds.SHIPPED.more("no-message")));
        draft.text().sentences().forEach(search::judge);
    }

    /** One finding a sentence: the kind that stands farthest over its bound. */
    private void judge(Sentence sentence) {
        FindingKind kind = likeliest(sentence);
        if (kind == null || draft.quotes(sentence) || FORM.stream().anyMatch(form -> draft.has(form, sentence))
                || excused(kind, sentence)) {
            return;
        }
        boolean known = findings.list().stream().anyMatch(finding -> finding.span() != null && finding.in() == Finding.Place.DRAFT
                && (finding.severity() == Severity.MUST || finding.kind() == kind) && sentence.span().overlaps(finding.span()));
        if (!known) {
            findings.add(new Finding(kind, severity(kind), sentence.span(), Finding.Place.DRAFT, findings.wording().text(Reasons.key(kind)),
                    List.of(), "learned." + kind.code()));
        }
    }

    private static Severity severity(FindingKind kind) {
        Severity light = kind == FindingKind.IMPERSONAL ? Severity.COULD : Severity.SHOULD;
        return LIGHT.contains(kind) ? light : Severity.MUST;
    }

    /** A reply of one sentence has nothing beside it; those that were learned from were mostly written to hurt, so its words alone count. */
    private HurtingSentences.@Nullable Hurt besideOthers(Sentence sentence) {
        return draft.text().sentences().size() == 1 ? null : learned.hurt(sentence);
    }

    private @Nullable FindingKind likeliest(Sentence sentence) {
        HurtingSentences.Hurt heard = besideOthers(sentence);
        double surer = draft.comparable() ? 0 : Bounds.SHIPPED.more("hurts-without-message");
        if (heard != null && heard.over() >= surer) {
            return heard.way();
        }
        FindingKind best = null;
        double most = 0;
        double surely = more + (GENTLE.stream().anyMatch(words -> draft.has(words, sentence)) ? Bounds.SHIPPED.more("gentle-words") : 0);
        for (FindingKind kind : KINDS) {
            if ((LIGHT.contains(kind) && !draft.comparable()) || (heard != null && HurtingSentences.WAYS.contains(kind))) {
                continue;
            }
            double over = learned.likely(sentence, kind.code()) - Bounds.SHIPPED.sure(kind.code()) - (LIGHT.contains(kind) ? 0 : surely);
            if (over >= 0 && (best == null || over > most)) {
                best = kind;
                most = over;
            }
        }
        return best;
    }

    /** What would follow is there: an alternative, a reason, a time to come back. */
    private boolean excused(FindingKind kind, Sentence sentence) {
        return switch (kind) {
            case REFUSAL -> draft.helpsNear(sentence);
            case POLICY -> draft.has("answer.why", sentence) || draft.has("element.cause", sentence);
            case IGNORANCE -> draft.commitments().stream().anyMatch(commitment -> commitment.timed());
            case DISMISSAL -> draft.untroubled() && draft.has("cue.reassurance", sentence);
            default -> false;
        };
    }

    /** Whether examples make it unlikely that a rule is right in this sentence. */
    static boolean doubted(Draft draft, LearnedReply learned, Match match) {
        Sentence sentence = draft.text().sentenceOf(match.first());
        return learned.knows(sentence) && learned.likely(sentence, match.rule().kind()) < Bounds.SHIPPED.doubt(match.rule().kind());
    }
}
