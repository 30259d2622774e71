package heard.engine.spelling;

import java.util.List;

import heard.engine.Span;

/** A word that is spelt wrongly, with suggestions, the likeliest first. */
public record Misspelling(Span span, List<String> suggestions) {
    public Misspelling {
        suggestions = List.copyOf(suggestions);
    }
}
