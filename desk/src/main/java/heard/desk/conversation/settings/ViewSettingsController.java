package heard.desk.conversation.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.SavedView;
import heard.desk.conversation.SavedViews;
import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.identity.Team;
import heard.desk.identity.TeamId;
import heard.desk.platform.DeskException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saved lists: everybody keeps their own; leads keep those of their teams, and may give one of their own to a team. */
@Controller
class ViewSettingsController {
    private static final String LIST = "redirect:/my/views?done=";
    private static final int MOST_NAME = 80;

    private final SavedViews views;
    private final Directory directory;
    private final Audit audit;

    ViewSettingsController(SavedViews views, Directory directory, Audit audit) {
        this.views = views;
        this.directory = directory;
        this.audit = audit;
    }

    @GetMapping("/my/views")
    ModelAndView show(Page page) {
        return list(page, Optional.empty());
    }

    @PostMapping("/my/views/{id}")
    ModelAndView rename(Page page, @PathVariable UUID id, @RequestParam String name) {
        SavedView view = find(page.access(), id);
        if (name.isBlank() || name.strip().length() > MOST_NAME)
            return list(page, Optional.of(page.t("views.name.wrong")));
        views.change(page.access(), id, name, view.filter());
        record(page.access(), view, "view.changed");
        return new ModelAndView(LIST + "saved");
    }

    /** A copy for the team; the reader's own stays. */
    @PostMapping("/my/views/{id}/sharing")
    ModelAndView share(Page page, @PathVariable UUID id, @RequestParam UUID team) {
        SavedView view = find(page.access(), id);
        SavedView shared = views.save(page.access(), new TeamId(team), view.name(), view.filter());
        record(page.access(), shared, "view.shared");
        return new ModelAndView(LIST + "saved");
    }

    @PostMapping("/my/views/{id}/removal")
    ModelAndView remove(Page page, @PathVariable UUID id) {
        SavedView view = find(page.access(), id);
        views.remove(page.access(), id);
        record(page.access(), view, "view.removed");
        return new ModelAndView(LIST + "removed");
    }

    private SavedView find(Access access, UUID id) {
        return views.find(access, id).orElseThrow(() -> DeskException.notFound("View " + id));
    }

    /** What concerns nobody else is nobody else's to read. */
    private void record(Access access, SavedView view, String action) {
        if (view.team() != null)
            audit.record(access, action, view.id().toString(), Map.of("name", view.name()));
    }

    private ModelAndView list(Page page, Optional<String> wrong) {
        Access access = page.access();
        List<Team> led = directory.teams().stream().filter(team -> access.leads(team.id())).toList();
        return Answers.show(page, "views/views", Map.of("views", views.of(access), "led", led, "directory", directory), wrong);
    }
}
