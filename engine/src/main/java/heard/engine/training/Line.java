package heard.engine.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import heard.engine.learn.Head;

/**
 * One line of the training report.
 *
 * @param how "folds": each fifth or tenth answered by a model of the others; "held": answered by a model that never saw these examples
 * @param measure the title of a {@link Measure}, or "F1 of" and a label
 * @param majority the same figure when always answering the most frequent
 */
record Line(String task, String how, String head, int examples, String measure, double value, double majority) {

    static List<Line> of(String task, String how, List<Trained.Measured> measured) {
        var lines = new ArrayList<Line>();
        for (Trained.Measured one : measured) {
            Figures figures = one.figures();
            for (Measure measure : measures(task, figures)) {
                lines.add(new Line(task, how, one.head(), figures.examples(), measure.title(), measure.of(figures),
                        measure.of(one.majority())));
            }
            if (figures.kind() != Head.Kind.AMOUNT && figures.labels().size() > 1 && figures.labels().size() < 30) {
                for (int label = 0; label < figures.labels().size(); label++) {
                    lines.add(new Line(task, how, one.head(), figures.support(label), "F1 of " + figures.labels().get(label),
                            figures.f1(label),
                            one.majority().f1(label)));
                }
            }
        }
        return lines;
    }

    private static List<Measure> measures(String task, Figures figures) {
        var aims = Aim.of(task).stream().map(Aim::measure).toList();
        if (!aims.isEmpty()) {
            return aims;
        }
        return figures.kind() == Head.Kind.ANY ? List.of(Measure.usual(figures)) : List.of(Measure.usual(figures), Measure.ACCURACY);
    }

    String written() {
        return String.join("\t", task, how, head, String.valueOf(examples), measure, number(value), number(majority));
    }

    static Line read(String line) {
        String[] fields = line.split("\t");
        return new Line(fields[0], fields[1], fields[2], Integer.parseInt(fields[3]), fields[4], Double.parseDouble(fields[5]),
                Double.parseDouble(fields[6]));
    }

    boolean ofLabel() {
        return measure.startsWith("F1 of ");
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
