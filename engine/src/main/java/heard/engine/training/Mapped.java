package heard.engine.training;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the labels of published sets become those of a reading. A label stands for an emotion of Heard's, or is too near to one to be held
 * against it (then the emotion is unknown there), or is far from it. What a set does not label stays unknown.
 */
final class Mapped {

    /** The labels of a source that stand for an emotion, and those too near to it. */
    private record Emotion(Set<String> same, Set<String> near) {}

    private static final Map<String, Emotion> GOEMOTIONS = Map.of("anger",
            new Emotion(Set.of("anger", "annoyance"), Set.of("disgust", "disapproval")),
            "disappointment", new Emotion(Set.of("disappointment"), Set.of("disapproval", "annoyance", "sadness", "remorse")), "anxiety",
            new Emotion(Set.of("fear", "nervousness"), Set.of("caring", "embarrassment")), "sadness",
            new Emotion(Set.of("sadness", "grief"), Set.of("remorse", "disappointment")), "confusion",
            new Emotion(Set.of("confusion"), Set.of("curiosity")),
            "gratitude", new Emotion(Set.of("gratitude"), Set.of()), "joy",
            new Emotion(Set.of("joy", "excitement", "relief"),
                    Set.of("admiration", "amusement", "love", "optimism", "pride", "gratitude", "approval")));

    private static final Map<String, Emotion> BASIC = Map.of("anger", new Emotion(Set.of("anger"), Set.of("disgust")), "anxiety",
            new Emotion(Set.of("fear"), Set.of()), "sadness", new Emotion(Set.of("sadness"), Set.of()), "joy",
            new Emotion(Set.of("joy"), Set.of()));

    private static final Map<String, String> BITEXT = Map.ofEntries(Map.entry("complaint", "complaint"), Map.entry("track_order", "status"),
            Map.entry("track_refund", "status"), Map.entry("get_refund", "refund"), Map.entry("cancel_order", "cancellation"),
            Map.entry("delete_account", "cancellation"), Map.entry("newsletter_subscription", "other"), Map.entry("change_order", "other"),
            Map.entry("edit_account", "other"), Map.entry("change_shipping_address", "other"), Map.entry("switch_account", "other"),
            Map.entry("check_refund_policy", "information"), Map.entry("check_cancellation_fee", "information"),
            Map.entry("check_payment_methods", "information"), Map.entry("delivery_options", "information"),
            Map.entry("delivery_period", "information"), Map.entry("payment_issue", "technical"),
            Map.entry("registration_problems", "technical"),
            Map.entry("recover_password", "technical"));

    private Mapped() {
    }

    static List<Example> goEmotions(List<Example> examples) {
        return examples.stream().map(example -> emotions(example, PublicSet.GOEMOTIONS, GOEMOTIONS)).toList();
    }

    /** CEDR, BRIGHTER and XED, which name the emotions alike. */
    static List<Example> basic(PublicSet set, List<Example> examples) {
        return examples.stream().map(example -> emotions(example, set, BASIC)).toList();
    }

    private static Example emotions(Example example, PublicSet set, Map<String, Emotion> mapping) {
        float[] targets = ReadingHeads.unknown();
        List<String> labels = set.labels();
        for (int i = 0; i < ReadingHeads.EMOTIONS.size(); i++) {
            Emotion emotion = mapping.get(ReadingHeads.EMOTIONS.get(i));
            if (emotion != null) {
                targets[i] = target(example, labels, emotion);
            }
        }
        return Example.of(example.text(), targets);
    }

    private static float target(Example example, List<String> labels, Emotion emotion) {
        float target = 0;
        for (int i = 0; i < labels.size(); i++) {
            if (example.targets()[i] > 0 && emotion.same.contains(labels.get(i))) {
                return 1;
            }
            if (example.targets()[i] > 0 && emotion.near.contains(labels.get(i))) {
                target = Float.NaN;
            }
        }
        return target;
    }

    static List<Example> bitext(List<Example> examples) {
        return examples.stream().map(Mapped::bitext).toList();
    }

    private static Example bitext(Example example) {
        float[] targets = ReadingHeads.unknown();
        String intent = PublicSet.BITEXT.labels().get(firstOf(example));
        String request = BITEXT.get(intent);
        if (request != null) {
            int from = ReadingHeads.first("request");
            for (int i = 0; i < ReadingHeads.REQUESTS.size(); i++) {
                targets[from + i] = ReadingHeads.REQUESTS.get(i).equals(request) ? 1 : 0;
            }
        }
        targets[ReadingHeads.first("wantsHuman")] = intent.equals("contact_human_agent") ? 1 : 0;
        return Example.of(example.text(), targets);
    }

    private static int firstOf(Example example) {
        int label = 0;
        while (example.targets()[label] == 0) {
            label++;
        }
        return label;
    }

    /** Formality in Russian, as the form of address. */
    static List<Example> address(List<Example> examples) {
        return examples.stream().map(example -> {
            float[] targets = ReadingHeads.unknown();
            int from = ReadingHeads.first("address");
            targets[from] = example.targets()[0];
            targets[from + 1] = 1 - example.targets()[0];
            targets[from + 2] = 0;
            return Example.of(example.text(), targets);
        }).toList();
    }
}
