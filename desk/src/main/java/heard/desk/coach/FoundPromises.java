package heard.desk.coach;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import heard.engine.Promise;
import heard.engine.Review;
import heard.engine.Span;

/** Which promises of a review are shown and kept: one for each time that is promised, named by its words. */
final class FoundPromises {
    static final int MOST = 4;

    private FoundPromises() {
    }

    /** A promise, and where it stands. */
    record Placed(FoundPromise promise, Span span) {}

    static List<Placed> of(Review review) {
        Map<Optional<Instant>, Promise> byTime = new LinkedHashMap<>();
        for (Promise promise : review.promises())
            byTime.putIfAbsent(Optional.ofNullable(promise.due()).map(OffsetDateTime::toInstant), promise);
        Map<String, Integer> named = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        byTime.forEach((due, promise) -> {
            if (placed.size() < MOST)
                placed.add(new Placed(new FoundPromise(key(promise.text(), named), promise.text(), due.orElse(null)), promise.span()));
        });
        return placed;
    }

    /** The same words said twice are numbered. */
    private static String key(String words, Map<String, Integer> named) {
        String plain = words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        String name = Integer.toHexString(plain.hashCode()) + "-" + plain.length();
        int times = named.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + "-" + times;
    }
}
