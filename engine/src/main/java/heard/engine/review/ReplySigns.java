package heard.engine.review;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import heard.engine.Channel;
import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.promise.Commitment;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.TokenKind;

/**
 * What speaks of a whole reply and of the message that it answers: signs with values about 0 to 1, which mean the same in every language.
 * They tell what was heard in the message, what is wanted by the rubric, and what the reply has, by rules and by examples.
 */
final class ReplySigns {
    private static final List<String> LEARNED = List.of("blame", "hostile", "dismissal", "refusal", "policy", "ignorance", "canned",
            "impersonal", "unkind");
    private static final double LONG_REPLY = 200;
    private static final double LONG_MESSAGE = 120;
    private static final double MANY_SENTENCES = 12;
    /** How far into a reply one looks for what it begins with. */
    private static final int FIRST = 4;
    private final Draft draft;
    private final LearnedReply learned;
    private final Map<String, Float> signs = new HashMap<>();

    private ReplySigns(Draft draft, LearnedReply learned) {
        this.draft = draft;
        this.learned = learned;
    }

    static Map<String, Float> of(FirstLook look) {
        var signs = new ReplySigns(look.draft(), look.learned());
        signs.ofMessage();
        signs.ofElements(look);
        signs.ofFindings(look.findings());
        signs.ofForm();
        return signs.signs;
    }

    private void ofMessage() {
        draft.likely().forEach((label, likely) -> put("heard." + label, likely));
        draft.situations().forEach(situation -> flag("in." + situation.name().toLowerCase(Locale.ROOT), true));
        Text message = draft.message();
        flag("message", message != null);
        if (message == null) {
            return;
        }
        long words = message.tokens().stream().filter(token -> token.kind() == TokenKind.WORD).count();
        put("message.words", upTo((double) words, LONG_MESSAGE));
        put("message.questions", upTo((double) message.sentences().stream().filter(Sentence::question).count(), 3));
        flag("message.why", Missing.asksWhy(message));
        flag("message.figures", message.tokens().stream().anyMatch(token -> token.kind() == TokenKind.ID));
        Set<String> theirs = Content.of(message);
        List<Sentence> sentences = draft.text().sentences();
        double most = 0;
        double first = 0;
        for (Sentence sentence : sentences) {
            int common = Content.common(Content.of(draft.text(), sentence.first(), sentence.end()), theirs);
            most = Math.max(most, common);
            first += sentence.index() < FIRST ? common : 0;
        }
        put("shared.most", upTo(most, 5));
        put("shared.first", upTo(first, 8));
        put("shared.all", upTo(Content.common(Content.of(draft.text()), theirs), 12));
    }

    private void ofElements(FirstLook look) {
        List<Sentence> sentences = draft.text().sentences();
        for (Element element : Element.values()) {
            String code = element.code();
            flag("has." + code, look.present().contains(element));
            flag("wanted." + code, look.wanted().contains(element));
            flag("absent." + code, look.wanted().contains(element) && !look.present().contains(element));
            flag("lacks." + code, look.lacking().contains(element));
            double most = 0;
            double sum = 0;
            for (Sentence sentence : sentences) {
                double likely = learned.likely(sentence, code);
                most = Math.max(most, likely);
                sum += likely;
            }
            put("most." + code, most);
            put("sum." + code, upTo(sum, 4));
            flag("rule." + code, draft.has("element." + code));
        }
        flag("rule.cue.understanding", draft.has("cue.understanding"));
        var both = EnumSet.copyOf(Set.of(Element.EMPATHY, Element.APOLOGY, Element.UNDERSTANDING));
        both.retainAll(look.present());
        put("has.heart", both.size() / 3f);
    }

    /** What is left unanswered is judged by trees of its own, which are grown beside these and not yet there. */
    private void ofFindings(Findings all) {
        List<Finding> findings = all.list().stream().filter(finding -> finding.kind() != FindingKind.UNANSWERED).toList();
        for (Finding finding : findings) {
            signs.merge("finding." + finding.kind().code(), 0.5f, (one, more) -> Math.min(1, one + more));
        }
        flag("finding.none", findings.isEmpty());
        flag("finding.any-must", findings.stream().anyMatch(finding -> finding.severity() == Severity.MUST));
        flag("finding.hurts", List.of(FindingKind.BLAME, FindingKind.HOSTILE, FindingKind.DISMISSAL).stream().anyMatch(all::any));
        double hurts = -4;
        double second = -4;
        for (Sentence sentence : draft.text().sentences()) {
            HurtingSentences.Hurt heard = learned.hurt(sentence);
            if (heard != null && !draft.quotes(sentence)) {
                second = Math.max(second, Math.min(hurts, heard.over()));
                hurts = Math.max(hurts, heard.over());
            }
        }
        put("hurts", upTo(hurts + 4, 8));
        put("hurts.second", upTo(second + 4, 8));
        for (String label : LEARNED) {
            double most = 0;
            for (Sentence sentence : draft.text().sentences()) {
                most = draft.quotes(sentence) ? most : Math.max(most, learned.likely(sentence, label));
            }
            put("most." + label, most);
        }
    }

    private void ofForm() {
        Text text = draft.text();
        long words = text.tokens().stream().filter(token -> token.kind() == TokenKind.WORD).count();
        put("words", upTo((double) words, LONG_REPLY));
        put("sentences", upTo(text.sentences().size(), MANY_SENTENCES));
        put("questions", upTo((double) text.sentences().stream().filter(Sentence::question).count(), 3));
        put("figures",
                upTo((double) text.tokens().stream().filter(token -> token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.ID)
                        .count(), 6));
        flag("link", text.tokens().stream().anyMatch(token -> token.kind() == TokenKind.URL));
        put("promises", upTo(draft.commitments().size(), 3));
        put("promises.timed", upTo((double) draft.commitments().stream().filter(Commitment::timed).count(), 3));
        flag("time.named", draft.has("time.named"));
        flag("name.known", draft.context().name() != null);
        flag("name.right", !draft.names().right().isEmpty());
        flag("name.wrong", !draft.names().wrong().isEmpty());
        flag("later", !draft.context().earlierReplies().isEmpty());
        flag("short", draft.context().channelOrEmail() != Channel.EMAIL);
    }

    private void put(String sign, double value) {
        signs.put(sign, (float) value);
    }

    private void flag(String sign, boolean holds) {
        if (holds) {
            signs.put(sign, 1f);
        }
    }

    private static double upTo(double value, double most) {
        return Math.min(1, value / most);
    }
}
