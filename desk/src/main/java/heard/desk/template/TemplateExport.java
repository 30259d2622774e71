package heard.desk.template;

import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.identity.Directory;
import heard.desk.platform.words.UiLanguage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the templates that a reader sees as lines of JSON, one a text. */
@Component
public class TemplateExport {
    private final Templates templates;
    private final TemplateReviews reviews;
    private final Portable portable;
    private final Directory directory;
    private final Audit audit;
    private final JsonMapper json;

    TemplateExport(Templates templates, TemplateReviews reviews, Portable portable, Kept kept, JsonMapper json) {
        this.templates = templates;
        this.reviews = reviews;
        this.portable = portable;
        this.directory = kept.directory();
        this.audit = kept.audit();
        this.json = json;
    }

    /** Who is who, and what is remembered of it. */
    @Component
    record Kept(Directory directory, Audit audit) {}

    public void write(Access access, Writer out) throws IOException {
        templates.requireKeeper(access);
        List<Template> seen = templates.seenBy(access);
        audit.record(access, "template.exported", "", Map.of("count", Integer.toString(seen.size())));
        for (Template template : seen)
            for (UiLanguage language : UiLanguage.values())
                if (template.wordings().get(language) instanceof Wording wording)
                    out.write(json.writeValueAsString(line(template, wording)) + "\n");
    }

    private TemplateLine line(Template template, Wording wording) {
        UiLanguage language = wording.language();
        Sample sample = reviews.sample(template.kind(), language);
        return new TemplateLine(template.id() + "-" + language.code(), reviews.tried(template.kind(), language, wording.text()).orElse(""),
                "email", sample.message(), sample.name(), language.code(), SampleFacts.AT.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                SampleFacts.AT.getZone().getId(), template.name(), template.kind().code(), wording.text(),
                template.teams().stream().map(directory::name).toList(),
                template.actions().stream().flatMap(action -> portable.write(action).stream()).toList());
    }
}
