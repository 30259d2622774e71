package heard.engine.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.engine.Coded;
import heard.engine.Identifier;
import heard.engine.Language;
import heard.engine.Span;
import heard.engine.learn.Answer;
import heard.engine.learn.Judgement;
import heard.engine.learn.LearnedReading;
import heard.engine.rule.Match;
import heard.engine.text.Text;

/** What examples say of one message and of the rules that hold in it: a probability for each label and whether it holds. Says nothing in a language without examples. */
final class Learned {
    /** What a person feels stands in the first pages; more would cost time and teach nothing. */
    private static final int MOST_CHARACTERS = 10_000;
    private final String text;
    private final Language language;
    private final Map<String, Answer> answers;

    private Learned(String text, Language language, Map<String, Answer> answers) {
        this.text = text;
        this.language = language;
        this.answers = answers;
    }

    /** What examples say of a text and of what rules found in it; {@code whole} is the text with quoted mail blanked. */
    static Learned of(Text cut, String whole, List<Match> matches, List<Identifier> identifiers) {
        String text = beginning(whole);
        Language language = cut.language();
        if (text.isBlank() || !LearnedReading.exists(language)) {
            return new Learned(text, language, Map.of());
        }
        LearnedReading heard = LearnedReading.of(language);
        String shown = cut.inOwnLetters(text);
        return new Learned(shown.equals(text) ? text : "", language,
                Judgement.shipped().of(Signs.of(cut, matches, identifiers, heard.heads(), heard.scores(shown))));
    }

    private static String beginning(String whole) {
        if (whole.length() <= MOST_CHARACTERS) {
            return whole;
        }
        int end = Character.isHighSurrogate(whole.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return whole.substring(0, end);
    }

    /** A head whose labels are one another's opposite: the one that it chose; {@code otherwise} where it says nothing. */
    <E extends Enum<E> & Coded> E choice(Class<E> type, String head, E otherwise) {
        Answer answer = answers.get(head);
        E chosen = answer == null ? null : Coded.find(type, answer.first());
        return chosen == null ? otherwise : chosen;
    }

    /** The labels of a head with their scores, the one that it chose first; none where it says nothing. */
    List<Answer.Judged> judged(String head) {
        Answer answer = answers.get(head);
        return answer == null ? List.of() : answer.labels();
    }

    /** A head of labels of which any may hold. */
    boolean holds(String head, String label) {
        Answer answer = answers.get(head);
        return answer != null && answer.holds(label);
    }

    /** How likely each label of each head is, by both names, such as {@code tone.hostile}; nothing where nothing was learned. */
    Map<String, Float> likely() {
        var likely = new HashMap<String, Float>();
        answers.forEach((head, answer) -> answer.labels()
                .forEach(label -> likely.put(head + "." + label.label(), (float) label.score())));
        return likely;
    }

    /** How likely a label is; 0 where nothing was learned. */
    double score(String head, String label) {
        Answer answer = answers.get(head);
        return answer == null ? 0 : answer.score(label);
    }

    /** The words that speak most for a label that holds; none where the text is written in other letters. */
    List<Span> words(String head, String label) {
        if (answers.isEmpty()) {
            return List.of();
        }
        return LearnedReading.of(language).tellingWords(text, head, label).stream().map(word -> new Span(word.start(), word.end()))
                .toList();
    }
}
