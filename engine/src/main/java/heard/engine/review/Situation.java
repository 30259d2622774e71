package heard.engine.review;

import java.util.EnumSet;
import java.util.Set;

import heard.engine.Channel;
import heard.engine.Coded;
import heard.engine.Emotion;
import heard.engine.Expertise;
import heard.engine.Intensity;
import heard.engine.Reading;
import heard.engine.Request;
import heard.engine.Tone;
import org.jspecify.annotations.Nullable;

/** What kind of reply is due. Several hold at once. */
enum Situation implements Coded {
    EVERY, COMPLAINT, TECHNICAL, ANGRY, REPEATED, DEMAND, STATUS, ANXIOUS, NOVICE, UPSET, PRAISE, FOLLOWING, EMAIL, CHAT, SMS, PHONE;

    /** The situations that follow from a reading and the channel. */
    static Set<Situation> of(@Nullable Reading reading, Channel channel, boolean first) {
        var situations = EnumSet.of(EVERY, valueOf(channel.name()));
        add(situations, !first && channel == Channel.CHAT, FOLLOWING);
        if (reading != null) {
            add(situations, complains(reading), COMPLAINT);
            add(situations, reading.asksFor(Request.TECHNICAL), TECHNICAL);
            add(situations, reading.feels(Emotion.ANGER) || reading.tone() == Tone.HOSTILE, ANGRY);
            add(situations, reading.repeated(), REPEATED);
            add(situations, reading.asksFor(Request.DEMAND), DEMAND);
            add(situations, reading.asksFor(Request.STATUS), STATUS);
            add(situations, reading.feels(Emotion.ANXIETY), ANXIOUS);
            add(situations, reading.expertise() == Expertise.NOVICE, NOVICE);
            add(situations, upset(reading), UPSET);
            add(situations, reading.requests().getFirst() == Request.PRAISE && reading.requests().size() == 1 && !reading.negative(),
                    PRAISE);
        }
        return situations;
    }

    private static boolean upset(Reading reading) {
        return reading.negative() || reading.intensity() != Intensity.NONE;
    }

    /** Said in so many words, or heard in feeling, tone or a second letter about the same. */
    private static boolean complains(Reading reading) {
        return reading.asksFor(Request.COMPLAINT) || reading.feels(Emotion.ANGER) || reading.feels(Emotion.DISAPPOINTMENT)
                || (reading.tone() != Tone.CALM && upset(reading)) || reading.repeated();
    }

    private static void add(Set<Situation> situations, boolean holds, Situation situation) {
        if (holds) {
            situations.add(situation);
        }
    }
}
