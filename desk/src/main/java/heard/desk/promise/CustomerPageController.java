package heard.desk.promise;

import java.util.Map;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Conversations;
import heard.desk.identity.Access;
import heard.desk.identity.Page;
import heard.desk.platform.DeskException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The link to a customer's page, for agents: to look, to hand on, to close and to renew. */
@Controller
class CustomerPageController {
    private final CustomerPages pages;
    private final Conversations conversations;

    CustomerPageController(CustomerPages pages, Conversations conversations) {
        this.pages = pages;
        this.conversations = conversations;
    }

    @GetMapping("/conversations/{number}/customer-page")
    ModelAndView show(Page page, @PathVariable long number) {
        Conversation conversation = conversation(page.access(), number);
        if (!page.access().works(conversation.scope()))
            throw DeskException.forbidden("The customer's page is for who answers");
        return page.show("promise/link", Map.of("conversation", conversation, "address", pages.address(conversation.id()), "open",
                pages.open(conversation.id())));
    }

    private Conversation conversation(Access access, long number) {
        return conversations.current(access, number).orElseThrow(() -> DeskException.notFound("Conversation #" + number));
    }

    @PostMapping("/conversations/{number}/customer-page")
    String change(Access access, @PathVariable long number, @RequestParam String link) {
        Conversation conversation = conversation(access, number);
        if (link.equals("closed"))
            pages.close(access, conversation);
        else
            pages.renew(access, conversation);
        return "redirect:/conversations/" + conversation.number() + "/customer-page?done="
                + (link.equals("closed") ? "page-closed" : "page-renewed");
    }
}
