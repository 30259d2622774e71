package heard.desk.identity.settings;

import java.util.HashMap;
import java.util.Map;

import heard.desk.identity.Access;
import heard.desk.identity.Agents;
import heard.desk.identity.Page;
import heard.desk.identity.Profile;
import heard.desk.identity.Theme;
import heard.desk.identity.Zones;
import heard.desk.platform.words.UiLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people set for themselves: name, language, zone, light, signature. */
@Controller
class MyController {
    /** The form as it came. */
    record Form(String name, String language, String zone, String theme, String signature) {}

    private final MyPage my;
    private final Agents agents;

    MyController(MyPage my, Agents agents) {
        this.my = my;
        this.agents = agents;
    }

    @GetMapping("/my")
    ModelAndView show(Page page) {
        return my.show(page, Map.of());
    }

    @PostMapping("/my")
    ModelAndView change(Page page, Access access, Form form) {
        Map<String, String> wrong = judge(page, form);
        if (!wrong.isEmpty())
            return my.show(page, wrong);
        agents.changeProfile(access.agent(), new Profile(form.name(), UiLanguage.of(form.language()),
                Zones.find(form.zone()).orElseThrow(), Theme.of(form.theme()), form.signature().replace("\r\n", "\n")));
        return new ModelAndView("redirect:/my?done=saved");
    }

    private static Map<String, String> judge(Page page, Form form) {
        var wrong = new HashMap<String, String>();
        if (form.name().isBlank() || form.name().strip().length() > Profile.MOST_NAME)
            wrong.put("name", page.t("person.name.wrong"));
        if (Zones.find(form.zone()).isEmpty())
            wrong.put("zone", page.t("person.zone.wrong"));
        if (form.signature().strip().length() > Profile.MOST_SIGNATURE)
            wrong.put("signature", page.t("my.signature.wrong"));
        return wrong;
    }
}
