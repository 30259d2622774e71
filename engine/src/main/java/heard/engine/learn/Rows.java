package heard.engine.learn;

/**
 * The features that a model knows, sorted by hash, each with its rarity and its row of 8-bit weights.
 * Rarity is kept in sixteenths, so that training and reading compute with the same numbers.
 */
final class Rows {

    private final int[] hashes;
    private final byte[] rarities;
    private final byte[] weights;
    private final float[] scales;
    private final float[] biases;
    private final int labels;
    /** Hash and row + 1 side by side, so that most questions touch the memory once; 0 is an empty place. */
    private final long[] table;

    Rows(int[] hashes, byte[] rarities, byte[] weights, float[] scales, float[] biases) {
        if (hashes.length != rarities.length || weights.length != hashes.length * scales.length || scales.length != biases.length) {
            throw new IllegalArgumentException("Features, rarities and weights do not fit together");
        }
        this.hashes = hashes;
        this.rarities = rarities;
        this.weights = weights;
        this.scales = scales;
        this.biases = biases;
        this.labels = scales.length;
        this.table = new long[Integer.highestOneBit(Math.max(8, hashes.length)) * 4];
        for (int row = 0; row < hashes.length; row++) {
            int slot = hashes[row] & (table.length - 1);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = (long) hashes[row] << 32 | (row + 1);
        }
    }

    int count() {
        return hashes.length;
    }

    int labels() {
        return labels;
    }

    float scale(int label) {
        return scales[label];
    }

    float bias(int label) {
        return biases[label];
    }

    int hash(int row) {
        return hashes[row];
    }

    byte storedRarity(int row) {
        return rarities[row];
    }

    byte storedWeight(int row, int label) {
        return weights[row * labels + label];
    }

    /** The row of a feature, or -1. */
    int find(int hash) {
        int slot = hash & (table.length - 1);
        for (long entry = table[slot]; entry != 0; entry = table[slot]) {
            if ((int) (entry >>> 32) == hash) {
                return (int) entry - 1;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return -1;
    }

    double rarity(int row) {
        return (rarities[row] & 0xff) / 16.0;
    }

    float weight(int row, int label) {
        int q = weights[row * labels + label];
        return q * Math.abs(q);
    }

    /** Scores from sums of weights, in place. */
    void finish(float[] sums) {
        for (int label = 0; label < labels; label++) {
            sums[label] = sums[label] * scales[label] + biases[label];
        }
    }

    void addTo(float[] sums, int row, float value) {
        int from = row * labels;
        for (int label = 0; label < sums.length; label++) {
            int q = weights[from + label];
            sums[label] += value * (q * Math.abs(q));
        }
    }
}
