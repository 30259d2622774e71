package heard.desk.conversation.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.ConversationError;
import heard.desk.conversation.CustomField;
import heard.desk.conversation.Fields;
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

/** The custom fields of the desk: made, worded anew, switched off; what they hold stays. */
@Controller
class FieldSettingsController {
    private static final String LIST = "redirect:/settings/fields?done=saved";

    private final Fields fields;
    private final Audit audit;

    FieldSettingsController(Fields fields, Audit audit) {
        this.fields = fields;
        this.audit = audit;
    }

    @Bean
    static SettingsLink fieldsSettings() {
        return new SettingsLink(50, "/settings/fields", "field", "fields.title");
    }

    @GetMapping("/settings/fields")
    ModelAndView show(Page page) {
        page.access().requireAdministrator();
        return list(page, FieldForm.EMPTY, Optional.empty());
    }

    @PostMapping("/settings/fields")
    ModelAndView add(Page page, @RequestParam Map<String, String> typed) {
        Access access = page.access();
        access.requireAdministrator();
        FieldForm form = FieldForm.read(typed);
        Optional<String> wrong = form.wrong().map(page::t);
        if (wrong.isPresent())
            return list(page, form, wrong);
        try {
            fields.add(new Fields.NewField(form.key(), form.label(), CustomField.Kind.of(form.kind()), form.values()));
        } catch (DeskException refused) {
            if (refused.code() != ConversationError.NAME_TAKEN)
                throw refused;
            return list(page, form, Optional.of(page.t("fields.key.taken")));
        }
        audit.record(access, "field.made", form.key(), Map.of("name", form.label()));
        return new ModelAndView(LIST);
    }

    @GetMapping("/settings/fields/{id}")
    ModelAndView show(Page page, @PathVariable UUID id) {
        page.access().requireAdministrator();
        CustomField field = find(id);
        return one(page, field, FieldForm.of(field), Optional.empty());
    }

    @PostMapping("/settings/fields/{id}")
    ModelAndView change(Page page, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        Access access = page.access();
        access.requireAdministrator();
        CustomField field = find(id);
        FieldForm form = FieldForm.read(typed).as(field);
        Optional<String> wrong = form.wrong().map(page::t);
        if (wrong.isPresent())
            return one(page, field, form, wrong);
        fields.change(id, form.label(), form.values(), form.active());
        audit.record(access, "field.changed", field.key(), Map.of("name", form.label(), "active", Boolean.toString(form.active())));
        return new ModelAndView(LIST);
    }

    private CustomField find(UUID id) {
        return fields.all().stream().filter(field -> field.id().equals(id)).findFirst()
                .orElseThrow(() -> DeskException.notFound("Field " + id));
    }

    private ModelAndView list(Page page, FieldForm form, Optional<String> wrong) {
        return Answers.show(page, "fields/fields",
                Map.of("fields", fields.all(), "form", form, "kinds", List.of(CustomField.Kind.values())), wrong);
    }

    private static ModelAndView one(Page page, CustomField field, FieldForm form, Optional<String> wrong) {
        return Answers.show(page, "fields/field", Map.of("field", field, "form", form), wrong);
    }
}
