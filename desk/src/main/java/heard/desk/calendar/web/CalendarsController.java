package heard.desk.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.calendar.Calendars;
import heard.desk.calendar.ShippedHolidays;
import heard.desk.calendar.StoredCalendar;
import heard.desk.calendar.WorkingCalendar;
import heard.desk.calendar.WorkingDay;
import heard.desk.calendar.clock.Policies;
import heard.desk.calendar.clock.Policy;
import heard.desk.calendar.clock.Rules;
import heard.desk.identity.Audit;
import heard.desk.identity.Page;
import heard.desk.identity.SettingsLink;
import heard.desk.identity.Zones;
import heard.desk.platform.DeskException;
import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When the desk works: hours, holidays and exceptions, kept by administrators. */
@Controller
class CalendarsController {
    private static final String LIST = "/settings/calendars";
    private static final int DAYS_AHEAD = 400;
    private static final int SPECIAL_DAYS = 24;

    private final Calendars calendars;
    private final Policies policies;
    private final Audit audit;
    private final Clock clock;

    CalendarsController(Calendars calendars, Policies policies, Audit audit, Clock clock) {
        this.calendars = calendars;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static SettingsLink calendarsSettings() {
        return new SettingsLink(35, LIST, "calendar", "calendars.title");
    }

    @GetMapping(LIST)
    ModelAndView show(Page page) {
        page.access().requireAdministrator();
        return page.show("calendar/calendars", Map.of("calendars", calendars.all()));
    }

    @GetMapping(LIST + "/new")
    ModelAndView begin(Page page) {
        page.access().requireAdministrator();
        return form(page, null, CalendarForm.fresh(page.access().zone().getId()), Map.of());
    }

    @GetMapping(LIST + "/{id}")
    ModelAndView show(Page page, @PathVariable UUID id) {
        page.access().requireAdministrator();
        StoredCalendar calendar = find(id);
        return form(page, calendar, CalendarForm.of(calendar), Map.of());
    }

    @PostMapping(LIST + "/new")
    ModelAndView add(Page page, @RequestParam Map<String, String> typed) {
        page.access().requireAdministrator();
        return keep(page, null, typed);
    }

    @PostMapping(LIST + "/{id}")
    ModelAndView change(Page page, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        page.access().requireAdministrator();
        return keep(page, find(id), typed);
    }

    private ModelAndView keep(Page page, @Nullable StoredCalendar before, Map<String, String> typed) {
        CalendarForm form = CalendarForm.of(typed);
        Map<String, String> wrong = form.wrong(page.words());
        if (!wrong.isEmpty())
            return form(page, before, form, wrong);
        StoredCalendar calendar = form.calendar(before == null ? Ids.next() : before.id());
        if (before != null && !typed.containsKey(Changes.SEEN)) {
            Rules now = policies.rules();
            Policies.Effect effect = policies.effect(now, now.with(calendar));
            if (!effect.moved().isEmpty())
                return page.show("calendar/changes",
                        Map.of("changes", new Changes(calendar.name(), page.path(), page.path(), typed, effect)));
        }
        policies.put(calendar);
        audit.record(page.access(), before == null ? "calendar.made" : "calendar.changed", calendar.id().toString(),
                Map.of("name", calendar.name()));
        return new ModelAndView("redirect:" + LIST + "?done=saved");
    }

    /** Only one that no policy uses. */
    @PostMapping(LIST + "/{id}/removal")
    ModelAndView remove(Page page, @PathVariable UUID id) {
        page.access().requireAdministrator();
        StoredCalendar calendar = find(id);
        List<String> users = policies.all().stream().filter(policy -> policy.calendar().equals(id)).map(Policy::name).toList();
        if (!users.isEmpty())
            return form(page, calendar, CalendarForm.of(calendar), Map.of("name", page.t("calendars.used", String.join(", ", users))));
        calendars.remove(id);
        audit.record(page.access(), "calendar.removed", id.toString(), Map.of("name", calendar.name()));
        return new ModelAndView("redirect:" + LIST + "?done=removed");
    }

    private StoredCalendar find(UUID id) {
        return calendars.find(id).orElseThrow(() -> DeskException.notFound("Calendar " + id));
    }

    private ModelAndView form(Page page, @Nullable StoredCalendar calendar, CalendarForm form, Map<String, String> wrong) {
        Map<String, Object> model = new HashMap<>(Map.of("form", form, "wrong", wrong, "zones", Zones.all(), "shipped",
                List.of(ShippedHolidays.values())));
        if (calendar != null) {
            model.put("calendar", calendar);
            model.put("special", special(calendar.working()));
            LocalDate until = calendar.holidays().completeUntil();
            if (until != null)
                model.put("until", until);
        }
        ModelAndView view = page.show("calendar/calendar", model);
        if (!wrong.isEmpty())
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** The next days on which it is not as on other weeks. */
    private List<WorkingDay> special(WorkingCalendar calendar) {
        List<WorkingDay> special = new ArrayList<>();
        LocalDate today = clock.instant().atZone(calendar.zone()).toLocalDate();
        for (int day = 0; day < DAYS_AHEAD && special.size() < SPECIAL_DAYS; day++) {
            WorkingDay one = calendar.on(today.plusDays(day));
            if (one.reason() != WorkingDay.Reason.WEEKDAY)
                special.add(one);
        }
        return special;
    }
}
