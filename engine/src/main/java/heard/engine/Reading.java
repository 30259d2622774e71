package heard.engine;

import java.util.List;

/** What a customer's message says and how the person who wrote it feels. Immutable. */
public record Reading(Language language, double confidence, List<Feeling> feelings, Intensity intensity, Urgency urgency,
        List<Request> requests,
        boolean repeated, Expertise expertise, Address address, List<Identifier> identifiers, boolean leaving, boolean wantsHuman,
        Tone tone,
        List<Evidence> evidence, List<String> attention) {
    public Reading {
        feelings = List.copyOf(feelings);
        requests = List.copyOf(requests);
        identifiers = List.copyOf(identifiers);
        evidence = List.copyOf(evidence);
        attention = List.copyOf(attention);
    }

    /** Whether this emotion holds. */
    public boolean feels(Emotion emotion) {
        return feelings.stream().anyMatch(feeling -> feeling.emotion() == emotion);
    }

    /** Whether this is among the things wanted. */
    public boolean asksFor(Request request) {
        return requests.contains(request);
    }

    /** Whether any emotion holds by which the intensity is judged. */
    public boolean negative() {
        return feelings.stream().anyMatch(feeling -> feeling.emotion().negative());
    }
}
