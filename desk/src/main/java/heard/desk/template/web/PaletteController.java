package heard.desk.template.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.conversation.AnswerCompanion;
import heard.desk.conversation.Aside;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.Draft;
import heard.desk.conversation.Drafts;
import heard.desk.conversation.MessageKind;
import heard.desk.identity.Page;
import heard.desk.platform.DeskException;
import heard.desk.platform.words.UiLanguage;
import heard.desk.template.Insertions;
import heard.desk.template.Palette;
import heard.desk.template.Plans;
import heard.desk.template.TemplateId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The templates for an answer: as a palette over the composer, or as a page where no script runs. */
@Controller
class PaletteController {
    private static final String LIST = "/conversations/{number:\\d{1,18}}/templates";

    private final Conversations conversations;
    private final Palette palette;
    private final Insertions insertions;
    private final AnswerCompanion plans;
    private final Drafts drafts;

    PaletteController(Conversations conversations, Palette palette, Answering answering) {
        this.conversations = conversations;
        this.palette = palette;
        this.insertions = answering.insertions();
        this.plans = answering.plans();
        this.drafts = answering.drafts();
    }

    /** What becomes of an answer. */
    @Component
    record Answering(Insertions insertions, Plans plans, Drafts drafts) {}

    @GetMapping(LIST)
    ModelAndView show(Page page, @PathVariable long number, @RequestParam(defaultValue = "") String in) {
        Conversation conversation = find(page, number);
        return page.show("templates/choose", Map.of("offers", palette.of(page.access(), page.words(), conversation), "number", number,
                "subject", conversation.subject(), "in", in));
    }

    @GetMapping(LIST + "/palette")
    ModelAndView palette(Page page, @PathVariable long number) {
        Conversation conversation = find(page, number);
        return page.show("templates/palette", Map.of("offers", palette.of(page.access(), page.words(), conversation), "number", number,
                "language", palette.language(page.access(), conversation).code()));
    }

    /**
     * What a form hands in.
     *
     * @param hand {@code browser} where a script puts the text in
     * @param in   the list from which the conversation was opened
     */
    record Taking(@Nullable String language, @Nullable String hand, @Nullable String in) {
        @Nullable
        UiLanguage wanted() {
            return language == null || language.isEmpty()
                    ? null
                    : UiLanguage.find(language).orElseThrow(() -> DeskException.notFound("A language of templates"));
        }

        Insertions.Hand by() {
            return "browser".equals(hand) ? Insertions.Hand.BROWSER : Insertions.Hand.DESK;
        }
    }

    @PostMapping(LIST + "/{id}")
    ModelAndView take(Page page, @PathVariable long number, @PathVariable UUID id, Taking taking) {
        Conversation conversation = find(page, number);
        String text = insertions.take(page.access(), conversation, new TemplateId(id), taking.wanted(), taking.by());
        if (taking.by() == Insertions.Hand.DESK)
            return new ModelAndView("redirect:" + back(number, taking.in() == null ? "" : taking.in()));
        return page.show("templates/taken", taken(page, conversation, text));
    }

    private Map<String, Object> taken(Page page, Conversation conversation, String text) {
        Map<String, Object> model = new HashMap<>();
        model.put("text", text);
        model.put("number", conversation.number());
        model.put("files", drafts.mine(page.access(), conversation.id(), MessageKind.OUTBOUND).map(Draft::files).orElse(List.of()));
        List<Aside> beside = plans.beside(page.access(), page.words(), conversation).stream().toList();
        model.put("beside", beside);
        return model;
    }

    private static String back(long number, String in) {
        String list = in.isBlank() ? "" : "in=" + URLEncoder.encode(in, StandardCharsets.UTF_8) + "&";
        return "/conversations/" + number + "?" + list + "write=reply&done=template-taken#composer";
    }

    private Conversation find(Page page, long number) {
        return conversations.byNumber(page.access(), number).orElseThrow(() -> DeskException.notFound("Conversation #" + number));
    }
}
