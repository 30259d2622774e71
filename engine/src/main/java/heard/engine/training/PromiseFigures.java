package heard.engine.training;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import heard.engine.Engine;
import heard.engine.Promise;
import org.jspecify.annotations.Nullable;

/** Measures on labelled sentences whether promises are found, and when they fall due. */
final class PromiseFigures {

    /** The name of the task on the command line. */
    static final String TASK = "promises";
    private final List<String> mistakes = new ArrayList<>();
    private int texts;
    private int textsRight;
    private int said;
    private int labelled;
    private int found;
    private int dueRight;

    private PromiseFigures() {
    }

    static void measure(Map<String, List<Map<String, @Nullable Object>>> lines, boolean mistakes, PrintWriter writer) {
        var engine = Engine.shipped();
        lines.forEach((language, theirs) -> {
            var figures = new PromiseFigures();
            for (Map<String, @Nullable Object> line : theirs) {
                figures.add(line, engine);
            }
            if (mistakes) {
                figures.mistakes.forEach(mistake -> writer.println(language + "\t" + mistake.replaceAll("\\s*\n\\s*", " ")));
            }
            writer.println(figures.told(language));
        });
    }

    private void add(Map<String, @Nullable Object> line, Engine engine) {
        String text = Json.text(line, "text");
        var open = new ArrayList<>(LabelledDraft.promises(line, text));
        labelled += open.size();
        int before = mistakes.size();
        for (Promise promise : engine.review(text, LabelledDraft.context(line)).promises()) {
            said++;
            var match = open.stream().filter(due -> due.span().overlaps(promise.span())).findFirst();
            if (match.isEmpty()) {
                mistakes.add(line.get("id") + "\ttoo much\t" + promise.text());
                continue;
            }
            open.remove(match.get());
            found++;
            if (LabelledDraft.same(match.get().due(), promise.due())) {
                dueRight++;
            } else {
                mistakes.add(line.get("id") + "\tdue " + match.get().due() + ", not " + promise.due() + "\t" + promise.text());
            }
        }
        open.forEach(due -> mistakes.add(line.get("id") + "\tmissed\t" + due.span().of(text)));
        texts++;
        textsRight += mistakes.size() == before ? 1 : 0;
    }

    private String told(String language) {
        double precision = found / (double) Math.max(1, said);
        double recall = found / (double) Math.max(1, labelled);
        return String.format(Locale.ROOT,
                "%s: %d texts, %d promises: precision %.2f, recall %.2f, F1 %.2f; of those found %.2f with the right time; %.2f of the texts wholly right",
                language, texts, labelled, precision, recall, 2.0 * found / Math.max(1, said + labelled),
                dueRight / (double) Math.max(1, found), textsRight / (double) Math.max(1, texts));
    }
}
