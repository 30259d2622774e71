package heard.engine.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What examples teach about signs: how much each rule and each score of the model of whole texts is worth for each field of a reading.
 * One for all languages. Loaded on first use; safe for use by many threads.
 */
public final class Judgement {

    /** The name of its model. */
    public static final String NAME = "judgement";

    private static final @Nullable Agreement AGREEMENT = Agreement.shipped();

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

    /** The answers to all heads by their names; to those that go together, together. */
    public Map<String, Answer> of(Map<String, Float> signs) {
        float[] scores = model.scores(signs);
        var answers = new LinkedHashMap<String, Answer>();
        for (Answer answer : model.answers(scores)) {
            answers.put(answer.head(), answer);
        }
        Agreement agreement = AGREEMENT;
        if (agreement != null) {
            together(model.heads(), scores, agreement).forEach(answer -> answers.put(answer.head(), answer));
        }
        return answers;
    }

    private static List<Answer> together(List<Head> all, float[] scores, Agreement agreement) {
        var heads = new ArrayList<Head>();
        float[] theirs = new float[scores.length];
        int from = 0;
        int kept = 0;
        for (Head head : all) {
            int labels = head.labels().size();
            if (Agreement.HEADS.contains(head.name())) {
                heads.add(head);
                System.arraycopy(scores, from, theirs, kept, labels);
                kept += labels;
            }
            from += labels;
        }
        return agreement.answer(heads, Arrays.copyOf(theirs, kept));
    }
}
