package heard.desk.coach;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import heard.desk.identity.Access;
import heard.desk.identity.Page;
import heard.desk.identity.TeamId;
import heard.desk.platform.DeskException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What teams make of the advice: which of it they do not want, by sums, and what they corrected, as data to train with. */
@Controller
class CoachController {
    private static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final int MOST_RULES = 100;

    private final DismissalStore dismissals;
    private final CorrectionExport corrections;
    private final Clock clock;

    CoachController(DismissalStore dismissals, CorrectionExport corrections, Clock clock) {
        this.dismissals = dismissals;
        this.corrections = corrections;
        this.clock = clock;
    }

    @GetMapping("/coach")
    ModelAndView show(Page page) {
        require(page.access());
        List<TeamId> led = page.access().teams().keySet().stream().filter(page.access()::leads).toList();
        return page.show("coach/team", Map.of("sums", dismissals.sums(led, clock.instant().minus(LOOKED_BACK), MOST_RULES)));
    }

    private static void require(Access access) {
        if (!access.leadsSomewhere() && !access.administers())
            throw DeskException.forbidden("What a team makes of the coach is for its lead");
    }

    @GetMapping("/coach/corrections.jsonl")
    ResponseEntity<StreamingResponseBody> export(Access access) {
        require(access);
        return ResponseEntity.ok().contentType(new MediaType("application", "jsonl", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("corrections.jsonl").build().toString())
                .body(stream -> write(access, new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
    }

    private void write(Access access, Writer out) throws IOException {
        corrections.write(access, out);
        out.flush();
    }
}
