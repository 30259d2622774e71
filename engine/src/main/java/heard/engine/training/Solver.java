package heard.engine.training;

import java.util.Arrays;

/**
 * Trains one label by dual coordinate descent.
 * <p>
 * The idea (Hsieh and others, ICML 2008; Yu, Huang and Lin, Machine Learning 85, 2011): each example owns one dual variable; going over
 * the examples in a seeded order, each variable is set to its best value while the weights are kept up to date. Examples of the project's
 * own have a second set of weights beside the shared one (Daumé, "Frustratingly easy domain adaptation", ACL 2007); since such an example
 * is scored by the sum of both, the sum is what is kept and returned.
 * Invariant: {@code shared} and {@code extra} are the sums over the examples of dual variable times features.
 */
final class Solver {

    private static final int MOST_ROUNDS = 60;
    private static final double TOLERANCE = 0.02;
    /** A hinge wants a smaller cost than a logistic loss for the same texts, and its scores are smaller. */
    private static final double HINGE_COST = 0.04;
    private static final float HINGE_SHARE = 2;

    private final Matrix matrix;
    private final int[] rows;
    private final float[] targets;
    private final SolverSettings settings;
    private final boolean[] own;
    private final double[] shared;
    private final double[] extra;
    private final double[] dual;
    private final double[] other;
    private double worst;
    private double innerTolerance = 0.01;
    private long newtonSteps;

    private Solver(Problem problem, int[] rows, SolverSettings settings) {
        this.matrix = problem.matrix();
        this.rows = rows;
        this.targets = problem.targets();
        this.own = problem.own();
        this.settings = settings;
        this.shared = new double[matrix.columns() + 1];
        this.extra = new double[settings.adapt() > 0 ? matrix.columns() + 1 : 0];
        this.dual = new double[rows.length];
        this.other = new double[settings.loss() == Loss.LOGISTIC ? rows.length : 0];
    }

    /**
     * The weights of a label, the bias last.
     *
     * @param rows the examples to train on; those whose target is unknown are left out
     */
    static float[] solve(Problem problem, int[] rows, SolverSettings settings, long seed) {
        int[] known = Arrays.stream(rows).filter(row -> !Float.isNaN(problem.targets()[row])).toArray();
        if (settings.loss() != Loss.BLEND) {
            return new Solver(problem, known, settings).run(seed);
        }
        float[] sum = new Solver(problem, known, settings.with(Loss.LOGISTIC, 1)).run(seed);
        float[] hinge = new Solver(problem, known, settings.with(Loss.HINGE, HINGE_COST)).run(seed);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += HINGE_SHARE * hinge[i];
        }
        return sum;
    }

    private float[] run(long seed) {
        var seeded = new Seeded(seed);
        int[] order = new int[rows.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            if (settings.loss() == Loss.LOGISTIC) {
                start(i);
            }
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            seeded.shuffle(order, order.length);
            worst = 0;
            newtonSteps = 0;
            for (int i : order) {
                improve(i);
            }
            if (worst < TOLERANCE) {
                break;
            }
            if (newtonSteps <= rows.length / 10) {
                innerTolerance = Math.max(1e-8, innerTolerance * 0.1);
            }
        }
        float[] weights = new float[shared.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (shared[i] + (extra.length > 0 ? extra[i] : 0));
        }
        return weights;
    }

    private boolean adapts(int row) {
        return own[row] && extra.length > 0;
    }

    private double score(int row) {
        return adapts(row) ? matrix.dot(row, shared) + matrix.dot(row, extra) : matrix.dot(row, shared);
    }

    private double square(int row) {
        return matrix.square(row) * (adapts(row) ? 1 + settings.adapt() : 1);
    }

    private void move(int row, double by) {
        matrix.add(row, by, shared);
        if (adapts(row)) {
            matrix.add(row, by * settings.adapt(), extra);
        }
    }

    private double sign(int row) {
        return targets[row] > 0 ? 1 : -1;
    }

    private double cost(int row) {
        double cost = settings.cost() * (own[row] ? settings.own() : 1);
        return settings.loss() != Loss.SQUARES && targets[row] > 0 ? cost * settings.positive() : cost;
    }

    private void improve(int i) {
        switch (settings.loss()) {
            case LOGISTIC -> improveLogistic(i);
            case HINGE -> improveHinge(i);
            case SQUARES -> improveSquares(i);
            case BLEND -> throw new IllegalStateException("A blend is trained in parts");
        }
    }

    private void improveHinge(int i) {
        int row = rows[i];
        double diagonal = 0.5 / cost(row);
        double gradient = sign(row) * score(row) - 1 + dual[i] * diagonal;
        double projected = dual[i] > 0 ? gradient : Math.min(gradient, 0);
        worst = Math.max(worst, Math.abs(projected));
        if (Math.abs(projected) > 1e-12) {
            double before = dual[i];
            dual[i] = Math.max(before - gradient / (square(row) + diagonal), 0);
            move(row, (dual[i] - before) * sign(row));
        }
    }

    private void improveSquares(int i) {
        int row = rows[i];
        double diagonal = 0.5 / cost(row);
        double gradient = score(row) - targets[row] + dual[i] * diagonal;
        worst = Math.max(worst, Math.abs(gradient));
        double by = -gradient / (square(row) + diagonal);
        dual[i] += by;
        move(row, by);
    }

    /** The logistic dual has two variables an example that add up to its cost; both must stay above 0. */
    private void start(int i) {
        double cost = cost(rows[i]);
        dual[i] = Math.min(0.001 * cost, 1e-8);
        other[i] = cost - dual[i];
        move(rows[i], sign(rows[i]) * dual[i]);
    }

    private void improveLogistic(int i) {
        int row = rows[i];
        double cost = cost(row);
        double a = square(row);
        double b = sign(row) * score(row);
        boolean first = 0.5 * a * (other[i] - dual[i]) + b >= 0;
        double old = first ? dual[i] : other[i];
        double slope = first ? b : -b;
        double z = cost - old < 0.5 * cost ? 0.1 * old : old;
        double gradient = a * (z - old) + slope + StrictMath.log(z / (cost - z));
        worst = Math.max(worst, Math.abs(gradient));
        int steps = 0;
        while (steps <= 100 && Math.abs(gradient) >= innerTolerance) {
            double next = z - gradient / (a + cost / (cost - z) / z);
            z = next <= 0 ? z * 0.1 : next;
            gradient = a * (z - old) + slope + StrictMath.log(z / (cost - z));
            steps++;
        }
        if (steps > 0) {
            newtonSteps += steps;
            dual[i] = first ? z : cost - z;
            other[i] = first ? cost - z : z;
            move(row, (first ? z - old : old - z) * sign(row));
        }
    }
}
