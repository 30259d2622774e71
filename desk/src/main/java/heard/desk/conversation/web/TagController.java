package heard.desk.conversation.web;

import java.util.UUID;

import heard.desk.conversation.Conversations;
import heard.desk.conversation.TagId;
import heard.desk.conversation.Tags;
import heard.desk.identity.Access;
import heard.desk.identity.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tags on a conversation. */
@Controller
class TagController {
    private final Conversations conversations;
    private final Tags tags;
    private final Target target;

    TagController(Conversations conversations, Tags tags, Target target) {
        this.conversations = conversations;
        this.tags = tags;
        this.target = target;
    }

    /** Puts a tag on; one that the desk does not have yet is made. */
    @PostMapping("/conversations/{number}/tags")
    String add(Access access, @PathVariable long number, @RequestParam String tag, @RequestParam(required = false) @Nullable String in) {
        access.require(Right.WRITE);
        var id = target.id(access, number);
        conversations.tag(access, id, tags.named(tag).orElseGet(() -> tags.obtain(tag, tag.strip().hashCode())).id());
        return "redirect:" + Whence.of(in).to(number, "tagged");
    }

    @PostMapping("/conversations/{number}/tags/{tag}/removal")
    String remove(Access access, @PathVariable long number, @PathVariable UUID tag, @RequestParam(required = false) @Nullable String in) {
        conversations.untag(access, target.id(access, number), new TagId(tag));
        return "redirect:" + Whence.of(in).to(number, "untagged");
    }
}
