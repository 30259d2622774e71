package heard.desk.promise;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A promise as pages show it.
 *
 * @param by       the name of who promised
 * @param late     whether its time has passed
 * @param pressing whether it is late or close to it
 * @param key      by which key its first button is reached; null where another promise has it
 */
public record PromiseLine(Promise of, String by, boolean late, boolean pressing, @Nullable String key) {
    static PromiseLine of(Promise promise, String by, Instant now, @Nullable String key) {
        return new PromiseLine(promise, by, promise.late(now), promise.pressing(now), key);
    }

    public String address() {
        return "/promises/" + of.id().value();
    }

    /** Its own page, with the way back. */
    public String page(String back) {
        return address() + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** Why it was moved or taken back; empty where no reason was needed. */
    public String reason(Words words) {
        String reason = of.reason();
        return reason == null ? "" : reason.equals(Promise.TOLD) ? words.t("promise.reason.told") : reason;
    }

    /** Whether the customer should be told that it will not be kept in time. */
    public boolean toTell() {
        return pressing && of.state().canMoveTo(PromiseState.MOVED);
    }

    /** How loud its standing is said; the style sheet knows how that looks. */
    public String look() {
        return late || pressing ? "badge--attend" : of.state() == PromiseState.KEPT ? "badge--good" : "badge--line";
    }

    /** What the words call it. */
    public String standing() {
        return of.keptLate() ? "kept-late" : late && of.state() == PromiseState.OPEN ? "broken" : of.state().code();
    }
}
