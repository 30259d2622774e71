package heard.desk.template;

import java.util.EnumSet;
import java.util.Set;

import heard.desk.template.grammar.Trait;
import heard.engine.Address;
import heard.engine.Emotion;
import heard.engine.Expertise;
import heard.engine.Reading;
import heard.engine.Request;
import heard.engine.Tone;
import heard.engine.Urgency;
import org.jspecify.annotations.Nullable;

/** What of a reading the conditions of templates ask for. */
final class Traits {
    private final Set<Trait> found = EnumSet.noneOf(Trait.class);

    private Traits() {
    }

    /**
     * As it is held to be true.
     *
     * @param emotion the main one, which an agent may have corrected; null is neutral
     */
    static Set<Trait> of(Reading reading, @Nullable Emotion emotion, Urgency urgency) {
        var traits = new Traits();
        if (emotion != null)
            traits.feels(emotion);
        if (emotion != null && emotion == first(reading))
            reading.feelings().forEach(feeling -> traits.feels(feeling.emotion()));
        traits.add(reading.tone() == Tone.HOSTILE, Trait.HOSTILE);
        traits.add(reading.tone() == Tone.HOSTILE && emotion == first(reading), Trait.ANGRY);
        traits.add(urgency != Urgency.NONE, Trait.URGENT);
        traits.add(reading.repeated(), Trait.REPEATED);
        traits.add(reading.expertise() == Expertise.NOVICE, Trait.NOVICE);
        traits.add(reading.expertise() == Expertise.EXPERT, Trait.EXPERT);
        traits.add(reading.address() == Address.INFORMAL, Trait.INFORMAL);
        traits.add(reading.leaving(), Trait.LEAVING);
        traits.add(reading.wantsHuman(), Trait.WANTS_PERSON);
        return traits.found;
    }

    static Set<Trait> of(Reading reading) {
        return of(reading, first(reading), reading.urgency());
    }

    private static @Nullable Emotion first(Reading reading) {
        return reading.feelings().isEmpty() ? null : reading.feelings().getFirst().emotion();
    }

    private void feels(Emotion emotion) {
        found.add(switch (emotion) {
            case ANGER -> Trait.ANGRY;
            case DISAPPOINTMENT -> Trait.DISAPPOINTED;
            case ANXIETY -> Trait.ANXIOUS;
            case SADNESS -> Trait.SAD;
            case CONFUSION -> Trait.CONFUSED;
            case GRATITUDE, JOY -> Trait.GRATEFUL;
        });
        add(emotion.negative(), Trait.UPSET);
    }

    private void add(boolean holds, Trait trait) {
        if (holds)
            found.add(trait);
    }

    /** What is wanted, the corrected wish alone where it is another one. */
    static Set<Request> requests(Reading reading, Request held) {
        return reading.requests().contains(held) ? EnumSet.copyOf(reading.requests()) : EnumSet.of(held);
    }
}
