package heard.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/** When a desk works. Implementations are immutable. */
public interface BusinessCalendar {
    /** Monday to Friday from nine to six. */
    BusinessCalendar WEEKDAYS = new BusinessCalendar() {
        @Override
        public @Nullable LocalTime endOn(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? LocalTime.of(18, 0) : null;
        }

        @Override
        public LocalTime usualEnd() {
            return LocalTime.of(18, 0);
        }
    };

    /** When business ends on this day; null where nobody works on it. */
    @Nullable
    LocalTime endOn(LocalDate day);

    /** When business ends on most days. */
    LocalTime usualEnd();
}
