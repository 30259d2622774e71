package heard.desk.conversation.web;

import java.util.Map;

import heard.desk.conversation.ConversationError;
import heard.desk.conversation.Joins;
import heard.desk.identity.Access;
import heard.desk.identity.Page;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether two conversations are one. */
@Controller
class JoinController {
    private final Joins joins;
    private final JoinViews views;
    private final Target target;

    JoinController(Joins joins, JoinViews views, Target target) {
        this.joins = joins;
        this.views = views;
        this.target = target;
    }

    /** Shows both before they are joined. */
    @GetMapping("/conversations/{number}/joins")
    ModelAndView look(Page page, @PathVariable long number, @RequestParam String other,
            @RequestParam(required = false) @Nullable String in) {
        JoinView view = views.of(page, Whence.of(in), target.of(page.access(), number), other);
        ModelAndView answer = page.show("conversation/join", Map.of("join", view));
        if (view.problem() != null)
            answer.setStatus(HttpStatus.NOT_FOUND);
        return answer;
    }

    /** Brings another conversation into this one. */
    @PostMapping("/conversations/{number}/joins")
    String join(Access access, @PathVariable long number, @RequestParam String other, @RequestParam(required = false) @Nullable String in) {
        joins.join(access, target.id(access, number(other)), target.id(access, number));
        return "redirect:" + Whence.of(in).to(number, "joined");
    }

    private static long number(String text) {
        return JoinViews.number(text).orElseThrow(
                () -> new DeskException(ConversationError.JOIN_WITH_ITSELF, "A number of a conversation is missing"));
    }

    /** Takes the join of this conversation back and shows it on its own again. */
    @PostMapping("/conversations/{number}/joins/undoing")
    String undo(Access access, @PathVariable long number, @RequestParam(required = false) @Nullable String in) {
        joins.undo(access, target.id(access, number));
        return "redirect:" + Whence.of(in).to(number, "join-undone");
    }

    @PostMapping("/conversations/{number}/apart")
    String keepApart(Access access, @PathVariable long number, @RequestParam long other,
            @RequestParam(required = false) @Nullable String in) {
        joins.keepApart(access, target.id(access, number), target.id(access, other));
        return "redirect:" + Whence.of(in).to(number);
    }
}
