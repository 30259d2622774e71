package heard.engine.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import heard.engine.Identifier;
import heard.engine.Language;
import heard.engine.learn.Head;
import heard.engine.rule.Match;
import heard.engine.text.Sentence;
import heard.engine.text.Text;

/**
 * What speaks in a message for one reading or another, as numbers by name: the kinds of rules that hold what examples of whole texts
 * hear, questions, length, identifiers. Training and reading see the same signs. Those that mean the same in every
 * language stand once for all languages and once more, at half weight, for the one that is written.
 */
public final class Signs {
    private static final float SHARE_OF_LANGUAGE = 0.5f;
    private static final int FEW_TOKENS = 4;
    private final Language language;
    private final Map<String, Float> signs = new LinkedHashMap<>();

    private Signs(Language language) {
        this.language = language;
    }

    /** The signs of a text; {@code scores} are those of the model of whole texts, in the order of its heads. */
    public static Map<String, Float> of(Text text, List<Match> matches, List<Identifier> identifiers, List<Head> heads, float[] scores) {
        var signs = new Signs(text.language());
        signs.addKinds(matches);
        signs.addScores(heads, scores);
        signs.addForm(text);
        identifiers.forEach(identifier -> signs.add("id:" + identifier.kind().code(), 1));
        return signs.signs;
    }

    private void add(String name, float value) {
        signs.put(name, value);
        signs.put(language.code() + "|" + name, value * SHARE_OF_LANGUAGE);
    }

    /** How sure the rules of each kind are together; those that overlap count once. */
    private void addKinds(List<Match> matches) {
        var doubts = new LinkedHashMap<String, Float>();
        var last = new HashMap<String, Integer>();
        for (Match match : matches) {
            String kind = match.rule().kind();
            boolean speaks = !match.rule().finding() && !kind.startsWith("element.") && !kind.equals("cue.none");
            if (speaks && last.getOrDefault(kind, -1) < match.first()) {
                doubts.merge(kind, (float) (1 - match.rule().weight()), (some, more) -> some * more);
                last.put(kind, match.last());
            }
        }
        doubts.forEach((kind, doubt) -> add("kind:" + kind, 1 - doubt));
    }

    private void addScores(List<Head> heads, float[] scores) {
        int at = 0;
        for (Head head : heads) {
            for (Head.Label label : head.labels()) {
                add("heard:" + head.name() + "." + label.name(), scores[at++]);
            }
        }
    }

    private void addForm(Text text) {
        List<Sentence> sentences = text.sentences();
        int questions = (int) sentences.stream().filter(Sentence::question).count();
        int tokens = text.tokens().size();
        add("questions", Math.min(4, questions) / 4f);
        add("asks", questions > 0 ? 1 : 0);
        add("asks-last", !sentences.isEmpty() && sentences.getLast().question() ? 1 : 0);
        add("exclaims", sentences.stream().anyMatch(Sentence::exclamation) ? 1 : 0);
        add("length", (float) (StrictMath.log1p(tokens) / 4));
        add("short", tokens <= FEW_TOKENS ? 1 : 0);
        add("sentences", Math.min(8, Math.max(1, sentences.size())) / 8f);
    }
}
