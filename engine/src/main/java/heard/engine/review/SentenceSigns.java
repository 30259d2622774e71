package heard.engine.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.engine.Element;
import heard.engine.rule.Match;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/**
 * What speaks for and against one sentence of a reply being a barb: signs with values about 0 to 1, which mean the same in every language.
 * What hurts is most often a remark: it belongs to no part of an answer, speaks of the person or of people at large, and stands beside
 * sentences that do their work.
 */
final class SentenceSigns {
    static final List<String> FAULTS = List.of("unkind", "blame", "hostile", "dismissal", "refusal", "policy", "ignorance", "canned",
            "impersonal", "over-promise");
    private static final List<String> HEARD = List.of("emotions.anger", "emotions.anxiety", "emotions.sadness", "emotions.confusion",
            "tone.calm", "tone.hostile", "intensity.strong", "intensity.extreme", "request.complaint", "request.demand", "request.refund",
            "request.information", "repeated.repeated", "address.informal");
    private static final double LONG = 25;
    private final Draft draft;
    private final LearnedReply learned;
    private final Set<String> theirs;
    private final List<Set<String>> words = new ArrayList<>();
    private final List<Map<String, Float>> own = new ArrayList<>();
    /** In how many sentences each word stands. */
    private final Map<String, Integer> often = new HashMap<>();

    private SentenceSigns(Draft draft, LearnedReply learned) {
        this.draft = draft;
        this.learned = learned;
        this.theirs = draft.message() == null ? Set.of() : Content.of(draft.message());
        for (Sentence sentence : first(draft)) {
            words.add(Content.of(draft.text(), sentence.first(), sentence.end()));
            words.getLast().forEach(word -> often.merge(word, 1, Integer::sum));
            own.add(likely(sentence));
        }
    }

    /** Of more sentences examples know nothing. */
    private static List<Sentence> first(Draft draft) {
        List<Sentence> sentences = draft.text().sentences();
        return sentences.subList(0, Math.min(LearnedReply.MOST_SENTENCES, sentences.size()));
    }

    /** The signs of each of the first sentences, in their order. */
    static List<Map<String, Float>> of(Draft draft, LearnedReply learned) {
        var signs = new SentenceSigns(draft, learned);
        Map<String, Float> reply = signs.ofReply();
        var all = new ArrayList<Map<String, Float>>();
        for (Sentence sentence : first(draft)) {
            var map = new HashMap<>(reply);
            signs.ofSentence(sentence, map);
            all.add(map);
        }
        return all;
    }

    /** What examples say of a sentence by itself. */
    private Map<String, Float> likely(Sentence sentence) {
        var likely = new HashMap<String, Float>();
        double work = 0;
        for (Element element : Element.values()) {
            double one = learned.likely(sentence, element.code());
            likely.put("is." + element.code(), (float) one);
            work = Math.max(work, one);
        }
        likely.put("is.work", (float) work);
        for (String fault : FAULTS) {
            likely.put("is." + fault, (float) learned.likely(sentence, fault));
        }
        return likely;
    }

    private Map<String, Float> ofReply() {
        var signs = new HashMap<String, Float>();
        List<Sentence> sentences = draft.text().sentences();
        signs.put("reply.sentences", upTo(sentences.size(), 12));
        for (String head : HEARD) {
            signs.put("heard." + head, draft.likely().getOrDefault(head, 0f));
        }
        if (draft.message() != null) {
            signs.put("message", 1f);
        }
        for (String code : List.of("unkind", "solution", "empathy", "apology", "understanding", "ownership")) {
            double most = 0;
            double sum = 0;
            for (Map<String, Float> one : own) {
                most = Math.max(most, one.getOrDefault("is." + code, 0f));
                sum += one.getOrDefault("is." + code, 0f);
            }
            signs.put("reply." + code, (float) most);
            signs.put("reply.sum." + code, upTo(sum, 4));
        }
        return signs;
    }

    private void ofSentence(Sentence sentence, Map<String, Float> signs) {
        int index = sentence.index();
        int last = own.size() - 1;
        signs.putAll(own.get(index));
        ofNeighbour("before.", index - 1, signs);
        ofNeighbour("after.", index + 1, signs);
        signs.put("place", last == 0 ? 0.5f : index / (float) last);
        flag(signs, "place.only", last == 0);
        flag(signs, "place.last", last > 0 && index == last);
        int stronger = 0;
        for (Map<String, Float> other : own) {
            stronger += other.getOrDefault("is.unkind", 0f) > own.get(index).getOrDefault("is.unkind", 0f) ? 1 : 0;
        }
        signs.put("rank", upTo(stronger, 5));
        ofRules(sentence, signs);
        ofForm(sentence, signs);
        signs.put("shared.message", upTo(Content.common(words.get(index), theirs), 3));
        signs.put("shared.reply", upTo((double) words.get(index).stream().filter(word -> often.getOrDefault(word, 0) > 1).count(), 3));
        signs.put("content", upTo(words.get(index).size(), 10));
    }

    private void ofNeighbour(String side, int at, Map<String, Float> signs) {
        if (at < 0 || at >= own.size()) {
            signs.put(side + "none", 1f);
            return;
        }
        for (String code : List.of("unkind", "solution", "empathy", "apology", "work", "greeting", "closing", "refusal", "understanding")) {
            signs.put(side + code, own.get(at).getOrDefault("is." + code, 0f));
        }
    }

    private void ofRules(Sentence sentence, Map<String, Float> signs) {
        int count = 0;
        for (Match match : draft.in(sentence)) {
            String kind = match.rule().kind();
            if (match.rule().theme().equals("sign")) {
                count += signs.containsKey(kind) ? 0 : 1;
                signs.merge(kind, 0.5f, (one, more) -> Math.min(1, one + more));
            } else {
                signs.put("rule." + kind, 1f);
                if (match.rule().finding()) {
                    signs.put("rule.finding", 1f);
                } else if (kind.startsWith("element.")) {
                    signs.put("rule.element", 1f);
                }
            }
        }
        signs.put("signs", upTo(count, 6));
    }

    private void ofForm(Sentence sentence, Map<String, Float> signs) {
        Text text = draft.text();
        List<Token> tokens = text.tokens().subList(sentence.first(), sentence.end());
        signs.put("words", upTo((double) tokens.stream().filter(token -> token.kind() == TokenKind.WORD).count(), LONG));
        flag(signs, "asks", sentence.question());
        flag(signs, "exclaims", sentence.exclamation());
        flag(signs, "figures", tokens.stream().anyMatch(token -> token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.ID));
        signs.put("commas", upTo((double) tokens.stream().filter(token -> token.is(",")).count(), 4));
        flag(signs, "colon", tokens.stream().anyMatch(token -> token.is(":")));
        flag(signs, "dash", tokens.stream().anyMatch(token -> token.is("–") || token.is("—")));
        flag(signs, "quotes", tokens.stream().anyMatch(token -> token.is("«") || token.is("„") || token.is("“") || token.is("\"")));
        flag(signs, "quoted", draft.quotes(sentence));
        flag(signs, "promises", draft.commitments().stream().anyMatch(commitment -> commitment.promise().span().overlaps(sentence.span())));
        flag(signs, "names", draft.names().right().stream().anyMatch(span -> span.overlaps(sentence.span())));
    }

    private static void flag(Map<String, Float> signs, String sign, boolean holds) {
        if (holds) {
            signs.put(sign, 1f);
        }
    }

    private static float upTo(double value, double most) {
        return (float) Math.min(1, value / most);
    }
}
