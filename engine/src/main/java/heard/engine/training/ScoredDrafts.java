package heard.engine.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import heard.engine.Language;
import heard.engine.Message;
import heard.engine.learn.LinearModel;
import heard.engine.learn.ModelFile;
import heard.engine.review.DraftSentence;
import heard.engine.review.Reviewer;

/** The project's drafts with what models that had not seen them say of their sentences, as they will when a draft is reviewed. */
final class ScoredDrafts {

    private final Reviewer reviewer = ReplyTasks.reviewer();
    private final DataFolder data;
    private final Path models;
    private final long seed;
    private final Map<String, float[][]> known;

    /**
     * A draft, its sentences, and the scores of each.
     *
     * @param draft the draft with its labels
     */
    record Scored(LabelledDraft draft, List<DraftSentence> sentences, List<float[]> scores) {

        /** What drafts that belong together share. */
        String message() {
            Message message = draft.context().message();
            return message == null ? draft.text() : Objects.requireNonNull(message).text();
        }
    }

    /**
     * Drafts beside models of sentences that lie in a folder and were trained on the same data.
     *
     * @param known the scores by fold by the names of these models, as far as they were made just now; those made here are added
     */
    ScoredDrafts(DataFolder data, Path models, long seed, Map<String, float[][]> known) {
        this.data = data;
        this.models = models;
        this.seed = seed;
        this.known = known;
    }

    Reviewer reviewer() {
        return reviewer;
    }

    /** The drafts that are trained on, in their order; their sentences come first among the examples of their task. */
    List<Scored> trained(Language language) {
        float[][] scores = known.computeIfAbsent(name(language), name -> {
            Task task = Tasks.named(List.of(name)).getFirst();
            return new Trainer(task, task.training().apply(data), seed).scoresOfFolds();
        });
        var all = new ArrayList<Scored>();
        int from = 0;
        for (LabelledDraft draft : ReplyTasks.labelled(data, language, false)) {
            List<DraftSentence> sentences = ReplyTasks.sentences(reviewer, draft, language);
            all.add(new Scored(draft, sentences, Arrays.asList(Arrays.copyOfRange(scores, from, from + sentences.size()))));
            from += sentences.size();
        }
        return all;
    }

    /** The drafts that are kept back. */
    List<Scored> held(Language language) {
        LinearModel model = read(models.resolve(name(language) + ".model"));
        return ReplyTasks.labelled(data, language, true).stream().map(draft -> {
            List<DraftSentence> sentences = ReplyTasks.sentences(reviewer, draft, language);
            return new Scored(draft, sentences, sentences.stream().map(one -> model.scores(one.text(), one.cues())).toList());
        }).toList();
    }

    private static String name(Language language) {
        return "reply-" + language.code();
    }

    private static LinearModel read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ModelFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Judging replies needs " + file + "; train the tasks of replies first", e);
        }
    }
}
