package heard.engine.training;

import java.util.ArrayList;
import java.util.List;

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
        return List.of(goEmotions(), ekman(), cedr(),
                brighter("brighter-rus", PublicSet.BRIGHTER_RUS, "track_a.rus", emotions(PublicSet.BRIGHTER_RUS.labels(), Loss.HINGE, 0.5)),
                brighter("brighter-eng", PublicSet.BRIGHTER_ENG, "track_a.eng",
                        emotions(PublicSet.BRIGHTER_ENG.labels(), Loss.LOGISTIC, 5)),
                russianIntensity(), englishIntensity(), banking(), formality(), politeness());
    }

    private static List<Example> nothing(DataFolder data) {
        return List.of();
    }

    private static HeadPlan emotions(List<String> labels, Loss loss, double cost) {
        return new HeadPlan("emotions", Head.Kind.ANY, labels, SolverSettings.of(loss, cost));
    }

    private static Task goEmotions() {
        return new Task("goemotions", RICH, 3, 5, 100_000, List.of(emotions(PublicSet.GOEMOTIONS.labels(), Loss.HINGE, 0.08)),
                data -> data.read(PublicSet.GOEMOTIONS, "goemotions/train.tsv.gz"),
                data -> data.read(PublicSet.GOEMOTIONS, "goemotions/dev.tsv.gz"),
                true, PublicSet.GOEMOTIONS::read);
    }

    private static Task ekman() {
        return new Task("goemotions-ekman", RICH, 3, 5, 100_000, List.of(emotions(Ekman.LABELS, Loss.HINGE, 0.08)),
                data -> Ekman.of(data.read(PublicSet.GOEMOTIONS, "goemotions/train.tsv.gz")),
                data -> Ekman.of(data.read(PublicSet.GOEMOTIONS, "goemotions/dev.tsv.gz")), true,
                file -> Ekman.of(PublicSet.GOEMOTIONS.read(file)));
    }

    private static Task cedr() {
        return new Task("cedr", STEMMED, 2, 10, 80_000, List.of(emotions(PublicSet.CEDR.labels(), Loss.HINGE, 0.3)),
                data -> data.read(PublicSet.CEDR, "cedr/cedr-main-train.csv.gz"), PublicTasks::nothing, false, PublicSet.CEDR::read);
    }

    private static Task brighter(String name, PublicSet set, String files, HeadPlan plan) {
        return new Task(name, STEMMED, 2, 10, 60_000, List.of(plan),
                data -> data.read(set, "brighter/" + files + ".train.csv.gz"),
                data -> data.read(set, "brighter/" + files + ".dev.csv.gz"), true, set::read);
    }

    private static HeadPlan intensity(List<String> labels, SolverSettings settings) {
        return new HeadPlan("intensity", Head.Kind.AMOUNT, labels, settings);
    }

    private static Task russianIntensity() {
        var set = PublicSet.BRIGHTER_RUS;
        return new Task("brighter-rus-intensity", new FeatureSet(2, 2, 6, 5, 8), 2, 10, 49_000,
                List.of(intensity(set.labels(), SolverSettings.of(Loss.SQUARES, 0.25))),
                data -> data.read(set, "brighter/track_b.rus.train.csv.gz"),
                data -> data.read(set, "brighter/track_b.rus.dev.csv.gz"), true, set::read);
    }

    /** Few texts are rated; far more of other sets say at least which emotion is there. */
    private static Task englishIntensity() {
        var set = PublicSet.BRIGHTER_ENG;
        return new Task("brighter-eng-intensity", STEMMED, 4, 10, 50_000,
                List.of(intensity(set.labels(), SolverSettings.of(Loss.SQUARES, 0.02).ownCounts(12, 1))),
                data -> withOthers(owned(data.read(set, "brighter/track_b.eng.train.csv.gz")), data),
                data -> owned(data.read(set, "brighter/track_b.eng.dev.csv.gz")), true, set::read);
    }

    private static List<Example> owned(List<Example> examples) {
        return examples.stream().map(Example::owned).toList();
    }

    private static List<Example> withOthers(List<Example> brighter, DataFolder data) {
        var examples = new ArrayList<>(brighter);
        data.read(PublicSet.XED, "xed/en-annotated.tsv.gz").forEach(example -> examples.add(plain(example, PublicSet.XED.labels())));
        Ekman.of(data.read(PublicSet.GOEMOTIONS, "goemotions/train.tsv.gz", "goemotions/dev.tsv.gz"))
                .forEach(example -> examples.add(plain(example, Ekman.LABELS)));
        return examples;
    }

    /** An example of another set with BRIGHTER's labels, by their names. */
    private static Example plain(Example example, List<String> names) {
        List<String> wanted = PublicSet.BRIGHTER_ENG.labels();
        float[] targets = new float[wanted.size()];
        for (int label = 0; label < targets.length; label++) {
            targets[label] = PLAIN_STRENGTH * example.targets()[names.indexOf(wanted.get(label))];
        }
        return Example.of(example.text(), targets);
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
