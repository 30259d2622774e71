package heard.engine;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something to change in a draft: where, why, and what to write instead.
 *
 * @param span the words that caused it; null where something is not there
 * @param in the text in which the span lies
 * @param rule the id of the rule that judged
 */
public record Finding(FindingKind kind, Severity severity, @Nullable Span span, Place in, String why, List<String> instead, String rule) {
    /** The text in which a span lies. */
    public enum Place implements Coded {
        DRAFT, MESSAGE
    }

    public Finding {
        instead = List.copyOf(instead);
    }
}
