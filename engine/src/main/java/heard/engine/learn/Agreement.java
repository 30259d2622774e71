package heard.engine.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Judges heads together whose labels go together: who is angry is hardly calm, and an insult is hardly mild. Each label starts as it is
 * judged for itself. Then it is asked again and again which answer to a head is best, given the others: how sure the head is, and a share
 * of the logarithm by which two labels stand together more often than by chance (iterated conditional modes, Besag 1986). The table is
 * counted from the labels of the training messages.
 */
public final class Agreement {
    /** Its file among the models. */
    public static final String FILE = "agreement.tsv";
    /** What goes together. */
    public static final List<String> HEADS = List.of("emotions", "intensity", "tone");
    /** How much going together counts beside what is heard; chosen on folds. */
    private static final double SHARE = 0.2;
    private static final int MOST_ROUNDS = 6;
    /** The three cases of two labels, in the order of the table. */
    private static final int BOTH = 0;
    private static final int NEITHER = 1;
    private static final int FIRST = 2;
    private final double[][][] table;

    private Agreement(double[][][] table) {
        this.table = table;
    }

    /** Reads the table beside the models; null where there is none. */
    static @Nullable Agreement shipped() {
        try (InputStream in = Agreement.class.getResourceAsStream("/models/" + FILE)) {
            if (in == null) {
                return null;
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
            return of(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The model " + FILE + " cannot be read; ./heard train makes it anew", unreadable);
        }
    }

    /** The table as {@link #count} gives it. */
    static Agreement of(List<String> lines) {
        return new Agreement(table(lines));
    }

    private static double[][][] table(List<String> lines) {
        int labels = (int) Math.round(Math.sqrt(lines.size()));
        double[][][] table = new double[labels][labels][];
        int at = 0;
        for (String line : lines) {
            String[] fields = line.split("\t");
            table[at / labels][at % labels] = new double[]{Double.parseDouble(fields[2]), Double.parseDouble(fields[3]),
                    Double.parseDouble(fields[4])};
            at++;
        }
        return table;
    }

    /**
     * The table as lines, from which labels each message holds; names in the order of the heads.
     *
     * @param held 1 or 0 by message and label
     */
    public static List<String> count(List<String> names, List<float[]> held) {
        int labels = names.size();
        var lines = new ArrayList<String>();
        for (int one = 0; one < labels; one++) {
            for (int other = 0; other < labels; other++) {
                lines.add(String.format(Locale.ROOT, "%s\t%s\t%.4f\t%.4f\t%.4f", names.get(one), names.get(other),
                        together(held, one, true, other, true), together(held, one, false, other, false),
                        together(held, one, true, other, false)));
            }
        }
        return lines;
    }

    /** The logarithm of how much more often than by chance, as if it had been seen twice more by chance. */
    private static double together(List<float[]> held, int one, boolean holds, int other, boolean otherHolds) {
        double some = 0;
        double others = 0;
        double both = 0;
        for (float[] message : held) {
            boolean is = message[one] > 0 == holds;
            boolean otherIs = message[other] > 0 == otherHolds;
            some += is ? 1 : 0;
            others += otherIs ? 1 : 0;
            both += is && otherIs ? 1 : 0;
        }
        double chance = Math.max(1e-9, some / held.size() * (others / held.size()));
        return StrictMath.log((both + 2 * chance) / (held.size() + 2) / chance);
    }

    /** The answers to these heads together, in their order; {@code scores} are raw and in the order of the labels. */
    List<Answer> answer(List<Head> heads, float[] scores) {
        var state = new State(heads, scores);
        int round = 0;
        while (round < MOST_ROUNDS && state.improve()) {
            round++;
        }
        return state.answers();
    }

    /** What holds so far. */
    private final class State {
        private final List<Head> heads;
        private final float[] scores;
        private final double[] margins;
        private final boolean[] holds;
        /** Labels of which any may hold, whose absence says something, too. */
        private final boolean[] free;
        private final int[] headOf;

        State(List<Head> heads, float[] scores) {
            this.heads = heads;
            this.scores = scores;
            this.margins = new double[scores.length];
            this.holds = new boolean[scores.length];
            this.free = new boolean[scores.length];
            this.headOf = new int[scores.length];
            int at = 0;
            for (int head = 0; head < heads.size(); head++) {
                int first = at;
                for (Head.Label label : heads.get(head).labels()) {
                    margins[at] = label.slope() * (scores[at] - label.threshold());
                    free[at] = heads.get(head).kind() == Head.Kind.ANY;
                    headOf[at] = head;
                    holds[at] = free[at] && margins[at] >= 0;
                    at++;
                }
                if (heads.get(head).kind() == Head.Kind.ONE) {
                    holds[LinearModel.highest(heads.get(head), scores, first)] = true;
                }
            }
        }

        boolean improve() {
            boolean changed = false;
            int first = 0;
            for (Head head : heads) {
                int end = first + head.labels().size();
                changed |= head.kind() == Head.Kind.ANY ? improveEach(first, end) : improveChoice(first, end);
                first = end;
            }
            return changed;
        }

        private boolean improveEach(int first, int end) {
            boolean changed = false;
            for (int label = first; label < end; label++) {
                boolean better = margins[label] + SHARE * (going(label, true) - going(label, false)) >= 0;
                changed |= better != holds[label];
                holds[label] = better;
            }
            return changed;
        }

        private boolean improveChoice(int first, int end) {
            int before = first;
            int best = first;
            double most = Double.NEGATIVE_INFINITY;
            for (int label = first; label < end; label++) {
                before = holds[label] ? label : before;
                double value = margins[label] + SHARE * going(label, true);
                if (value > most) {
                    most = value;
                    best = label;
                }
            }
            holds[before] = false;
            holds[best] = true;
            return best != before;
        }

        /** How well a label goes with all that holds, and with what may hold and does not. Labels of one choice say nothing of each other. */
        private double going(int label, boolean here) {
            double sum = 0;
            for (int other = 0; other < holds.length; other++) {
                boolean same = other == label || (headOf[other] == headOf[label] && !free[label]);
                if (!same && (holds[other] || free[other])) {
                    sum += here
                            ? table[label][other][holds[other] ? BOTH : FIRST]
                            : holds[other] ? table[other][label][FIRST] : table[label][other][NEITHER];
                }
            }
            return sum;
        }

        List<Answer> answers() {
            var answers = new ArrayList<Answer>();
            int at = 0;
            for (Head head : heads) {
                var judged = new ArrayList<Answer.Judged>();
                for (Head.Label label : head.labels()) {
                    judged.add(new Answer.Judged(label.name(), label.probability(scores[at]), holds[at]));
                    at++;
                }
                answers.add(new Answer(head.name(), judged));
            }
            return answers;
        }
    }
}
