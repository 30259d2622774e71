package heard.engine.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import heard.engine.Language;
import heard.engine.Message;
import heard.engine.learn.Forest;
import heard.engine.learn.LinearModel;
import heard.engine.learn.ModelFile;
import heard.engine.learn.SignValues;
import heard.engine.review.DraftSentence;
import heard.engine.review.Reviewer;
import heard.engine.review.ScoredSentences;
import org.jspecify.annotations.Nullable;

/** The project's drafts with what models that had not seen them say of their sentences, as they will when a draft is reviewed. */
final class ScoredDrafts {

    private final Reviewer reviewer = ReplyTasks.reviewer();
    private final DataFolder data;
    private final Path models;
    private final long seed;
    private final Map<String, float[][]> known;
    private final Map<Language, List<Map<String, Double>>> heard = new EnumMap<>(Language.class);
    private @Nullable Forest grown;

    /**
     * A draft with its labels, and its sentences with their scores.
     */
    record Scored(LabelledDraft draft, ScoredSentences sentences) {

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
        float[][] scores = ofFolds(language);
        var all = new ArrayList<Scored>();
        int from = 0;
        for (LabelledDraft draft : ReplyTasks.labelled(data, language, false)) {
            List<DraftSentence> sentences = ReplyTasks.sentences(reviewer, draft, language);
            int end = from + sentences.size();
            List<Map<String, Double>> theirs = heard.containsKey(language) ? heard.get(language).subList(from, end) : List.of();
            all.add(new Scored(draft, new ScoredSentences(sentences, Arrays.asList(Arrays.copyOfRange(scores, from, end)), theirs)));
            from = end;
        }
        return all;
    }

    /** The single sentences that are trained on; none has a message or neighbours. */
    List<SingleSentence> singles(Language language) {
        float[][] scores = ofFolds(language);
        List<LabelledSentence> all = ReplyTasks.singles(data, language);
        int from = scores.length - all.size();
        return IntStream.range(0, all.size()).mapToObj(at -> new SingleSentence(all.get(at), scores[from + at])).toList();
    }

    /** A sentence with its scores. */
    record SingleSentence(LabelledSentence sentence, float[] scores) {}

    private float[][] ofFolds(Language language) {
        return known.computeIfAbsent(name(language), name -> {
            Task task = Tasks.named(List.of(name)).getFirst();
            return new Trainer(task, task.training().apply(data), seed).scoresOfFolds();
        });
    }

    /** The drafts that are kept back. */
    List<Scored> held(Language language) {
        LinearModel model = read(models.resolve(name(language) + ".model"));
        return ReplyTasks.labelled(data, language, true).stream().map(draft -> {
            List<DraftSentence> sentences = ReplyTasks.sentences(reviewer, draft, language);
            var scored = new ScoredSentences(sentences, sentences.stream().map(one -> model.scores(one.text(), one.cues())).toList(),
                    List.of());
            return new Scored(draft,
                    grown == null
                            ? scored
                            : scored.with(signs(language, draft, scored).stream().map(one -> grown.over(SignValues.of(one))).toList()));
        }).toList();
    }

    /** The signs of each sentence of a draft. */
    List<Map<String, Float>> signs(Language language, LabelledDraft draft, ScoredSentences scored) {
        return reviewer.sentenceSigns(draft.text(), draft.context().withLanguage(language), scored);
    }

    /** From now on drafts come with what this forest hears in their sentences: by language, what trees that had not seen them did. */
    void hear(Forest forest, Map<Language, List<Map<String, Double>>> over) {
        grown = forest;
        heard.putAll(over);
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
