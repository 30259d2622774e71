package heard.engine.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import heard.engine.learn.SignValues;
import heard.engine.name.Names;
import heard.engine.promise.Commitment;
import heard.engine.promise.Promises;
import heard.engine.promise.Sending;
import heard.engine.reading.Heard;
import heard.engine.reading.Reader;
import heard.engine.rule.Match;
import heard.engine.rule.RuleBooks;
import heard.engine.text.Text;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reviews drafts. Safe for many threads. */
public final class Reviewer {
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
        AnsweredMessages.Answered message = messages.of(context.message());
        Draft draft = draft(draftText, context, message);
        LearnedReply learned = LearnedReply.of(draft);
        FirstLook look = FirstLook.at(draft, learned, message == null ? List.of() : message.asks());
        WholeReply whole = WholeReply.of(look);
        var weighing = new Weighing(look, whole, own(draft));
        List<FoundElement> elements = weighing.elements();
        Set<Element> present = FirstLook.present(elements);
        Set<Element> wanted = weighing.wanted(present);
        weighing.findings(elements);
        new Missing(draft, present, look.findings()).raise(weighing.missing(wanted, present));
        List<Finding> kept = Piles.without(draft.text(), look.findings().list());
        var scorer = new Scorer(Rubric.SHIPPED);
        double undertone = whole.right() ? 0 : Undertone.cost(draft, learned, wanted, Rubric.SHIPPED);
        int score = scorer.score(wanted, present, kept, undertone, whole.expected(Rubric.SHIPPED));
        return new Review(draft.language(), score, elements, List.copyOf(wanted), kept,
                draft.commitments().stream().map(Commitment::promise).toList(),
                scorer.reasons());
    }

    /** The elements that a desk's own rules name in a draft. */
    private Set<Element> own(Draft draft) {
        var own = EnumSet.noneOf(Element.class);
        draft.matches().stream().map(Match::rule).filter(rule -> rule.isOf("element") && own(draft.language(), rule.id()))
                .forEach(rule -> own.add(Element.valueOf(rule.value().toUpperCase(Locale.ROOT))));
        return own;
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
        int score = scorer.score(wanted, FirstLook.present(review.elements()), kept, undertone,
                Scorer.expected(review.reasons(), Rubric.SHIPPED));
        return new Review(review.language(), score, review.elements(), List.copyOf(wanted), kept, review.promises(), scorer.reasons());
    }

    /** The first sentences of a draft as examples are learned from them. */
    public List<DraftSentence> sentences(String draft, ReviewContext context, int most) {
        return DraftSentence.of(draft(draft, context, messages.of(context.message())), most);
    }

    /**
     * What the answered message asks, with the signs in this draft, as examples are learned from them.
     *
     * @param scored what models that had not seen this draft said of its sentences
     */
    public List<AskedThing> asked(String text, ReviewContext context, ScoredSentences scored) {
        AnsweredMessages.Answered message = messages.of(context.message());
        if (message == null) {
            return List.of();
        }
        Draft draft = draft(text, context, message);
        LearnedReply learned = LearnedReply.given(draft, scored);
        Set<Element> present = FirstLook.present(ElementFinder.of(draft, learned));
        return UnansweredFindings.asked(draft, learned, present, message.asks(), FirstLook.words(draft, learned, present));
    }

    /** The signs of each sentence of a reply, as examples are learned from them; scores as in {@link #asked}. */
    public List<Map<String, Float>> sentenceSigns(String text, ReviewContext context, ScoredSentences scored) {
        Draft draft = draft(text, context, messages.of(context.message()));
        List<SignValues> all = SentenceSigns.of(draft, LearnedReply.given(draft, scored));
        return scored.sentences().stream().map(sentence -> all.get(sentence.index()).byName()).toList();
    }

    /** The signs of a whole reply, as examples are learned from them; scores as in {@link #asked}. */
    public Map<String, Float> signs(String text, ReviewContext context, ScoredSentences scored) {
        AnsweredMessages.Answered message = messages.of(context.message());
        Draft draft = draft(text, context, message);
        LearnedReply learned = LearnedReply.given(draft, scored);
        return ReplySigns.of(FirstLook.at(draft, learned, message == null ? List.of() : message.asks())).byName();
    }

    /** What is read aloud: prompts in brackets, "(pause)" or "[calmly]", become blanks, so that every place stays where it is. */
    private static String withoutPrompts(String script) {
        return PROMPT.matcher(script).replaceAll(prompt -> " ".repeat(prompt.group().length()));
    }

    /** What was read, with the last word of the people who held something else. */
    private static Heard heard(AnsweredMessages.Answered message, ReviewContext context) {
        return message.heard().heldTo(context.held().over(message.reading()));
    }

    private Draft draft(String words, ReviewContext context, AnsweredMessages.@Nullable Answered message) {
        String said = context.channelOrEmail() == Channel.PHONE ? withoutPrompts(words) : words;
        Text text = inItsLanguage(said, context, message == null ? Language.OTHER : message.text().language());
        Heard heard = message == null ? null : heard(message, context);
        Reading reading = heard == null ? null : heard.reading();
        Set<Situation> situations = Situation.of(reading, context.channelOrEmail(), context.earlierReplies().isEmpty());
        List<Commitment> commitments = Promises.find(text, new Sending(context.at(), context.zone(), context.calendar()));
        List<Match> all = rules.of(text.language()).match(text);
        List<Match> matches = context.without().isEmpty()
                ? all
                : all.stream().filter(match -> !context.without().contains(match.rule().id())).toList();
        Text answered = message == null ? null : message.text();
        return new Draft(text, matches, context, answered, reading, heard == null ? Map.of() : heard.likely(), situations,
                Names.check(text, context.name()), commitments, Draft.bySentence(text, matches, commitments),
                new Matter(text, answered != null && answered.language() == text.language() ? answered : null));
    }
}
