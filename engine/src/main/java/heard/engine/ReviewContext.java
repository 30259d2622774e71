package heard.engine;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

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
 * @param held what people hold to be true of the message and who wrote it
 * @param without rules that are not to judge here
 */
public record ReviewContext(@Nullable Channel channel, @Nullable Message message, @Nullable String name, @Nullable Language language,
        @Nullable OffsetDateTime at, @Nullable ZoneId zone, List<String> earlierReplies, @Nullable Double typicalHours,
        BusinessCalendar calendar, Held held, Set<String> without) {
    /** Nothing is known. */
    public static final ReviewContext NONE = new ReviewContext(null, null, null, null, null, null, List.of(), null,
            BusinessCalendar.WEEKDAYS);

    public ReviewContext {
        earlierReplies = List.copyOf(earlierReplies);
        without = Set.copyOf(without);
        // That a reply is in some other language says nothing by which it could be judged.
        language = language == Language.OTHER ? null : language;
    }

    /** Nothing is held of the message but what is read in it, and all rules judge. */
    public ReviewContext(@Nullable Channel channel, @Nullable Message message, @Nullable String name, @Nullable Language language,
            @Nullable OffsetDateTime at, @Nullable ZoneId zone, List<String> earlierReplies, @Nullable Double typicalHours,
            BusinessCalendar calendar) {
        this(channel, message, name, language, at, zone, earlierReplies, typicalHours, calendar, Held.NOTHING, Set.of());
    }

    public ReviewContext withMessage(String text) {
        return new ReviewContext(channel, Message.of(text), name, language, at, zone, earlierReplies, typicalHours, calendar, held,
                without);
    }

    public ReviewContext withName(String known) {
        return new ReviewContext(channel, message, known, language, at, zone, earlierReplies, typicalHours, calendar, held, without);
    }

    public ReviewContext withChannel(Channel known) {
        return new ReviewContext(known, message, name, language, at, zone, earlierReplies, typicalHours, calendar, held, without);
    }

    public ReviewContext withLanguage(Language known) {
        return new ReviewContext(channel, message, name, known, at, zone, earlierReplies, typicalHours, calendar, held, without);
    }

    public ReviewContext withTime(OffsetDateTime sending, ZoneId desk) {
        return new ReviewContext(channel, message, name, language, sending, desk, earlierReplies, typicalHours, calendar, held, without);
    }

    public ReviewContext withTypicalHours(double hours) {
        return new ReviewContext(channel, message, name, language, at, zone, earlierReplies, hours, calendar, held, without);
    }

    public ReviewContext withEarlierReplies(List<String> replies) {
        return new ReviewContext(channel, message, name, language, at, zone, replies, typicalHours, calendar, held, without);
    }

    public ReviewContext withHeld(Held known) {
        return new ReviewContext(channel, message, name, language, at, zone, earlierReplies, typicalHours, calendar, known, without);
    }

    public ReviewContext withoutRules(Set<String> rules) {
        return new ReviewContext(channel, message, name, language, at, zone, earlierReplies, typicalHours, calendar, held, rules);
    }

    /** The channel that rules go by: a letter where nothing is known. */
    public Channel channelOrEmail() {
        return channel == null ? Channel.EMAIL : channel;
    }
}
