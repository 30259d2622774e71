package heard.desk.identity.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.Agents;
import heard.desk.identity.Audit;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.identity.Place;
import heard.desk.identity.door.Sessions;
import heard.desk.platform.DeskException;
import heard.desk.platform.Secrets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One person's place: teams, power, whether they work here; and help where a password was forgotten. */
@Controller
class PersonController {
    private final Agents agents;
    private final Directory directory;
    private final Sessions sessions;
    private final Audit audit;

    PersonController(Agents agents, Directory directory, Sessions sessions, Audit audit) {
        this.agents = agents;
        this.directory = directory;
        this.sessions = sessions;
        this.audit = audit;
    }

    @GetMapping("/settings/people/{id}")
    ModelAndView show(Page page, @PathVariable UUID id) {
        page.access().requireAdministrator();
        return show(page, find(id), Optional.empty());
    }

    @PostMapping("/settings/people/{id}")
    ModelAndView change(Page page, @PathVariable UUID id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        Access access = page.access();
        access.requireAdministrator();
        Agent before = find(id);
        PersonForm form = PersonForm.read(fields);
        return switch (agents.changePlace(before.id(), new Place(form.active(), form.administrator(), form.teams()), version)) {
            case DONE -> {
                if (!form.active())
                    sessions.closeAll(before.id());
                audit.record(access, form.active() ? "agent.changed" : "agent.deactivated", id.toString(), detail(before, form));
                yield new ModelAndView("redirect:/settings/people?done=saved");
            }
            case OUTDATED -> show(page, before, Optional.of(page.t("person.outdated")));
            case LAST_ADMINISTRATOR -> show(page, before, Optional.of(page.t("person.last-administrator")));
        };
    }

    private Map<String, String> detail(Agent before, PersonForm after) {
        return Map.of("name", before.name(), "before", places(before.administrator(), PersonForm.of(before)), "after",
                places(after.administrator(), after));
    }

    private String places(boolean administrator, PersonForm form) {
        var words = new StringBuilder(administrator ? "administrator" : "");
        form.teams().forEach(
                (team, role) -> words.append(words.isEmpty() ? "" : ", ").append(directory.name(team)).append(": ").append(role.code()));
        return words.toString();
    }

    @PostMapping("/settings/people/{id}/password")
    ModelAndView renewPassword(Page page, @PathVariable UUID id) {
        page.access().requireAdministrator();
        Agent agent = find(id);
        String password = Secrets.readable();
        agents.putPassword(agent.id(), password);
        sessions.closeAll(agent.id());
        audit.record(page.access(), "agent.password-renewed", id.toString(), Map.of("name", agent.name()));
        return page.show("settings/person-password", Map.of("name", agent.name(), "email", agent.email(), "password", password));
    }

    private Agent find(UUID id) {
        return agents.find(new AgentId(id)).orElseThrow(() -> DeskException.notFound("Agent " + id));
    }

    private ModelAndView show(Page page, Agent agent, Optional<String> refusal) {
        var model = new HashMap<String, Object>(Map.of("agent", agent, "form", PersonForm.of(agent), "teams", directory.teams()));
        model.put("refusal", refusal.orElse(null));
        ModelAndView view = page.show("settings/person", model);
        if (refusal.isPresent())
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
