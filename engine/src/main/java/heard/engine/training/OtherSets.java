package heard.engine.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Examples that a task of emotions borrows from other sets with labels of the same names, where its own texts are few. A label that such a
 * set does not have stays unknown there.
 */
final class OtherSets {

    private OtherSets() {
    }

    static List<Example> own(List<Example> examples) {
        return examples.stream().map(Example::owned).toList();
    }

    /**
     * @param strength the target where a label holds: 1, or what a set that only says that an emotion is there stands for on a scale
     */
    static List<Example> english(DataFolder data, List<String> wanted, float strength) {
        var examples = new ArrayList<>(
                named(data.read(PublicSet.XED, "xed/en-annotated.tsv.gz"), PublicSet.XED.labels(), wanted, strength));
        examples.addAll(named(Ekman.of(data.read(PublicSet.GOEMOTIONS, "goemotions/train.tsv.gz", "goemotions/dev.tsv.gz")), Ekman.LABELS,
                wanted, strength));
        return examples;
    }

    static List<Example> russian(DataFolder data, List<String> wanted, float strength) {
        var examples = new ArrayList<>(
                named(data.read(PublicSet.XED, "xed/ru-projections.tsv.gz"), PublicSet.XED.labels(), wanted, strength));
        examples.addAll(named(data.read(PublicSet.CEDR, "cedr/cedr-main-train.csv.gz"), PublicSet.CEDR.labels(), wanted, strength));
        examples.addAll(
                named(Ekman.of(data.read(PublicSet.RU_GOEMOTIONS, "ru_goemotions/validation.csv.gz")), Ekman.LABELS, wanted, strength));
        return examples;
    }

    private static List<Example> named(List<Example> examples, List<String> names, List<String> wanted, float strength) {
        return examples.stream().map(example -> {
            float[] targets = new float[wanted.size()];
            for (int label = 0; label < targets.length; label++) {
                int name = names.indexOf(wanted.get(label));
                targets[label] = name < 0 ? Float.NaN : strength * example.targets()[name];
            }
            return Example.of(example.text(), targets);
        }).toList();
    }
}
