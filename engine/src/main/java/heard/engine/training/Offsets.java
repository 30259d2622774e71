package heard.engine.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import heard.engine.learn.Head;

/** For heads of which one label holds: how far each label's score is moved before the highest wins, found by going up in macro-F1. */
final class Offsets {

    private static final double[] STEPS = {-1, -0.5, -0.25, -0.1, 0.1, 0.25, 0.5, 1};
    private static final int ROUNDS = 3;
    private static final double LEAST_GAIN = 0.003;
    private static final int MOST_TUNED_LABELS = 20;

    private Offsets() {
    }

    /** The labels with their offsets, where {@code single} has the threshold that each would have if it stood alone. */
    static List<Head.Label> tuned(List<Head.Label> single, float[][] scores, float[][] targets) {
        double[] offsets = new double[single.size()];
        if (single.size() <= MOST_TUNED_LABELS) {
            double[] alone = single.stream().mapToDouble(label -> Math.min(label.threshold(), highest(scores, single.indexOf(label))))
                    .toArray();
            offsets = macroF1(alone, scores, targets) > macroF1(offsets, scores, targets) + LEAST_GAIN ? alone : offsets;
            tune(offsets, scores, targets);
        }
        var tuned = new ArrayList<Head.Label>();
        for (int i = 0; i < offsets.length; i++) {
            Head.Label label = single.get(i);
            tuned.add(new Head.Label(label.name(), label.slope(), label.offset(), offsets[i]));
        }
        return tuned;
    }

    private static double highest(float[][] scores, int label) {
        return Arrays.stream(scores).mapToDouble(row -> row[label]).max().orElse(0) + 1;
    }

    private static double spread(float[][] scores, int label) {
        double mean = Arrays.stream(scores).mapToDouble(row -> row[label]).average().orElse(0);
        return Math.sqrt(Arrays.stream(scores).mapToDouble(row -> (row[label] - mean) * (row[label] - mean)).average().orElse(0));
    }

    private static void tune(double[] offsets, float[][] scores, float[][] targets) {
        double best = macroF1(offsets, scores, targets);
        for (int round = 0; round < ROUNDS; round++) {
            for (int label = 0; label < offsets.length; label++) {
                double kept = offsets[label];
                double chosen = kept;
                double spread = spread(scores, label);
                for (double step : STEPS) {
                    offsets[label] = kept + step * spread;
                    double reached = macroF1(offsets, scores, targets);
                    if (reached > best + LEAST_GAIN) {
                        best = reached;
                        chosen = offsets[label];
                    }
                }
                offsets[label] = chosen;
            }
        }
    }

    private static double macroF1(double[] offsets, float[][] scores, float[][] targets) {
        int labels = offsets.length;
        int[] given = new int[labels];
        int[] truly = new int[labels];
        int[] both = new int[labels];
        for (int i = 0; i < scores.length; i++) {
            int said = highest(scores[i], offsets);
            int is = highest(targets[i], new double[labels]);
            if (!Float.isNaN(targets[i][0])) {
                given[said]++;
                truly[is]++;
                both[said] += said == is ? 1 : 0;
            }
        }
        double sum = 0;
        for (int label = 0; label < labels; label++) {
            sum += 2.0 * both[label] / Math.max(1, given[label] + truly[label]);
        }
        return sum / labels;
    }

    static int highest(float[] scores, double[] offsets) {
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            if (scores[label] - offsets[label] > scores[best] - offsets[best]) {
                best = label;
            }
        }
        return best;
    }
}
