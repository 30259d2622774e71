package heard.engine;

import java.util.List;

/** An emotion that holds, from 0 to 1, with the words that speak for it. */
public record Feeling(Emotion emotion, double score, List<Span> spans) {
    public Feeling {
        spans = List.copyOf(spans);
    }
}
