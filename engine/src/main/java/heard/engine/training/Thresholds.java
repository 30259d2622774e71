package heard.engine.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import heard.engine.learn.Head;

/** Finds, from scores on texts that a model was not trained on, the thresholds and the calibration of a head. */
final class Thresholds {

    private static final int NEWTON_STEPS = 50;

    private Thresholds() {
    }

    /** Scores and targets by example and label. */
    static Head of(HeadPlan plan, float[][] scores, float[][] targets) {
        var labels = new ArrayList<Head.Label>();
        for (int label = 0; label < plan.labels().size(); label++) {
            var points = points(scores, targets, label);
            var line = plan.kind() == Head.Kind.AMOUNT ? new Line(1, 0) : calibrate(points);
            double threshold = plan.kind() == Head.Kind.AMOUNT ? 0 : bestThreshold(points);
            labels.add(new Head.Label(plan.labels().get(label), line.slope, line.offset, threshold));
        }
        if (plan.kind() == Head.Kind.ONE) {
            return new Head(plan.name(), plan.kind(), Offsets.tuned(labels, scores, targets));
        }
        return new Head(plan.name(), plan.kind(), labels);
    }

    record Point(double score, boolean holds) {}

    private record Line(double slope, double offset) {}

    private static List<Point> points(float[][] scores, float[][] targets, int label) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < scores.length; i++) {
            if (!Float.isNaN(targets[i][label])) {
                points.add(new Point(scores[i][label], targets[i][label] > 0));
            }
        }
        points.sort(Comparator.comparingDouble(Point::score));
        return points;
    }

    /** The score from which on saying yes gives the best F1; the middle of a stretch of nearly best ones, which wobbles less. */
    static double bestThreshold(List<Point> rising) {
        int positives = (int) rising.stream().filter(Point::holds).count();
        if (positives == 0) {
            return 1e6;
        }
        double[] f1 = new double[rising.size()];
        int both = 0;
        double best = 0;
        for (int i = rising.size() - 1; i >= 0; i--) {
            both += rising.get(i).holds ? 1 : 0;
            f1[i] = 2.0 * both / (positives + rising.size() - i);
            best = Math.max(best, f1[i]);
        }
        double weight = 0;
        double sum = 0;
        for (int i = 1; i < rising.size(); i++) {
            double excess = f1[i] - (best - 0.01);
            double gap = rising.get(i).score - rising.get(i - 1).score;
            if (excess >= 0 && gap > 0) {
                weight += (excess + 1e-4) * gap;
                sum += (excess + 1e-4) * gap * (rising.get(i).score + rising.get(i - 1).score) / 2;
            }
        }
        return weight > 0 ? sum / weight : rising.getFirst().score;
    }

    /** Platt's calibration with softened targets (Lin, Lin and Weng, Machine Learning 68, 2007), by Newton's method. */
    private static Line calibrate(List<Point> points) {
        int positives = (int) points.stream().filter(Point::holds).count();
        int negatives = points.size() - positives;
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (negatives + 2.0);
        double slope = 1;
        double offset = StrictMath.log((positives + 1.0) / (negatives + 1.0));
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double gs = 0;
            double go = 0;
            double hss = 1e-9;
            double hso = 0;
            double hoo = 1e-9;
            for (Point point : points) {
                double p = 1 / (1 + StrictMath.exp(-(slope * point.score + offset)));
                double error = p - (point.holds ? high : low);
                double weight = p * (1 - p);
                gs += error * point.score;
                go += error;
                hss += weight * point.score * point.score;
                hso += weight * point.score;
                hoo += weight;
            }
            double determinant = hss * hoo - hso * hso;
            if (Math.abs(determinant) < 1e-12) {
                break;
            }
            double ds = (hoo * gs - hso * go) / determinant;
            double dO = (hss * go - hso * gs) / determinant;
            double brake = Math.min(1, 2 / Math.max(Math.abs(ds), Math.abs(dO)));
            slope -= brake * ds;
            offset -= brake * dO;
            if (Math.abs(ds) + Math.abs(dO) < 1e-8) {
                break;
            }
        }
        return new Line(slope, offset);
    }
}
