package heard.engine.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import heard.engine.Channel;
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
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reviews drafts. Safe for many threads. */
public final class Reviewer {
    private static final Set<FindingKind> WORSE_THAN_PITY = Set.of(FindingKind.BLAME, FindingKind.HOSTILE, FindingKind.REFUSAL,
            FindingKind.POLICY, FindingKind.IGNORANCE);
    private static final Pattern PROMPT = Pattern.compile("\\([^()\n]{1,120}\\)|\\[[^\\[\\]\n]{1,120}\\]");
    /** In so many words no language shows. */
    private static final int FEW_WORDS = 2;
    private final RuleBooks rules;
    private final AnsweredMessages messages;

    public Reviewer(RuleBooks rules, Reader reader) {
        this.rules = rules;
        this.messages = new AnsweredMessages(rules, reader);
    }

    /** A review whose reasons are in the language in which the agent reads; those of a desk's own rules are as the desk wrote them. */
    public Review review(String draftText, ReviewContext context, Language agent) {
        Review review = review(draftText, context);
        return Reasons.in(agent, review, finding -> own(review.language(), finding.rule()));
    }

    public boolean own(Language draft, String rule) {
        return rules.of(draft).own(rule);
    }

    public Review review(String draftText, ReviewContext context) {
        String said = context.channelOrEmail() == Channel.PHONE ? withoutPrompts(draftText) : draftText;
        AnsweredMessages.Answered message = messages.of(context.message());
        Text text = inItsLanguage(said, context, message == null ? Language.OTHER : message.text().language());
        Draft draft = draft(text, context, message);
        LearnedReply learned = LearnedReply.of(draft);
        List<FoundElement> elements = ElementFinder.of(draft, learned);
        Set<Element> present = present(elements);
        Set<Element> wanted = Rubric.SHIPPED.wanted(draft.situations());
        if (context.name() == null) {
            wanted.remove(Element.NAME);
        }
        if (!present.contains(Element.CAUSE) && !Missing.asksWhy(draft.message()) && !draft.in(Situation.DEMAND)) {
            // A cause is wanted where one is known; that nobody has found it yet is no fault of a reply.
            wanted.remove(Element.CAUSE);
        }
        var findings = new Findings(Wording.of(text.language()));
        judge(new Seen(draft, learned, elements, message == null ? List.of() : message.asks()), wanted, findings);
        List<Finding> kept = Piles.without(draft.text(), findings.list());
        var scorer = new Scorer(Rubric.SHIPPED);
        int score = scorer.score(wanted, present, kept, Undertone.cost(draft, learned, wanted, Rubric.SHIPPED));
        return new Review(text.language(), score, elements, List.copyOf(wanted), kept,
                draft.commitments().stream().map(Commitment::promise).toList(),
                scorer.reasons());
    }

    /** A draft in its language; of one that says too little to tell, such as an empty one or an emoji, the message's. */
    private static Text inItsLanguage(String draft, ReviewContext context, Language answered) {
        if (context.language() != null && context.language() != Language.OTHER) {
            return Text.of(draft, context.language());
        }
        Text text = Text.of(draft);
        boolean tells = text.language() != Language.OTHER
                || text.tokens().stream().filter(token -> token.kind() == TokenKind.WORD).limit(FEW_WORDS + 1L).count() > FEW_WORDS;
        return tells ? text : Text.of(draft, answered);
    }

    /** A review as it is where these rules are not wanted. What one of them misses is not wanted then either. */
    public static Review without(Review review, Set<String> rules) {
        List<Finding> kept = review.findings().stream().filter(finding -> !rules.contains(finding.rule())).toList();
        if (kept.size() == review.findings().size()) {
            return review;
        }
        var wanted = EnumSet.noneOf(Element.class);
        review.wanted().stream().filter(element -> review.findings().stream()
                .noneMatch(finding -> finding.kind() == FindingKind.missing(element) && rules.contains(finding.rule())))
                .forEach(wanted::add);
        var scorer = new Scorer(Rubric.SHIPPED);
        double undertone = review.reasons().stream().filter(reason -> reason.what().equals(Scorer.UNDERTONE))
                .mapToDouble(reason -> -reason.points()).sum();
        int score = scorer.score(wanted, present(review.elements()), kept, undertone);
        return new Review(review.language(), score, review.elements(), List.copyOf(wanted), kept, review.promises(), scorer.reasons());
    }

    /** The first sentences of a draft as examples are learned from them. */
    public List<DraftSentence> sentences(String draft, ReviewContext context, int most) {
        Text text = context.language() == null ? Text.of(draft) : Text.of(draft, context.language());
        AnsweredMessages.Answered message = messages.of(context.message());
        return DraftSentence.of(draft(text, context, message), most);
    }

    /**
     * What the answered message asks, with the signs in this draft, as examples are learned from them.
     *
     * @param scores what models that had not seen this draft said of these sentences of it
     */
    public List<AskedThing> asked(String text, ReviewContext context, List<DraftSentence> sentences, List<float[]> scores) {
        AnsweredMessages.Answered message = messages.of(context.message());
        if (message == null) {
            return List.of();
        }
        String said = context.channelOrEmail() == Channel.PHONE ? withoutPrompts(text) : text;
        Draft draft = draft(inItsLanguage(said, context, message.text().language()), context, message);
        LearnedReply learned = LearnedReply.given(draft, sentences, scores);
        Set<Element> present = present(ElementFinder.of(draft, learned));
        var findings = new Findings(Wording.of(draft.language()));
        judgeWords(draft, learned, present, findings);
        return UnansweredFindings.asked(draft, learned, present, message.asks(), findings);
    }

    /** What is read aloud: prompts in brackets, "(pause)" or "[calmly]", become blanks, so that every place stays where it is. */
    private static String withoutPrompts(String script) {
        return PROMPT.matcher(script).replaceAll(prompt -> " ".repeat(prompt.group().length()));
    }

    private Draft draft(Text text, ReviewContext context, AnsweredMessages.@Nullable Answered message) {
        Reading reading = message == null ? null : context.held().over(message.reading());
        Set<Situation> situations = Situation.of(reading, context.channelOrEmail(), context.earlierReplies().isEmpty());
        List<Commitment> commitments = Promises.find(text, new Sending(context.at(), context.zone(), context.calendar()));
        List<Match> all = rules.of(text.language()).match(text);
        List<Match> matches = context.without().isEmpty()
                ? all
                : all.stream().filter(match -> !context.without().contains(match.rule().id())).toList();
        return new Draft(text, matches, context, message == null ? null : message.text(), reading, situations,
                Names.check(text, context.name()), commitments,
                Draft.bySentence(text, matches, commitments));
    }

    private static Set<Element> present(List<FoundElement> elements) {
        var present = EnumSet.noneOf(Element.class);
        elements.forEach(element -> present.add(element.element()));
        return present;
    }

    /** A draft with all that was seen in it and in the message that it answers. */
    private record Seen(Draft draft, LearnedReply learned, List<FoundElement> elements, List<Ask> asks) {}

    private static void judge(Seen seen, Set<Element> wanted, Findings findings) {
        Draft draft = seen.draft();
        Set<Element> present = present(seen.elements());
        judgeWords(draft, seen.learned(), present, findings);
        UnansweredFindings.into(draft, seen.learned(), present, seen.asks(), findings);
        sympathyOnly(draft, present, seen.elements(), findings);
        if (draft.language() != Language.OTHER) {
            new Missing(draft, present, findings).raise(wanted);
        }
    }

    /** What is wrong with what the draft says, before it is asked what it leaves out. */
    private static void judgeWords(Draft draft, LearnedReply learned, Set<Element> present, Findings findings) {
        new RuleFindings(draft, learned, present).into(findings);
        LearnedFindings.into(draft, learned, present, findings);
        JargonFindings.into(draft, findings);
        NameFindings.into(draft, findings);
        FormalityFindings.into(draft, findings);
        CannedFindings.into(draft, findings);
        TimeFindings.into(draft, findings);
        SpellingFindings.into(draft, findings);
    }

    /** Pity with neither understanding nor anything done; where something worse was said, that is what must be mended. */
    private static void sympathyOnly(Draft draft, Set<Element> present, List<FoundElement> elements, Findings findings) {
        boolean acts = present.contains(Element.SOLUTION) || present.contains(Element.QUESTION) || present.contains(Element.STEPS);
        boolean worse = findings.list().stream().anyMatch(finding -> WORSE_THAN_PITY.contains(finding.kind()));
        if (acts || worse || draft.in(Situation.PRAISE)) {
            return;
        }
        draft.cues("element.empathy").stream().map(pity -> draft.text().sentenceOf(pity.first())).findFirst().ifPresent(pity -> {
            if (!understoodBeside(pity.span(), elements)) {
                findings.add(FindingKind.SYMPATHY_ONLY, Severity.MUST, pity.span(), List.of(), "sympathy-only");
            }
        });
    }

    /** Whether another sentence than the pitying one names the matter. */
    private static boolean understoodBeside(Span pity, List<FoundElement> elements) {
        return elements.stream().filter(found -> found.element() == Element.UNDERSTANDING)
                .anyMatch(found -> found.spans().stream().anyMatch(span -> !span.overlaps(pity)));
    }
}
