package heard.desk.promise;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import heard.desk.conversation.Conversation;
import heard.desk.platform.DeskException;
import heard.desk.platform.web.Assets;
import heard.desk.platform.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The customer's page, for whoever has its link. */
@Controller
class FollowController {
    private final CustomerPages pages;
    private final Assets assets;

    FollowController(CustomerPages pages, Assets assets) {
        this.pages = pages;
        this.assets = assets;
    }

    @GetMapping("/follow/{link}")
    ModelAndView show(@PathVariable String link, @RequestParam(defaultValue = "") String language, HttpServletResponse response) {
        Conversation conversation = pages.behind(link).orElseThrow(() -> DeskException.notFound("This page"));
        Words words = pages.words(conversation, language);
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("promise/follow",
                new HashMap<>(Map.of("shown", pages.show(conversation), "words", words, "assets", assets, "path", "/follow/" + link)));
    }
}
