package heard.engine.learn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A linear model: a row of 8-bit weights for each feature that it knows, one weight for each label of each head.
 * <p>
 * The value of a feature is {@code (1 + ln count) * rarity}, each block of features brought to length one. A weight {@code q} stands for
 * {@code q * |q| * scale}: small weights keep their sign and size, which plain rounding would lose. Safe for use by many threads.
 */
public final class LinearModel {

    private static final double[] LOGARITHMS = logarithms();

    private final String name;
    private final FeatureSet wanted;
    private final List<Head> heads;
    private final Rows rows;

    LinearModel(String name, FeatureSet wanted, List<Head> heads, Rows rows) {
        this.name = name;
        this.wanted = wanted;
        this.heads = List.copyOf(heads);
        this.rows = rows;
        int labels = heads.stream().mapToInt(head -> head.labels().size()).sum();
        if (labels != rows.labels()) {
            throw new IllegalArgumentException("The model " + name + " has " + labels + " labels and weights for " + rows.labels());
        }
    }

    public String name() {
        return name;
    }

    public FeatureSet features() {
        return wanted;
    }

    public List<Head> heads() {
        return heads;
    }

    public int knownFeatures() {
        return rows.count();
    }

    Rows rows() {
        return rows;
    }

    /** The answers to all heads, in their order. */
    public List<Answer> answer(String text, Collection<String> cues) {
        return answer(Features.of(text, cues, wanted));
    }

    List<Answer> answer(Features features) {
        return answers(scores(features));
    }

    /** The answers to signs that are given as numbers, and not found in a text. */
    public List<Answer> answer(Map<String, Float> signs) {
        return answers(scores(signs));
    }

    /** The raw score of every label for signs with their values. */
    public float[] scores(Map<String, Float> signs) {
        float[] sums = new float[rows.labels()];
        signs.forEach((sign, value) -> {
            int row = rows.find(Features.hash(sign));
            if (row >= 0) {
                rows.addTo(sums, row, value);
            }
        });
        rows.finish(sums);
        return sums;
    }

    /** What scores mean. */
    List<Answer> answers(float[] scores) {
        var answers = new ArrayList<Answer>(heads.size());
        int from = 0;
        for (Head head : heads) {
            answers.add(answer(head, scores, from));
            from += head.labels().size();
        }
        return answers;
    }

    private static Answer answer(Head head, float[] scores, int from) {
        List<Head.Label> labels = head.labels();
        int best = highest(head, scores, from) - from;
        var judged = new ArrayList<Answer.Judged>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            Head.Label label = labels.get(i);
            float score = scores[from + i];
            judged.add(switch (head.kind()) {
                case ANY -> new Answer.Judged(label.name(), label.probability(score), score >= label.threshold());
                case ONE -> new Answer.Judged(label.name(), label.probability(score), i == best);
                case AMOUNT -> new Answer.Judged(label.name(), score, false);
            });
        }
        return new Answer(head.name(), judged);
    }

    /** The label that stands highest over its threshold, by its place among the scores. */
    static int highest(Head head, float[] scores, int from) {
        List<Head.Label> labels = head.labels();
        int best = 0;
        for (int i = 1; i < labels.size(); i++) {
            if (scores[from + i] - labels.get(i).threshold() > scores[from + best] - labels.get(best).threshold()) {
                best = i;
            }
        }
        return from + best;
    }

    /** The raw score of every label of every head. */
    public float[] scores(String text, Collection<String> cues) {
        return scores(Features.of(text, cues, wanted));
    }

    float[] scores(Features features) {
        float[] sums = new float[rows.labels()];
        for (int block = 0; block < Features.BLOCKS; block++) {
            var counted = new Counted(features, block);
            for (int i = 0; i < counted.size; i++) {
                rows.addTo(sums, counted.rows[i], counted.values[i]);
            }
        }
        rows.finish(sums);
        return sums;
    }

    /** The words that speak most for a label, the weightiest first, at most so many. */
    public List<TellingWord> tellingWords(String text, String head, String label, int most) {
        var features = Features.of(text, List.of(), wanted);
        int column = column(head, label);
        double[] weights = new double[features.tokens().count()];
        for (int block = 0; block < Features.BLOCKS; block++) {
            addEvidence(features, block, column, weights);
        }
        var found = new ArrayList<TellingWord>();
        double largest = 0;
        for (int token = 0; token < weights.length; token++) {
            largest = Math.max(largest, weights[token]);
            found.add(new TellingWord(features.tokens().start(token), features.tokens().end(token), weights[token]));
        }
        double least = Math.max(largest / 4, 1e-6);
        return found.stream().filter(evidence -> evidence.weight() >= least)
                .sorted(Comparator.comparingDouble(TellingWord::weight).reversed().thenComparingInt(TellingWord::start)).limit(most)
                .toList();
    }

    private void addEvidence(Features features, int block, int column, double[] weights) {
        var counted = new Counted(features, block);
        for (int i = 0; i < features.count(block); i++) {
            int token = features.origin(block, i);
            int entry = token < 0 ? -1 : counted.entry(rows.find(features.hashes(block)[i]));
            if (entry >= 0) {
                weights[token] += counted.values[entry] / counted.counts[entry] * rows.weight(counted.rows[entry], column)
                        * rows.scale(column);
            }
        }
    }

    private int column(String wantedHead, String wantedLabel) {
        int column = 0;
        for (Head head : heads) {
            for (Head.Label label : head.labels()) {
                if (head.name().equals(wantedHead) && label.name().equals(wantedLabel)) {
                    return column;
                }
                column++;
            }
        }
        throw new IllegalArgumentException("The model " + name + " has no label " + wantedLabel + " in a head " + wantedHead);
    }

    private static double[] logarithms() {
        double[] logarithms = new double[64];
        for (int i = 1; i < logarithms.length; i++) {
            logarithms[i] = 1 + StrictMath.log(i);
        }
        return logarithms;
    }

    /** The value of a feature that stands {@code count} times in a text, before its rarity. */
    public static double frequency(int count) {
        return LOGARITHMS[Math.min(count, LOGARITHMS.length - 1)];
    }

    /** The known features of one block of one text, each once, with their values. */
    private final class Counted {

        private final int[] table;
        private final int[] rows;
        private final int[] counts;
        private final float[] values;
        private int size;

        Counted(Features features, int block) {
            int many = features.count(block);
            table = new int[Integer.highestOneBit(Math.max(8, many)) * 4];
            rows = new int[many];
            counts = new int[many];
            int[] hashes = features.hashes(block);
            for (int i = 0; i < many; i++) {
                int row = LinearModel.this.rows.find(hashes[i]);
                if (row >= 0) {
                    count(row);
                }
            }
            values = new float[size];
            evaluate(block == Features.CUES);
        }

        private void count(int row) {
            int slot = slot(row);
            if (table[slot] == 0) {
                rows[size] = row;
                table[slot] = ++size;
            }
            counts[table[slot] - 1]++;
        }

        private int slot(int row) {
            int mask = table.length - 1;
            int slot = ((row * 0x9E3779B9) >>> 7) & mask;
            while (table[slot] != 0 && rows[table[slot] - 1] != row) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        int entry(int row) {
            return row < 0 ? -1 : table[slot(row)] - 1;
        }

        private void evaluate(boolean plain) {
            double squares = 0;
            for (int i = 0; i < size; i++) {
                double value = plain ? 1 : frequency(counts[i]) * LinearModel.this.rows.rarity(rows[i]);
                values[i] = (float) value;
                squares += value * value;
            }
            float length = plain || squares == 0 ? 1 : (float) (1 / Math.sqrt(squares));
            for (int i = 0; i < size; i++) {
                values[i] *= length;
            }
        }
    }
}
