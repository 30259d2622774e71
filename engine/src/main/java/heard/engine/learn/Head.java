package heard.engine.learn;

import java.util.List;
import java.util.Objects;

/**
 * One question that a model answers: its name, its labels, and how a raw score of each label becomes a probability
 * ({@code 1 / (1 + exp(-(slope * score + offset)))}) and a yes (at {@code threshold} or above).
 */
public record Head(String name, Kind kind, List<Label> labels) {

    /** What an answer looks like. */
    public enum Kind {
        /** Any number of labels hold. */
        ANY,
        /** The label that stands highest over its threshold holds. */
        ONE,
        /** Each label is a number; nothing holds or does not. */
        AMOUNT
    }

    /** A label, its calibration, and the raw score from which on it holds. */
    public record Label(String name, double slope, double offset, double threshold) {

        public Label {
            Objects.requireNonNull(name);
            if (!Double.isFinite(slope) || !Double.isFinite(offset) || !Double.isFinite(threshold)) {
                throw new IllegalArgumentException("The calibration of " + name + " is no number");
            }
        }

        /** How likely the label is by this raw score. */
        public double probability(double score) {
            return 1 / (1 + Math.exp(-(slope * score + offset)));
        }
    }

    public Head {
        labels = List.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("The head " + name + " has no label");
        }
    }
}
