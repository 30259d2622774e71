package heard.engine.training;

/** Texts as sparse rows of feature values, each row with one more column that is always 1 (the bias). */
final class Matrix {

    private final int columns;
    private final int[] starts;
    private final int[] features;
    private final float[] values;
    private final double[] squares;

    Matrix(int columns, int[] starts, int[] features, float[] values) {
        this.columns = columns;
        this.starts = starts;
        this.features = features;
        this.values = values;
        this.squares = new double[starts.length - 1];
        for (int row = 0; row < squares.length; row++) {
            double sum = 1;
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                sum += (double) values[i] * values[i];
            }
            squares[row] = sum;
        }
    }

    int columns() {
        return columns;
    }

    int rows() {
        return squares.length;
    }

    double square(int row) {
        return squares[row];
    }

    double dot(int row, double[] weights) {
        double sum = weights[columns];
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            sum += values[i] * weights[features[i]];
        }
        return sum;
    }

    float dot(int row, float[] weights) {
        double sum = weights[columns];
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            sum += (double) values[i] * weights[features[i]];
        }
        return (float) sum;
    }

    void add(int row, double by, double[] weights) {
        weights[columns] += by;
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            weights[features[i]] += by * values[i];
        }
    }

    /** For each column, how many rows have it, weighed by their values: what a pruned column would be missed by. */
    double[] masses() {
        double[] masses = new double[columns];
        for (int i = 0; i < features.length; i++) {
            masses[features[i]] += (double) values[i] * values[i];
        }
        return masses;
    }
}
