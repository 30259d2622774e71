package heard.desk.calendar.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.calendar.Calendars;
import heard.desk.calendar.StoredCalendar;
import heard.desk.calendar.WorkingCalendar;
import heard.desk.calendar.clock.Clocks;
import heard.desk.calendar.clock.Policies;
import heard.desk.calendar.clock.Policy;
import heard.desk.calendar.clock.Rules;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.Course;
import heard.desk.conversation.Courses;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.platform.DeskException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Why a conversation's deadlines are what they are. */
@Controller
class DeadlinesController {
    private final Conversations conversations;
    private final Courses courses;
    private final Policies policies;
    private final Settings settings;
    private final Clock clock;

    DeadlinesController(Conversations conversations, Courses courses, Policies policies, Settings settings, Clock clock) {
        this.conversations = conversations;
        this.courses = courses;
        this.policies = policies;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a policy names besides times. */
    @Component("deadlineSettings")
    record Settings(Calendars calendars, Directory directory, PolicyCustomer customer) {}

    @GetMapping("/conversations/{number}/deadlines")
    ModelAndView show(Page page, @PathVariable long number) {
        Conversation conversation = conversations.current(page.access(), number)
                .orElseThrow(() -> DeskException.notFound("Conversation #" + number));
        Rules rules = policies.rules();
        Optional<Policy> policy = rules.holdingFor(conversation);
        Map<String, Object> model = new HashMap<>(Map.of("conversation", conversation, "clocks", clocks(conversation, policy, rules)));
        policy.ifPresent(held -> {
            model.put("policy", held);
            var customer = held.fits().customer();
            String whose = customer == null ? null : settings.customer().name(page.access(), customer).orElse(null);
            model.put("fits", PolicyWords.of(page, held.fits(), settings.directory(), whose));
            settings.calendars().find(held.calendar()).map(StoredCalendar::name).ifPresent(name -> model.put("calendar", name));
            model.put("zone", rules.calendarOf(held).zone().getId());
        });
        return page.show("calendar/deadlines", model);
    }

    private List<Reasons> clocks(Conversation conversation, Optional<Policy> policy, Rules rules) {
        if (policy.isEmpty())
            return List.of();
        Instant now = clock.instant();
        WorkingCalendar calendar = rules.calendarOf(policy.get());
        List<Course> found = courses.read(List.of(conversation.id()));
        return found.stream().flatMap(course -> Clocks.of(course, policy.get(), calendar).stream())
                .map(one -> Reasons.of(one, calendar, now)).toList();
    }
}
