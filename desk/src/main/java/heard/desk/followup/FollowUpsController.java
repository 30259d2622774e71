package heard.desk.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;
import heard.desk.platform.DeskException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether solutions held: what customers said, how often they had to come, and which teams have them asked. */
@Controller
class FollowUpsController {
    static final String PATH = "/followups";
    private static final Duration PERIOD = Duration.ofDays(90);

    private final FollowUpStore store;
    private final AskingSettingStore settings;
    private final ContactCounter contacts;
    private final Desk desk;

    FollowUpsController(FollowUpStore store, AskingSettingStore settings, ContactCounter contacts, Desk desk) {
        this.store = store;
        this.settings = settings;
        this.contacts = contacts;
        this.desk = desk;
    }

    /** What the page touches beyond its own. */
    @Component("followUpsDesk")
    record Desk(Directory directory, Audit audit, Clock clock) {}

    @GetMapping(PATH)
    ModelAndView show(Page page) {
        Access access = page.access();
        List<AskingSetting> teams = teams(access);
        if (teams.isEmpty())
            throw DeskException.forbidden("Whether solutions held is for leads");
        List<TeamId> led = teams.stream().map(AskingSetting::team).toList();
        Instant since = desk.clock().instant().minus(PERIOD);
        return page.show("followup/followups", Map.of("teams", teams, "directory", desk.directory(), "answers",
                Answers.of(store.sums(led, since)), "counted", contacts.matters(led, PERIOD)));
    }

    /** Leads decide for their teams, administrators for all. */
    private List<AskingSetting> teams(Access access) {
        return desk.directory().teams().stream().map(Team::id).filter(team -> access.leads(team) || access.administers())
                .sorted(Comparator.comparing(desk.directory()::name)).map(settings::of).toList();
    }

    @PostMapping(PATH + "/teams/{team}")
    ModelAndView change(Page page, @PathVariable UUID team, @RequestParam Optional<String> asks, @RequestParam int days) {
        var id = new TeamId(team);
        if (teams(page.access()).stream().noneMatch(setting -> setting.team().equals(id)))
            throw DeskException.notFound("Team " + team);
        if (!AskingSetting.fits(days))
            throw DeskException.invalid(Map.of("days", "is a number from 1 to " + AskingSetting.MOST_DAYS));
        AskingSetting before = settings.of(id);
        Instant since = asks.isEmpty() ? null : before.since() != null ? before.since() : desk.clock().instant();
        settings.put(new AskingSetting(id, since, days));
        desk.audit().record(page.access(), "followup.changed", team.toString(),
                Map.of("asks", Boolean.toString(since != null), "days", Integer.toString(days)));
        return new ModelAndView("redirect:" + PATH + "?done=saved");
    }
}
