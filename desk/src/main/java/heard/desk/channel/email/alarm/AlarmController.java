package heard.desk.channel.email.alarm;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.channel.email.AutomaticAnswers;
import heard.desk.identity.Page;
import heard.desk.identity.SettingsLink;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What does not work just now, and who is told of it. */
@Controller
public class AlarmController {
    private static final int STOPPED_SHOWN = 20;

    private final Alarms alarms;
    private final AutomaticAnswers automatic;

    AlarmController(Alarms alarms, AutomaticAnswers automatic) {
        this.alarms = alarms;
        this.automatic = automatic;
    }

    /** What stands in the form. */
    public record Form(boolean administrators, String addresses, String webhook) {}

    @Bean
    static SettingsLink alarmSettings() {
        return new SettingsLink(35, "/settings/alarms", "bell", "alarms.title");
    }

    @GetMapping("/settings/alarms")
    ModelAndView show(Page page) {
        page.access().requireAdministrator();
        AlarmSettings settings = alarms.settings();
        return show(page, new Form(settings.toAdministrators(), String.join("\n", settings.addresses()),
                settings.webhook() == null ? "" : settings.webhook().toString()), Map.of());
    }

    @PostMapping("/settings/alarms")
    ModelAndView change(Page page, @RequestParam Optional<String> administrators, @RequestParam(defaultValue = "") String addresses,
            @RequestParam(defaultValue = "") String webhook) {
        page.access().requireAdministrator();
        var form = new Form(administrators.isPresent(), addresses, webhook.strip());
        List<String> typed = Arrays.stream(addresses.split("[\\s,;]+")).filter(one -> !one.isEmpty()).toList();
        Map<String, String> wrong = new LinkedHashMap<>();
        if (typed.size() > AlarmSettings.MOST_ADDRESSES || !typed.stream().allMatch(AlarmSettings::isAddress))
            wrong.put("addresses", page.t("alarms.addresses.wrong"));
        if (!form.webhook().isEmpty() && !AlarmSettings.isWebhook(form.webhook()))
            wrong.put("webhook", page.t("alarms.webhook.wrong"));
        if (!wrong.isEmpty())
            return show(page, form, wrong);
        alarms.put(page.access(),
                new AlarmSettings(form.administrators(), typed, form.webhook().isEmpty() ? null : URI.create(form.webhook())));
        return new ModelAndView("redirect:/settings/alarms?done=saved");
    }

    @PostMapping("/settings/alarms/trial")
    ModelAndView tryOut(Page page) {
        AlarmTeller.Told told = alarms.tryOut(page.access());
        String key = told.mailed() ? "sent" : told.hooked() ? "hooked" : told.people() == 0 ? "nobody" : "failed";
        return new ModelAndView("redirect:/settings/alarms?trial=" + key);
    }

    @GetMapping(path = "/settings/alarms", params = "trial")
    ModelAndView tried(Page page, @RequestParam String trial) {
        ModelAndView view = show(page);
        if (List.of("sent", "hooked", "nobody", "failed").contains(trial))
            view.addObject("trial", trial);
        return view;
    }

    private ModelAndView show(Page page, Form form, Map<String, String> wrong) {
        var state = alarms.state();
        Map<String, Object> model = new HashMap<>(
                Map.of("standing", alarms.standing(), "stopped", automatic.stopped(STOPPED_SHOWN), "form", form,
                        "wrong", wrong));
        if (state.mailedAt() != null)
            model.put("mailedAt", state.mailedAt());
        if (state.failedAt() != null)
            model.put("failedAt", state.failedAt());
        ModelAndView view = page.show("alarms/alarms", model);
        if (!wrong.isEmpty())
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
