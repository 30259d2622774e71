package heard.engine.training;

import java.util.List;
import java.util.Map;

/**
 * What a figure of a task is held against.
 *
 * @param plain what a plain linear model reached on the official test part
 * @param published what the set's authors and others published, in words
 */
record Aim(Measure measure, double plain, String published) {

    private static final Map<String, List<Aim>> OF_TASKS = Map.ofEntries(
            Map.entry("goemotions", List.of(new Aim(Measure.MACRO_F1, 0.467, "BERT 46, better trained 50 to 53"))),
            Map.entry("goemotions-ekman", List.of(new Aim(Measure.MACRO_F1, 0.590, "BERT 64"))),
            Map.entry("cedr",
                    List.of(new Aim(Measure.MACRO_F1, 0.675, "none"), new Aim(Measure.BINARY_MICRO, 0.93, "SVM .90, ensemble .92"),
                            new Aim(Measure.BINARY_MACRO, 0.82, "SVM .64, ensemble .77"))),
            Map.entry("brighter-rus", List.of(new Aim(Measure.MACRO_F1, 0.787, "XLM-R 78.8, RemBERT 83.8"))),
            Map.entry("brighter-rus-intensity", List.of(new Aim(Measure.PEARSON, 0.773, "XLM-R .690, RemBERT .877"))),
            Map.entry("brighter-eng", List.of(new Aim(Measure.MACRO_F1, 0.529, "XLM-R 67.3, RemBERT 70.8"))),
            Map.entry("brighter-eng-intensity", List.of(new Aim(Measure.PEARSON, 0.436, "RemBERT .642"))),
            Map.entry("banking77", List.of(new Aim(Measure.ACCURACY, 0.913, "BERT fixed 87.2, tuned 93.7"))),
            Map.entry("formality-ru", List.of(new Aim(Measure.ACCURACY, 0.995, "none"))),
            Map.entry("politeness-wiki", List.of(new Aim(Measure.ACCURACY, 0.845, "bag of words 79.8, linguistic 83.8, people 86.7"))));

    /** What the figures of a task are held against; nothing for the tasks of the project's own. */
    static List<Aim> of(String task) {
        return OF_TASKS.getOrDefault(task, List.of());
    }
}
