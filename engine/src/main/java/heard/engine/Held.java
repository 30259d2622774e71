package heard.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What people hold to be true of a message and of who wrote it: their word goes over what is read.
 *
 * @param word      said of the message; null where nobody said anything
 * @param address   how its writer likes to be addressed; unknown where it is to be read
 * @param expertise how much its writer knows; unknown where it is to be read
 */
public record Held(@Nullable Word word, Address address, Expertise expertise) {
    public static final Held NOTHING = new Held(null, Address.UNKNOWN, Expertise.UNKNOWN);

    /**
     * Said of one message.
     *
     * @param emotion the main one; null where the message is neutral
     * @param request the main one
     */
    public record Word(@Nullable Emotion emotion, Request request, Urgency urgency) {}

    /** The reading with their word over it; where that goes another way, what was read of emotions and requests does not hold beside it. */
    public Reading over(Reading read) {
        if (equals(NOTHING)) {
            return read;
        }
        List<Feeling> feelings = word == null ? read.feelings() : feelings(word.emotion(), read);
        Address called = address == Address.UNKNOWN ? read.address() : address;
        Expertise knows = expertise == Expertise.UNKNOWN ? read.expertise() : expertise;
        return new Reading(read.language(), read.confidence(), feelings, intensity(feelings, read),
                word == null ? read.urgency() : word.urgency(), word == null ? read.requests() : requests(word.request(), read),
                read.repeated(), knows, called, read.identifiers(), read.leaving(), read.wantsHuman(), tone(feelings, read),
                read.evidence(), read.attention());
    }

    private static List<Feeling> feelings(@Nullable Emotion main, Reading read) {
        if (main == null) {
            return List.of();
        }
        if (leads(main, read)) {
            return read.feelings();
        }
        return List.of(read.feelings().stream().filter(feeling -> feeling.emotion() == main).findFirst()
                .orElseGet(() -> new Feeling(main, 1, List.of())));
    }

    private static boolean leads(Emotion main, Reading read) {
        return !read.feelings().isEmpty() && read.feelings().getFirst().emotion() == main;
    }

    /** What was read beside it holds where it was read at all. */
    private static List<Request> requests(Request main, Reading read) {
        if (!read.requests().contains(main)) {
            return List.of(main);
        }
        var requests = new LinkedHashSet<>(List.of(main));
        requests.addAll(read.requests());
        return new ArrayList<>(requests);
    }

    /** That of the main feeling; one that only people saw has no degree. */
    private Intensity intensity(List<Feeling> feelings, Reading read) {
        return word == null || (!feelings.isEmpty() && read.feels(feelings.getFirst().emotion())) ? read.intensity() : Intensity.NONE;
    }

    /** Who is not angry is not hostile either. */
    private Tone tone(List<Feeling> feelings, Reading read) {
        boolean angry = feelings.stream().anyMatch(feeling -> feeling.emotion() == Emotion.ANGER);
        boolean denied = word != null && !angry && read.feels(Emotion.ANGER);
        return denied && read.tone() == Tone.HOSTILE ? Tone.TENSE : read.tone();
    }
}
