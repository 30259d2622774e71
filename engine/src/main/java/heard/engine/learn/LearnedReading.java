package heard.engine.learn;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import heard.engine.Language;

/**
 * What examples teach about a customer's message, for one language: emotions, intensity, urgency, request and the other closed fields of a
 * reading. Heads and labels carry the names of the reading's fields and values; a field that is true or false is a head with one label of
 * its own name. Loaded on first use; safe for use by many threads.
 */
public final class LearnedReading {

    private static final int MOST_WORDS = 3;

    private final LinearModel model;

    private LearnedReading(LinearModel model) {
        this.model = model;
    }

    public static boolean exists(Language language) {
        return language != Language.OTHER && Models.exists(modelName(language));
    }

    /** The learned part for a language that Heard speaks. */
    public static LearnedReading of(Language language) {
        return new LearnedReading(Models.named(modelName(language)));
    }

    private static String modelName(Language language) {
        return switch (language) {
            case RU -> "reading-ru";
            case LT -> "reading-lt";
            case EN -> "reading-en";
            case OTHER -> throw new IllegalArgumentException("Nothing was learned for other languages");
        };
    }

    /**
     * All answers by the name of their head.
     *
     * @param cues the kinds of the rules that matched in the text, such as {@code emotion.anger}; none where no rules were asked
     */
    public Map<String, Answer> read(String text, Collection<String> cues) {
        var answers = new LinkedHashMap<String, Answer>();
        for (Answer answer : model.answer(text, cues)) {
            answers.put(answer.head(), answer);
        }
        return answers;
    }

    /** The raw scores of all labels, in the order of the heads. */
    public float[] scores(String text) {
        return model.scores(text, List.of());
    }

    /** What scores mean, by the name of their head. */
    public Map<String, Answer> answers(float[] scores) {
        var answers = new LinkedHashMap<String, Answer>();
        for (Answer answer : model.answers(scores)) {
            answers.put(answer.head(), answer);
        }
        return answers;
    }

    /** The words that speak most for a label, the weightiest first. Costs as much as a reading: ask for labels that hold. */
    public List<TellingWord> tellingWords(String text, String head, String label) {
        return model.tellingWords(text, head, label, MOST_WORDS);
    }

    public List<Head> heads() {
        return model.heads();
    }
}
