package heard.engine.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import heard.engine.Coded;
import heard.engine.Element;
import heard.engine.learn.Sign;
import heard.engine.learn.SignValues;
import heard.engine.rule.Match;
import heard.engine.text.Sentence;
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
    private static final List<String> KINDS = Stream.concat(Stream.of(Element.values()).map(Coded::code), FAULTS.stream()).toList();
    private static final Map<String, Sign> HEARD = signs("heard.", List.of("emotions.anger", "emotions.anxiety", "emotions.sadness",
            "emotions.confusion", "tone.calm", "tone.hostile", "intensity.strong", "intensity.extreme", "request.complaint",
            "request.demand", "request.refund", "request.information", "repeated.repeated", "address.informal"));
    private static final Map<String, Sign> IS = signs("is.", KINDS);
    private static final List<OfAll> OF_ALL = Stream.of("unkind", "solution", "empathy", "apology", "understanding", "ownership")
            .map(kind -> new OfAll(kind, Sign.of("reply." + kind), Sign.of("reply.sum." + kind))).toList();
    /** What a sentence does, beside which others stand. */
    private static final List<String> BESIDE = List.of("unkind", "solution", "empathy", "apology", "greeting", "closing", "refusal",
            "understanding");
    private static final Map<String, Sign> BEFORE = signs("before.", BESIDE);
    private static final Map<String, Sign> AFTER = signs("after.", BESIDE);
    private static final Sign WORK = Sign.of("is.work");
    private static final Sign WORK_BEFORE = Sign.of("before.work");
    private static final Sign WORK_AFTER = Sign.of("after.work");
    private static final Sign NONE_BEFORE = Sign.of("before.none");
    private static final Sign NONE_AFTER = Sign.of("after.none");
    private static final Sign SENTENCES = Sign.of("reply.sentences");
    private static final Sign MESSAGE = Sign.of("message");
    private static final Sign PLACE = Sign.of("place");
    private static final Sign ONLY = Sign.of("place.only");
    private static final Sign LAST = Sign.of("place.last");
    private static final Sign RANK = Sign.of("rank");
    private static final Sign SHARED_WITH_MESSAGE = Sign.of("shared.message");
    private static final Sign SHARED_WITH_REPLY = Sign.of("shared.reply");
    private static final Sign CONTENT = Sign.of("content");
    private static final Sign FINDING = Sign.of("rule.finding");
    private static final Sign ELEMENT = Sign.of("rule.element");
    private static final Sign SIGNS = Sign.of("signs");
    private static final Sign WORDS = Sign.of("words");
    private static final Sign ASKS = Sign.of("asks");
    private static final Sign EXCLAIMS = Sign.of("exclaims");
    private static final Sign FIGURES = Sign.of("figures");
    private static final Sign COMMAS = Sign.of("commas");
    private static final Sign COLON = Sign.of("colon");
    private static final Sign DASH = Sign.of("dash");
    private static final Sign QUOTES = Sign.of("quotes");
    private static final Sign QUOTED = Sign.of("quoted");
    private static final Sign PROMISES = Sign.of("promises");
    private static final Sign NAMES = Sign.of("names");
    private static final NamedSigns RULES = new NamedSigns("rule.");
    private static final double LONG = 25;
    private final Draft draft;
    private final LearnedReply learned;
    private final List<Sentence> sentences;
    private final SignValues reply = new SignValues();
    /** By sentence: how likely it does any of an answer's work. */
    private final double[] work;
    /** In how many sentences each word stands. */
    private final Map<String, Integer> often = new HashMap<>();

    /** What all sentences of a reply come to for a kind. */
    private record OfAll(String kind, Sign most, Sign sum) {}

    private SentenceSigns(Draft draft, LearnedReply learned) {
        this.draft = draft;
        this.learned = learned;
        List<Sentence> all = draft.text().sentences();
        // Of more sentences examples know nothing.
        this.sentences = all.subList(0, Math.min(LearnedReply.MOST_SENTENCES, all.size()));
        this.work = new double[sentences.size()];
        for (Sentence sentence : sentences) {
            draft.matter().in(sentence).forEach(word -> often.merge(word, 1, Integer::sum));
            for (Element element : Element.values()) {
                work[sentence.index()] = Math.max(work[sentence.index()], learned.likely(sentence, element.code()));
            }
        }
    }

    private static Map<String, Sign> signs(String prefix, List<String> names) {
        var signs = new HashMap<String, Sign>();
        names.forEach(name -> signs.put(name, Sign.of(prefix + name)));
        return Map.copyOf(signs);
    }

    /** The signs of each of the first sentences, in their order. */
    static List<SignValues> of(Draft draft, LearnedReply learned) {
        var signs = new SentenceSigns(draft, learned);
        signs.ofReply();
        var all = new ArrayList<SignValues>();
        for (Sentence sentence : signs.sentences) {
            all.add(signs.ofSentence(sentence));
        }
        return all;
    }

    private void ofReply() {
        reply.put(SENTENCES, upTo(draft.text().sentences().size(), 12));
        boolean comparable = draft.comparable();
        HEARD.forEach((label, sign) -> reply.put(sign, comparable ? draft.likely().getOrDefault(label, 0f) : 0f));
        reply.flag(MESSAGE, comparable);
        for (OfAll all : OF_ALL) {
            double most = 0;
            double sum = 0;
            for (Sentence sentence : sentences) {
                float one = (float) learned.likely(sentence, all.kind());
                most = Math.max(most, one);
                sum += one;
            }
            reply.put(all.most(), most);
            reply.put(all.sum(), upTo(sum, 4));
        }
    }

    private SignValues ofSentence(Sentence sentence) {
        SignValues signs = reply.copy();
        int index = sentence.index();
        int last = sentences.size() - 1;
        IS.forEach((kind, sign) -> signs.put(sign, learned.likely(sentence, kind)));
        signs.put(WORK, work[index]);
        signs.flag(NONE_BEFORE, index == 0);
        if (index > 0) {
            ofNeighbour(sentences.get(index - 1), BEFORE, WORK_BEFORE, signs);
        }
        signs.flag(NONE_AFTER, index == last);
        if (index < last) {
            ofNeighbour(sentences.get(index + 1), AFTER, WORK_AFTER, signs);
        }
        signs.put(PLACE, last == 0 ? 0.5f : index / (float) last);
        signs.flag(ONLY, last == 0);
        signs.flag(LAST, last > 0 && index == last);
        float unkind = (float) learned.likely(sentence, "unkind");
        int stronger = 0;
        for (Sentence other : sentences) {
            stronger += (float) learned.likely(other, "unkind") > unkind ? 1 : 0;
        }
        signs.put(RANK, upTo(stronger, 5));
        ofRules(sentence, signs);
        ofForm(sentence, signs);
        Set<String> matter = draft.matter().in(sentence);
        int shared = 0;
        for (String word : matter) {
            shared += often.getOrDefault(word, 0) > 1 ? 1 : 0;
        }
        signs.put(SHARED_WITH_MESSAGE, upTo(Content.common(matter, draft.matter().asked()), 3));
        signs.put(SHARED_WITH_REPLY, upTo(shared, 3));
        signs.put(CONTENT, upTo(matter.size(), 10));
        return signs;
    }

    private void ofNeighbour(Sentence neighbour, Map<String, Sign> beside, Sign works, SignValues signs) {
        beside.forEach((kind, sign) -> signs.put(sign, learned.likely(neighbour, kind)));
        signs.put(works, work[neighbour.index()]);
    }

    private void ofRules(Sentence sentence, SignValues signs) {
        int count = 0;
        for (Match match : draft.in(sentence)) {
            String kind = match.rule().kind();
            if (match.rule().isOf("sign")) {
                Sign sign = Sign.of(kind);
                count += signs.given(sign) ? 0 : 1;
                signs.often(sign);
            } else {
                signs.put(RULES.of(kind), 1);
                signs.flag(FINDING, match.rule().finding());
                signs.flag(ELEMENT, !match.rule().finding() && kind.startsWith("element."));
            }
        }
        signs.put(SIGNS, upTo(count, 6));
    }

    private void ofForm(Sentence sentence, SignValues signs) {
        int words = 0;
        int commas = 0;
        List<Token> tokens = draft.text().tokens();
        for (int at = sentence.first(); at < sentence.end(); at++) {
            Token token = tokens.get(at);
            words += token.kind() == TokenKind.WORD ? 1 : 0;
            if (token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.ID) {
                signs.put(FIGURES, 1);
            }
            switch (token.form()) {
                case "," -> commas++;
                case ":" -> signs.put(COLON, 1);
                case "–", "—" -> signs.put(DASH, 1);
                case "«", "„", "“", "\"" -> signs.put(QUOTES, 1);
                default -> {
                    // Most tokens are words.
                }
            }
        }
        signs.put(WORDS, upTo(words, LONG));
        signs.put(COMMAS, upTo(commas, 4));
        signs.flag(ASKS, sentence.question());
        signs.flag(EXCLAIMS, sentence.exclamation());
        signs.flag(QUOTED, draft.quotes(sentence));
        signs.flag(PROMISES, draft.commitments().stream().anyMatch(commitment -> commitment.promise().span().overlaps(sentence.span())));
        signs.flag(NAMES, draft.names().right().stream().anyMatch(span -> span.overlaps(sentence.span())));
    }

    private static float upTo(double value, double most) {
        return (float) Math.min(1, value / most);
    }
}
