package heard.desk.conversation.web;

import java.util.List;
import java.util.Map;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationError;
import heard.desk.conversation.NewConversation;
import heard.desk.conversation.NewConversations;
import heard.desk.conversation.SendingAddresses;
import heard.desk.conversation.SendingAddresses.SendingAddress;
import heard.desk.identity.Access;
import heard.desk.identity.Page;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing to somebody first. */
@Controller
class NewConversationController {
    private final NewConversations conversations;
    private final ObjectProvider<SendingAddresses> senders;

    NewConversationController(NewConversations conversations, ObjectProvider<SendingAddresses> senders) {
        this.conversations = conversations;
        this.senders = senders;
    }

    @GetMapping("/conversations/new")
    ModelAndView form(Page page, @RequestParam(required = false) @Nullable String to) {
        return show(page, NewLetter.empty(to), "");
    }

    private ModelAndView show(Page page, NewLetter letter, String problem) {
        return page.show("conversation/new", Map.of("letter", letter, "senders", senders(page.access()), "problem", problem, "open",
                alreadyOpen(page.access(), letter)));
    }

    private List<Conversation> alreadyOpen(Access access, NewLetter letter) {
        return letter.to() == null ? List.of() : conversations.alreadyOpen(access, Addressing.read(letter.to(), ""));
    }

    private List<SendingAddress> senders(Access access) {
        return senders.stream().flatMap(all -> all.all().stream()).filter(sender -> access.works(sender.team())).toList();
    }

    @PostMapping("/conversations/new")
    ModelAndView send(Page page, NewLetter letter) {
        if (letter.mailbox() == null || letter.key() == null)
            return refused(page, letter, page.t("error.channel-cannot-send.text"));
        if (!conversations.begun(letter.key())
                && !alreadyOpen(page.access(), letter).stream().allMatch(open -> letter.knows(open.number())))
            return shownFirst(page, letter);
        try {
            var started = conversations.start(page.access(), new NewConversation(letter.key(), letter.mailbox(),
                    Addressing.read(plain(letter.to()), ""), plain(letter.subject()), plain(letter.text())));
            return new ModelAndView("redirect:/conversations/" + started.number() + "#latest");
        } catch (DeskException failure) {
            if (!(failure.code() instanceof ConversationError))
                throw failure;
            return refused(page, letter, page.t("error." + failure.code().key() + ".text"));
        }
    }

    /** Where no script has shown what is open already, the page does so once; sending again sends. */
    private ModelAndView shownFirst(Page page, NewLetter letter) {
        var answer = show(page, letter, "");
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }

    private ModelAndView refused(Page page, NewLetter letter, String problem) {
        var answer = show(page, letter, problem);
        answer.setStatus(HttpStatus.BAD_REQUEST);
        return answer;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }
}
