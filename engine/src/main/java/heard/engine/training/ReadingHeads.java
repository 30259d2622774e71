package heard.engine.training;

import java.util.Arrays;
import java.util.List;

import heard.engine.learn.Head;

/** The heads of a reading: its closed fields with their values, as the contract of the engine names them. */
final class ReadingHeads {

    static final List<String> EMOTIONS = List.of("anger", "disappointment", "anxiety", "sadness", "confusion", "gratitude", "joy");
    static final List<String> REQUESTS = List.of("complaint", "technical", "status", "refund", "information", "demand", "cancellation",
            "praise",
            "other");
    static final List<String> ADDRESSES = List.of("formal", "informal", "unknown");

    private static final SolverSettings EMOTION = SolverSettings.of(Loss.LOGISTIC, 4).ownCounts(10, 4);
    private static final SolverSettings FIELD = SolverSettings.of(Loss.HINGE, 0.3).positive(4);

    static final List<HeadPlan> ALL = List.of(new HeadPlan("emotions", Head.Kind.ANY, EMOTIONS, EMOTION),
            one("intensity", List.of("none", "mild", "strong", "extreme")), one("urgency", List.of("none", "soon", "urgent")),
            one("request", REQUESTS),
            truth("repeated"), one("expertise", List.of("novice", "expert", "unknown")), one("address", ADDRESSES), truth("leaving"),
            truth("wantsHuman"), one("tone", List.of("calm", "tense", "hostile")));

    static final int LABELS = ALL.stream().mapToInt(head -> head.labels().size()).sum();

    private ReadingHeads() {
    }

    private static HeadPlan one(String field, List<String> values) {
        return new HeadPlan(field, Head.Kind.ONE, values, FIELD);
    }

    private static HeadPlan truth(String field) {
        return new HeadPlan(field, Head.Kind.ANY, List.of(field), FIELD);
    }

    static int first(String wanted) {
        int from = 0;
        for (HeadPlan head : ALL) {
            if (head.name().equals(wanted)) {
                return from;
            }
            from += head.labels().size();
        }
        throw new IllegalArgumentException("A reading has no field " + wanted);
    }

    static float[] unknown() {
        float[] targets = new float[LABELS];
        Arrays.fill(targets, Float.NaN);
        return targets;
    }

    /** A message as an example: of several requests the first is the answer, and the others are not held against a model. */
    static Example example(SupportMessage message) {
        float[] targets = new float[LABELS];
        int at = 0;
        for (HeadPlan head : ALL) {
            for (String label : head.labels()) {
                targets[at++] = target(message, head, label);
            }
        }
        return new Example(message.text(), List.of(), targets, true);
    }

    private static float target(SupportMessage message, HeadPlan head, String label) {
        boolean holds = switch (head.name()) {
            case "emotions" -> message.emotions().contains(label);
            case "request" -> message.request().getFirst().equals(label);
            default -> head.kind() == Head.Kind.ANY ? message.truth(head.name()) : message.value(head.name()).equals(label);
        };
        return holds ? 1 : 0;
    }
}
