package heard.desk.calendar.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.calendar.clock.Policies;
import heard.desk.calendar.clock.Rules;
import heard.desk.calendar.clock.UsualDeadlines;
import heard.desk.identity.Audit;
import heard.desk.identity.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets a desk without deadlines begin with the usual one, after it was shown what that does. */
@Controller
class UsualDeadlinesController {
    static final String PATH = PoliciesController.LIST + "/usual";

    private final UsualDeadlines usual;
    private final Policies policies;
    private final Audit audit;

    UsualDeadlinesController(UsualDeadlines usual, Policies policies, Audit audit) {
        this.usual = usual;
        this.policies = policies;
        this.audit = audit;
    }

    @PostMapping(PATH)
    ModelAndView begin(Page page, @RequestParam(required = false) @Nullable UUID calendar, @RequestParam Map<String, String> typed) {
        page.access().requireAdministrator();
        Optional<UsualDeadlines.Start> offered = usual.offered(page.words(), page.access().zone(), calendar);
        if (offered.isEmpty())
            return new ModelAndView("redirect:" + PoliciesController.LIST);
        UsualDeadlines.Start start = offered.get();
        if (!typed.containsKey(Changes.SEEN)) {
            Rules now = policies.rules();
            Policies.Effect effect = policies.effect(now, start.addedTo(now));
            return page.show("calendar/changes",
                    Map.of("changes", new Changes(start.policy().name(), PATH, PoliciesController.LIST, typed, effect)));
        }
        UsualDeadlines.Kept kept = usual.keep(start);
        if (kept == UsualDeadlines.Kept.NOTHING)
            return new ModelAndView("redirect:" + PoliciesController.LIST);
        if (kept == UsualDeadlines.Kept.POLICY_AND_CALENDAR)
            audit.record(page.access(), "calendar.made", start.calendar().id().toString(), Map.of("name", start.calendar().name()));
        audit.record(page.access(), "deadline.made", start.policy().id().toString(), Map.of("name", start.policy().name()));
        return new ModelAndView("redirect:" + PoliciesController.LIST + "?done=saved");
    }
}
