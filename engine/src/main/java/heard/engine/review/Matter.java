package heard.engine.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import heard.engine.text.Sentence;
import heard.engine.text.Text;
import org.jspecify.annotations.Nullable;

/** The words that carry the matter of a draft, by sentence, and of the message that it answers, each looked up once. For one thread. */
final class Matter {
    private final Text text;
    private final @Nullable Text message;
    private final Map<Integer, Set<String>> bySentence = new HashMap<>();
    private @Nullable Set<String> asked;

    Matter(Text text, @Nullable Text message) {
        this.text = text;
        this.message = message;
    }

    /** The words of a sentence of the draft. */
    Set<String> in(Sentence sentence) {
        return bySentence.computeIfAbsent(sentence.index(), index -> Content.of(text, sentence.first(), sentence.end()));
    }

    /** The words of the message; none where none is answered, or one in another language. */
    Set<String> asked() {
        Set<String> theirs = asked;
        if (theirs == null) {
            theirs = message == null ? Set.of() : Content.of(message);
            asked = theirs;
        }
        return theirs;
    }
}
