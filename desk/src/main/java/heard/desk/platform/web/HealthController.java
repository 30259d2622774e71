package heard.desk.platform.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import heard.desk.platform.HealthSource;
import heard.desk.platform.HealthState;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a machine whether the desk works: 200 when every part does, else 503, with the parts by name and nothing more. */
@RestController
class HealthController {
    private static final int ANSWER_WITHIN_SECONDS = 4;
    private static final Executor APART = task -> Thread.ofVirtual().name("health").start(task);

    private final List<HealthSource> sources;

    HealthController(List<HealthSource> sources) {
        this.sources = sources.stream().sorted(Comparator.comparing(HealthSource::name)).toList();
    }

    /** The state of the whole and of each part. */
    record Answer(String state, Map<String, String> parts) {}

    @GetMapping("/health")
    ResponseEntity<Answer> show() {
        var asked = new LinkedHashMap<String, CompletableFuture<HealthState>>();
        for (HealthSource source : sources)
            asked.put(source.name(), ask(source));
        var parts = new LinkedHashMap<String, String>();
        asked.forEach((name, state) -> parts.put(name, word(state.join())));
        boolean up = parts.values().stream().allMatch(word(HealthState.UP)::equals);
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).cacheControl(CacheControl.noStore())
                .body(new Answer(up ? "up" : "down", parts));
    }

    /** A part that hangs is down, and holds up neither the others nor the answer. */
    private static CompletableFuture<HealthState> ask(HealthSource source) {
        return CompletableFuture.supplyAsync(source::state, APART)
                .completeOnTimeout(HealthState.DOWN, ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)
                .exceptionally(failure -> HealthState.DOWN);
    }

    private static String word(HealthState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
