package heard.desk.exchange.coaching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletResponse;

import heard.desk.identity.Access;
import heard.desk.identity.Right;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import heard.desk.platform.Secrets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Reviews and readings for other desks: the questions and answers of the engine's command line, over HTTP. */
@RestController
class CoachApiController {
    static final String REVIEWS = "/api/v1/reviews";
    static final String READINGS = "/api/v1/readings";
    private static final String LINES = "application/jsonl";
    private static final String LINES_TOO = "application/x-ndjson";
    private static final String LATER_SECONDS = "2";

    private final Answers answers;
    private final CoachBrake brake;
    private final Coaching coaching;
    private final JsonMapper json;

    CoachApiController(Answers answers, CoachBrake brake, Coaching coaching, JsonMapper json) {
        this.answers = answers;
        this.brake = brake;
        this.coaching = coaching;
        this.json = json;
    }

    /** Who asks, and how: what both addresses read from the head of a request. */
    record Head(Access access, MediaType type, String token) {
        boolean lines() {
            return !MediaType.APPLICATION_JSON.isCompatibleWith(type);
        }
    }

    @PostMapping(path = REVIEWS, consumes = {MediaType.APPLICATION_JSON_VALUE, LINES, LINES_TOO})
    ResponseEntity<byte[]> review(Access access, @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String token, InputStream body, HttpServletResponse response) throws IOException {
        return answer(new Head(access, type, token), body, Answers.About.REVIEW, response);
    }

    @PostMapping(path = READINGS, consumes = {MediaType.APPLICATION_JSON_VALUE, LINES, LINES_TOO})
    ResponseEntity<byte[]> read(Access access, @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String token, InputStream body, HttpServletResponse response) throws IOException {
        return answer(new Head(access, type, token), body, Answers.About.READING, response);
    }

    private ResponseEntity<byte[]> answer(Head head, InputStream body, Answers.About about, HttpServletResponse response)
            throws IOException {
        head.access().require(Right.COACH);
        var questions = Questions.read(body.readNBytes(Questions.MOST_BYTES + 1), head.lines(), json);
        int most = coaching.settings().textsAMinute();
        hold(brake.take(HexFormat.of().formatHex(Secrets.hash(head.token())), questions.objects().size(), most), most, response);
        String answer = answers.answer(questions, about, head.access().teams().keySet()).orElseThrow(() -> late(response));
        return ResponseEntity.ok().contentType(head.lines() ? head.type() : MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore()).body(answer.getBytes(StandardCharsets.UTF_8));
    }

    static DeskException late(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, LATER_SECONDS);
        return new DeskException(CommonError.UNAVAILABLE, "There was no time for this text: send it again as Retry-After says");
    }

    static void hold(Duration wait, int most, HttpServletResponse response) {
        if (wait.isZero())
            return;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
        throw new DeskException(CommonError.TOO_MANY, "More than " + most + " texts a minute: wait as many seconds as Retry-After says");
    }
}
