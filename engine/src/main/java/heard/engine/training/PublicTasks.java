package heard.engine.training;

import java.util.List;

import heard.engine.learn.FeatureSet;
import heard.engine.learn.Head;

/** The tasks of published sets with their own labels, which show how good the method is where others measured too. */
final class PublicTasks {

    private static final FeatureSet RICH = new FeatureSet(2, 2, 5, 0);
    private static final FeatureSet STEMMED = new FeatureSet(2, 2, 6, 5);

    private PublicTasks() {
    }

    static List<Task> all() {
        return List.of(goEmotions(), ekman(), cedr(),
                brighter("brighter-rus", PublicSet.BRIGHTER_RUS, "track_a.rus", emotions(PublicSet.BRIGHTER_RUS.labels(), Loss.HINGE, 0.5)),
                brighter("brighter-eng", PublicSet.BRIGHTER_ENG, "track_a.eng",
                        emotions(PublicSet.BRIGHTER_ENG.labels(), Loss.LOGISTIC, 5)),
                intensity("brighter-rus-intensity", PublicSet.BRIGHTER_RUS, "track_b.rus"),
                intensity("brighter-eng-intensity", PublicSet.BRIGHTER_ENG, "track_b.eng"), banking(), formality(), politeness());
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

    private static Task intensity(String name, PublicSet set, String files) {
        var plan = new HeadPlan("intensity", Head.Kind.AMOUNT, set.labels(), SolverSettings.of(Loss.SQUARES, 0.25));
        return new Task(name, STEMMED, 2, 10, 60_000, List.of(plan), data -> data.read(set, "brighter/" + files + ".train.csv.gz"),
                data -> data.read(set, "brighter/" + files + ".dev.csv.gz"), true, set::read);
    }

    private static Task banking() {
        var plan = new HeadPlan("intent", Head.Kind.ONE, PublicSet.BANKING77.labels(), SolverSettings.of(Loss.HINGE, 0.3));
        return new Task("banking77", RICH, 2, 10, 60_000, List.of(plan), data -> data.read(PublicSet.BANKING77, "banking77/train.csv.gz"),
                PublicTasks::nothing, false,
                PublicSet.BANKING77::read);
    }

    private static Task formality() {
        var plan = new HeadPlan("formality", Head.Kind.ANY, PublicSet.FORMALITY_RU.labels(), SolverSettings.of(Loss.HINGE, 1));
        return new Task("formality-ru", RICH, 2, 10, 60_000, List.of(plan),
                data -> data.read(PublicSet.FORMALITY_RU, "formality_ru_cocoa/iwslt2022.en-ru.formal.ru.txt.gz",
                        "formality_ru_cocoa/iwslt2022.en-ru.informal.ru.txt.gz"),
                PublicTasks::nothing, false, PublicSet.FORMALITY_RU::read);
    }

    private static Task politeness() {
        var plan = new HeadPlan("politeness", Head.Kind.ANY, PublicSet.POLITENESS_WIKI.labels(), SolverSettings.of(Loss.LOGISTIC, 3));
        return new Task("politeness-wiki", RICH, 2, 10, 60_000, List.of(plan),
                data -> data.read(PublicSet.POLITENESS_WIKI, "politeness_stanford/wikipedia.annotated.csv.gz"), PublicTasks::nothing, false,
                PublicSet.POLITENESS_WIKI::read);
    }
}
