package heard.engine.promise;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/** Makes the forms of a language's verbs that promises are made of. */
interface Verbs {
    /**
     * Takes verbs of one kind, parted by blanks, and gives their folded forms with what they mean. The kinds: "act" is done for a
     * customer, "get" is what a customer comes to have, "find" what a customer comes to see, "can" is to be able, "talk" leads over to something said at once,
     * "fact" promises nothing, "now" promises in the present with a time, "us" only where we do it,
     * "none" only looks like a verb.
     */
    void conjugate(String kind, String words, BiConsumer<String, Cue> into);

    /** What a form that no file knows means by its ending; {@code last} is its last letter as written, with its diacritic. */
    default @Nullable Cue guess(String form, char last) {
        return null;
    }
}
