package heard.desk.identity.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import heard.desk.identity.Access;
import heard.desk.identity.Agent;
import heard.desk.identity.Agents;
import heard.desk.identity.ApiTokens;
import heard.desk.identity.Page;
import heard.desk.identity.Zones;
import heard.desk.identity.door.Sessions;
import heard.desk.platform.DeskException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows one's own settings, with what was refused beside its field. */
@Component
final class MyPage {
    private final Agents agents;
    private final Sessions sessions;
    private final ApiTokens tokens;

    MyPage(Agents agents, Sessions sessions, ApiTokens tokens) {
        this.agents = agents;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    Agent me(Access access) {
        return agents.find(access.agent()).orElseThrow(() -> DeskException.notFound("Agent " + access.agent()));
    }

    ModelAndView show(Page page, Map<String, String> wrong) {
        return show(page, wrong, Optional.empty());
    }

    ModelAndView showSecret(Page page, String secret) {
        return show(page, Map.of(), Optional.of(secret));
    }

    private ModelAndView show(Page page, Map<String, String> wrong, Optional<String> secret) {
        Access access = page.access();
        var model = new HashMap<String, Object>(Map.of("me", me(access), "wrong", wrong, "zones", Zones.all()));
        model.put("browsers", sessions.of(access.agent()));
        model.put("tokens", tokens.of(access.agent()));
        model.put("secret", secret.orElse(null));
        ModelAndView view = page.show("my/my", model);
        if (!wrong.isEmpty())
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
