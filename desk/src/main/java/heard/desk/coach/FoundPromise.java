package heard.desk.coach;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A promise that an answer makes to the customer.
 *
 * @param key names it among those of its answer, as long as its words stay
 * @param due null where it names no time
 */
public record FoundPromise(String key, String words, @Nullable Instant due) {}
