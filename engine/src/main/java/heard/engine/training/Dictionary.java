package heard.engine.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import heard.engine.learn.FeatureSet;
import heard.engine.learn.Features;
import heard.engine.learn.LinearModel;

/** The features that stand in at least so many texts, in rising order of their hashes, with their rarity in sixteenths. */
final class Dictionary {

    private final FeatureSet wanted;
    private final int[] hashes;
    private final byte[] rarities;

    private Dictionary(FeatureSet wanted, int[] hashes, byte[] rarities) {
        this.wanted = wanted;
        this.hashes = hashes;
        this.rarities = rarities;
    }

    static Dictionary of(List<Example> texts, FeatureSet wanted, int leastTexts) {
        int[][] found = texts.parallelStream().map(text -> distinct(text, wanted)).toArray(int[][]::new);
        int[] all = new int[Arrays.stream(found).mapToInt(hashes -> hashes.length).sum()];
        int at = 0;
        for (int[] hashes : found) {
            System.arraycopy(hashes, 0, all, at, hashes.length);
            at += hashes.length;
        }
        Arrays.parallelSort(all);
        return of(all, texts.size(), wanted, leastTexts);
    }

    private static Dictionary of(int[] sorted, int texts, FeatureSet wanted, int leastTexts) {
        int[] hashes = new int[sorted.length];
        byte[] rarities = new byte[sorted.length];
        int count = 0;
        for (int from = 0; from < sorted.length;) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            if (to - from >= leastTexts) {
                double rarity = 1 + StrictMath.log((1.0 + texts) / (1 + to - from));
                hashes[count] = sorted[from];
                rarities[count++] = (byte) Math.min(255, Math.rint(rarity * 16));
            }
            from = to;
        }
        return new Dictionary(wanted, Arrays.copyOf(hashes, count), Arrays.copyOf(rarities, count));
    }

    private static int[] distinct(Example text, FeatureSet wanted) {
        var features = Features.of(text.text(), text.cues(), wanted);
        var both = IntStream.empty();
        for (int block = 0; block < Features.BLOCKS; block++) {
            both = IntStream.concat(both, Arrays.stream(features.hashes(block), 0, features.count(block)));
        }
        return both.sorted().distinct().toArray();
    }

    int size() {
        return hashes.length;
    }

    int[] hashes() {
        return hashes;
    }

    byte[] rarities() {
        return rarities;
    }

    /** Only the features whose columns are kept. */
    Dictionary only(int[] columns) {
        int[] sorted = Arrays.stream(columns).sorted().toArray();
        int[] fewer = Arrays.stream(sorted).map(column -> hashes[column]).toArray();
        byte[] theirs = new byte[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            theirs[i] = rarities[sorted[i]];
        }
        return new Dictionary(wanted, fewer, theirs);
    }

    Matrix matrix(List<Example> texts) {
        var rows = texts.parallelStream().map(this::row).toList();
        int[] starts = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            starts[i + 1] = starts[i] + rows.get(i).columns.length;
        }
        int[] columns = new int[starts[rows.size()]];
        float[] values = new float[starts[rows.size()]];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i).columns, 0, columns, starts[i], rows.get(i).columns.length);
            System.arraycopy(rows.get(i).values, 0, values, starts[i], rows.get(i).values.length);
        }
        return new Matrix(hashes.length, starts, columns, values);
    }

    private record Row(int[] columns, float[] values) {}

    private Row row(Example text) {
        var features = Features.of(text.text(), text.cues(), wanted);
        int[] columns = new int[0];
        float[] values = new float[0];
        for (int block = 0; block < Features.BLOCKS; block++) {
            var row = block(features, block);
            int before = columns.length;
            columns = Arrays.copyOf(columns, before + row.columns.length);
            values = Arrays.copyOf(values, columns.length);
            System.arraycopy(row.columns, 0, columns, before, row.columns.length);
            System.arraycopy(row.values, 0, values, before, row.values.length);
        }
        return new Row(columns, values);
    }

    private Row block(Features features, int block) {
        int[] known = Arrays.stream(features.hashes(block), 0, features.count(block)).map(hash -> Arrays.binarySearch(hashes, hash))
                .filter(column -> column >= 0).sorted().toArray();
        int[] columns = new int[known.length];
        float[] values = new float[known.length];
        int size = 0;
        double squares = 0;
        for (int from = 0; from < known.length;) {
            int to = from;
            while (to < known.length && known[to] == known[from]) {
                to++;
            }
            columns[size] = known[from];
            values[size] = block == Features.CUES ? 1 : (float) (LinearModel.frequency(to - from) * (rarities[known[from]] & 0xff) / 16.0);
            squares += (double) values[size] * values[size];
            size++;
            from = to;
        }
        for (int i = 0; i < size && block != Features.CUES; i++) {
            values[i] /= (float) Math.sqrt(squares);
        }
        return new Row(Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
    }
}
