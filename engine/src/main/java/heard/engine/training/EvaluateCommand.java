package heard.engine.training;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import heard.engine.learn.Models;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heard evaluate}: one table of all figures, or the figures of one task on a labelled file. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Prints the figures of all models, or measures one task's model on labelled files in the form of its data set.")
public final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--task", paramLabel = "NAME", description = "The task to measure: ${COMPLETION-CANDIDATES}.", completionCandidates = TaskNames.class)
    private @Nullable String task;

    @Option(names = "--file", paramLabel = "FILE", description = "A labelled file in the form of the task's data set; may be given several times.")
    private List<Path> files = List.of();

    @Option(names = "--split", paramLabel = "PART", description = "Of labelled drafts, pairs and promises: test, train or all (default: test of the project's own, all of given files).")
    private @Nullable String split;

    @Option(names = "--mistakes", description = "Tells each draft, kind and words that a review missed or said too much.")
    private boolean mistakes;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Where the data sets lie (default: ${DEFAULT-VALUE}).")
    private Path data = Folders.data();

    /** The names of all tasks, for the help. */
    static final class TaskNames extends ArrayList<String> {

        TaskNames() {
            super(Tasks.names());
            add(Reviews.TASK);
            add(Pairs.TASK);
            add(PromiseFigures.TASK);
            add(Greetings.TASK);
            add(SentenceFigures.TASK);
        }
    }

    @Override
    public Integer call() {
        PrintWriter writer = Objects.requireNonNull(spec).commandLine().getOut();
        Tasks.check(spec, task == null || files.isEmpty() ? List.of() : List.of(task), new TaskNames());
        if (Reviews.TASK.equals(task)) {
            reviews(writer);
        } else if (Pairs.TASK.equals(task)) {
            Pairs.measure(lines("pairs.jsonl"), mistakes, writer);
        } else if (PromiseFigures.TASK.equals(task)) {
            PromiseFigures.measure(lines("promises.jsonl"), mistakes, writer);
        } else if (Greetings.TASK.equals(task)) {
            Greetings.measure(files, mistakes, writer);
        } else if (SentenceFigures.TASK.equals(task)) {
            SentenceFigures.measure(new DataFolder(data), mistakes, writer);
        } else if (task == null || files.isEmpty()) {
            String only = task;
            writer.println(Tables.of(ReportFile.shipped().stream().filter(line -> only == null || line.task().equals(only)).toList()));
        } else {
            measure(writer, Tasks.named(List.of(task)).getFirst());
        }
        writer.flush();
        return 0;
    }

    /** The labelled lines to measure on: of the given files, or of the project's own of this name. */
    private Map<String, List<Map<String, @Nullable Object>>> lines(String name) {
        String part = split == null ? files.isEmpty() ? "test" : "all" : split;
        return files.isEmpty() ? LabelledLines.own(new DataFolder(data), name, part) : LabelledLines.files(files, part);
    }

    private void reviews(PrintWriter writer) {
        Map<String, ReviewFigures> figures = Reviews.measure(lines("drafts.jsonl"));
        writer.println(ReviewTable.of(figures));
        if (mistakes) {
            figures.forEach((language, one) -> one.mistakes().forEach(mistake -> writer.println(String.join("\t", language, mistake.id(),
                    mistake.kind(), mistake.missed() ? "missed" : "too much", mistake.words().replaceAll("\\s+", " ")))));
        }
    }

    private void measure(PrintWriter writer, Task measured) {
        var examples = files.stream().flatMap(file -> measured.reader().apply(new TextFile(file)).stream()).toList();
        var model = Models.named(measured.name());
        for (Trained.Measured one : Trainer.measure(measured, model, examples)) {
            var figures = one.figures();
            writer.printf("%s, %s, %d texts%n", measured.name(), one.head(), figures.examples());
            for (Measure measure : Measure.values()) {
                writer.printf(Locale.ROOT, "  %-22s %s%n", measure.title(), Tables.percent(measure.of(figures)));
            }
            for (int label = 0; label < figures.labels().size(); label++) {
                writer.printf(Locale.ROOT, "  F1 of %-24s %5s  (%d)%n", figures.labels().get(label), Tables.percent(figures.f1(label)),
                        figures.support(label));
            }
        }
    }
}
