package heard.engine.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import heard.engine.learn.Trees;

/**
 * Grows trees over signs, each for what those before it left unexplained.
 * <p>
 * The idea (Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29, 2001; the second-order step
 * and its calming term from Chen and Guestrin, KDD 2016): for the logistic loss each example has a slope and a curvature; a tree parts the
 * examples where that lowers the loss most, and each leaf moves its examples by a small share of the best step. A tree may ask only a drawn
 * part of the signs, so that trees differ (Breiman 2001). Values are parted at few places, chosen once. The same examples and seed give
 * the same trees.
 */
final class Boosting {

    private static final int MOST_PLACES = 9;
    private static final int LEAST_EXAMPLES = 6;
    private static final int LEAST_TO_PART = 20;
    private static final double CALM = 5;
    private static final double LEAST_CURVATURE = 3;
    private static final double LEAST_GAIN = 0.5;
    private static final double SHARE_OF_SIGNS = 0.15;
    private static final int LEAST_SIGNS = 10;

    /**
     * How much is grown.
     *
     * @param groves so often all trees are grown anew with other draws; their mean depends less on the draw
     * @param rate the share of the best step that a leaf moves its examples by
     */
    record Size(int groves, int trees, int depth, double rate) {}

    private final Size size;
    private final String[] names;
    private final float[][] places;
    private final byte[][] bins;
    private final boolean[] holds;
    private final double[] sums;
    private final double[] slopes;
    private final double[] curvatures;
    private final Seeded seeded;

    private Boosting(Size size, List<Map<String, Float>> examples, boolean[] holds, long seed) {
        this.size = size;
        this.holds = holds;
        this.sums = new double[holds.length];
        this.slopes = new double[holds.length];
        this.curvatures = new double[holds.length];
        this.seeded = new Seeded(seed);
        var counts = new TreeMap<String, Integer>();
        examples.forEach(example -> example.keySet().forEach(sign -> counts.merge(sign, 1, Integer::sum)));
        this.names = counts.entrySet().stream().filter(entry -> entry.getValue() >= LEAST_EXAMPLES).map(Map.Entry::getKey)
                .toArray(String[]::new);
        this.places = new float[names.length][];
        this.bins = new byte[names.length][examples.size()];
        for (int sign = 0; sign < names.length; sign++) {
            part(sign, examples);
        }
    }

    /** Trees from examples by their signs, and whether it holds for each. */
    static Trees grow(Size size, List<Map<String, Float>> examples, boolean[] holds, long seed) {
        return new Boosting(size, examples, holds, seed).grow();
    }

    /** Where the values of a sign may be parted, and between which of these places each example lies. */
    private void part(int sign, List<Map<String, Float>> examples) {
        float[] values = new float[examples.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = examples.get(row).getOrDefault(names[sign], 0f);
        }
        float[] rising = values.clone();
        Arrays.sort(rising);
        var chosen = new TreeSet<Float>();
        for (int place = 1; place <= MOST_PLACES; place++) {
            chosen.add(rising[(int) ((long) place * (rising.length - 1) / (MOST_PLACES + 1))]);
        }
        if (chosen.last() >= rising[rising.length - 1]) {
            chosen.remove(chosen.last());
        }
        if (rising[0] < rising[rising.length - 1]) {
            chosen.add(rising[0]);
        }
        places[sign] = new float[chosen.size()];
        int at = 0;
        for (float place : chosen) {
            places[sign][at++] = place;
        }
        for (int row = 0; row < values.length; row++) {
            int bin = Arrays.binarySearch(places[sign], values[row]);
            bins[sign][row] = (byte) (bin >= 0 ? bin : -bin - 1);
        }
    }

    private Trees grow() {
        int positive = 0;
        for (boolean one : holds) {
            positive += one ? 1 : 0;
        }
        double start = StrictMath.log(Math.max(1, positive) / (double) Math.max(1, holds.length - positive));
        int[] all = new int[holds.length];
        Arrays.setAll(all, row -> row);
        int[] signs = new int[names.length];
        Arrays.setAll(signs, sign -> sign);
        var trees = new ArrayList<String>();
        for (int grove = 0; grove < size.groves(); grove++) {
            Arrays.fill(sums, start);
            for (int tree = 0; tree < size.trees(); tree++) {
                measure();
                var words = new ArrayList<String>();
                grow(all, drawn(signs), 0, words);
                trees.add(String.join("\t", words));
            }
        }
        return Trees.of(Math.round(start * 1e5) / 1e5, 0, trees);
    }

    /** The signs that a tree may ask. */
    private int[] drawn(int[] signs) {
        seeded.shuffle(signs, signs.length);
        int many = Math.min(signs.length, Math.max(LEAST_SIGNS, (int) (signs.length * SHARE_OF_SIGNS)));
        int[] drawn = Arrays.copyOf(signs, many);
        Arrays.sort(drawn);
        return drawn;
    }

    private void measure() {
        for (int row = 0; row < sums.length; row++) {
            double likely = 1 / (1 + StrictMath.exp(-sums[row]));
            slopes[row] = (holds[row] ? 1 : 0) - likely;
            curvatures[row] = likely * (1 - likely);
        }
    }

    /** Where a node parts its examples: at a place of a sign. */
    private record Cut(int sign, int place, double gain) {}

    private void grow(int[] rows, int[] drawn, int depth, List<String> words) {
        Cut cut = depth < size.depth() && rows.length > LEAST_TO_PART ? best(rows, drawn) : null;
        if (cut == null) {
            double slope = 0;
            double curvature = 0;
            for (int row : rows) {
                slope += slopes[row];
                curvature += curvatures[row];
            }
            double step = Math.round(size.rate() * slope / (curvature + CALM) * 1e5) / 1e5;
            for (int row : rows) {
                sums[row] += step;
            }
            words.add(String.format(Locale.ROOT, "%.5f", step / size.groves()));
            return;
        }
        words.add(names[cut.sign()]);
        words.add(String.valueOf(places[cut.sign()][cut.place()]));
        byte[] ofSign = bins[cut.sign()];
        grow(Arrays.stream(rows).filter(row -> ofSign[row] <= cut.place()).toArray(), drawn, depth + 1, words);
        grow(Arrays.stream(rows).filter(row -> ofSign[row] > cut.place()).toArray(), drawn, depth + 1, words);
    }

    private @org.jspecify.annotations.Nullable Cut best(int[] rows, int[] drawn) {
        Cut best = null;
        for (int sign : drawn) {
            Cut cut = best(rows, sign);
            if (cut.gain() > (best == null ? LEAST_GAIN : best.gain())) {
                best = cut;
            }
        }
        return best;
    }

    /** The best place of one sign, and by how much it lowers the loss. */
    private Cut best(int[] rows, int sign) {
        int many = places[sign].length + 1;
        double[] slope = new double[many];
        double[] curvature = new double[many];
        double slopeOfAll = 0;
        double curvatureOfAll = 0;
        for (int row : rows) {
            slope[bins[sign][row]] += slopes[row];
            curvature[bins[sign][row]] += curvatures[row];
            slopeOfAll += slopes[row];
            curvatureOfAll += curvatures[row];
        }
        var best = new Cut(sign, 0, 0);
        double low = 0;
        double lowCurvature = 0;
        for (int place = 0; place < many - 1; place++) {
            low += slope[place];
            lowCurvature += curvature[place];
            double high = slopeOfAll - low;
            double highCurvature = curvatureOfAll - lowCurvature;
            double gain = low * low / (lowCurvature + CALM) + high * high / (highCurvature + CALM)
                    - slopeOfAll * slopeOfAll / (curvatureOfAll + CALM);
            if (lowCurvature >= LEAST_CURVATURE && highCurvature >= LEAST_CURVATURE && gain > best.gain()) {
                best = new Cut(sign, place, gain);
            }
        }
        return best;
    }
}
