package heard.engine;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known around a draft. Everything may be absent; with less the review says less.
 *
 * @param message the customer's message that is answered
 * @param name the customer's name as recorded
 * @param language the language of the reply; without it the draft's own is taken
 * @param at when the reply will be sent
 * @param zone the desk's time zone
 * @param earlierReplies the agent's earlier replies
 * @param typicalHours how long such a matter usually takes
 */
public record ReviewContext(@Nullable Channel channel, @Nullable Message message, @Nullable String name, @Nullable Language language,
        @Nullable OffsetDateTime at, @Nullable ZoneId zone, List<String> earlierReplies, @Nullable Double typicalHours,
        BusinessCalendar calendar) {
    /** Nothing is known. */
    public static final ReviewContext NONE = new ReviewContext(null, null, null, null, null, null, List.of(), null,
            BusinessCalendar.WEEKDAYS);

    public ReviewContext {
        earlierReplies = List.copyOf(earlierReplies);
    }

    public ReviewContext withMessage(String text) {
        return new ReviewContext(channel, Message.of(text), name, language, at, zone, earlierReplies, typicalHours, calendar);
    }

    public ReviewContext withName(String known) {
        return new ReviewContext(channel, message, known, language, at, zone, earlierReplies, typicalHours, calendar);
    }

    public ReviewContext withChannel(Channel known) {
        return new ReviewContext(known, message, name, language, at, zone, earlierReplies, typicalHours, calendar);
    }

    public ReviewContext withLanguage(Language known) {
        return new ReviewContext(channel, message, name, known, at, zone, earlierReplies, typicalHours, calendar);
    }

    public ReviewContext withTime(OffsetDateTime sending, ZoneId desk) {
        return new ReviewContext(channel, message, name, language, sending, desk, earlierReplies, typicalHours, calendar);
    }

    public ReviewContext withTypicalHours(double hours) {
        return new ReviewContext(channel, message, name, language, at, zone, earlierReplies, hours, calendar);
    }

    public ReviewContext withEarlierReplies(List<String> replies) {
        return new ReviewContext(channel, message, name, language, at, zone, replies, typicalHours, calendar);
    }

    /** The channel that rules go by: a letter where nothing is known. */
    public Channel channelOrEmail() {
        return channel == null ? Channel.EMAIL : channel;
    }
}
