package heard.desk.template.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Replies;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.identity.Access;
import heard.desk.identity.Page;
import heard.desk.platform.DeskException;
import heard.desk.platform.Ids;
import heard.desk.template.PickedDoing;
import heard.desk.template.PickedTemplates;
import heard.desk.template.PickedTemplates.Prospect;
import heard.desk.template.Template;
import heard.desk.template.TemplateId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A template for conversations picked from a list: chosen, looked at for each of them, and then done, each by itself. */
@Controller
class PickedTemplatesController {
    private static final String LIST = "/picked/templates";
    private static final String INBOX = "/inbox/";

    private final PickedTemplates picked;
    private final PickedDoing doing;
    private final Conversations conversations;
    private final Customers customers;
    private final Replies replies;

    PickedTemplatesController(PickedTemplates picked, PickedDoing doing, Ground ground) {
        this.picked = picked;
        this.doing = doing;
        this.conversations = ground.conversations();
        this.customers = ground.customers();
        this.replies = ground.replies();
    }

    /** What was picked, whose it is, and how an answer is taken back. */
    @Component("pickedGround")
    record Ground(Conversations conversations, Customers customers, Replies replies) {}

    @PostMapping(LIST)
    ModelAndView choose(Page page, @RequestParam(defaultValue = "") List<Long> pick, @RequestParam(defaultValue = "") String back) {
        List<Conversation> all = find(page.access(), pick);
        List<PickedOffer> offers = picked.usable(all).stream()
                .map(template -> new PickedOffer(template, template.called(page.words()),
                        (int) all.stream().filter(one -> template.isFor(one.scope())).count()))
                .sorted().toList();
        return page.show("templates/picked", Map.of("offers", offers, "pick", numbers(all), "back", list(back)));
    }

    @PostMapping(LIST + "/{id:[0-9a-f-]{36}}")
    ModelAndView look(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") List<Long> pick,
            @RequestParam(defaultValue = "") String back) {
        Template template = template(id);
        List<Conversation> all = find(page.access(), pick);
        List<Prospect> prospects = all.stream().map(one -> picked.look(page.access(), page.words(), template, one)).toList();
        return page.show("templates/pickedlook", Map.of("template", template, "called", template.called(page.words()), "prospects",
                prospects, "names", names(all), "run", Ids.next().toString(), "back", list(back)));
    }

    /**
     * @param typed for each conversation that is to be done {@code seen-} and its number: the newest message that was shown; {@code version} of
     *              the template
     */
    @PostMapping(LIST + "/{id:[0-9a-f-]{36}}/taking")
    ModelAndView take(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") List<Long> pick, @RequestParam UUID run,
            @RequestParam Map<String, String> typed) {
        Template template = template(id);
        List<Conversation> all = find(page.access(), pick);
        Map<Conversation, String> refused = new LinkedHashMap<>();
        Map<Conversation, Optional<MessageId>> done = new LinkedHashMap<>();
        for (Conversation one : all) {
            try {
                done.put(one, doing.take(page.access(), page.words(), template,
                        new PickedDoing.Wanted(one, seen(typed.getOrDefault("seen-" + one.number(), "")), run, version(typed))));
            } catch (DeskException hindered) {
                refused.put(one, why(page, template, one, hindered));
            }
        }
        List<String> sent = done.values().stream().flatMap(Optional::stream).map(message -> message.value().toString()).toList();
        Map<String, Object> model = new HashMap<>(Map.of("called", template.called(page.words()), "done", List.copyOf(done.keySet()),
                "refused", refused, "sent", sent, "names", names(all)));
        model.put("back", list(typed.getOrDefault("back", "")));
        return page.show("templates/pickeddone", model);
    }

    /** What hinders it now, in words; else what the door said that refused it. */
    private String why(Page page, Template template, Conversation conversation, DeskException refused) {
        Prospect now = picked.look(page.access(), page.words(), template, conversation);
        return now.hindrance() != null
                ? page.t("template.picked.not." + now.hindrance().code(), now.slot())
                : page.t("error." + refused.code().key() + ".title");
    }

    /** Those that have not left yet; the page says whether that was all. */
    @PostMapping(LIST + "/withdrawal")
    String withdraw(Access access, @RequestParam(defaultValue = "") List<UUID> sent, @RequestParam(defaultValue = "") String back) {
        PickedTemplates.requireFew(sent.size());
        boolean all = true;
        for (UUID message : sent)
            all &= withdrawn(access, new MessageId(message));
        String list = list(back);
        return "redirect:" + list + (list.contains("?") ? "&" : "?") + "done=" + (all ? "picked-withdrawn" : "picked-withdrawn-some");
    }

    private boolean withdrawn(Access access, MessageId message) {
        try {
            replies.withdraw(access, message);
            return true;
        } catch (DeskException gone) {
            return false;
        }
    }

    private Template template(UUID id) {
        return picked.find(new TemplateId(id)).orElseThrow(() -> DeskException.notFound("Template " + id));
    }

    /** Those that the reader may see, as often as they were picked but once. */
    private List<Conversation> find(Access access, List<Long> pick) {
        PickedTemplates.requireFew(pick.size());
        List<Conversation> all = new ArrayList<>();
        pick.stream().distinct().forEach(number -> conversations.byNumber(access, number).ifPresent(all::add));
        return all;
    }

    private static List<Long> numbers(List<Conversation> all) {
        return all.stream().map(Conversation::number).toList();
    }

    private Map<CustomerId, String> names(List<Conversation> all) {
        return customers.names(all.stream().map(Conversation::customer).distinct().toList());
    }

    /** The version of the template that was shown; none where that is not said. */
    private static int version(Map<String, String> typed) {
        try {
            return Integer.parseInt(typed.getOrDefault("version", ""));
        } catch (NumberFormatException notOne) {
            return -1;
        }
    }

    private static @Nullable MessageId seen(String typed) {
        try {
            return typed.isEmpty() ? null : new MessageId(UUID.fromString(typed));
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    /** Only a list of this desk. */
    private static String list(String back) {
        return back.startsWith(INBOX) && back.indexOf('\n') < 0 && back.indexOf('\r') < 0 ? back : INBOX + "open";
    }
}
