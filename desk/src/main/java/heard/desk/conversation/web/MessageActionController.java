package heard.desk.conversation.web;

import java.util.UUID;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationError;
import heard.desk.conversation.Deliveries;
import heard.desk.conversation.Joins;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Replies;
import heard.desk.conversation.Timelines;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be done with one message: take it back, send it again, make a conversation of its own of it. */
@Controller
class MessageActionController {
    private final Timelines timelines;
    private final Replies replies;
    private final Deliveries deliveries;
    private final Joins joins;

    MessageActionController(Timelines timelines, Replies replies, Deliveries deliveries, Joins joins) {
        this.timelines = timelines;
        this.replies = replies;
        this.deliveries = deliveries;
        this.joins = joins;
    }

    private Conversation conversationOf(Access access, MessageId id) {
        return timelines.conversationOf(access, id).orElseThrow(() -> DeskException.notFound("Message " + id.value()));
    }

    @PostMapping("/messages/{id}/withdrawal")
    String withdraw(Access access, @PathVariable UUID id, @RequestParam(required = false) @Nullable String in) {
        var message = new MessageId(id);
        long number = conversationOf(access, message).number();
        replies.withdraw(access, message);
        return "redirect:" + Whence.of(in).to(number, "withdrawn");
    }

    @PostMapping("/messages/{id}/resending")
    String resend(Access access, @PathVariable UUID id, @RequestParam(required = false) @Nullable String in) {
        var message = new MessageId(id);
        long number = conversationOf(access, message).number();
        if (!deliveries.resend(access, message))
            throw new DeskException(ConversationError.TOO_LATE_TO_WITHDRAW, "The message is on its way already");
        return "redirect:" + Whence.of(in).to(number, "resent");
    }

    /** Makes a conversation of its own from here on, and goes there. */
    @PostMapping("/messages/{id}/split")
    String split(Access access, @PathVariable UUID id, @RequestParam(required = false) @Nullable String in) {
        conversationOf(access, new MessageId(id));
        return "redirect:" + Whence.of(in).to(joins.split(access, new MessageId(id)).number(), "split");
    }

    /** The message stays where it is, and nobody asks again. */
    @PostMapping("/messages/{id}/keeping")
    String keep(Access access, @PathVariable UUID id, @RequestParam(required = false) @Nullable String in) {
        var message = new MessageId(id);
        long number = conversationOf(access, message).number();
        joins.keepWhole(access, message);
        return "redirect:" + Whence.of(in).to(number);
    }
}
