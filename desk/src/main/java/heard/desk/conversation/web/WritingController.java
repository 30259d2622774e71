package heard.desk.conversation.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import heard.desk.conversation.AnswerCompanion;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationError;
import heard.desk.conversation.Draft;
import heard.desk.conversation.Drafts;
import heard.desk.conversation.NewReply;
import heard.desk.conversation.Notes;
import heard.desk.conversation.Replies;
import heard.desk.conversation.SendResult;
import heard.desk.conversation.UnfilledSlots;
import heard.desk.identity.Access;
import heard.desk.identity.Page;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes what the composer hands in. It is kept as a draft first, so that nothing is lost whatever happens next; where it
 * cannot be sent, the page comes back with all of it and says why.
 */
@Controller
class WritingController {
    private final Target target;
    private final Drafts drafts;
    private final Replies replies;
    private final Notes notes;
    private final ObjectProvider<AnswerCompanion> companions;
    private final Uploads uploads;
    private final Advising advising;
    private final ConversationPages pages;

    WritingController(Target target, Drafts drafts, Sending sending, Uploads uploads, Advising advising, ConversationPages pages) {
        this.target = target;
        this.drafts = drafts;
        this.replies = sending.replies();
        this.notes = sending.notes();
        this.companions = sending.companions();
        this.advising = advising;
        this.uploads = uploads;
        this.pages = pages;
    }

    /** The ways on. */
    @Component
    record Sending(Replies replies, Notes notes, ObjectProvider<AnswerCompanion> companions) {}

    @PostMapping("/conversations/{number}/messages")
    ModelAndView write(Page page, @PathVariable long number, Writing writing,
            @RequestParam(required = false) @Nullable List<MultipartFile> files, @RequestParam(required = false) @Nullable String in)
            throws IOException {
        Conversation conversation = target.of(page.access(), number);
        Whence whence = Whence.of(in);
        try {
            uploads.attach(page.access(), conversation.id(), writing.messageKind(), files);
            Writing kept = advising.followed(page, conversation, writing);
            drafts.keep(page.access(), conversation.id(), kept.messageKind(), kept.draft());
            if (kept.page() != null)
                return new ModelAndView("redirect:" + whence.beside(number, kept.page()));
            if (kept.beside() != null)
                return followed(page, conversation, kept, whence);
            if (kept.asksAdvice())
                return again(page, conversation, whence, advising.looked(page, conversation, kept));
            if (kept.note())
                return noted(page.access(), conversation, kept, whence);
            if (UnfilledSlots.first(kept.words()).isPresent())
                throw new DeskException(ConversationError.SLOT_UNFILLED, "Something is still to be filled in; nothing was sent");
            Optional<Composers.Wish> question = advising.question(page, conversation, kept);
            return question.isPresent() ? again(page, conversation, whence, question.get()) : sent(page, conversation, kept, whence);
        } catch (DeskException refused) {
            if (refused.code() instanceof CommonError)
                throw refused;
            return again(page, conversation, whence, Composers.Wish.again(writing, problem(page, refused, writing), false));
        }
    }

    private static String problem(Page page, DeskException refused, Writing writing) {
        String said = page.t("error." + refused.code().key() + ".text");
        return refused.code() == ConversationError.SLOT_UNFILLED ? UnfilledSlots.first(writing.words()).orElse("") + " – " + said : said;
    }

    /** What stands beside the answer has a button of its own; the answer itself is kept as a draft. */
    private ModelAndView followed(Page page, Conversation conversation, Writing writing, Whence whence) {
        companions.orderedStream()
                .forEach(one -> one.follow(page.access(), conversation, Objects.requireNonNull(writing.beside()), writing.chosen()));
        return new ModelAndView("redirect:" + whence.to(conversation.number()) + "#composer");
    }

    private ModelAndView noted(Access access, Conversation conversation, Writing writing, Whence whence) {
        var files = drafts.mine(access, conversation.id(), writing.messageKind()).map(Draft::files).orElse(List.of());
        notes.add(access, conversation.id(), writing.words(), files);
        return new ModelAndView("redirect:" + whence.to(conversation.number()) + "#latest");
    }

    private ModelAndView sent(Page page, Conversation conversation, Writing writing, Whence whence) {
        Access access = page.access();
        var files = drafts.mine(access, conversation.id(), writing.messageKind()).map(Draft::files).orElse(List.of());
        var reply = new NewReply(writing.requestKey(), conversation.id(), writing.basedOn(), writing.words(), writing.recipients(), files,
                writing.sendAt(access.zone()), writing.then(), writing.chosen());
        return switch (replies.send(access, reply)) {
            case SendResult.Queued queued -> new ModelAndView("redirect:" + whence.to(conversation.number()) + "#latest");
            case SendResult.Stale stale -> again(page, conversation, whence, Composers.Wish.again(writing, null, true));
        };
    }

    /** The page with everything that was typed; what had not been shown stands above it now. */
    private ModelAndView again(Page page, Conversation conversation, Whence whence, Composers.Wish wish) {
        var now = target.of(page.access(), conversation.number());
        var view = pages.of(page, now, new ConversationPages.Asked(whence, null, null, true, wish));
        var answer = page.show("conversation/conversation", Map.of("view", view));
        answer.setStatus(wish.stale() ? HttpStatus.CONFLICT : wish.problem() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return answer;
    }
}
