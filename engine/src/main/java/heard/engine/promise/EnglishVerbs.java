package heard.engine.promise;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Makes the forms of English verbs: a word is a bare form, with {@code =participle} where that is irregular. The helping verbs that
 * make a promise of them are cues of their own.
 */
final class EnglishVerbs implements Verbs {
    @Override
    public void conjugate(String kind, String words, BiConsumer<String, Cue> into) {
        for (String word : words.strip().split("\\s+")) {
            String[] parts = word.split("=");
            String bare = parts[0];
            into.accept(bare, Cue.BARE);
            into.accept(parts.length > 1 ? parts[1] : past(bare), Cue.PARTICIPLE);
            into.accept(stem(bare) + "ing", Cue.DOING);
            into.accept(third(bare), kind.equals("now") ? Cue.THEY_NOW : Cue.THEY_LIKELY);
        }
    }

    private static String third(String bare) {
        if (bare.endsWith("y") && !vowelBefore(bare)) {
            return bare.substring(0, bare.length() - 1) + "ies";
        }
        return bare.equals("have") ? "has" : bare.matches(".*(s|sh|ch|x|o)") ? bare + "es" : bare + "s";
    }

    private static String past(String bare) {
        if (bare.endsWith("y") && !vowelBefore(bare)) {
            return bare.substring(0, bare.length() - 1) + "ied";
        }
        return stem(bare) + "ed";
    }

    private static boolean vowelBefore(String bare) {
        return "aeou".indexOf(bare.charAt(bare.length() - 2)) >= 0;
    }

    /** What stands before "ing": without a silent e, with the consonant of a short verb doubled. */
    private static String stem(String bare) {
        if (bare.endsWith("e") && !bare.endsWith("ee")) {
            return bare.substring(0, bare.length() - 1);
        }
        boolean doubled = bare.length() <= 5 && bare.matches("[^aeiou]+[aeiou][bdgmnpt]");
        return doubled ? bare + bare.charAt(bare.length() - 1) : bare;
    }

    @Override
    public @Nullable Cue guess(String form, char last) {
        if (form.length() > 5 && form.endsWith("ed")) {
            return Cue.PARTICIPLE;
        }
        boolean third = form.length() > 4 && form.endsWith("s") && !form.endsWith("ss") && !form.endsWith("us") && form.indexOf('\'') < 0;
        return third ? Cue.THEY_LIKELY : null;
    }
}
