package heard.desk.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import heard.desk.calendar.WorkingCalendar;
import heard.desk.conversation.Course;
import heard.desk.conversation.State;

/** When a customer should hear from us again: at the end of so many days of work after the last word, as long as their matter is ours. */
final class Rhythm {
    /** A calendar that is closed for longer has no rhythm. */
    private static final int MOST_DAYS = 400;

    private Rhythm() {
    }

    /** The last word to the customer; where there was none, the beginning. */
    static Instant said(Course course) {
        Instant said = course.conversation().createdAt();
        for (Course.Step step : course.steps())
            if (step instanceof Course.Step.Answered answered && answered.at().isAfter(said))
                said = answered.at();
        return said;
    }

    /** Whether the customer waits for us: it is open, or put aside, or somebody else owes us something. */
    static boolean waits(State state) {
        return switch (state) {
            case OPEN, WAITING_FOR_US, SNOOZED -> true;
            case WAITING_FOR_CUSTOMER, SOLVED, CLOSED, SPAM, JOINED -> false;
        };
    }

    /** Empty where nobody works for so long. */
    static Optional<Instant> due(WorkingCalendar calendar, Instant said, int days) {
        LocalDate day = said.atZone(calendar.zone()).toLocalDate();
        int left = days;
        for (int passed = 0; passed < MOST_DAYS; passed++) {
            day = day.plusDays(1);
            Optional<Instant> end = calendar.endOfBusiness(day);
            if (end.isPresent() && --left == 0)
                return end;
        }
        return Optional.empty();
    }
}
