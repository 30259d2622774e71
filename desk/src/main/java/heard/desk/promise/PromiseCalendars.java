package heard.desk.promise;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;

import heard.desk.calendar.Holidays;
import heard.desk.calendar.Week;
import heard.desk.calendar.WorkingCalendar;
import heard.desk.calendar.clock.Policies;
import heard.desk.calendar.clock.Rules;
import heard.desk.conversation.Conversation;
import org.springframework.stereotype.Component;

/** The calendar by which the promises of a conversation are counted: that of its policy, else ordinary weekdays. */
@Component
class PromiseCalendars {
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime CLOSING = LocalTime.of(18, 0);

    private final Policies policies;
    private final ZoneId deskZone;

    PromiseCalendars(Policies policies, ZoneId deskZone) {
        this.policies = policies;
        this.deskZone = deskZone;
    }

    WorkingCalendar of(Conversation conversation) {
        return of(conversation, deskZone);
    }

    /** @param otherwise the zone of ordinary weekdays, where no policy has a calendar: that of who writes */
    WorkingCalendar of(Conversation conversation, ZoneId otherwise) {
        return policies.calendarOf(conversation).orElseGet(() -> usual(otherwise));
    }

    /** The same for many conversations at once, as the policies stand now. */
    Function<Conversation, WorkingCalendar> all() {
        Rules rules = policies.rules();
        WorkingCalendar usual = usual(deskZone);
        return conversation -> rules.holdingFor(conversation).map(rules::calendarOf).orElse(usual);
    }

    static WorkingCalendar usual(ZoneId zone) {
        return new WorkingCalendar(zone, Week.ofWeekdays(OPENING, CLOSING), Holidays.NONE, Map.of());
    }
}
