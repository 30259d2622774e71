package heard.desk.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationError;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.MessageId;
import heard.desk.identity.Access;
import heard.desk.identity.Page;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hands a conversation over: nothing is asked but to whom, and a summary is offered. */
@Controller
class HandoverController {
    private static final String REMAKE = "remake:";
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_MARKS = 99;

    private final Conversations conversations;
    private final HandoverPages pages;
    private final Handovers handovers;

    HandoverController(Conversations conversations, HandoverPages pages, Handovers handovers) {
        this.conversations = conversations;
        this.pages = pages;
        this.handovers = handovers;
    }

    /** What the form hands in; Spring fills it by its component names. {@code act} may be to make the summary anew in a language. */
    record Handed(@Nullable String to, @Nullable String text, @Nullable String language, @Nullable String act, @Nullable String in,
            @Nullable String marks) {
        String taker() {
            return to == null ? "" : to;
        }

        String words() {
            return text == null ? "" : text.replace("\r\n", "\n");
        }

        List<MessageId> letters() {
            return marks == null
                    ? List.of()
                    : Stream.of(marks.split(" ")).filter(id -> UUID_FORM.matcher(id).matches()).limit(MOST_MARKS)
                            .map(id -> new MessageId(UUID.fromString(id))).toList();
        }

        String list() {
            return in == null ? "" : in;
        }
    }

    @GetMapping("/conversations/{number:\\d{1,18}}/handover")
    ModelAndView show(Page page, @PathVariable long number, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String in) {
        return show(page, conversation(page.access(), number), new HandoverPages.Asked(to, null, null, List.of(), in, null));
    }

    private Conversation conversation(Access access, long number) {
        Conversation conversation = conversations.byNumber(access, number)
                .orElseThrow(() -> DeskException.notFound("Conversation #" + number));
        if (!access.works(conversation.scope()))
            throw DeskException.forbidden("The right to change conversations is missing");
        return conversation;
    }

    private ModelAndView show(Page page, Conversation conversation, HandoverPages.Asked asked) {
        ModelAndView answer = page.show("card/handover", Map.of("handover", pages.of(page.access(), conversation, asked)));
        if (asked.problem() != null)
            answer.setStatus(HttpStatus.BAD_REQUEST);
        return answer;
    }

    @PostMapping("/conversations/{number:\\d{1,18}}/handover")
    ModelAndView hand(Page page, @PathVariable long number, Handed handed) {
        Conversation conversation = conversation(page.access(), number);
        String act = handed.act() == null ? "" : handed.act();
        if (act.startsWith(REMAKE))
            return show(page, conversation,
                    new HandoverPages.Asked(handed.taker(), act.substring(REMAKE.length()), null, List.of(), handed.list(), null));
        Optional<Taker> taker = Taker.read(handed.taker());
        if (taker.isEmpty())
            return again(page, conversation, handed, page.t("handover.to.missing"));
        try {
            return handed(page, conversation, taker.get(), handed);
        } catch (DeskException refused) {
            if (!(refused.code() instanceof ConversationError))
                throw refused;
            return again(page, conversation, handed, page.t("error." + refused.code().key() + ".text"));
        }
    }

    /** What was typed stands there still. */
    private ModelAndView again(Page page, Conversation conversation, Handed handed, String problem) {
        return show(page, conversation,
                new HandoverPages.Asked(handed.taker(), handed.language(), handed.words(), handed.letters(), handed.list(), problem));
    }

    private ModelAndView handed(Page page, Conversation conversation, Taker taker, Handed handed) {
        Access access = page.access();
        String words = "plain".equals(handed.act()) ? "" : handed.words();
        Conversation moved = handovers.hand(access, conversation, taker, words,
                pages.links(conversation, handed.letters()));
        boolean seen = access.sees(moved.scope());
        String way = seen ? "/conversations/" + moved.number() : "/inbox/open";
        return new ModelAndView("redirect:" + way + "?done=" + (seen ? "handed" : "team-away"));
    }

    /** Whoever took over has read the note; it stands in the line of time from now on. */
    @PostMapping("/conversations/{number:\\d{1,18}}/handover/receipt")
    String receive(Access access, @PathVariable long number) {
        handovers.receive(access, conversation(access, number));
        return "redirect:/conversations/" + number;
    }
}
