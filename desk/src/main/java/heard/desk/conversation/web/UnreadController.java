package heard.desk.conversation.web;

import heard.desk.conversation.Timelines;
import heard.desk.identity.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts a conversation back among the unread and returns to the list. */
@Controller
class UnreadController {
    private final Timelines timelines;
    private final Target target;

    UnreadController(Timelines timelines, Target target) {
        this.timelines = timelines;
        this.target = target;
    }

    @PostMapping("/conversations/{number}/unread")
    String unread(Access access, @PathVariable long number, @RequestParam(required = false) @Nullable String in) {
        timelines.unread(access, target.of(access, number));
        return "redirect:" + Whence.of(in).address();
    }
}
