package heard.engine.training;

import java.util.Arrays;
import java.util.List;

import heard.engine.learn.Head;

/** Measures answers against the truth: F1 by label, macro and micro, accuracy, mean binary F1, Pearson's correlation. */
final class Figures {

    private final Head.Kind kind;
    private final List<String> labels;
    private final float[][] truth;
    private final float[][] given;

    /** Both by example and label: 1 or 0, or amounts; examples whose truth is unknown (NaN) are left out label by label. */
    Figures(Head.Kind kind, List<String> labels, float[][] truth, float[][] given) {
        this.kind = kind;
        this.labels = labels;
        this.truth = truth;
        this.given = given;
    }

    List<String> labels() {
        return labels;
    }

    int examples() {
        return truth.length;
    }

    private record Counts(int both, int onlyGiven, int onlyTrue, int neither) {

        double f1() {
            return both == 0 ? 0 : 2.0 * both / (2.0 * both + onlyGiven + onlyTrue);
        }

        double otherF1() {
            return neither == 0 ? 0 : 2.0 * neither / (2.0 * neither + onlyGiven + onlyTrue);
        }

        double accuracy() {
            return (both + neither) / (double) Math.max(1, both + neither + onlyGiven + onlyTrue);
        }
    }

    private Counts counts(int label) {
        int both = 0;
        int onlyGiven = 0;
        int onlyTrue = 0;
        int neither = 0;
        for (int i = 0; i < truth.length; i++) {
            if (!Float.isNaN(truth[i][label])) {
                boolean is = truth[i][label] > 0;
                boolean said = given[i][label] > 0;
                both += is && said ? 1 : 0;
                onlyTrue += is && !said ? 1 : 0;
                onlyGiven += !is && said ? 1 : 0;
                neither += !is && !said ? 1 : 0;
            }
        }
        return new Counts(both, onlyGiven, onlyTrue, neither);
    }

    double f1(int label) {
        return counts(label).f1();
    }

    /** How many examples truly have the label. */
    int support(int label) {
        var counts = counts(label);
        return counts.both + counts.onlyTrue;
    }

    double macroF1() {
        double sum = 0;
        int present = 0;
        for (int label = 0; label < labels.size(); label++) {
            if (support(label) > 0) {
                sum += f1(label);
                present++;
            }
        }
        return present == 0 ? 0 : sum / present;
    }

    /** The mean over the labels of the F1 of "holds" and "does not hold"; for a head of one label, the two classes. */
    double binaryMacroF1() {
        double sum = 0;
        for (int label = 0; label < labels.size(); label++) {
            sum += (counts(label).f1() + counts(label).otherF1()) / 2;
        }
        return sum / labels.size();
    }

    /** The mean over the labels of how often the yes or no is right (which is its micro-F1). */
    double binaryMicroF1() {
        double sum = 0;
        for (int label = 0; label < labels.size(); label++) {
            sum += counts(label).accuracy();
        }
        return sum / labels.size();
    }

    double microF1() {
        int both = 0;
        int wrong = 0;
        for (int label = 0; label < labels.size(); label++) {
            var counts = counts(label);
            both += counts.both;
            wrong += counts.onlyGiven + counts.onlyTrue;
        }
        return both == 0 ? 0 : 2.0 * both / (2.0 * both + wrong);
    }

    /** How often all labels of an example are right. */
    double accuracy() {
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            right += right(i) ? 1 : 0;
        }
        return right / (double) Math.max(1, truth.length);
    }

    private boolean right(int example) {
        for (int label = 0; label < labels.size(); label++) {
            float is = truth[example][label];
            float said = given[example][label];
            boolean exact = kind == Head.Kind.AMOUNT || Float.isNaN(is);
            if (exact ? Float.compare(is, said) != 0 : (is > 0) != (said > 0)) {
                return false;
            }
        }
        return true;
    }

    double pearson(int label) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < truth.length; i++) {
            if (!Float.isNaN(truth[i][label])) {
                double a = truth[i][label];
                double b = given[i][label];
                n++;
                x += a;
                y += b;
                xx += a * a;
                yy += b * b;
                xy += a * b;
            }
        }
        double spread = Math.sqrt((xx - x * x / n) * (yy - y * y / n));
        return spread > 0 ? (xy - x * y / n) / spread : 0;
    }

    double meanPearson() {
        double sum = 0;
        for (int label = 0; label < labels.size(); label++) {
            sum += pearson(label);
        }
        return sum / labels.size();
    }

    Head.Kind kind() {
        return kind;
    }

    /** The same truth, answered by what is most frequent in the given training targets. */
    Figures ofMajority(float[][] training) {
        float[] answer = new float[labels.size()];
        int most = 0;
        double[] sums = new double[labels.size()];
        for (int label = 0; label < labels.size(); label++) {
            int known = 0;
            for (float[] targets : training) {
                if (!Float.isNaN(targets[label])) {
                    sums[label] += targets[label];
                    known++;
                }
            }
            sums[label] /= Math.max(1, known);
            most = sums[label] > sums[most] ? label : most;
        }
        for (int label = 0; label < labels.size(); label++) {
            answer[label] = switch (kind) {
                case ANY -> sums[label] > 0.5 ? 1 : 0;
                case ONE -> label == most ? 1 : 0;
                case AMOUNT -> (float) sums[label];
            };
        }
        float[][] same = new float[truth.length][];
        Arrays.fill(same, answer);
        return new Figures(kind, labels, truth, same);
    }
}
