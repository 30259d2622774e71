package heard.desk.conversation.web;

import java.util.Map;
import java.util.UUID;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.MessageId;
import heard.desk.identity.Page;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one conversation. */
@Controller
class ConversationController {
    private final Conversations conversations;
    private final ConversationPages pages;

    ConversationController(Conversations conversations, ConversationPages pages) {
        this.conversations = conversations;
        this.pages = pages;
    }

    /** What the address may carry besides the number. */
    record Query(@Nullable String in, @Nullable UUID before, @Nullable UUID answer, @Nullable String write, @Nullable String by,
            @Nullable String hidden) {}

    @GetMapping("/conversations/{number:\\d{1,18}}")
    ModelAndView show(Page page, @PathVariable long number, Query query) {
        Conversation conversation = conversations.current(page.access(), number)
                .orElseThrow(() -> DeskException.notFound("Conversation #" + number));
        Whence whence = Whence.of(query.in());
        if (conversation.number() != number) {
            String address = whence.to(conversation.number());
            return new ModelAndView("redirect:" + address + (address.contains("?") ? "&" : "?") + "by=" + number);
        }
        var wish = new Composers.Wish(query.answer() == null ? null : new MessageId(query.answer()),
                query.write() == null ? null : query.write().equals("note"), null, null, false, null);
        var asked = new ConversationPages.Asked(whence, query.before() == null ? null : new MessageId(query.before()),
                number(query.by()), query.hidden() == null, wish);
        return page.show("conversation/conversation", Map.of("view", pages.of(page, conversation, asked)));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
