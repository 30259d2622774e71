package heard.desk.conversation.web;

import heard.desk.conversation.ConversationError;
import heard.desk.conversation.Joins;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether two conversations are one. */
@Controller
class JoinController {
    private final Joins joins;
    private final Target target;

    JoinController(Joins joins, Target target) {
        this.joins = joins;
        this.target = target;
    }

    /** Brings another conversation into this one; its number may be written with its sign. */
    @PostMapping("/conversations/{number}/joins")
    String join(Access access, @PathVariable long number, @RequestParam String other, @RequestParam(required = false) @Nullable String in) {
        joins.join(access, target.id(access, number(other)), target.id(access, number));
        return "redirect:" + Whence.of(in).to(number, "joined");
    }

    private static long number(String text) {
        String digits = text.strip().replaceFirst("^#", "");
        if (!digits.matches("\\d{1,18}"))
            throw new DeskException(ConversationError.JOIN_WITH_ITSELF, "A number of a conversation is missing");
        return Long.parseLong(digits);
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
