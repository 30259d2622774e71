package heard.desk.identity.settings;

import java.util.Map;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.ApiTokens;
import heard.desk.identity.Audit;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everybody's tokens, for administrators: seen and taken back, never made for others. */
@Controller
class TokensController {
    private final ApiTokens tokens;
    private final Directory directory;
    private final Audit audit;

    TokensController(ApiTokens tokens, Directory directory, Audit audit) {
        this.tokens = tokens;
        this.directory = directory;
        this.audit = audit;
    }

    @GetMapping("/settings/tokens")
    ModelAndView show(Page page) {
        page.access().requireAdministrator();
        return page.show("settings/tokens", Map.of("tokens", tokens.all(), "directory", directory));
    }

    @PostMapping("/settings/tokens/{id}/closure")
    String revoke(Access access, @PathVariable UUID id) {
        access.requireAdministrator();
        tokens.revoke(id).ifPresent(token -> audit.record(access, "token.revoked", id.toString(), Map.of("name", token.name())));
        return "redirect:/settings/tokens?done=token";
    }
}
