package heard.engine.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import heard.engine.learn.FeatureSet;

/** The tasks of reading, one a language: the project's own messages, and what published sets add to them. */
final class ReadingTasks {

    private static final FeatureSet FEATURES = new FeatureSet(2, 2, 5, 5);

    private ReadingTasks() {
    }

    static List<Task> all() {
        return List.of(task("ru"), task("lt"), task("en"));
    }

    private static Task task(String language) {
        return new Task("reading-" + language, FEATURES, 4, 5, 60_000, ReadingHeads.ALL, data -> training(data, language),
                data -> own(data, language, true), false,
                file -> file.lines().stream().map(Json::object).map(SupportMessage::of).map(ReadingHeads::example).toList());
    }

    static List<Example> own(DataFolder data, String language, boolean test) {
        return messages(data, language, test).stream().map(ReadingHeads::example).toList();
    }

    /** The messages of a split; those written for training alone stand in a file of their own. */
    static List<SupportMessage> messages(DataFolder data, String language, boolean test) {
        return Stream.of("messages.jsonl", "messages-short.jsonl")
                .flatMap(file -> data.file("support-messages/" + language + "/" + file).lines().stream()).map(Json::object)
                .map(SupportMessage::of).filter(message -> message.test() == test).toList();
    }

    private static List<Example> training(DataFolder data, String language) {
        var examples = new ArrayList<>(own(data, language, false));
        switch (language) {
            case "ru" -> addRussian(data, examples);
            case "en" -> addEnglish(data, examples);
            default -> {
                // There is no published set with these labels in Lithuanian.
            }
        }
        return examples;
    }

    private static void addRussian(DataFolder data, List<Example> examples) {
        examples.addAll(Mapped.goEmotions(data.read(PublicSet.RU_GOEMOTIONS, "ru_goemotions/validation.csv.gz")));
        examples.addAll(Mapped.basic(PublicSet.CEDR, data.read(PublicSet.CEDR, "cedr/cedr-main-train.csv.gz")));
        examples.addAll(Mapped.basic(PublicSet.BRIGHTER_RUS,
                data.read(PublicSet.BRIGHTER_RUS, "brighter/track_a.rus.train.csv.gz", "brighter/track_a.rus.dev.csv.gz")));
        examples.addAll(Mapped.basic(PublicSet.XED, data.read(PublicSet.XED, "xed/ru-projections.tsv.gz")));
        examples.addAll(Mapped.address(data.read(PublicSet.FORMALITY_RU, "formality_ru_cocoa/iwslt2022.en-ru.formal.ru.txt.gz",
                "formality_ru_cocoa/iwslt2022.en-ru.informal.ru.txt.gz")));
    }

    private static void addEnglish(DataFolder data, List<Example> examples) {
        examples.addAll(Mapped.goEmotions(data.read(PublicSet.GOEMOTIONS, "goemotions/train.tsv.gz", "goemotions/dev.tsv.gz")));
        examples.addAll(Mapped.basic(PublicSet.BRIGHTER_ENG,
                data.read(PublicSet.BRIGHTER_ENG, "brighter/track_a.eng.train.csv.gz", "brighter/track_a.eng.dev.csv.gz")));
        examples.addAll(Mapped.basic(PublicSet.XED, data.read(PublicSet.XED, "xed/en-annotated.tsv.gz")));
        examples.addAll(Mapped.bitext(data.read(PublicSet.BITEXT, "bitext_support/train.csv.gz", "bitext_support/dev.csv.gz",
                "bitext_support/test.csv.gz")));
    }
}
