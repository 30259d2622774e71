package heard.desk.identity.door;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The way out of this browser. */
@Controller
class SignOutController {
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Audit audit;

    SignOutController(Sessions sessions, SessionCookie cookie, Audit audit) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.audit = audit;
    }

    @PostMapping("/logout")
    String leave(Access access, HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(sessions::close);
        cookie.clear(request, response);
        audit.record(access, "sign-in.ended", "", Map.of());
        return "redirect:/login";
    }
}
