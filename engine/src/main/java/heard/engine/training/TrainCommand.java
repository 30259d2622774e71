package heard.engine.training;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

import heard.engine.Language;
import heard.engine.learn.Agreement;
import heard.engine.learn.Judgement;
import heard.engine.learn.LinearModel;
import heard.engine.learn.ModelFile;
import heard.engine.learn.Models;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heard train}: makes the models from the data sets; the same data and seed give the same bytes. */
@Command(name = "train", mixinStandardHelpOptions = true, description = "Makes the models from the labelled data sets and measures them.")
public final class TrainCommand implements Callable<Integer> {

    /** Whose judgements of replies are made together. */
    private static final List<String> OF_REPLIES = List.of(SentencesTrainer.TASK, AnswersTrainer.TASK, WholeRepliesTrainer.TASK);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Where the data sets lie (default: ${DEFAULT-VALUE}).")
    private Path data = Folders.data();

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where the models are written (default: ${DEFAULT-VALUE}).")
    private Path out = Folders.models();

    @Option(names = "--task", paramLabel = "NAME", description = "Only this task; may be given several times.")
    private List<String> tasks = List.of();

    @Option(names = "--seed", description = "Where the order of the examples starts from (default: ${DEFAULT-VALUE}).")
    private long seed = 7;

    @Option(names = "--document", paramLabel = "FILE", description = "A document whose section of figures is written anew.")
    private @Nullable Path document;

    @Override
    public Integer call() throws IOException {
        Tasks.check(spec, tasks, Stream.of(Tasks.names(), List.of(Judgement.NAME), OF_REPLIES).flatMap(List::stream).toList());
        var folder = new DataFolder(data);
        Files.createDirectories(out);
        var lines = new ArrayList<Line>();
        var scores = new HashMap<String, float[][]>();
        var named = tasks.stream().filter(name -> !name.equals(Judgement.NAME) && !OF_REPLIES.contains(name)).toList();
        for (Task task : named.isEmpty() && !tasks.isEmpty() ? List.<Task>of() : Tasks.named(named)) {
            var trained = Trainer.of(task, folder, seed);
            write(trained.model());
            scores.put(task.name(), trained.scores());
            lines.addAll(Line.of(task.name(), "folds", trained.crossValidated()));
            lines.addAll(Line.of(task.name(), "held", trained.held()));
            tell(trained);
        }
        if (tasks.isEmpty() || tasks.contains(Judgement.NAME)) {
            judge(folder, scores, lines);
        }
        if (tasks.isEmpty() || tasks.stream().anyMatch(OF_REPLIES::contains)) {
            judgeReplies(new ScoredDrafts(folder, out, seed, scores), lines);
        }
        var all = ReportFile.update(out, lines,
                Stream.of(Tasks.names().stream(), JudgementTrainer.names(), SentencesTrainer.names(), AnswersTrainer.names(),
                        WholeRepliesTrainer.names()).flatMap(names -> names).toList());
        if (document != null) {
            ReportFile.writeInto(document, all);
        }
        return 0;
    }

    private void judge(DataFolder folder, Map<String, float[][]> scores, List<Line> lines) throws IOException {
        var judged = JudgementTrainer.train(folder, out, seed, scores);
        write(judged.model());
        Files.write(out.resolve(Agreement.FILE), judged.agreement());
        judged.folds().forEach((language, figures) -> lines.addAll(Line.of(JudgementTrainer.name(language), "folds", figures)));
        judged.held().forEach((language, figures) -> lines.addAll(Line.of(JudgementTrainer.name(language), "held", figures)));
        judged.folds().forEach((language, figures) -> tell(
                new Trained(judged.model(), judged.examples(), figures, judged.held().getOrDefault(language, List.of()), new float[0][])));
    }

    /** The three judgements of replies build on one another, so all are made anew. */
    private void judgeReplies(ScoredDrafts drafts, List<Line> lines) throws IOException {
        var sentences = SentencesTrainer.train(drafts, seed);
        Files.write(out.resolve(Models.file(SentencesTrainer.TASK)), sentences.forest().lines());
        tell(sentences, "sentences", SentencesTrainer::name, lines);
        var answers = AnswersTrainer.train(drafts, seed);
        Files.write(out.resolve(Models.file(AnswersTrainer.TASK)), AnswersTrainer.trees(answers).lines());
        answers.folds().forEach((language, figures) -> {
            var held = answers.held().getOrDefault(language, List.of());
            lines.addAll(AnswersTrainer.lines(language, "folds", figures));
            lines.addAll(AnswersTrainer.lines(language, "held", held));
            tell(AnswersTrainer.name(language), answers.examples() + " asks", figures, held);
        });
        var replies = WholeRepliesTrainer.train(drafts, seed);
        Files.write(out.resolve(Models.file(WholeRepliesTrainer.TASK)), replies.forest().lines());
        tell(replies, "drafts", WholeRepliesTrainer::name, lines);
    }

    private void tell(Forester.Grown grown, String what, Function<Language, String> name, List<Line> lines) {
        grown.folds().forEach((language, figures) -> {
            var held = grown.held().getOrDefault(language, List.of());
            lines.addAll(Line.of(name.apply(language), "folds", figures));
            lines.addAll(Line.of(name.apply(language), "held", held));
            tell(name.apply(language), grown.examples() + " " + what, figures, held);
        });
    }

    private void write(LinearModel model) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out.resolve(model.name() + ".model")))) {
            ModelFile.write(model, file);
        }
    }

    private void tell(Trained trained) {
        if (spec == null) {
            return;
        }
        PrintWriter writer = spec.commandLine().getOut();
        writer.printf(Locale.ROOT, "%s: %d texts, %d features%n", trained.model().name(), trained.examples(),
                trained.model().knownFeatures());
        tell(writer, trained.crossValidated(), trained.held());
    }

    private void tell(String name, String examples, List<Trained.Measured> folds, List<Trained.Measured> held) {
        if (spec != null) {
            spec.commandLine().getOut().printf(Locale.ROOT, "%s: %s of all languages%n", name, examples);
            tell(spec.commandLine().getOut(), folds, held);
        }
    }

    private static void tell(PrintWriter writer, List<Trained.Measured> folds, List<Trained.Measured> held) {
        folds.forEach(one -> tell(writer, "folds", one));
        held.forEach(one -> tell(writer, "held ", one));
        writer.flush();
    }

    private static void tell(PrintWriter writer, String how, Trained.Measured one) {
        var measure = Measure.usual(one.figures());
        writer.printf(Locale.ROOT, "  %s %-10s %s %s (most frequent %s), accuracy %s%n", how, one.head(), measure.title(),
                Tables.percent(measure.of(one.figures())), Tables.percent(measure.of(one.majority())),
                Tables.percent(one.figures().accuracy()));
    }
}
