package heard.engine.training;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** The names of all tasks, for the help. */
    static final class TaskNames extends ArrayList<String> {

        TaskNames() {
            super(Tasks.names());
        }
    }

    @Override
    public Integer call() {
        PrintWriter writer = Objects.requireNonNull(spec).commandLine().getOut();
        if (task == null || files.isEmpty()) {
            String only = task;
            writer.println(Tables.of(ReportFile.shipped().stream().filter(line -> only == null || line.task().equals(only)).toList()));
        } else {
            measure(writer, Tasks.named(List.of(task)).getFirst());
        }
        writer.flush();
        return 0;
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
