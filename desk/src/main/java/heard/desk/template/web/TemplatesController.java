package heard.desk.template.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.conversation.DraftFile;
import heard.desk.conversation.Fields;
import heard.desk.conversation.Limits;
import heard.desk.conversation.Tags;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.identity.SettingsLink;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import heard.desk.platform.blob.Blobs;
import heard.desk.platform.words.UiLanguage;
import heard.desk.template.Kind;
import heard.desk.template.Template;
import heard.desk.template.TemplateId;
import heard.desk.template.TemplateReviews;
import heard.desk.template.Templates;
import heard.desk.template.Templates.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where leads and administrators keep templates. */
@Controller
class TemplatesController {
    static final String LIST = "/templates";
    private static final String ONE = LIST + "/{id:[0-9a-f-]{36}}";
    private static final int MOST_FILES = 10;

    private final Templates templates;
    private final TemplateReviews reviews;
    private final Directory directory;
    private final Tags tags;
    private final Fields fields;
    private final Blobs blobs;

    TemplatesController(Templates templates, TemplateReviews reviews, Directory directory, Around around) {
        this.templates = templates;
        this.reviews = reviews;
        this.directory = directory;
        this.tags = around.tags();
        this.fields = around.fields();
        this.blobs = around.blobs();
    }

    /** What templates can refer to. */
    @Component
    record Around(Tags tags, Fields fields, Blobs blobs) {}

    @Bean
    static SettingsLink templatesSettings() {
        return new SettingsLink(45, LIST, "template", "template.title");
    }

    @GetMapping(LIST)
    ModelAndView show(Page page) {
        templates.requireKeeper(page.access());
        return page.show("templates/templates", Map.of("templates", templates.seenBy(page.access()), "uses", templates.uses(), "directory",
                directory, "all", templates.keeps(page.access(), List.of()), "problems", List.of()));
    }

    @GetMapping(LIST + "/new")
    ModelAndView begin(Page page) {
        templates.requireKeeper(page.access());
        return form(page, null, TemplateForm.fresh(), Map.of());
    }

    @GetMapping(ONE)
    ModelAndView show(Page page, @PathVariable UUID id) {
        Template template = find(page, id);
        return form(page, template, TemplateForm.of(template), Map.of());
    }

    @PostMapping(LIST + "/new")
    ModelAndView add(Page page, @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) throws IOException {
        templates.requireKeeper(page.access());
        TemplateForm form = TemplateForm.of(typed);
        Choices choices = choices();
        Map<String, List<String>> wrong = wrong(page, form, choices, false);
        if (!wrong.isEmpty())
            return form(page, null, form, wrong);
        TemplateId id = templates.add(page.access(), wanted(form, choices, kept(List.of(), files)));
        return new ModelAndView("redirect:" + LIST + "/" + id + "?done=saved");
    }

    @PostMapping(ONE)
    ModelAndView change(Page page, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) throws IOException {
        Template before = find(page, id);
        TemplateForm form = TemplateForm.of(typed);
        Choices choices = choices();
        Map<String, List<String>> wrong = wrong(page, form, choices, before.shipped() != null);
        if (!wrong.isEmpty())
            return form(page, before, form, wrong);
        List<DraftFile> stay = before.files().stream().filter(file -> !form.has("drop", file.hash())).toList();
        templates.change(page.access(), before.id(), form.version(), wanted(form, choices, kept(stay, files)));
        return new ModelAndView("redirect:" + LIST + "/" + id + "?done=saved");
    }

    private Map<String, List<String>> wrong(Page page, TemplateForm form, Choices choices, boolean called) {
        Map<String, List<String>> wrong = form.wrong(page.words(), choices, called);
        if (!templates.keeps(page.access(), form.teams()))
            wrong.put("team", List.of(page.t("template.teams.wrong")));
        return wrong;
    }

    private static Wanted wanted(TemplateForm form, Choices choices, List<DraftFile> files) {
        return new Wanted(form.name(), form.kind(), form.teams(), form.texts(), form.actions(choices), files);
    }

    /** Those that stay, and those that came. */
    private List<DraftFile> kept(List<DraftFile> stay, @Nullable List<MultipartFile> came) throws IOException {
        List<DraftFile> files = new ArrayList<>(stay);
        for (MultipartFile file : came == null ? List.<MultipartFile>of() : came) {
            if (file.isEmpty())
                continue;
            byte[] content = file.getBytes();
            String type = file.getContentType() == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : file.getContentType();
            files.add(new DraftFile(name(file), type, content.length, blobs.put(content).hex()));
        }
        if (files.size() > MOST_FILES)
            throw new DeskException(CommonError.TOO_LARGE, "A template carries at most " + MOST_FILES + " files");
        return files;
    }

    private static String name(MultipartFile file) {
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).strip();
        return last.isEmpty() ? "file" : Limits.cut(last, Limits.FILE_NAME);
    }

    @PostMapping(ONE + "/removal")
    String remove(Page page, @PathVariable UUID id) {
        templates.remove(page.access(), find(page, id).id());
        return "redirect:" + LIST + "?done=removed";
    }

    /** As it ships. */
    @PostMapping(ONE + "/restoration")
    String restore(Page page, @PathVariable UUID id, @RequestParam int version) {
        templates.restore(page.access(), find(page, id).id(), version);
        return "redirect:" + LIST + "/" + id + "?done=template-restored";
    }

    /** What is missing of the library comes back. */
    @PostMapping(LIST + "/restoration")
    String restore(Page page) {
        templates.requireKeeper(page.access());
        templates.restore(page.access());
        return "redirect:" + LIST + "?done=templates-restored";
    }

    private Template find(Page page, UUID id) {
        templates.requireKeeper(page.access());
        return templates.find(new TemplateId(id)).filter(template -> templates.sees(page.access(), template))
                .orElseThrow(() -> DeskException.notFound("Template " + id));
    }

    private Choices choices() {
        return new Choices(directory.teams(), directory.activeAgents(), tags.all(), fields.active());
    }

    private ModelAndView form(Page page, @Nullable Template template, TemplateForm form, Map<String, List<String>> wrong) {
        Choices choices = choices();
        Map<String, Object> model = new HashMap<>(Map.of("form", form, "wrong", wrong, "choices", choices, "kinds", List.of(Kind.values()),
                "own", choices.teams().stream().filter(team -> templates.keeps(page.access(), List.of(team.id()))).toList(), "all",
                templates.keeps(page.access(), List.of())));
        if (template != null) {
            model.put("template", template);
            model.put("tried", tried(template));
            model.put("kept", templates.keeps(page.access(), template.teams()));
        }
        ModelAndView view = page.show("templates/template", model);
        if (!wrong.isEmpty())
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private Map<UiLanguage, Tried> tried(Template template) {
        Map<UiLanguage, Tried> tried = new EnumMap<>(UiLanguage.class);
        template.wordings().forEach((language, wording) -> reviews.tried(template.kind(), language, wording.text())
                .ifPresent(text -> tried.put(language, new Tried(wording, reviews.sample(template.kind(), language), text))));
        return tried;
    }
}
