package heard.engine.rule;

import java.util.List;

/**
 * Phrases around a find that excuse it: before or after it in the sentence, anywhere in the sentence, in the rest of the
 * sentence and the two next ones, or anywhere in the text.
 */
public record Excuses(List<String> before, List<String> after, List<String> sentence, List<String> next, List<String> text) {
    public static final Excuses NONE = new Excuses(List.of(), List.of(), List.of(), List.of(), List.of());

    /** The lists by the place they speak of. */
    List<String> at(Place place) {
        return switch (place) {
            case BEFORE -> before;
            case AFTER -> after;
            case SENTENCE -> sentence;
            case NEXT -> next;
            case TEXT -> text;
        };
    }

    /** Where an excuse stands. */
    enum Place {
        BEFORE, AFTER, SENTENCE, NEXT, TEXT
    }
}
