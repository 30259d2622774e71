package heard.desk.promise;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Conversations;
import heard.desk.identity.Access;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Enters a promise by hand, such as one that was given on the phone. */
@Controller
class NewPromiseController {
    private final Promises promises;
    private final Conversations conversations;
    private final Directory directory;
    private final Clock clock;

    NewPromiseController(Promises promises, Conversations conversations, Directory directory, Clock clock) {
        this.promises = promises;
        this.conversations = conversations;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/conversations/{number}/promises/new")
    ModelAndView form(Page page, @PathVariable long number) {
        return show(page, conversation(page.access(), number), new NewPromise(null, null, null), null);
    }

    private Conversation conversation(Access access, long number) {
        return conversations.current(access, number).orElseThrow(() -> DeskException.notFound("Conversation #" + number));
    }

    private ModelAndView show(Page page, Conversation conversation, NewPromise form, @Nullable DeskException refused) {
        Map<String, Object> model = new HashMap<>(Map.of("conversation", conversation, "form", form, "people",
                directory.activeMembers(conversation.scope())));
        if (refused != null) {
            String field = refused.code() == PromiseError.PROMISE_EMPTY || refused.code() == PromiseError.PROMISE_TOO_LONG
                    ? "words"
                    : refused.code() == PromiseError.PROMISER_UNKNOWN ? "by" : "at";
            model.put("wrong", Map.of(field, page.t("error." + refused.code().key() + ".text")));
        }
        ModelAndView answer = page.show("promise/new", model);
        if (refused != null)
            answer.setStatus(HttpStatusCode.valueOf(refused.code().status()));
        return answer;
    }

    @PostMapping("/conversations/{number}/promises")
    ModelAndView enter(Page page, @PathVariable long number, NewPromise form) {
        Access access = page.access();
        Conversation conversation = conversation(access, number);
        try {
            var due = DueText.read(form.time(), access.zone(), clock.instant());
            promises.enter(access, conversation, new Promises.Entered(form.what(), form.promiser(access), due));
            return new ModelAndView("redirect:/conversations/" + conversation.number() + "?done=promise-entered");
        } catch (DeskException refused) {
            if (refused.code() instanceof CommonError)
                throw refused;
            return show(page, conversation, form, refused);
        }
    }
}
