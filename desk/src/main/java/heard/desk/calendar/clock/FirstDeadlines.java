package heard.desk.calendar.clock;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

import heard.desk.calendar.Calendars;
import heard.desk.calendar.ShippedHolidays;
import heard.desk.calendar.StoredCalendar;
import heard.desk.calendar.Week;
import heard.desk.identity.Agent;
import heard.desk.identity.FirstDay;
import heard.desk.platform.Ids;
import heard.desk.platform.words.Catalogue;
import heard.desk.platform.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a new desk the one deadline that no desk should be without: what nothing happens in for five days of work counts as forgotten.
 * Both calendar and deadline are ordinary ones, which administrators see, change and take away.
 */
@Component
class FirstDeadlines implements FirstDay {
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime CLOSING = LocalTime.of(18, 0);
    private static final Duration DAY = Duration.between(OPENING, CLOSING);
    private static final int DAYS = 5;
    private static final int POSITION = 100;

    private final Calendars calendars;
    private final Policies policies;
    private final ObjectProvider<Catalogue> catalogue;

    FirstDeadlines(Calendars calendars, Policies policies, ObjectProvider<Catalogue> catalogue) {
        this.calendars = calendars;
        this.policies = policies;
        this.catalogue = catalogue;
    }

    @Override
    @Transactional
    public void begin(Agent administrator) {
        if (!calendars.all().isEmpty() || !policies.all().isEmpty())
            return;
        Words words = catalogue.getObject().in(administrator.language(), administrator.zone());
        var calendar = new StoredCalendar(Ids.next(), words.t("calendars.first"), administrator.zone(), Week.ofWeekdays(OPENING, CLOSING),
                ShippedHolidays.usualIn(administrator.zone()), null, Map.of());
        policies.put(calendar);
        policies.put(new Policy(Ids.next(), words.t("deadlines.first"), POSITION, calendar.id(), Policy.Fits.ALL,
                Map.of(ClockKind.SILENCE, DAY.multipliedBy(DAYS)), Policy.usualPauses(), DAY, WhenMissed.nothing()));
    }
}
