package heard.desk.promise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.identity.Team;
import heard.desk.platform.DeskException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How often customers of a team hear from us; its lead decides, or an administrator. */
@Controller
class RhythmController {
    private static final int MOST_DAYS = 30;
    private static final String FIELD = "days-";
    private static final String LINK = "link-";

    private final RhythmStore store;
    private final PageStore pages;
    private final Directory directory;
    private final Audit audit;
    private final TransactionOperations transactions;

    RhythmController(RhythmStore store, PageStore pages, Directory directory, Audit audit, TransactionOperations transactions) {
        this.store = store;
        this.pages = pages;
        this.directory = directory;
        this.audit = audit;
        this.transactions = transactions;
    }

    @GetMapping("/promises/settings")
    ModelAndView show(Page page) {
        List<Team> teams = teams(page.access());
        Map<String, String> typed = new LinkedHashMap<>();
        store.all().forEach((team, days) -> typed.put(FIELD + team.value(), days.toString()));
        pages.linkingTeams().forEach(team -> typed.put(LINK + team.value(), "yes"));
        return page.show("promise/settings", Map.of("teams", teams, "typed", typed, "wrong", Map.<String, String>of()));
    }

    private List<Team> teams(Access access) {
        if (!access.leadsSomewhere() && !access.administers())
            throw DeskException.forbidden("How often customers hear from a team is for its lead");
        return directory.teams().stream().filter(team -> access.administers() || access.leads(team.id())).toList();
    }

    @PostMapping("/promises/settings")
    ModelAndView change(Page page, @RequestParam Map<String, String> typed) {
        List<Team> teams = teams(page.access());
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Team team : teams)
            if (!days(typed, team).matches("|[1-9]|[12]\\d|" + MOST_DAYS))
                wrong.put(FIELD + team.id().value(), page.t("promise.rhythm.wrong"));
        if (!wrong.isEmpty()) {
            ModelAndView refused = page.show("promise/settings", Map.of("teams", teams, "typed", typed, "wrong", wrong));
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        transactions.executeWithoutResult(status -> change(page.access(), teams, typed));
        return new ModelAndView("redirect:/promises/settings?done=saved");
    }

    private static String days(Map<String, String> typed, Team team) {
        return typed.getOrDefault(FIELD + team.id().value(), "").strip();
    }

    private void change(Access access, List<Team> teams, Map<String, String> typed) {
        var before = store.all();
        List<Team> changed = new ArrayList<>();
        for (Team team : teams) {
            String days = days(typed, team);
            String held = before.containsKey(team.id()) ? String.valueOf(before.get(team.id())) : "";
            if (days.equals(held))
                continue;
            changed.add(team);
            if (days.isEmpty())
                store.remove(team.id());
            else
                store.put(team.id(), Integer.parseInt(days));
        }
        var linking = pages.linkingTeams();
        for (Team team : teams) {
            boolean under = typed.containsKey(LINK + team.id().value());
            if (under == linking.contains(team.id()))
                continue;
            pages.link(team.id(), under);
            audit.record(access, "promise.link-changed", team.name(), Map.of("under", Boolean.toString(under)));
        }
        changed.forEach(team -> audit.record(access, "promise.rhythm-changed", team.name(), Map.of("days", days(typed, team))));
    }
}
