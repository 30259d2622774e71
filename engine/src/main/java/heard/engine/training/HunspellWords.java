package heard.engine.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Spells out every word form of a Hunspell dictionary. It knows what the dictionaries in use have: one letter a flag, prefixes and suffixes
 * that may stand together, and words that are not to be suggested. Compounds are left out; the dictionaries use them for ordinal numbers.
 */
final class HunspellWords {
    private static final List<String> ALONE = List.of("");
    private final Map<Character, List<Affix>> prefixes = new HashMap<>();
    private final Map<Character, List<Affix>> suffixes = new HashMap<>();
    private final List<String> words;
    private char noSuggest;

    private HunspellWords(TextFile rules, List<String> words) {
        this.words = words;
        Map<String, Boolean> crossing = new HashMap<>();
        for (String line : rules.lines()) {
            String[] part = line.strip().split("\\s+");
            boolean prefix = part[0].equals("PFX");
            if (part[0].equals("NOSUGGEST")) {
                noSuggest = part[1].charAt(0);
            } else if (prefix || part[0].equals("SFX")) {
                if (part.length < 5) {
                    crossing.put(part[0] + part[1], part[2].equals("Y"));
                } else {
                    var affix = Affix.of(prefix, part, crossing.getOrDefault(part[0] + part[1], false));
                    (prefix ? prefixes : suffixes).computeIfAbsent(part[1].charAt(0), flag -> new ArrayList<>()).add(affix);
                }
            }
        }
    }

    /** One ending or beginning that words of a class may take. */
    private record Affix(String strip, String add, Pattern condition, boolean crosses) {
        static Affix of(boolean prefix, String[] part, boolean crosses) {
            String strip = part[2].equals("0") ? "" : part[2];
            if (prefix && !strip.isEmpty()) {
                throw new IllegalArgumentException("A beginning that takes letters away is not understood: " + String.join(" ", part));
            }
            String add = part[3].equals("0") ? "" : part[3];
            String pattern = part.length < 5 || part[4].equals(".") ? "" : part[4];
            return new Affix(strip, add, Pattern.compile(prefix ? "^" + pattern : pattern + "$"), crosses);
        }

        boolean fits(String word) {
            return condition.matcher(word).find();
        }
    }

    /**
     * A form.
     *
     * @param beginnings what may stand before it, the empty beginning included where it stands alone
     */
    record Form(List<String> beginnings, String word, boolean suitable) {}

    static HunspellWords read(TextFile rules, TextFile words) {
        return new HunspellWords(rules, words.lines());
    }

    /** Every form of every word of the dictionary. */
    void forms(Consumer<Form> to) {
        words.stream().skip(1).forEach(line -> spellOut(line, to));
    }

    /** Every form of a word that is inflected like one of the dictionary. */
    void formsLike(String pattern, String word, Consumer<Form> to) {
        List<String> alike = words.stream().filter(line -> line.startsWith(pattern + "/")).toList();
        if (alike.isEmpty()) {
            throw new IllegalArgumentException("The dictionary has no inflected word " + pattern);
        }
        alike.forEach(line -> spellOut(word + line.substring(pattern.length()), to));
    }

    private void spellOut(String line, Consumer<Form> to) {
        String entry = line.strip().split("\\s")[0];
        int slash = entry.indexOf('/', 1);
        String word = slash < 0 ? entry : entry.substring(0, slash);
        String flags = slash < 0 ? "" : entry.substring(slash + 1);
        boolean suitable = noSuggest == 0 || flags.indexOf(noSuggest) < 0;
        to.accept(new Form(beginnings(word, flags, false), word, suitable));
        for (int at = 0; at < flags.length(); at++) {
            for (Affix affix : suffixes.getOrDefault(flags.charAt(at), List.of())) {
                if (affix.fits(word)) {
                    String form = word.substring(0, word.length() - affix.strip.length()) + affix.add;
                    to.accept(new Form(affix.crosses ? beginnings(form, flags, true) : ALONE, form, suitable));
                }
            }
        }
    }

    private List<String> beginnings(String word, String flags, boolean crossing) {
        var beginnings = new ArrayList<String>(ALONE);
        for (int at = 0; at < flags.length(); at++) {
            for (Affix affix : prefixes.getOrDefault(flags.charAt(at), List.of())) {
                if ((affix.crosses || !crossing) && affix.fits(word)) {
                    beginnings.add(affix.add);
                }
            }
        }
        return beginnings;
    }
}
