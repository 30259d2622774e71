package heard.desk.calendar.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import heard.desk.calendar.Calendars;
import heard.desk.calendar.StoredCalendar;
import heard.desk.calendar.clock.ClockKind;
import heard.desk.calendar.clock.Policies;
import heard.desk.calendar.clock.Policy;
import heard.desk.calendar.clock.Rules;
import heard.desk.calendar.clock.UsualDeadlines;
import heard.desk.conversation.Channel;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.customer.CustomerId;
import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.identity.SettingsLink;
import heard.desk.identity.TeamId;
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

/** How long answers may take: administrators decide for all conversations, leads for those of their teams. */
@Controller
class PoliciesController {
    static final String LIST = "/deadlines/policies";

    private final Policies policies;
    private final Calendars calendars;
    private final Directory directory;
    private final PolicyCustomer customer;
    private final UsualDeadlines usual;
    private final Audit audit;

    PoliciesController(Policies policies, DeadlinesController.Settings settings, UsualDeadlines usual, Audit audit) {
        this.policies = policies;
        this.calendars = settings.calendars();
        this.directory = settings.directory();
        this.customer = settings.customer();
        this.usual = usual;
        this.audit = audit;
    }

    @Bean
    static SettingsLink deadlinesSettings() {
        return new SettingsLink(36, LIST, "clock", "deadlines.title");
    }

    @GetMapping(LIST)
    ModelAndView show(Page page) {
        requireSomething(page.access());
        Map<UUID, String> names = new HashMap<>();
        calendars.all().forEach(calendar -> names.put(calendar.id(), calendar.name()));
        List<Policy> all = policies.all();
        Map<CustomerId, String> customers = new HashMap<>();
        all.stream().flatMap(policy -> Stream.ofNullable(policy.fits().customer()))
                .forEach(id -> customer.name(page.access(), id).ifPresent(name -> customers.put(id, name)));
        Map<String, Object> model = new HashMap<>(Map.of("policies", all, "calendars", calendars.all(), "names", names, "directory",
                directory, "customers", customers, "recounting", policies.recounting()));
        if (page.access().administers())
            usual.offered(page.words(), page.access().zone(), null).ifPresent(start -> model.put("usual", start));
        return page.show("calendar/policies", model);
    }

    @GetMapping(LIST + "/new")
    ModelAndView begin(Page page) {
        requireSomething(page.access());
        return form(page, null, PolicyForm.fresh(policies.nextPosition()), Map.of());
    }

    @GetMapping(LIST + "/{id}")
    ModelAndView show(Page page, @PathVariable UUID id) {
        Policy policy = find(id);
        requireFor(page.access(), policy.fits().team());
        CustomerId whose = policy.fits().customer();
        if (whose != null && customer.name(page.access(), whose).isEmpty())
            throw DeskException.forbidden("These deadlines are for a customer of another team");
        return form(page, policy, PolicyForm.of(policy, typed(policy)), Map.of());
    }

    private String typed(Policy policy) {
        CustomerId whose = policy.fits().customer();
        return whose == null ? "" : customer.typed(whose);
    }

    @PostMapping(LIST + "/new")
    ModelAndView add(Page page, @RequestParam Map<String, String> typed) {
        requireSomething(page.access());
        return keep(page, null, typed);
    }

    @PostMapping(LIST + "/{id}")
    ModelAndView change(Page page, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        Policy policy = find(id);
        requireFor(page.access(), policy.fits().team());
        return keep(page, policy, typed);
    }

    private ModelAndView keep(Page page, @Nullable Policy before, Map<String, String> typed) {
        PolicyForm form = PolicyForm.of(typed);
        requireFor(page.access(), form.team());
        Set<UUID> known = new HashSet<>(calendars.all().stream().map(StoredCalendar::id).toList());
        Map<String, String> wrong = new HashMap<>();
        form.wrong(known).forEach((field, key) -> wrong.put(field, page.t(key)));
        PolicyCustomer.Named named = customer.read(page.access(), form.value("customer"));
        CustomerId whose = null;
        switch (named) {
            case PolicyCustomer.Named.Nobody nobody -> {
            }
            case PolicyCustomer.Named.One one -> whose = one.id();
            case PolicyCustomer.Named.Unknown unknown -> wrong.put("customer", page.t("deadlines.customer.unknown"));
            case PolicyCustomer.Named.Several several -> wrong.put("customer", page.t("deadlines.customer.several"));
        }
        if (!wrong.isEmpty())
            return form(page, before, form, wrong);
        Policy policy = form.policy(before == null ? Ids.next() : before.id(), whose);
        Rules now = policies.rules();
        if (!typed.containsKey(Changes.SEEN)) {
            Policies.Effect effect = policies.effect(now, now.with(policy));
            if (!effect.moved().isEmpty())
                return effect(page, new Changes(policy.name(), page.path(), page.path(), typed, effect));
        }
        policies.put(policy);
        audit.record(page.access(), before == null ? "deadline.made" : "deadline.changed", policy.id().toString(),
                Map.of("name", policy.name()));
        return new ModelAndView("redirect:" + LIST + "?done=saved");
    }

    @PostMapping(LIST + "/{id}/removal")
    ModelAndView remove(Page page, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        Policy policy = find(id);
        requireFor(page.access(), policy.fits().team());
        Rules now = policies.rules();
        if (!typed.containsKey(Changes.SEEN)) {
            Policies.Effect effect = policies.effect(now, now.without(id));
            if (!effect.moved().isEmpty())
                return effect(page, new Changes(policy.name(), page.path(), LIST + "/" + id, Map.of(), effect));
        }
        policies.remove(id);
        audit.record(page.access(), "deadline.removed", id.toString(), Map.of("name", policy.name()));
        return new ModelAndView("redirect:" + LIST + "?done=removed");
    }

    private static ModelAndView effect(Page page, Changes changes) {
        return page.show("calendar/changes", Map.of("changes", changes));
    }

    private Policy find(UUID id) {
        return policies.find(id).orElseThrow(() -> DeskException.notFound("Policy " + id));
    }

    private static void requireSomething(Access access) {
        if (!access.administers() && !access.leadsSomewhere())
            throw DeskException.forbidden("Deadlines belong to administrators and leads");
    }

    private static void requireFor(Access access, @Nullable TeamId team) {
        if (!access.administers() && (team == null || !access.leads(team)))
            throw DeskException.forbidden("These deadlines are another's: leads decide for conversations of their own teams");
    }

    private ModelAndView form(Page page, @Nullable Policy policy, PolicyForm form, Map<String, String> wrong) {
        Map<String, Object> model = new HashMap<>(Map.of("form", form, "wrong", wrong, "calendars", calendars.all(), "teams",
                directory.teams().stream().filter(team -> page.access().administers() || page.access().leads(team.id())).toList(),
                "everyTeam", directory.teams(), "priorities", List.of(Priority.values()), "channels", List.of(Channel.values()),
                "languages", PolicyForm.LANGUAGES, "kinds",
                List.of(ClockKind.values()), "states", List.of(State.WAITING_FOR_CUSTOMER, State.WAITING_FOR_US, State.SNOOZED)));
        if (policy != null)
            model.put("policy", policy);
        ModelAndView view = page.show("calendar/policy", model);
        if (!wrong.isEmpty())
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
