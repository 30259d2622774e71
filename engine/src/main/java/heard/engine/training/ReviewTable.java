package heard.engine.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import heard.engine.Element;
import heard.engine.FindingKind;

/** The figures of reviews as tables in Markdown, a column a language. */
final class ReviewTable {

    private final Map<String, ReviewFigures> figures;
    private final StringBuilder text = new StringBuilder();

    private ReviewTable(Map<String, ReviewFigures> figures) {
        this.figures = figures;
    }

    static String of(Map<String, ReviewFigures> figures) {
        var table = new ReviewTable(figures);
        table.head("reviews");
        table.row("drafts", one -> String.valueOf(one.drafts()));
        table.overall();
        table.head("finding: precision, recall, F1 (labelled)");
        for (FindingKind kind : FindingKind.values()) {
            table.counts("`" + kind.code() + "`", one -> one.of(kind));
        }
        table.head("element: precision, recall, F1 (labelled)");
        for (Element element : Element.values()) {
            table.counts(element.code(), one -> one.of(element));
        }
        return table.text.toString();
    }

    private void overall() {
        row("good drafts above 75", one -> share(one.inBand("good")));
        row("fair drafts from 45 to 75", one -> share(one.inBand("fair")));
        row("poor drafts below 45", one -> share(one.inBand("poor")));
        row("mean score of good, fair, poor drafts", one -> Math.round(one.mean("good")) + ", " + Math.round(one.mean("fair")) + ", "
                + Math.round(one.mean("poor")));
        row("good above poor, good above fair, fair above poor", one -> share(one.ordered("good", "poor")) + ", "
                + share(one.ordered("good", "fair")) + ", " + share(one.ordered("fair", "poor")));
        row("elements, micro-F1", one -> share(one.elementsF1()));
        row("wanted elements, micro-F1", one -> share(one.wantedF1()));
        row("wanted elements exactly right", one -> share(one.wantedExact()));
        row("findings, macro-F1 over kinds", one -> share(one.macroF1()));
        row("findings, micro-F1", one -> share(one.microF1()));
        row("severity of right findings", one -> share(one.severityRight()));
        row("promises: precision, recall", one -> share(one.ofPromises().precision()) + ", " + share(one.ofPromises().recall()));
        row("time of promises found", one -> share(one.dueRight()));
    }

    private void head(String title) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append("| ").append(title).append(" | ").append(String.join(" | ", figures.keySet())).append(" |\n| --- |")
                .append(" ---: |".repeat(figures.size())).append('\n');
    }

    private void row(String name, Function<ReviewFigures, String> figure) {
        var cells = new ArrayList<String>(List.of(name));
        figures.values().forEach(one -> cells.add(figure.apply(one)));
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Nothing where no language has anything to tell. */
    private void counts(String name, Function<ReviewFigures, ReviewFigures.@org.jspecify.annotations.Nullable Counts> of) {
        if (figures.values().stream().map(of).anyMatch(counts -> counts != null && counts.said + counts.labelled > 0)) {
            row(name, one -> {
                ReviewFigures.Counts counts = of.apply(one);
                return counts == null || counts.said + counts.labelled == 0
                        ? "–"
                        : share(counts.precision()) + ", " + share(counts.recall()) + ", " + share(counts.f1()) + " (" + counts.labelled
                                + ")";
            });
        }
    }

    private static String share(double value) {
        String written = String.format(Locale.ROOT, "%.2f", value);
        return written.startsWith("0.") ? written.substring(1) : written;
    }
}
