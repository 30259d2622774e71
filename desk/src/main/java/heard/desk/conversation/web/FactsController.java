package heard.desk.conversation.web;

import java.util.Map;

import heard.desk.conversation.ConversationError;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.CustomField;
import heard.desk.conversation.Fields;
import heard.desk.conversation.Priority;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is known of a conversation: how much it presses, what it is about, the desk's own fields. */
@Controller
class FactsController {
    private final Conversations conversations;
    private final Fields fields;
    private final Target target;

    FactsController(Conversations conversations, Fields fields, Target target) {
        this.conversations = conversations;
        this.fields = fields;
        this.target = target;
    }

    @PostMapping("/conversations/{number}/priority")
    String prioritise(Access access, @PathVariable long number, @RequestParam String priority,
            @RequestParam(required = false) @Nullable String in) {
        Priority wanted = Priority.parse(priority)
                .orElseThrow(() -> new DeskException(ConversationError.FIELD_VALUE_WRONG, "There is no such priority"));
        conversations.prioritise(access, target.id(access, number), wanted);
        return "redirect:" + Whence.of(in).to(number, "priority");
    }

    @PostMapping("/conversations/{number}/subject")
    String rename(Access access, @PathVariable long number, @RequestParam String subject,
            @RequestParam(required = false) @Nullable String in) {
        conversations.rename(access, target.id(access, number), subject);
        return "redirect:" + Whence.of(in).to(number, "subject");
    }

    /** Fields that the form does not name stay as they are. */
    @PostMapping("/conversations/{number}/fields")
    String fill(Access access, @PathVariable long number, @RequestParam Map<String, String> form) {
        ConversationId id = target.id(access, number);
        for (CustomField field : fields.all())
            if (form.containsKey("field." + field.key()))
                conversations.setField(access, id, field, form.getOrDefault("field." + field.key(), ""));
        return "redirect:" + Whence.of(form.get("in")).to(number, "saved");
    }
}
