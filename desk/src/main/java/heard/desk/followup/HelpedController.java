package heard.desk.followup;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.desk.identity.Page;
import heard.desk.identity.PublicPages;
import heard.desk.platform.DeskException;
import heard.desk.platform.words.Catalogue;
import heard.desk.platform.words.UiLanguage;
import heard.desk.platform.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The customer's page behind the links of a question. Opening it says nothing, since programs that look into mails open links too;
 * what is said is said by a button.
 */
@Controller
class HelpedController {
    private final CustomerAnswers answers;
    private final Catalogue catalogue;
    private final ZoneId deskZone;

    HelpedController(CustomerAnswers answers, Catalogue catalogue, ZoneId deskZone) {
        this.answers = answers;
        this.catalogue = catalogue;
        this.deskZone = deskZone;
    }

    @Bean
    static PublicPages helpedPages() {
        return () -> List.of(AnswerLinks.PATH);
    }

    @GetMapping(AnswerLinks.PATH + "/{token}")
    ModelAndView show(Page page, @PathVariable String token, @RequestParam(defaultValue = "") String say) {
        FollowUp followUp = find(token);
        return show(page, followUp, Map.of("token", token, "say", say, "done", done(followUp)));
    }

    private String done(FollowUp followUp) {
        FollowUp.Answer answer = followUp.answer();
        return answer == null ? "" : answer.code();
    }

    @PostMapping(AnswerLinks.PATH + "/{token}")
    ModelAndView answer(@PathVariable String token, @RequestParam String say, @RequestParam(defaultValue = "") String words) {
        String cut = words.substring(0, Math.min(words.length(), CustomerAnswers.MOST_LETTERS));
        boolean known = switch (say) {
            case "yes" -> answers.answer(token, FollowUp.Answer.HELPED, "");
            case "no" -> answers.answer(token, FollowUp.Answer.NOT_HELPED, cut);
            case "never" -> answers.refuse(token);
            default -> throw DeskException.invalid(Map.of("say", "is yes, no or never"));
        };
        if (!known)
            throw DeskException.notFound("The question");
        return new ModelAndView("redirect:" + AnswerLinks.PATH + "/" + token);
    }

    private FollowUp find(String token) {
        return answers.find(token).orElseThrow(() -> DeskException.notFound("The question"));
    }

    private ModelAndView show(Page page, FollowUp followUp, Map<String, String> model) {
        Words words = catalogue.in(UiLanguage.of(followUp.language()), deskZone);
        var all = new HashMap<String, Object>(model);
        all.putAll(Map.of("words", words, "refused", answers.refused(followUp), "about", answers.about(followUp)));
        return page.show("followup/helped", all);
    }
}
