package heard.engine.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.FoundElement;
import heard.engine.Language;
import heard.engine.Reading;
import heard.engine.Review;
import heard.engine.ReviewContext;
import heard.engine.Severity;
import heard.engine.Span;
import heard.engine.name.Names;
import heard.engine.promise.Commitment;
import heard.engine.promise.Promises;
import heard.engine.promise.Sending;
import heard.engine.reading.Reader;
import heard.engine.rule.Match;
import heard.engine.rule.RuleBooks;
import heard.engine.rule.Wording;
import heard.engine.text.Text;
import org.jspecify.annotations.Nullable;

/** Reviews drafts. Safe for many threads. */
public final class Reviewer {
    private final RuleBooks rules;
    private final AnsweredMessages messages;

    public Reviewer(RuleBooks rules, Reader reader) {
        this.rules = rules;
        this.messages = new AnsweredMessages(rules, reader);
    }

    public Review review(String draftText, ReviewContext context) {
        Text text = context.language() == null ? Text.of(draftText) : Text.of(draftText, context.language());
        AnsweredMessages.Answered message = messages.of(context.message());
        Draft draft = draft(text, context, message == null ? null : message.text(), message == null ? null : message.reading());
        List<FoundElement> elements = ElementFinder.of(draft);
        Set<Element> present = present(elements);
        Set<Element> wanted = Rubric.SHIPPED.wanted(draft.situations());
        if (context.name() == null) {
            wanted.remove(Element.NAME);
        }
        var findings = new Findings(Wording.of(text.language()));
        judge(draft, message == null ? List.of() : message.matches(), present, wanted, findings);
        List<Finding> kept = withoutPiles(findings.list());
        var scorer = new Scorer(Rubric.SHIPPED);
        int score = scorer.score(wanted, present, kept);
        return new Review(text.language(), score, elements, List.copyOf(wanted), kept,
                draft.commitments().stream().map(Commitment::promise).toList(),
                scorer.reasons());
    }

    private Draft draft(Text text, ReviewContext context, @Nullable Text message, @Nullable Reading reading) {
        Set<Situation> situations = Situation.of(reading, context.channelOrEmail(), context.earlierReplies().isEmpty());
        List<Commitment> commitments = Promises.find(text, new Sending(context.at(), context.zone(), context.calendar()));
        List<Match> matches = rules.of(text.language()).match(text);
        return new Draft(text, matches, context, message, reading, situations, Names.check(text, context.name()), commitments,
                Draft.bySentence(text, matches));
    }

    private static Set<Element> present(List<FoundElement> elements) {
        var present = EnumSet.noneOf(Element.class);
        elements.forEach(element -> present.add(element.element()));
        return present;
    }

    private static void judge(Draft draft, List<Match> messageMatches, Set<Element> present, Set<Element> wanted, Findings findings) {
        new RuleFindings(draft, present).into(findings);
        NameFindings.into(draft, findings);
        FormalityFindings.into(draft, findings);
        CannedFindings.into(draft, findings);
        TimeFindings.into(draft, findings);
        SpellingFindings.into(draft, findings);
        UnansweredFindings.into(draft, messageMatches, present, findings);
        sympathyOnly(draft, present, findings);
        if (draft.language() != Language.OTHER) {
            new Missing(draft, present, findings).raise(wanted);
        }
    }

    /** Pity with neither understanding nor anything done. */
    private static void sympathyOnly(Draft draft, Set<Element> present, Findings findings) {
        boolean acts = present.contains(Element.SOLUTION) || present.contains(Element.OWNERSHIP) || present.contains(Element.QUESTION)
                || present.contains(Element.STEPS) || (present.contains(Element.UNDERSTANDING) && draft.message() != null);
        List<Match> pity = draft.cues("element.empathy");
        if (!acts && !pity.isEmpty() && !draft.in(Situation.PRAISE) && !findings.any(FindingKind.SYMPATHY_ONLY)) {
            Span span = draft.text().sentenceOf(pity.getFirst().first()).span();
            findings.add(FindingKind.SYMPATHY_ONLY, Severity.MUST, span, List.of(), "sympathy-only");
        }
    }

    /** Of findings that must be mended only the most specific stays on one span, and of equal ones only one. */
    private static List<Finding> withoutPiles(List<Finding> findings) {
        var kept = new ArrayList<Finding>();
        for (Finding finding : findings) {
            boolean piled = kept.stream().anyMatch(other -> pile(other, finding));
            if (!piled) {
                kept.add(finding);
            }
        }
        kept.sort(Comparator.comparingInt((Finding finding) -> finding.span() == null ? Integer.MAX_VALUE : finding.span().start())
                .thenComparing(Finding::severity).thenComparing(Finding::kind));
        return kept;
    }

    private static boolean pile(Finding kept, Finding other) {
        Span one = kept.span();
        Span two = other.span();
        if (one == null || two == null || kept.in() != other.in() || !one.overlaps(two)) {
            return false;
        }
        boolean both = kept.severity() == Severity.MUST && other.severity() == Severity.MUST;
        return kept.kind() == other.kind() || (both && kept.kind() != FindingKind.POLICY && other.kind() != FindingKind.POLICY);
    }
}
