package heard.desk.coach;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import heard.desk.conversation.AnswerAdvice.Written;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Conversations;
import heard.desk.identity.Page;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reviews an answer as it is typed; answers with the part of the page that shows it. */
@Controller
class ReviewController {
    private static final int MOST_CHARACTERS = 200_000;

    private final Conversations conversations;
    private final Coach coach;

    ReviewController(Conversations conversations, Coach coach) {
        this.conversations = conversations;
        this.coach = coach;
    }

    @PostMapping("/conversations/{number}/review")
    ModelAndView review(Page page, @PathVariable long number, @RequestParam(defaultValue = "") String text) {
        return show(page, written(page, number, text));
    }

    /** The agent does not want to hear of this rule here again. */
    @PostMapping("/conversations/{number}/review/dismissals")
    ModelAndView dismiss(Page page, @PathVariable long number, @RequestParam String rule, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String text) {
        Written written = written(page, number, text);
        coach.follow(page.access(), written, "dismiss:" + rule + (reason.isEmpty() ? "" : ":" + reason));
        return show(page, written);
    }

    /** The agent says whether a promise that was found is one, and by when. */
    @PostMapping("/conversations/{number}/review/promises")
    ModelAndView choose(Page page, @PathVariable long number, Chosen chosen) {
        Written written = written(page, number, chosen.text() == null ? "" : chosen.text());
        String key = chosen.key() == null ? "" : chosen.key();
        try {
            coach.choose(page.access(), written, key, new PromiseChoices.Wanted(!"drop".equals(chosen.what()),
                    chosen.at() == null ? "" : chosen.at()));
            return show(page, written);
        } catch (DeskException refused) {
            if (refused.code() instanceof CommonError)
                throw refused;
            return show(page, written, view -> view.withProblem(key, page.t("error." + refused.code().key() + ".text")));
        }
    }

    /** As the composer hands it in: keep or drop, and a time of the agent's clock. */
    record Chosen(@Nullable String text, @Nullable String key, @Nullable String what, @Nullable String at) {}

    private Written written(Page page, long number, String text) {
        Conversation conversation = conversations.byNumber(page.access(), number)
                .orElseThrow(() -> DeskException.notFound("Conversation #" + number));
        if (text.length() > MOST_CHARACTERS)
            throw new DeskException(CommonError.TOO_LARGE, "The answer is too long to be reviewed");
        return new Written(conversation, text.replace("\r\n", "\n"), null);
    }

    private ModelAndView show(Page page, Written written) {
        return show(page, written, UnaryOperator.identity());
    }

    private ModelAndView show(Page page, Written written, UnaryOperator<ReviewView> with) {
        Optional<ReviewView> review = coach.look(page.access(), written).map(with);
        if (review.isEmpty())
            throw new DeskException(CommonError.UNAVAILABLE, "No review just now");
        return page.show("coach/review", Map.of("review", review.get(), "blank", written.text().isBlank()));
    }
}
