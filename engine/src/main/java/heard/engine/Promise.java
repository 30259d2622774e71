package heard.engine;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/** A commitment to the customer in a draft: its words, where they are, and by when it is due; null where no time is named. */
public record Promise(String text, Span span, @Nullable OffsetDateTime due) {}
