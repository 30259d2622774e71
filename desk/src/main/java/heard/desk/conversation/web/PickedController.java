package heard.desk.conversation.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import heard.desk.conversation.ConversationError;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.State;
import heard.desk.conversation.Tags;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.Right;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same thing for several conversations; those to which it cannot happen are passed over, and the page says how many. */
@Controller
class PickedController {
    private static final int MOST = 200;

    private final Conversations conversations;
    private final Tags tags;
    private final Target target;

    PickedController(Conversations conversations, Tags tags, Target target) {
        this.conversations = conversations;
        this.tags = tags;
        this.target = target;
    }

    @PostMapping("/picked/state")
    String move(Access access, @RequestParam List<Long> pick, @RequestParam String state,
            @RequestParam(required = false) @Nullable String in) {
        State next = State.parse(state).orElseThrow(() -> new DeskException(ConversationError.MOVE_NOT_ALLOWED, "There is no such state"));
        return each(access, pick, in, id -> conversations.moveTo(access, id, next, null));
    }

    @PostMapping("/picked/assignment")
    String assign(Access access, @RequestParam List<Long> pick, @RequestParam String to,
            @RequestParam(required = false) @Nullable String in) {
        AgentId assignee = to.isEmpty() ? null : to.equals("me") ? access.agent() : new AgentId(UUID.fromString(to));
        return each(access, pick, in, id -> conversations.assign(access, id, assignee));
    }

    @PostMapping("/picked/tag")
    String tag(Access access, @RequestParam List<Long> pick, @RequestParam String tag,
            @RequestParam(required = false) @Nullable String in) {
        access.require(Right.WRITE);
        var wanted = tags.named(tag).orElseGet(() -> tags.obtain(tag, tag.strip().hashCode()));
        return each(access, pick, in, id -> conversations.tag(access, id, wanted.id()));
    }

    private String each(Access access, List<Long> picked, @Nullable String in, Consumer<ConversationId> change) {
        if (picked.size() > MOST)
            throw new DeskException(CommonError.TOO_MANY, "At most " + MOST + " at once");
        boolean all = true;
        for (long number : picked)
            all &= succeeds(access, number, change);
        String address = Whence.of(in).address();
        return "redirect:" + address + (address.contains("?") ? "&" : "?") + "done=" + (all ? "picked" : "picked-some");
    }

    private boolean succeeds(Access access, long number, Consumer<ConversationId> change) {
        try {
            change.accept(target.id(access, number));
            return true;
        } catch (DeskException refused) {
            return false;
        }
    }
}
