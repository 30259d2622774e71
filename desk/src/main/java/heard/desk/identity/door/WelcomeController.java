package heard.desk.identity.door;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.Agents;
import heard.desk.identity.EmailAddress;
import heard.desk.identity.NewAgent;
import heard.desk.identity.Page;
import heard.desk.identity.PasswordRules;
import heard.desk.identity.Profile;
import heard.desk.identity.Zones;
import heard.desk.platform.DeskException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks an empty desk's first visitor, who knows the code from the console, to become its administrator. */
@Controller
public class WelcomeController {
    private static final String ACCOUNT = "welcome";

    /** What was typed; a wrong field keeps the rest. */
    public record Form(String code, String name, String email, String password, String zone) {}

    private final FirstStart firstStart;
    private final Agents agents;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final Brake brake;

    WelcomeController(FirstStart firstStart, Agents agents, SignIn signIn, SessionCookie cookie, Brake brake) {
        this.firstStart = firstStart;
        this.agents = agents;
        this.signIn = signIn;
        this.cookie = cookie;
        this.brake = brake;
    }

    @GetMapping("/welcome")
    ModelAndView show(Page page, @RequestParam Optional<String> code) {
        if (!firstStart.awaitsAdministrator())
            return new ModelAndView("redirect:/login");
        return welcome(page, new Form(code.orElse(""), "", "", "", page.words().zone().getId()), Map.of());
    }

    @PostMapping("/welcome")
    ModelAndView open(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        if (!firstStart.awaitsAdministrator())
            return new ModelAndView("redirect:/login");
        var visit = Visit.of(request);
        Map<String, String> wrong = judge(page, form, visit);
        if (!wrong.isEmpty()) {
            ModelAndView answer = welcome(page, form, wrong);
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
        var first = new NewAgent(form.email(), form.name(), page.language(), ZoneId.of(form.zone()), true, Map.of(), form.password());
        Optional<Agent> added = agents.addFirst(first).flatMap(this::find);
        added.ifPresent(firstStart::begun);
        added.ifPresent(agent -> cookie.write(signIn.open(agent, visit).token(), request, response));
        return new ModelAndView(added.isPresent() ? "redirect:/settings/people" : "redirect:/login");
    }

    private Optional<Agent> find(AgentId id) {
        return Optional.of(agents.find(id).orElseThrow(() -> DeskException.notFound("Agent " + id)));
    }

    /** By field, what to change. */
    private Map<String, String> judge(Page page, Form form, Visit visit) {
        Brake.Attempt attempt = brake.begin(ACCOUNT, visit.address());
        if (!attempt.mayTry())
            return Map.of("code", PauseWords.say(page.words(), attempt.left()));
        if (!firstStart.fits(form.code()))
            return Map.of("code", page.t("welcome.code.wrong"));
        brake.succeeded(attempt);
        var wrong = new LinkedHashMap<String, String>();
        if (form.name().isBlank() || form.name().strip().length() > Profile.MOST_NAME)
            wrong.put("name", page.t("person.name.wrong"));
        if (!EmailAddress.plausible(form.email().strip()))
            wrong.put("email", page.t("person.email.wrong"));
        PasswordRules.Judgement judgement = PasswordRules.judge(form.password(), form.email());
        if (judgement != PasswordRules.Judgement.GOOD)
            wrong.put("password", page.t(judgement.key(), PasswordRules.FEWEST_LETTERS));
        if (Zones.find(form.zone()).isEmpty())
            wrong.put("zone", page.t("person.zone.wrong"));
        return wrong;
    }

    private static ModelAndView welcome(Page page, Form form, Map<String, String> wrong) {
        return page.show("door/welcome", Map.of("form", form, "wrong", wrong, "zones", Zones.all()));
    }
}
