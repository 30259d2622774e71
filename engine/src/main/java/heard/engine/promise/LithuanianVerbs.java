package heard.engine.promise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import heard.engine.text.Forms;
import org.jspecify.annotations.Nullable;

/**
 * Conjugates Lithuanian verbs: the future from the infinitive, the present from its third person. The endings of the first person of the
 * future are clear enough to know verbs that no file lists; a leading "ne" negates.
 */
final class LithuanianVerbs implements Verbs {
    private static final List<String> WE = List.of("siu", "sime", "sim", "siuosi", "simes", "sies");
    private final Set<String> negated = new HashSet<>();
    /** Words that end like a future of the first person and are none; without diacritics they cannot be told by a letter. */
    private final Set<String> nouns = new HashSet<>();

    @Override
    public void conjugate(String kind, String words, BiConsumer<String, Cue> into) {
        for (String word : words.strip().split("\\s+")) {
            String verb = Forms.fold(word);
            if (kind.equals("none")) {
                nouns.add(verb);
            } else if (kind.equals("now")) {
                present(verb, Cue.THEY_NOW, into);
            } else if (kind.equals("us")) {
                present(verb, null, into);
            } else {
                future(kind, verb, into);
            }
        }
    }

    /** From the third person: veža, daro, turi. */
    private void present(String third, @Nullable Cue theirs, BiConsumer<String, Cue> into) {
        String stem = third.substring(0, third.length() - 1);
        String mine = third.endsWith("o") ? stem + "au" : third.endsWith("i") ? third + "u" : stem + "u";
        put(into, mine, Cue.WE_NOW);
        put(into, third + "me", Cue.WE_NOW);
        put(into, third + "m", Cue.WE_NOW);
        put(into, third, theirs);
    }

    private void future(String kind, String infinitive, BiConsumer<String, Cue> into) {
        boolean reflexive = infinitive.endsWith("tis");
        String stem = infinitive.substring(0, infinitive.length() - (reflexive ? 3 : 2));
        if (stem.endsWith("z") || stem.endsWith("s")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        Cue mine = switch (kind) {
            case "act", "get", "find" -> Cue.WE_WILL;
            case "talk", "can" -> Cue.WE_TALK;
            default -> null;
        };
        Cue theirs = kind.equals("fact") ? Cue.FACT : Cue.THEY_WILL;
        Cue yours = switch (kind) {
            case "get" -> Cue.YOU_GET;
            case "find" -> Cue.YOU_FIND;
            case "can" -> Cue.YOU_CAN;
            default -> Cue.CUSTOMER;
        };
        for (String ending : reflexive ? List.of("siuosi", "simes") : List.of("siu", "sime", "sim")) {
            put(into, stem + ending, mine);
        }
        if (stem.length() > 2) {
            put(into, stem + (reflexive ? "sis" : "s"), theirs);
        }
        for (String ending : reflexive ? List.of("sites") : List.of("site", "sit")) {
            put(into, stem + ending, yours);
        }
        if (yours != Cue.CUSTOMER && !reflexive) {
            put(into, stem + "si", Cue.YOU_FIND);
        }
    }

    private void put(BiConsumer<String, Cue> into, String form, @Nullable Cue cue) {
        if (cue != null) {
            into.accept(form, cue);
            negated.add("ne" + form);
            negated.add("nebe" + form);
        }
    }

    @Override
    public @Nullable Cue guess(String form, char last) {
        if (negated.contains(form)) {
            return Cue.DISCLAIMS;
        }
        if (last == 'ų' || nouns.contains(form) || form.length() < 6 || form.endsWith("iausiu")
                || (form.endsWith("usiu") && !form.endsWith("ausiu"))) {
            return null;
        }
        for (String ending : WE) {
            if (form.endsWith(ending)) {
                return form.startsWith("ne") ? Cue.DISCLAIMS : Cue.WE_WILL;
            }
        }
        return null;
    }
}
