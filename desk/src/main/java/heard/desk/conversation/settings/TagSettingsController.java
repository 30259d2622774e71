package heard.desk.conversation.settings;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.ConversationError;
import heard.desk.conversation.Tag;
import heard.desk.conversation.TagId;
import heard.desk.conversation.Tags;
import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.identity.Page;
import heard.desk.identity.SettingsLink;
import heard.desk.platform.DeskException;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tags of the desk: made, renamed, coloured, taken away. */
@Controller
class TagSettingsController {
    private static final String LIST = "redirect:/settings/tags?done=saved";

    private final Tags tags;
    private final Audit audit;

    TagSettingsController(Tags tags, Audit audit) {
        this.tags = tags;
        this.audit = audit;
    }

    @Bean
    static SettingsLink tagsSettings() {
        return new SettingsLink(40, "/settings/tags", "tag", "tags.title");
    }

    @GetMapping("/settings/tags")
    ModelAndView show(Page page) {
        page.access().requireAdministrator();
        return list(page, "", Optional.empty());
    }

    @PostMapping("/settings/tags")
    ModelAndView add(Page page, @RequestParam String name, @RequestParam(defaultValue = "0") int colour) {
        Access access = page.access();
        access.requireAdministrator();
        if (!isName(name))
            return list(page, name, Optional.of(page.t("tags.name.wrong")));
        if (tags.named(name).isPresent())
            return list(page, name, Optional.of(page.t("tags.name.taken")));
        Tag made = tags.obtain(name, colour);
        audit.record(access, "tag.made", made.id().value().toString(), Map.of("name", made.name()));
        return new ModelAndView(LIST);
    }

    @GetMapping("/settings/tags/{id}")
    ModelAndView show(Page page, @PathVariable UUID id) {
        page.access().requireAdministrator();
        Tag tag = find(id);
        return one(page, tag, tag.name(), tag.colour(), Optional.empty());
    }

    @PostMapping("/settings/tags/{id}")
    ModelAndView change(Page page, @PathVariable UUID id, @RequestParam String name, @RequestParam int colour) {
        Access access = page.access();
        access.requireAdministrator();
        Tag tag = find(id);
        if (!isName(name))
            return one(page, tag, name, colour, Optional.of(page.t("tags.name.wrong")));
        try {
            tags.change(tag.id(), name, colour);
        } catch (DeskException refused) {
            if (refused.code() != ConversationError.NAME_TAKEN)
                throw refused;
            return one(page, tag, name, colour, Optional.of(page.t("tags.name.taken")));
        }
        audit.record(access, "tag.changed", id.toString(), Map.of("name", tag.name(), "after", name.strip()));
        return new ModelAndView(LIST);
    }

    /** Takes it from every conversation too. */
    @PostMapping("/settings/tags/{id}/removal")
    ModelAndView remove(Page page, @PathVariable UUID id) {
        Access access = page.access();
        access.requireAdministrator();
        Tag tag = find(id);
        tags.remove(tag.id());
        audit.record(access, "tag.removed", id.toString(), Map.of("name", tag.name()));
        return new ModelAndView("redirect:/settings/tags?done=removed");
    }

    private Tag find(UUID id) {
        return tags.find(new TagId(id)).orElseThrow(() -> DeskException.notFound("Tag " + id));
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= Tag.NAME_LENGTH;
    }

    private ModelAndView list(Page page, String name, Optional<String> wrong) {
        return Answers.show(page, "tags/tags", Map.of("tags", tags.all(), "name", name), wrong);
    }

    private static ModelAndView one(Page page, Tag tag, String name, int colour, Optional<String> wrong) {
        return Answers.show(page, "tags/tag", Map.of("tag", tag, "name", name, "colour", colour), wrong);
    }
}
