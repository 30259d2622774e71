package heard.engine.spelling;

import java.util.List;
import java.util.Set;

import heard.engine.text.Text;

/** Checks spelling. For now without a dictionary: it reports nothing. */
public final class Spelling {
    private Spelling() {
    }

    /** The misspelt words of a text; {@code known} are folded words that are right in this case, such as names. */
    public static List<Misspelling> check(Text text, Set<String> known) {
        return List.of();
    }
}
