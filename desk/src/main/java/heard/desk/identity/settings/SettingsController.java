package heard.desk.identity.settings;

import heard.desk.identity.Page;
import heard.desk.identity.SettingsLink;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way into the settings, and the places there that are identity's. */
@Controller
class SettingsController {
    @Bean
    static SettingsLink peopleSettings() {
        return new SettingsLink(10, "/settings/people", "people", "people.title");
    }

    @Bean
    static SettingsLink teamsSettings() {
        return new SettingsLink(20, "/settings/teams", "team", "teams.title");
    }

    @Bean
    static SettingsLink tokensSettings() {
        return new SettingsLink(90, "/settings/tokens", "key", "tokens.title");
    }

    @GetMapping("/settings")
    String enter(Page page) {
        return "redirect:" + page.settings().getFirst().address();
    }
}
