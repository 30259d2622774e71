package heard.engine.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import heard.engine.learn.FeatureSet;
import heard.engine.learn.Head;

/** The tasks of published sets with their own labels, which show how good the method is where others measured too. */
final class PublicTasks {

    private static final FeatureSet RICH = new FeatureSet(2, 2, 5, 0);
    private static final FeatureSet STEMMED = new FeatureSet(2, 2, 6, 5);
    /** How strong an emotion is on BRIGHTER's scale, from 0 to 3, where another set only says that it is there. */
    private static final float PLAIN_STRENGTH = 1.5f;

    private PublicTasks() {
    }

    static List<Task> all() {
        return List.of(goEmotions(), ekman(), cedr(), russianEmotions(), englishEmotions(), russianIntensity(), englishIntensity(),
                banking(),
                formality(), politeness());
    }

    private static List<Example> nothing(DataFolder data) {
        return List.of();
    }

    private static HeadPlan emotions(List<String> labels, SolverSettings settings) {
        return new HeadPlan("emotions", Head.Kind.ANY, labels, settings);
    }

    private static HeadPlan intensity(List<String> labels, SolverSettings settings) {
        return new HeadPlan("intensity", Head.Kind.AMOUNT, labels, settings);
    }

    private static Task goEmotions() {
        return new Task("goemotions", RICH, 3, 5, 100_000,
                List.of(emotions(PublicSet.GOEMOTIONS.labels(), SolverSettings.of(Loss.HINGE, 0.08))),
                data -> data.read(PublicSet.GOEMOTIONS, "goemotions/train.tsv.gz"),
                data -> data.read(PublicSet.GOEMOTIONS, "goemotions/dev.tsv.gz"),
                true, PublicSet.GOEMOTIONS::read);
    }

    private static Task ekman() {
        return new Task("goemotions-ekman", RICH, 3, 5, 100_000, List.of(emotions(Ekman.LABELS, SolverSettings.of(Loss.HINGE, 0.08))),
                data -> Ekman.of(data.read(PublicSet.GOEMOTIONS, "goemotions/train.tsv.gz")),
                data -> Ekman.of(data.read(PublicSet.GOEMOTIONS, "goemotions/dev.tsv.gz")), true,
                file -> Ekman.of(PublicSet.GOEMOTIONS.read(file)));
    }

    private static Task cedr() {
        return new Task("cedr", STEMMED, 2, 10, 80_000, List.of(emotions(PublicSet.CEDR.labels(), SolverSettings.of(Loss.HINGE, 0.3))),
                data -> data.read(PublicSet.CEDR, "cedr/cedr-main-train.csv.gz"), PublicTasks::nothing, false, PublicSet.CEDR::read);
    }

    private static Task russianEmotions() {
        var set = PublicSet.BRIGHTER_RUS;
        return brighter("brighter-rus", set, STEMMED, emotions(set.labels(), SolverSettings.of(Loss.HINGE, 0.04).ownCounts(10, 1)));
    }

    private static Task englishEmotions() {
        var set = PublicSet.BRIGHTER_ENG;
        return brighter("brighter-eng", set, STEMMED, emotions(set.labels(), SolverSettings.of(Loss.HINGE, 0.02).ownCounts(8, 1)));
    }

    private static Task russianIntensity() {
        var set = PublicSet.BRIGHTER_RUS;
        return brighter("brighter-rus-intensity", set, new FeatureSet(2, 2, 6, 5, 8),
                intensity(set.labels(), SolverSettings.of(Loss.SQUARES, 0.03).ownCounts(8, 1)));
    }

    private static Task englishIntensity() {
        var set = PublicSet.BRIGHTER_ENG;
        return brighter("brighter-eng-intensity", set, STEMMED,
                intensity(set.labels(), SolverSettings.of(Loss.SQUARES, 0.02).ownCounts(12, 1)));
    }

    /** BRIGHTER has few texts; far more of other sets tell which emotion is there. */
    private static Task brighter(String name, PublicSet set, FeatureSet features, HeadPlan plan) {
        boolean amount = plan.kind() == Head.Kind.AMOUNT;
        boolean russian = set == PublicSet.BRIGHTER_RUS;
        String files = "brighter/track_" + (amount ? "b." : "a.") + (russian ? "rus." : "eng.");
        float strength = amount ? PLAIN_STRENGTH : 1;
        Function<DataFolder, List<Example>> training = data -> {
            var examples = new ArrayList<>(OtherSets.own(data.read(set, files + "train.csv.gz")));
            examples.addAll(russian ? OtherSets.russian(data, set.labels(), strength) : OtherSets.english(data, set.labels(), strength));
            return examples;
        };
        return new Task(name, features, 4, 10, 50_000, List.of(plan), training,
                data -> OtherSets.own(data.read(set, files + "dev.csv.gz")), true, set::read);
    }

    private static Task banking() {
        var plan = new HeadPlan("intent", Head.Kind.ONE, PublicSet.BANKING77.labels(), SolverSettings.of(Loss.HINGE, 0.3));
        return new Task("banking77", new FeatureSet(2, 2, 4, 0, 8), 3, 10, 28_000, List.of(plan),
                data -> data.read(PublicSet.BANKING77, "banking77/train.csv.gz"), PublicTasks::nothing, false, PublicSet.BANKING77::read);
    }

    private static Task formality() {
        var plan = new HeadPlan("formality", Head.Kind.ANY, PublicSet.FORMALITY_RU.labels(), SolverSettings.of(Loss.HINGE, 1));
        return new Task("formality-ru", RICH, 2, 10, 60_000, List.of(plan),
                data -> data.read(PublicSet.FORMALITY_RU, "formality_ru_cocoa/iwslt2022.en-ru.formal.ru.txt.gz",
                        "formality_ru_cocoa/iwslt2022.en-ru.informal.ru.txt.gz"),
                PublicTasks::nothing, false, PublicSet.FORMALITY_RU::read);
    }

    private static Task politeness() {
        var plan = new HeadPlan("politeness", Head.Kind.ANY, PublicSet.POLITENESS_WIKI.labels(),
                SolverSettings.of(Loss.SQUARES, 0.2).ownCounts(2, 0));
        return new Task("politeness-wiki", new FeatureSet(2, 2, 5, 0, 8), 3, 10, 35_000, List.of(plan),
                data -> Politeness.graded(data.file("politeness_stanford/wikipedia.annotated.csv.gz")), PublicTasks::nothing, false,
                PublicSet.POLITENESS_WIKI::read);
    }
}
