package heard.engine.training;

import java.util.List;

/**
 * Requests with how polite people found them: Community, Id, Request, scores, normalised score. A request is polite or not in the outer
 * quarters of the scores; those between have no label, and yet tell how politeness grows.
 */
final class Politeness {

    private Politeness() {
    }

    /** All requests, each with its distance from the middle; those that have a label are marked as what the task is about. */
    static List<Example> graded(TextFile file) {
        var rows = Csv.body(file.text());
        double[] scores = rows.stream().mapToDouble(Politeness::score).sorted().toArray();
        double low = scores[scores.length / 4];
        double middle = scores[scores.length / 2];
        double high = scores[scores.length * 3 / 4];
        return rows.stream().map(row -> {
            double score = score(row);
            boolean labelled = score <= low || score >= high;
            return new Example(row.get(row.size() > 4 ? 2 : 0), List.of(), new float[]{(float) (score - middle)}, labelled);
        }).toList();
    }

    /** The outer quarters, polite or not. */
    static List<Example> labelled(TextFile file) {
        return graded(file).stream().filter(Example::own).map(example -> Example.of(example.text(), example.targets()[0] > 0 ? 1 : 0))
                .toList();
    }

    private static double score(List<String> row) {
        return Double.parseDouble(row.getLast());
    }
}
