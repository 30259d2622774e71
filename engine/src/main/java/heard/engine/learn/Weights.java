package heard.engine.learn;

/** What training found: features by hash in rising order, their rarity in sixteenths, and for each label a weight a feature and a bias. */
public record Weights(int[] hashes, byte[] rarities, float[][] ofLabels, float[] biases) {

    public Weights {
        if (hashes.length != rarities.length || ofLabels.length != biases.length) {
            throw new IllegalArgumentException("Features, rarities, weights and biases do not fit together");
        }
    }
}
