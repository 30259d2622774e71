package heard.engine.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import heard.engine.FindingKind;
import heard.engine.learn.Forest;
import heard.engine.learn.Models;
import heard.engine.learn.SignValues;

/**
 * What examples say of a sentence beside the others of its reply and the message: whether it hurts, and how. Trees over {@link SentenceSigns},
 * one forest for all languages.
 */
public final class HurtingSentences {
    /** The name of the forest. */
    public static final String FOREST = "hurts";
    /** The name under which its questions stand. */
    public static final String HURTS = "sentence";
    /** Whether it hurts in any way is easier to tell than in which. */
    public static final String ANY = "any";
    private static final String HURTS_AT_ALL = HURTS + "." + ANY;
    public static final List<FindingKind> WAYS = List.of(FindingKind.BLAME, FindingKind.HOSTILE, FindingKind.DISMISSAL);

    private HurtingSentences() {
    }

    /**
     * How much a sentence hurts.
     *
     * @param over by how much its hurting stands over the bound from which on it is said to
     * @param way the likeliest way
     */
    record Hurt(double over, FindingKind way) {
        /** What answers come to; in which way it hurts is asked only where it does. */
        static Hurt of(ToDoubleFunction<String> answers) {
            double any = answers.applyAsDouble(HURTS_AT_ALL);
            FindingKind likeliest = WAYS.getFirst();
            double most = Double.NEGATIVE_INFINITY;
            for (FindingKind way : any < 0 ? List.<FindingKind>of() : WAYS) {
                double over = answers.applyAsDouble(HURTS + "." + way.code());
                if (over > most) {
                    most = over;
                    likeliest = way;
                }
            }
            return new Hurt(any, likeliest);
        }
    }

    /** By sentence, in their order; nothing where nothing was learned. */
    static List<Hurt> of(Draft draft, LearnedReply learned) {
        if (!Models.existTrees(FOREST)) {
            return List.of();
        }
        var heard = new ArrayList<Hurt>();
        Forest forest = Models.forest(FOREST);
        for (SignValues signs : SentenceSigns.of(draft, learned)) {
            heard.add(Hurt.of(question -> forest.over(question, signs)));
        }
        return heard;
    }
}
