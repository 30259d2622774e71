package heard.engine.promise;

import java.time.OffsetDateTime;
import java.time.ZoneId;

import heard.engine.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/** When a draft will be sent, in whose time and calendar; without a time nothing can be resolved. */
public record Sending(@Nullable OffsetDateTime at, @Nullable ZoneId zone, BusinessCalendar calendar) {}
