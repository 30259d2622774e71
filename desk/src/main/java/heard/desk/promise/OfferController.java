package heard.desk.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Conversations;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts letters to customers into the composer. */
@Controller
class OfferController {
    private final Offers offers;
    private final Promises promises;
    private final Conversations conversations;
    private final Clock clock;

    OfferController(Offers offers, Promises promises, Conversations conversations, Clock clock) {
        this.offers = offers;
        this.promises = promises;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** @param at when the customer hears from us instead; a time of the reader's clock, the next that can be kept where it is empty */
    @PostMapping("/promises/{id}/telling")
    String tell(Access access, @PathVariable UUID id, @RequestParam(defaultValue = "") String at) {
        Promises.Seen seen = promises.find(access, new PromiseId(id)).orElseThrow(() -> DeskException.notFound("Promise " + id));
        offers.tellOf(access, seen.promise().id(), time(access, seen.conversation(), at));
        return composer(seen.conversation());
    }

    @PostMapping("/conversations/{number}/update")
    String update(Access access, @PathVariable long number, @RequestParam(defaultValue = "") String at) {
        Conversation conversation = conversations.current(access, number)
                .orElseThrow(() -> DeskException.notFound("Conversation #" + number));
        offers.update(access, conversation, time(access, conversation, at));
        return composer(conversation);
    }

    private Instant time(Access access, Conversation conversation, String at) {
        return at.isBlank() ? offers.suggested(access, conversation) : DueText.read(at, access.zone(), clock.instant());
    }

    private static String composer(Conversation conversation) {
        return "redirect:/conversations/" + conversation.number() + "?write=reply&done=promise-drafted#composer";
    }
}
