package heard.desk.conversation.web;

import java.util.UUID;

import heard.desk.conversation.SavedViews;
import heard.desk.identity.Access;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists that somebody keeps under a name. */
@Controller
class SavedViewController {
    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/views")
    String save(Access access, @RequestParam String name, @RequestParam(required = false) @Nullable String in,
            @RequestParam(required = false) @Nullable UUID team) {
        var whence = Whence.of(in);
        views.save(access, team == null ? null : new TeamId(team), name, whence.filter());
        return "redirect:" + whence.address();
    }

    @PostMapping("/views/{id}/removal")
    String remove(Access access, @PathVariable UUID id) {
        views.remove(access, id);
        return "redirect:/inbox/open";
    }
}
