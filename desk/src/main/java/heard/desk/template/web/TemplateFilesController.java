package heard.desk.template.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import heard.desk.identity.Access;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.template.TemplateExport;
import heard.desk.template.TemplateImport;
import heard.desk.template.Templates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Templates as a file: out, to be checked by {@code ./heard review --jsonl} or to be taken elsewhere, and in again. */
@Controller
class TemplateFilesController {
    private static final int MOST_BYTES = 20_000_000;

    private final Templates templates;
    private final TemplateExport exporter;
    private final TemplateImport importer;
    private final Directory directory;

    TemplateFilesController(Templates templates, TemplateExport exporter, TemplateImport importer, Directory directory) {
        this.templates = templates;
        this.exporter = exporter;
        this.importer = importer;
        this.directory = directory;
    }

    @GetMapping(TemplatesController.LIST + "/templates.jsonl")
    ResponseEntity<StreamingResponseBody> write(Access access) {
        templates.requireKeeper(access);
        return ResponseEntity.ok().contentType(new MediaType("application", "jsonl", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("templates.jsonl").build().toString())
                .body(stream -> write(access, stream));
    }

    private void write(Access access, OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        exporter.write(access, out);
        out.flush();
    }

    @PostMapping(TemplatesController.LIST + "/import")
    ModelAndView read(Page page, @RequestParam MultipartFile file) throws IOException {
        templates.requireKeeper(page.access());
        if (file.getSize() > MOST_BYTES)
            return refused(page, List.of(page.t("template.import.large")));
        String content = new String(file.getBytes(), StandardCharsets.UTF_8);
        return switch (importer.take(page.access(), page.words(), content)) {
            case TemplateImport.Outcome.Taken taken -> new ModelAndView("redirect:" + TemplatesController.LIST + "?done=templates-taken");
            case TemplateImport.Outcome.Refused refused -> refused(page, refused.problems());
        };
    }

    private ModelAndView refused(Page page, List<String> problems) {
        ModelAndView view = page.show("templates/templates", Map.of("templates", templates.seenBy(page.access()), "uses", templates.uses(),
                "directory", directory, "all", templates.keeps(page.access(), List.of()), "problems", problems));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
