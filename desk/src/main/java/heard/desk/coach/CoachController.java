package heard.desk.coach;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.identity.Page;
import heard.desk.platform.DeskException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The coach looked back on: to everybody what they themselves have learned, which nobody else is shown; to leads what their teams
 * make of the advice, by sums; and what was corrected, as data to train with.
 */
@Controller
class CoachController {
    private final CoachPages pages;
    private final SentReviewStore sent;
    private final CorrectionExport corrections;
    private final Audit audit;

    CoachController(CoachPages pages, SentReviewStore sent, CorrectionExport corrections, Audit audit) {
        this.pages = pages;
        this.sent = sent;
        this.corrections = corrections;
        this.audit = audit;
    }

    @GetMapping("/coach")
    ModelAndView show(Page page) {
        return page.show("coach/team", Map.of("coach", pages.of(page)));
    }

    /** What is remembered of somebody's answers is theirs: they can have it forgotten. */
    @PostMapping("/coach/learning/removal")
    String forget(Access access) {
        sent.forget(access.agent());
        return "redirect:/coach?done=learning-forgotten";
    }

    @GetMapping("/coach/corrections.jsonl")
    ResponseEntity<StreamingResponseBody> export(Access access) {
        if (!access.leadsSomewhere() && !access.administers())
            throw DeskException.forbidden("What a team corrected is for its lead");
        audit.record(access, "coach.exported", "", Map.of());
        return ResponseEntity.ok().contentType(new MediaType("application", "jsonl", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("corrections.jsonl").build().toString())
                .body(stream -> write(access, new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
    }

    private void write(Access access, Writer out) throws IOException {
        corrections.write(access, out);
        out.flush();
    }
}
