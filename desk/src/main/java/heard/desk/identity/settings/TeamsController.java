package heard.desk.identity.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;
import heard.desk.identity.Teams;
import heard.desk.platform.DeskException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The teams and their names; who belongs to one is set with the person. */
@Controller
class TeamsController {
    private final Teams teams;
    private final Directory directory;
    private final Audit audit;

    TeamsController(Teams teams, Directory directory, Audit audit) {
        this.teams = teams;
        this.directory = directory;
        this.audit = audit;
    }

    @GetMapping("/settings/teams")
    ModelAndView show(Page page) {
        page.access().requireAdministrator();
        return list(page, "", Optional.empty());
    }

    @PostMapping("/settings/teams")
    ModelAndView add(Page page, @RequestParam String name) {
        Access access = page.access();
        access.requireAdministrator();
        if (!isName(name))
            return list(page, name, Optional.of(page.t("teams.name.wrong")));
        Optional<TeamId> added = teams.add(name);
        if (added.isEmpty())
            return list(page, name, Optional.of(page.t("teams.name.taken")));
        audit.record(access, "team.made", added.get().toString(), Map.of("name", name.strip()));
        return new ModelAndView("redirect:/settings/teams?done=saved");
    }

    @GetMapping("/settings/teams/{id}")
    ModelAndView show(Page page, @PathVariable UUID id) {
        page.access().requireAdministrator();
        Team team = find(id);
        return one(page, team, team.name(), Optional.empty());
    }

    @PostMapping("/settings/teams/{id}")
    ModelAndView rename(Page page, @PathVariable UUID id, @RequestParam String name) {
        Access access = page.access();
        access.requireAdministrator();
        Team team = find(id);
        if (!isName(name))
            return one(page, team, name, Optional.of(page.t("teams.name.wrong")));
        if (!teams.rename(team.id(), name))
            return one(page, team, name, Optional.of(page.t("teams.name.taken")));
        audit.record(access, "team.renamed", id.toString(), Map.of("before", team.name(), "after", name.strip()));
        return new ModelAndView("redirect:/settings/teams?done=saved");
    }

    private Team find(UUID id) {
        return teams.find(new TeamId(id)).orElseThrow(() -> DeskException.notFound("Team " + id));
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= Teams.MOST_NAME;
    }

    private ModelAndView list(Page page, String name, Optional<String> wrong) {
        return answer(page, "settings/teams", Map.of("teams", teams.all(), "directory", directory, "name", name), wrong);
    }

    private ModelAndView one(Page page, Team team, String name, Optional<String> wrong) {
        return answer(page, "settings/team", Map.of("team", team, "members", directory.activeMembers(team.id()), "name", name), wrong);
    }

    private static ModelAndView answer(Page page, String template, Map<String, Object> model, Optional<String> wrong) {
        var all = new HashMap<>(model);
        wrong.ifPresent(sentence -> all.put("wrong", sentence));
        ModelAndView view = page.show(template, all);
        if (wrong.isPresent())
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
