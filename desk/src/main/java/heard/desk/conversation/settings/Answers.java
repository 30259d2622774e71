package heard.desk.conversation.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import heard.desk.identity.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Shows a page of settings, with a sentence where what was typed is not possible; what was typed stays. */
final class Answers {
    private Answers() {
    }

    static ModelAndView show(Page page, String template, Map<String, ?> model, Optional<String> wrong) {
        var all = new HashMap<String, Object>(model);
        wrong.ifPresent(sentence -> all.put("wrong", sentence));
        ModelAndView view = page.show(template, all);
        if (wrong.isPresent())
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
