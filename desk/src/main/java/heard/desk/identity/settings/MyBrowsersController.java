package heard.desk.identity.settings;

import java.util.Map;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.identity.door.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Signs one's other browsers out. */
@Controller
class MyBrowsersController {
    private final Sessions sessions;
    private final Audit audit;

    MyBrowsersController(Sessions sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    @PostMapping("/my/browsers/{id}/closure")
    String close(Access access, @PathVariable UUID id) {
        sessions.close(access.agent(), id);
        return "redirect:/my?done=browser";
    }

    /** Everywhere means here too. */
    @PostMapping("/my/browsers/closure")
    String closeAll(Access access) {
        int closed = sessions.closeAll(access.agent());
        audit.record(access, "sign-in.ended-everywhere", "", Map.of("browsers", Integer.toString(closed)));
        return "redirect:/login";
    }
}
