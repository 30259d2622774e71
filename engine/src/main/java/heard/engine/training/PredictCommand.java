package heard.engine.training;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import heard.engine.learn.Answer;
import heard.engine.learn.LinearModel;
import heard.engine.learn.Models;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heard predict}: what a task's model answers to each text of a file, one JSON object a line, in the same order. */
@Command(name = "predict", mixinStandardHelpOptions = true, description = {"Prints what a task's model answers, one JSON object a line:",
        "{\"labels\":[those that hold],\"scores\":{label:number}}", "Reads a text a line, JSON lines with a member \"text\" (.jsonl),",
        "or a file in the form of the task's data set (.csv, .tsv, each also .gz)."})
public final class PredictCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--task", required = true, paramLabel = "NAME", description = "The task: ${COMPLETION-CANDIDATES}.", completionCandidates = EvaluateCommand.TaskNames.class)
    private String task = "";

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The texts; standard input where none is given.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        Tasks.check(spec, List.of(task), Tasks.names());
        Task wanted = Tasks.named(List.of(task)).getFirst();
        var model = Models.named(wanted.name());
        PrintWriter writer = Objects.requireNonNull(spec).commandLine().getOut();
        texts(wanted).forEach(text -> writer.println(written(model, text)));
        writer.flush();
        return 0;
    }

    private Stream<String> texts(Task wanted) {
        Path from = file;
        if (from == null) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).lines();
        }
        String name = from.toString().replaceFirst("\\.gz$", "");
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return wanted.reader().apply(new TextFile(from)).stream().map(Example::text);
        }
        if (name.endsWith(".jsonl")) {
            return new TextFile(from).lines().stream().map(line -> Json.text(Json.object(line), "text"));
        }
        return new TextFile(from).text().lines();
    }

    private static String written(LinearModel model, String text) {
        var labels = new StringBuilder();
        var scores = new StringBuilder();
        for (Answer answer : model.answer(text, List.of())) {
            String prefix = model.heads().size() > 1 ? answer.head() + "." : "";
            for (Answer.Judged judged : answer.labels()) {
                if (judged.holds()) {
                    labels.append(labels.isEmpty() ? "" : ",").append('"').append(prefix).append(judged.label()).append('"');
                }
                scores.append(scores.isEmpty() ? "" : ",").append('"').append(prefix).append(judged.label()).append("\":")
                        .append(String.format(Locale.ROOT, "%.4f", judged.score()));
            }
        }
        return "{\"labels\":[" + labels + "],\"scores\":{" + scores + "}}";
    }
}
