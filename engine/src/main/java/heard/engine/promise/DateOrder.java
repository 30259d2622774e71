package heard.engine.promise;

import java.time.ZoneId;

import heard.engine.Language;
import org.jspecify.annotations.Nullable;

/** Which of two numbers of a date is the month. */
enum DateOrder {
    DAY_FIRST, MONTH_FIRST;

    /** English is written with the month first where the desk is in America. */
    static DateOrder of(Language language, @Nullable ZoneId zone) {
        boolean american = language == Language.EN && zone != null && zone.getId().startsWith("America/");
        return american ? MONTH_FIRST : DAY_FIRST;
    }
}
