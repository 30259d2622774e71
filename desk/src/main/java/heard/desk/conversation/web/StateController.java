package heard.desk.conversation.web;

import heard.desk.conversation.ConversationError;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.State;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a conversation stands: open, waiting, solved, put aside for a while. */
@Controller
class StateController {
    private final Conversations conversations;
    private final Target target;

    StateController(Conversations conversations, Target target) {
        this.conversations = conversations;
        this.target = target;
    }

    @PostMapping("/conversations/{number}/state")
    String move(Access access, @PathVariable long number, @RequestParam String state, @RequestParam(required = false) @Nullable String in) {
        State next = State.parse(state).filter(known -> known != State.SNOOZED)
                .orElseThrow(() -> new DeskException(ConversationError.MOVE_NOT_ALLOWED, "There is no state " + state));
        conversations.moveTo(access, target.id(access, number), next, null);
        return "redirect:" + Whence.of(in).to(number, "state-" + next.code());
    }

    /** @param until a time of the reader's clock; from a button or from a field */
    @PostMapping("/conversations/{number}/snooze")
    String snooze(Access access, @PathVariable long number, @RequestParam String until,
            @RequestParam(required = false) @Nullable String in) {
        conversations.moveTo(access, target.id(access, number), State.SNOOZED, Writing.moment(until, access.zone()));
        return "redirect:" + Whence.of(in).to(number, "snoozed");
    }
}
