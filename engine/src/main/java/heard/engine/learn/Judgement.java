package heard.engine.learn;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What examples teach about signs: how much each rule and each score of the model of whole texts is worth for each field of a reading.
 * One for all languages. Loaded on first use; safe for use by many threads.
 */
public final class Judgement {

    /** The name of its model. */
    public static final String NAME = "judgement";

    private final LinearModel model;

    private Judgement(LinearModel model) {
        this.model = model;
    }

    public static boolean exists() {
        return Models.exists(NAME);
    }

    public static Judgement shipped() {
        return new Judgement(Models.named(NAME));
    }

    /** The answers to all heads by their names. */
    public Map<String, Answer> of(Map<String, Float> signs) {
        var answers = new LinkedHashMap<String, Answer>();
        for (Answer answer : model.answer(signs)) {
            answers.put(answer.head(), answer);
        }
        return answers;
    }
}
