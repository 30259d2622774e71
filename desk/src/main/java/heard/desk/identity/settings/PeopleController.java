package heard.desk.identity.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.Agents;
import heard.desk.identity.Audit;
import heard.desk.identity.Directory;
import heard.desk.identity.EmailAddress;
import heard.desk.identity.NewAgent;
import heard.desk.identity.Page;
import heard.desk.identity.Profile;
import heard.desk.identity.Zones;
import heard.desk.platform.Secrets;
import heard.desk.platform.words.UiLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who works here, and somebody new. */
@Controller
class PeopleController {
    private final Agents agents;
    private final Directory directory;
    private final Audit audit;

    PeopleController(Agents agents, Directory directory, Audit audit) {
        this.agents = agents;
        this.directory = directory;
        this.audit = audit;
    }

    @GetMapping("/settings/people")
    ModelAndView show(Page page) {
        page.access().requireAdministrator();
        return page.show("settings/people", Map.of("people", agents.all(), "directory", directory));
    }

    @GetMapping("/settings/people/new")
    ModelAndView showForm(Page page) {
        page.access().requireAdministrator();
        return form(page, PersonForm.empty(page.language().code(), page.words().zone().getId()), Map.of());
    }

    /** The first password is made here and shown once, for the administrator to hand over. */
    @PostMapping("/settings/people")
    ModelAndView add(Page page, @RequestParam Map<String, String> fields) {
        Access access = page.access();
        access.requireAdministrator();
        PersonForm form = PersonForm.read(fields);
        Map<String, String> wrong = judge(page, form);
        if (!wrong.isEmpty())
            return form(page, form, wrong);
        String password = Secrets.readable();
        Optional<AgentId> added = agents.add(new NewAgent(form.email(), form.name(), UiLanguage.of(form.language()),
                Zones.find(form.zone()).orElseThrow(), form.administrator(), form.teams(), password));
        if (added.isEmpty())
            return form(page, form, Map.of("email", page.t("person.email.taken")));
        audit.record(access, "agent.made", added.get().toString(), Map.of("name", form.name().strip()));
        return page.show("settings/person-password", Map.of("name", form.name().strip(), "email", form.email(), "password", password));
    }

    private static Map<String, String> judge(Page page, PersonForm form) {
        var wrong = new HashMap<String, String>();
        if (form.name().isBlank() || form.name().strip().length() > Profile.MOST_NAME)
            wrong.put("name", page.t("person.name.wrong"));
        if (!EmailAddress.plausible(form.email()))
            wrong.put("email", page.t("person.email.wrong"));
        if (Zones.find(form.zone()).isEmpty())
            wrong.put("zone", page.t("person.zone.wrong"));
        return wrong;
    }

    private ModelAndView form(Page page, PersonForm form, Map<String, String> wrong) {
        ModelAndView view = page.show("settings/person-new",
                Map.of("form", form, "wrong", wrong, "teams", directory.teams(), "zones", Zones.all()));
        if (!wrong.isEmpty())
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
