package heard.desk.conversation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import heard.desk.identity.Access;
import heard.desk.identity.TeamId;
import heard.desk.platform.event.Position;
import heard.desk.platform.live.LiveStream;
import heard.desk.platform.live.LiveUpdates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /live}: server-sent events (WHATWG HTML, section 9.2) of what the reader may see. Each has the log's position as
 * its id, so that a browser that lost the line comes back with Last-Event-ID and misses nothing. A stream ends after some
 * minutes, and with the next one the reader's rights are looked at again.
 */
@RestController
class LiveController {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private final LiveUpdates updates;
    private final JsonMapper json;
    private final Clock clock;

    LiveController(LiveUpdates updates, JsonMapper json, Clock clock) {
        this.updates = updates;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<StreamingResponseBody> live(Access access,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String header,
            @RequestParam(name = "after", required = false) @Nullable String after, HttpServletResponse response) {
        String last = header == null ? after : header;
        Position position = last == null ? null : Position.parse(last).orElse(null);
        response.setHeader("X-Accel-Buffering", "no");
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_EVENT_STREAM, StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .body(out -> write(new Line(out, response), access, position));
    }

    private void write(Line out, Access access, @Nullable Position position) throws IOException {
        Instant end = clock.instant().plus(LONGEST);
        try (var stream = updates.open(scope -> access.sees(new TeamId(scope)), position)) {
            out.say("retry: 2000\n: here\n\n");
            while (stream.isOpen() && clock.instant().isBefore(end)) {
                LiveStream.Item item = stream.next(HEARTBEAT);
                out.say(item == null ? "event: beat\ndata: {}\n\n" : text(item));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private String text(LiveStream.Item item) {
        return switch (item) {
            case LiveStream.ReadAnew anew -> "id: " + anew.position() + "\nevent: read-anew\ndata: {}\n\n";
            case LiveStream.Told told -> "id: " + told.position() + "\nevent: " + told.event().event().kind() + "\ndata: "
                    + json.writeValueAsString(body(told)) + "\n\n";
        };
    }

    private static Map<String, Object> body(LiveStream.Told told) {
        var event = told.event().event();
        Map<String, Object> body = new LinkedHashMap<>(event.body());
        body.put("subject", event.subject());
        if (event.actor() != null)
            body.put("actor", event.actor());
        return body;
    }

    /** The way to one browser: what is said goes out at once, which only the response itself can do. */
    private record Line(OutputStream out, HttpServletResponse response) {
        void say(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            response.flushBuffer();
        }
    }
}
