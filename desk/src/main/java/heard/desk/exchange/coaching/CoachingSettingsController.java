package heard.desk.exchange.coaching;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import heard.desk.identity.Page;
import heard.desk.identity.SettingsLink;
import heard.desk.platform.DeskSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which sites may have texts coached from a browser, and how many texts a token may send. */
@Controller
public class CoachingSettingsController {
    private static final String PATH = "/settings/coaching";
    private final Coaching coaching;
    private final URI desk;

    CoachingSettingsController(Coaching coaching, DeskSettings settings) {
        this.coaching = coaching;
        this.desk = settings.publicUrl();
    }

    /** What stands in the form. */
    public record Form(String origins, String texts) {}

    @Bean
    static SettingsLink coachingSettings() {
        return new SettingsLink(85, PATH, "coach", "coaching.title");
    }

    @GetMapping(PATH)
    ModelAndView show(Page page) {
        page.access().requireAdministrator();
        CoachingSettings settings = coaching.settings();
        return show(page, new Form(String.join("\n", settings.origins()), Integer.toString(settings.textsAMinute())), Map.of());
    }

    @PostMapping(PATH)
    ModelAndView change(Page page, @RequestParam(defaultValue = "") String origins, @RequestParam(defaultValue = "") String texts) {
        page.access().requireAdministrator();
        List<String> typed = Arrays.stream(origins.split("[\\s,;]+")).filter(one -> !one.isEmpty()).toList();
        Map<String, String> wrong = new LinkedHashMap<>();
        typed.stream().filter(one -> !CoachingSettings.isOrigin(one)).findFirst()
                .ifPresent(one -> wrong.put("origins", page.t("coaching.origins.wrong", one)));
        if (typed.size() > CoachingSettings.MOST_ORIGINS)
            wrong.put("origins", page.t("coaching.origins.many"));
        int rate = texts.strip().matches("[0-9]{1,6}") ? Integer.parseInt(texts.strip()) : 0;
        if (!CoachingSettings.isRate(rate))
            wrong.put("texts", page.t("coaching.texts.wrong"));
        if (!wrong.isEmpty())
            return show(page, new Form(origins, texts), wrong);
        coaching.put(page.access(), new CoachingSettings(typed, rate));
        return new ModelAndView("redirect:" + PATH + "?done=saved");
    }

    private ModelAndView show(Page page, Form form, Map<String, String> wrong) {
        ModelAndView view = page.show("coaching/settings",
                Map.of("form", form, "wrong", wrong, "script", desk.resolve(HeardCoachController.PATH + "/heard-coach.js").toString()));
        if (!wrong.isEmpty())
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
