package heard.desk.identity.settings;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.ApiTokens;
import heard.desk.identity.Audit;
import heard.desk.identity.Page;
import heard.desk.identity.Right;
import heard.desk.platform.DeskException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes and takes back keys for programs that act for oneself. */
@Controller
class MyTokensController {
    private static final int LONGEST_DAYS = 3_650;

    private final MyPage my;
    private final ApiTokens tokens;
    private final Audit audit;

    MyTokensController(MyPage my, ApiTokens tokens, Audit audit) {
        this.my = my;
        this.tokens = tokens;
        this.audit = audit;
    }

    @PostMapping("/my/tokens")
    ModelAndView issue(Page page, @RequestParam("token-name") String name, @RequestParam(required = false) Optional<List<String>> rights,
            @RequestParam int days) {
        Access access = page.access();
        Set<Right> chosen = chosen(access, rights.orElse(List.of()));
        if (name.isBlank() || name.strip().length() > ApiTokens.MOST_NAME)
            return my.show(page, Map.of("token-name", page.t("tokens.name.wrong")));
        if (chosen.isEmpty())
            return my.show(page, Map.of("rights", page.t("tokens.rights.wrong")));
        Optional<Duration> lifetime = days > 0 && days <= LONGEST_DAYS ? Optional.of(Duration.ofDays(days)) : Optional.empty();
        ApiTokens.Issued issued = tokens.issue(access.agent(), name, chosen, lifetime);
        audit.record(access, "token.made", issued.token().id().toString(), Map.of("name", issued.token().name()));
        return my.showSecret(page, issued.secret());
    }

    /** Nobody hands out a right that they lack. */
    private static Set<Right> chosen(Access access, List<String> codes) {
        var found = EnumSet.noneOf(Right.class);
        codes.stream().flatMap(code -> Right.find(code).stream()).filter(right -> right != Right.ADMIN || access.administers())
                .forEach(found::add);
        return found;
    }

    @PostMapping("/my/tokens/{id}/closure")
    String revoke(Access access, @PathVariable UUID id) {
        if (tokens.of(access.agent()).stream().noneMatch(token -> token.id().equals(id)))
            throw DeskException.notFound("Token " + id);
        tokens.revoke(id).ifPresent(token -> audit.record(access, "token.revoked", id.toString(), Map.of("name", token.name())));
        return "redirect:/my?done=token";
    }
}
