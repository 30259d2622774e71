package heard.engine.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import heard.engine.Channel;
import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.learn.Sign;
import heard.engine.learn.SignValues;
import heard.engine.promise.Commitment;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/**
 * What speaks of a whole reply and of the message that it answers: signs with values about 0 to 1, which mean the same in every language.
 * They tell what was heard in the message, what is wanted by the rubric, and what the reply has, by rules and by examples.
 */
final class ReplySigns {
    private static final NamedSigns HEARD = new NamedSigns("heard.");
    private static final CodedSigns<Situation> IN = new CodedSigns<>(Situation.class, "in.");
    private static final CodedSigns<Element> HAS = new CodedSigns<>(Element.class, "has.");
    private static final CodedSigns<Element> WANTED = new CodedSigns<>(Element.class, "wanted.");
    private static final CodedSigns<Element> ABSENT = new CodedSigns<>(Element.class, "absent.");
    private static final CodedSigns<Element> LACKS = new CodedSigns<>(Element.class, "lacks.");
    private static final CodedSigns<Element> MOST = new CodedSigns<>(Element.class, "most.");
    private static final CodedSigns<Element> SUM = new CodedSigns<>(Element.class, "sum.");
    private static final CodedSigns<Element> RULE = new CodedSigns<>(Element.class, "rule.");
    private static final CodedSigns<FindingKind> FOUND = new CodedSigns<>(FindingKind.class, "finding.");
    private static final Map<String, Sign> FAULTS = List.of("blame", "hostile", "dismissal", "refusal", "policy", "ignorance", "canned",
            "impersonal", "unkind").stream().collect(Collectors.toUnmodifiableMap(fault -> fault, fault -> Sign.of("most." + fault)));
    private static final Sign MESSAGE = Sign.of("message");
    private static final Sign MESSAGE_WORDS = Sign.of("message.words");
    private static final Sign MESSAGE_QUESTIONS = Sign.of("message.questions");
    private static final Sign MESSAGE_WHY = Sign.of("message.why");
    private static final Sign MESSAGE_FIGURES = Sign.of("message.figures");
    private static final Sign SHARED_MOST = Sign.of("shared.most");
    private static final Sign SHARED_FIRST = Sign.of("shared.first");
    private static final Sign SHARED_ALL = Sign.of("shared.all");
    private static final Sign CUE_UNDERSTANDING = Sign.of("rule.cue.understanding");
    private static final Sign HEART = Sign.of("has.heart");
    private static final Sign NOTHING_FOUND = Sign.of("finding.none");
    private static final Sign MUST_FOUND = Sign.of("finding.any-must");
    private static final Sign HURT_FOUND = Sign.of("finding.hurts");
    private static final Sign HURTS = Sign.of("hurts");
    private static final Sign HURTS_SECOND = Sign.of("hurts.second");
    private static final Sign WORDS = Sign.of("words");
    private static final Sign SENTENCES = Sign.of("sentences");
    private static final Sign QUESTIONS = Sign.of("questions");
    private static final Sign FIGURES = Sign.of("figures");
    private static final Sign LINK = Sign.of("link");
    private static final Sign PROMISES = Sign.of("promises");
    private static final Sign PROMISES_TIMED = Sign.of("promises.timed");
    private static final Sign TIME_NAMED = Sign.of("time.named");
    private static final Sign NAME_KNOWN = Sign.of("name.known");
    private static final Sign NAME_RIGHT = Sign.of("name.right");
    private static final Sign NAME_WRONG = Sign.of("name.wrong");
    private static final Sign LATER = Sign.of("later");
    private static final Sign SHORT = Sign.of("short");
    private static final double LONG_REPLY = 200;
    private static final double LONG_MESSAGE = 120;
    private static final double MANY_SENTENCES = 12;
    /** How far into a reply one looks for what it begins with. */
    private static final int FIRST = 4;
    private final Draft draft;
    private final LearnedReply learned;
    private final SignValues signs = new SignValues();

    private ReplySigns(Draft draft, LearnedReply learned) {
        this.draft = draft;
        this.learned = learned;
    }

    static SignValues of(FirstLook look) {
        var signs = new ReplySigns(look.draft(), look.learned());
        signs.ofMessage();
        signs.ofElements(look);
        signs.ofFindings(look.findings());
        signs.ofHurting();
        signs.ofForm();
        return signs.signs;
    }

    private void ofMessage() {
        draft.likely().forEach((label, likely) -> signs.put(HEARD.of(label), likely));
        draft.situations().forEach(situation -> signs.put(IN.of(situation), 1));
        Text message = draft.message();
        if (message == null) {
            return;
        }
        signs.put(MESSAGE, 1);
        signs.put(MESSAGE_WORDS, upTo(count(message, Set.of(TokenKind.WORD)), LONG_MESSAGE));
        signs.put(MESSAGE_QUESTIONS, upTo(questions(message), 3));
        signs.flag(MESSAGE_WHY, Missing.asksWhy(message));
        signs.flag(MESSAGE_FIGURES, count(message, Set.of(TokenKind.ID)) > 0);
        Set<String> theirs = draft.matter().asked();
        double most = 0;
        double first = 0;
        for (Sentence sentence : draft.text().sentences()) {
            int common = Content.common(draft.matter().in(sentence), theirs);
            most = Math.max(most, common);
            first += sentence.index() < FIRST ? common : 0;
        }
        signs.put(SHARED_MOST, upTo(most, 5));
        signs.put(SHARED_FIRST, upTo(first, 8));
        signs.put(SHARED_ALL, upTo(Content.common(Content.of(draft.text()), theirs), 12));
    }

    private void ofElements(FirstLook look) {
        List<Sentence> sentences = draft.text().sentences();
        for (Element element : Element.values()) {
            String code = element.code();
            boolean present = look.present().contains(element);
            boolean wanted = look.wanted().contains(element);
            signs.flag(HAS.of(element), present);
            signs.flag(WANTED.of(element), wanted);
            signs.flag(ABSENT.of(element), wanted && !present);
            signs.flag(LACKS.of(element), look.lacking().contains(element));
            double most = 0;
            double sum = 0;
            for (Sentence sentence : sentences) {
                double likely = learned.likely(sentence, code);
                most = Math.max(most, likely);
                sum += likely;
            }
            signs.put(MOST.of(element), most);
            signs.put(SUM.of(element), upTo(sum, 4));
            signs.flag(RULE.of(element), draft.has("element." + code));
        }
        signs.flag(CUE_UNDERSTANDING, draft.has("cue.understanding"));
        var heart = EnumSet.of(Element.EMPATHY, Element.APOLOGY, Element.UNDERSTANDING);
        heart.retainAll(look.present());
        signs.put(HEART, heart.size() / 3f);
    }

    /** What is left unanswered is judged by trees of its own, which are grown beside these and not yet there. */
    private void ofFindings(Findings all) {
        List<Finding> findings = all.list().stream().filter(finding -> finding.kind() != FindingKind.UNANSWERED).toList();
        findings.forEach(finding -> signs.often(FOUND.of(finding.kind())));
        signs.flag(NOTHING_FOUND, findings.isEmpty());
        signs.flag(MUST_FOUND, findings.stream().anyMatch(finding -> finding.severity() == Severity.MUST));
        signs.flag(HURT_FOUND, all.any(FindingKind.BLAME) || all.any(FindingKind.HOSTILE) || all.any(FindingKind.DISMISSAL));
    }

    /** How near what is said comes to hurting; what others said is left out. */
    private void ofHurting() {
        List<Sentence> own = draft.text().sentences().stream().filter(sentence -> !draft.quotes(sentence)).toList();
        double hurts = -4;
        double second = -4;
        for (Sentence sentence : own) {
            HurtingSentences.Hurt heard = learned.hurt(sentence);
            if (heard != null) {
                second = Math.max(second, Math.min(hurts, heard.over()));
                hurts = Math.max(hurts, heard.over());
            }
        }
        signs.put(HURTS, upTo(hurts + 4, 8));
        signs.put(HURTS_SECOND, upTo(second + 4, 8));
        FAULTS.forEach((fault, sign) -> {
            double most = 0;
            for (Sentence sentence : own) {
                most = Math.max(most, learned.likely(sentence, fault));
            }
            signs.put(sign, most);
        });
    }

    private void ofForm() {
        Text text = draft.text();
        signs.put(WORDS, upTo(count(text, Set.of(TokenKind.WORD)), LONG_REPLY));
        signs.put(SENTENCES, upTo(text.sentences().size(), MANY_SENTENCES));
        signs.put(QUESTIONS, upTo(questions(text), 3));
        signs.put(FIGURES, upTo(count(text, Set.of(TokenKind.NUMBER, TokenKind.ID)), 6));
        signs.flag(LINK, count(text, Set.of(TokenKind.URL)) > 0);
        signs.put(PROMISES, upTo(draft.commitments().size(), 3));
        signs.put(PROMISES_TIMED, upTo((double) draft.commitments().stream().filter(Commitment::timed).count(), 3));
        signs.flag(TIME_NAMED, draft.has("time.named"));
        signs.flag(NAME_KNOWN, draft.context().name() != null);
        signs.flag(NAME_RIGHT, !draft.names().right().isEmpty());
        signs.flag(NAME_WRONG, !draft.names().wrong().isEmpty());
        signs.flag(LATER, !draft.context().earlierReplies().isEmpty());
        signs.flag(SHORT, draft.context().channelOrEmail() != Channel.EMAIL);
    }

    private static int count(Text text, Set<TokenKind> kinds) {
        int count = 0;
        for (Token token : text.tokens()) {
            count += kinds.contains(token.kind()) ? 1 : 0;
        }
        return count;
    }

    private static int questions(Text text) {
        int questions = 0;
        for (Sentence sentence : text.sentences()) {
            questions += sentence.question() ? 1 : 0;
        }
        return questions;
    }

    private static double upTo(double value, double most) {
        return Math.min(1, value / most);
    }
}
