package heard.desk.channel.email.alarm;

import java.time.Instant;

import heard.desk.platform.alarm.Alarm;
import org.jspecify.annotations.Nullable;

/**
 * An alarm with what was told of it.
 *
 * @param toldAt when people were last told that it stands; null where they do not know
 * @param goneAt since when it is no longer found; null while it stands
 */
public record Standing(Alarm alarm, Instant firstSeenAt, @Nullable Instant toldAt, @Nullable Instant goneAt) {
    Standing told(Instant now) {
        return new Standing(alarm, firstSeenAt, now, goneAt);
    }
}
