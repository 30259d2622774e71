package heard.desk.conversation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A stretch of time, open at either end where nothing is said: from its first moment, up to but without its last. */
public record Period(@Nullable Instant from, @Nullable Instant to) {
    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (from != null && to != null && !from.isBefore(to))
            throw new IllegalArgumentException("A period begins before it ends");
    }

    public boolean unlimited() {
        return from == null && to == null;
    }
}
