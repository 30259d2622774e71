package heard.desk.identity.door;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import heard.desk.identity.Agent;
import heard.desk.identity.Agents;
import heard.desk.identity.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door: one form, and in the demo the people one can be. */
@Controller
public class SignInController {
    /** What stands in the form when it is shown. */
    public record Form(String email, String password, String next) {}

    private final SignIn signIn;
    private final SessionCookie cookie;
    private final CookieCsrfTokenRepository csrf;
    private final Agents agents;
    private final Optional<DemoEntrance> demo;

    SignInController(SignIn signIn, SessionCookie cookie, CookieCsrfTokenRepository csrf, Agents agents, Optional<DemoEntrance> demo) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.csrf = csrf;
        this.agents = agents;
        this.demo = demo;
    }

    @GetMapping("/login")
    ModelAndView show(Page page, @RequestParam Optional<String> next, @RequestParam Optional<String> as) {
        String place = NextAddress.of(next.orElse(null));
        if (page.signedIn())
            return new ModelAndView("redirect:" + place);
        if (!agents.anyone())
            return new ModelAndView("redirect:/welcome");
        Optional<Agent> chosen = as.flatMap(email -> people().stream().filter(person -> person.email().equals(email)).findFirst());
        var form = new Form(chosen.map(Agent::email).orElse(""), chosen.isPresent() ? password() : "", place);
        return door(page, form, Optional.empty());
    }

    @PostMapping("/login")
    ModelAndView enter(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        String next = NextAddress.of(form.next());
        return switch (signIn.attempt(form.email(), form.password(), Visit.of(request))) {
            case SignIn.Result.Opened opened -> {
                cookie.write(opened.token(), request, response);
                csrf.saveToken(null, request, response);
                yield new ModelAndView("redirect:" + next);
            }
            case SignIn.Result.Wrong wrong ->
                refuse(page, new Form(form.email(), "", next), page.t("login.wrong"), HttpStatus.UNPROCESSABLE_CONTENT);
            case SignIn.Result.Paused paused -> {
                response.setHeader("Retry-After", Long.toString(paused.left().toSeconds() + 1));
                yield refuse(page, new Form(form.email(), "", next), PauseWords.say(page.words(), paused.left()),
                        HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    private ModelAndView refuse(Page page, Form form, String sentence, HttpStatus status) {
        ModelAndView answer = door(page, form, Optional.of(sentence));
        answer.setStatus(status);
        return answer;
    }

    private ModelAndView door(Page page, Form form, Optional<String> refusal) {
        var model = new HashMap<String, Object>(Map.of("form", form, "people", people(), "demoPassword", password()));
        model.put("refusal", refusal.orElse(null));
        return page.show("door/login", model);
    }

    private List<Agent> people() {
        return demo.map(DemoEntrance::people).orElse(List.of());
    }

    private String password() {
        return demo.map(DemoEntrance::password).orElse("");
    }
}
