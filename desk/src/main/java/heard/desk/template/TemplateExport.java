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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the templates that a reader sees as lines of JSON, one a text. */
@Component
public class TemplateExport {
    private final Templates templates;
    private final TemplateReviews reviews;
    private final Portable portable;
    private final PortableFiles files;
    private final Directory directory;
    private final Audit audit;
    private final JsonMapper json;

    TemplateExport(Templates templates, TemplateReviews reviews, Portable portable, Kept kept, JsonMapper json) {
        this.templates = templates;
        this.reviews = reviews;
        this.portable = portable;
        this.files = kept.files();
        this.directory = kept.directory();
        this.audit = kept.audit();
        this.json = json;
    }

    /** Who is who, and what is remembered of it. */
    @Component
    record Kept(Directory directory, Audit audit, PortableFiles files) {}

    public void write(Access access, Writer out) throws IOException {
        templates.requireKeeper(access);
        List<Template> seen = templates.seenBy(access);
        audit.record(access, "template.exported", "", Map.of("count", Integer.toString(seen.size())));
        long room = PortableFiles.MOST_BYTES;
        for (Template template : seen) {
            long bytes = PortableFiles.bytes(template.files());
            boolean fits = bytes <= room;
            room -= fits ? bytes : 0;
            boolean first = true;
            for (UiLanguage language : UiLanguage.values())
                if (template.wordings().get(language) instanceof Wording wording) {
                    out.write(json.writeValueAsString(line(template, wording, first ? carried(template, fits) : Carried.NOTHING)) + "\n");
                    first = false;
                }
        }
    }

    /** What a line says of attachments. */
    private record Carried(@Nullable List<PortableFiles.Written> files, @Nullable Integer left) {
        private static final Carried NOTHING = new Carried(null, null);
    }

    private Carried carried(Template template, boolean fits) {
        if (template.files().isEmpty())
            return Carried.NOTHING;
        return fits ? new Carried(files.write(template.files()), null) : new Carried(null, template.files().size());
    }

    private TemplateLine line(Template template, Wording wording, Carried carried) {
        UiLanguage language = wording.language();
        Sample sample = reviews.sample(template.kind(), language);
        return new TemplateLine(template.id() + "-" + language.code(), reviews.tried(template.kind(), language, wording.text()).orElse(""),
                "email", sample.message(), sample.name(), language.code(), SampleFacts.AT.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                SampleFacts.AT.getZone().getId(), template.name(), template.kind().code(), wording.text(),
                template.teams().stream().map(directory::name).toList(),
                template.actions().stream().flatMap(action -> portable.write(action).stream()).toList(), carried.files(), carried.left());
    }
}
