package heard.engine.training;

import java.util.List;

/** GoEmotions in the seven groups of its authors (after Ekman). */
final class Ekman {

    static final List<String> LABELS = List.of("anger", "disgust", "fear", "joy", "sadness", "surprise", "neutral");

    private static final List<List<String>> GROUPS = List.of(List.of("anger", "annoyance", "disapproval"), List.of("disgust"),
            List.of("fear", "nervousness"),
            List.of("joy", "amusement", "approval", "excitement", "gratitude", "love", "optimism", "relief", "pride", "admiration",
                    "desire", "caring"),
            List.of("sadness", "disappointment", "embarrassment", "grief", "remorse"),
            List.of("surprise", "realization", "confusion", "curiosity"),
            List.of("neutral"));

    private Ekman() {
    }

    static List<Example> of(List<Example> examples) {
        return examples.stream().map(Ekman::of).toList();
    }

    private static Example of(Example example) {
        float[] targets = new float[LABELS.size()];
        List<String> labels = PublicSet.GOEMOTIONS.labels();
        for (int group = 0; group < targets.length; group++) {
            for (String label : GROUPS.get(group)) {
                targets[group] = Math.max(targets[group], example.targets()[labels.indexOf(label)]);
            }
        }
        return Example.of(example.text(), targets);
    }
}
