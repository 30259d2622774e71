package heard.desk.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

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

/** The page of one promise, and what can become of it. */
@Controller
class PromiseController {
    private final Promises promises;
    private final Offers offers;
    private final Directory directory;
    private final Clock clock;

    PromiseController(Promises promises, Offers offers, Directory directory, Clock clock) {
        this.promises = promises;
        this.offers = offers;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/promises/{id}")
    ModelAndView show(Page page, @PathVariable UUID id, HandedPromise handed) {
        return show(page, seen(page.access(), id), handed, null);
    }

    private Promises.Seen seen(Access access, UUID id) {
        return promises.find(access, new PromiseId(id)).orElseThrow(() -> DeskException.notFound("Promise " + id));
    }

    private ModelAndView show(Page page, Promises.Seen seen, HandedPromise handed, @Nullable DeskException refused) {
        Promise promise = seen.promise();
        Map<String, Object> model = new HashMap<>(
                Map.of("line", PromiseLine.of(promise, directory.name(promise.by()), clock.instant(), null), "conversation",
                        seen.conversation(), "handed", handed));
        Instant due = promise.due();
        model.put("due", !handed.time().isEmpty() || due == null ? handed.time() : DueText.typed(due, page.words().zone()));
        model.put("next", DueText.typed(offers.suggested(page.access(), seen.conversation()), page.words().zone()));
        if (refused != null)
            model.put("problem", page.t("error." + refused.code().key() + ".text"));
        ModelAndView answer = page.show("promise/promise", model);
        if (refused != null)
            answer.setStatus(HttpStatusCode.valueOf(refused.code().status()));
        return answer;
    }

    @PostMapping("/promises/{id}/state")
    ModelAndView change(Page page, @PathVariable UUID id, HandedPromise handed) {
        Promises.Seen seen = seen(page.access(), id);
        try {
            String done = change(page.access(), seen.promise().id(), handed);
            String way = handed.way(seen.conversation().number());
            return new ModelAndView("redirect:" + way + (way.contains("?") ? "&" : "?") + "done=promise-" + done);
        } catch (DeskException refused) {
            if (refused.code() instanceof CommonError)
                throw refused;
            return show(page, seen(page.access(), id), handed, refused);
        }
    }

    private String change(Access access, PromiseId id, HandedPromise handed) {
        String state = handed.state() == null ? "" : handed.state();
        switch (state) {
            case "open" -> promises.confirm(access, id, handed.time().isBlank() ? null : due(access, handed));
            case "kept" -> promises.keep(access, id);
            case "dropped" -> promises.drop(access, id);
            case "withdrawn" -> promises.withdraw(access, id, handed.why());
            case "moved" -> promises.move(access, id, due(access, handed), handed.why());
            case "again" -> promises.reopen(access, id);
            default -> throw new DeskException(CommonError.INVALID, "A promise cannot become " + state);
        }
        return state;
    }

    private Instant due(Access access, HandedPromise handed) {
        return DueText.read(handed.time(), access.zone(), clock.instant());
    }
}
