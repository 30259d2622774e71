package heard.engine.learn;

import java.util.Comparator;
import java.util.List;

/** What a model answers to one head: every label with its probability, the likeliest first. */
public record Answer(String head, List<Judged> labels) {

    /**
     * A label: how likely it is (or, for an amount, how much), and whether it holds by the threshold that training chose.
     * A label may hold below one half and fail above it: thresholds are chosen to be right most often, not at one half.
     */
    public record Judged(String label, double score, boolean holds) {}

    public Answer {
        labels = labels.stream()
                .sorted(Comparator.comparingDouble((Judged judged) -> judged.holds() ? -1 - judged.score() : -judged.score())).toList();
    }

    /** The labels that hold, the likeliest first. */
    public List<String> holding() {
        return labels.stream().filter(Judged::holds).map(Judged::label).toList();
    }

    /** The label that comes first, whether it holds or not. */
    public String first() {
        return labels.getFirst().label();
    }

    /** The score of a label. */
    public double score(String label) {
        return find(label).score();
    }

    public boolean holds(String label) {
        return find(label).holds();
    }

    private Judged find(String label) {
        return labels.stream().filter(judged -> judged.label().equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The head " + head + " has no label " + label));
    }
}
