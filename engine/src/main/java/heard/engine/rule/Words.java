package heard.engine.rule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import heard.engine.Language;
import heard.engine.text.Forms;
import heard.engine.text.FrequentWords;
import heard.engine.text.Stems;

/**
 * Which word forms the patterns of a language speak of. Each distinct set of forms in a pattern is an atom with a number; a word of a
 * text is looked up once and gives all its atoms: by form, by stem, by beginning, by ending, and, where it is long and otherwise
 * unknown, across one wrong letter.
 */
final class Words {
    private static final int[] NONE = {};
    private static final int SHORTEST_BEGINNING = 2;
    private static final int LONGEST_BEGINNING = 20;
    private static final int LONGEST_ENDING = 8;
    private static final int SHORTEST_MISSPELT = 7;
    private static final int MOST_MET = 20_000;
    private final Language language;
    private final Map<String, int[]> exact = new HashMap<>();
    private final Map<String, int[]> stems = new HashMap<>();
    private final Map<String, int[]> beginnings = new HashMap<>();
    private final Map<String, int[]> endings = new HashMap<>();
    private final Map<String, int[]> shapes = new HashMap<>();
    private final Map<String, int[]> misspelt = new HashMap<>();
    private final Map<String, Integer> atoms = new HashMap<>();
    private final Map<String, Met> met = new ConcurrentHashMap<>();
    private int any = -1;

    Words(Language language) {
        this.language = language;
    }

    /** The number of the atom for these forms. */
    int atom(List<String> forms) {
        Set<String> distinct = new java.util.TreeSet<>(forms);
        return atoms.computeIfAbsent(String.join("|", distinct), key -> {
            int atom = atoms.size();
            distinct.forEach(form -> index(form, atom));
            return atom;
        });
    }

    private void index(String form, int atom) {
        if (form.equals("_")) {
            any = atom;
        } else if (Shapes.NAMES.contains(form)) {
            add(shapes, form, atom);
        } else if (form.startsWith("<")) {
            throw new PhraseError(RuleFault.SHAPE_UNKNOWN, form);
        } else if (form.startsWith("*")) {
            add(endings, ending(form), atom);
        } else if (form.endsWith("*")) {
            add(beginnings, beginning(form), atom);
        } else if (form.startsWith("=")) {
            String folded = Forms.fold(form.substring(1));
            add(exact, folded, atom);
            addMisspelt(folded, atom);
        } else {
            String folded = Forms.fold(form);
            add(exact, folded, atom);
            add(stems, Stems.stem(language, folded), atom);
            addMisspelt(folded, atom);
        }
    }

    private static String beginning(String form) {
        String beginning = Forms.fold(form.substring(form.startsWith("=") ? 1 : 0, form.length() - 1));
        if (beginning.length() < SHORTEST_BEGINNING || beginning.length() > LONGEST_BEGINNING) {
            throw new PhraseError(RuleFault.BEGINNING_LENGTH, form, Integer.toString(SHORTEST_BEGINNING),
                    Integer.toString(LONGEST_BEGINNING));
        }
        return beginning;
    }

    private static String ending(String form) {
        String ending = Forms.fold(form.substring(1));
        if (ending.isEmpty() || ending.length() > LONGEST_ENDING || ending.endsWith("*")) {
            throw new PhraseError(RuleFault.ENDING_LENGTH, form, Integer.toString(LONGEST_ENDING));
        }
        return ending;
    }

    private void addMisspelt(String form, int atom) {
        if (form.length() >= SHORTEST_MISSPELT) {
            add(misspelt, form, atom);
            for (int at = 1; at < form.length(); at++) {
                add(misspelt, without(form, at), atom);
            }
        }
    }

    private static String without(String form, int at) {
        return form.substring(0, at) + form.substring(at + 1);
    }

    private static void add(Map<String, int[]> index, String key, int atom) {
        index.merge(key, new int[]{atom}, Words::join);
    }

    /** Those of the first and then those of the second that are new, each once. */
    private static int[] join(int[] some, int[] more) {
        return more.length == 0 ? some : IntStream.concat(Arrays.stream(some), Arrays.stream(more)).distinct().toArray();
    }

    /** How many atoms there are. */
    int count() {
        return atoms.size();
    }

    /** The atoms of a kind of token. */
    int[] ofShape(String shape) {
        return shapes.getOrDefault(shape, NONE);
    }

    /** The atoms of a picture, whatever its skin, hair or dress. */
    int[] ofPicture(String picture) {
        return exact.getOrDefault(picture.substring(0, picture.offsetByCodePoints(0, 1)), NONE);
    }

    /** The atoms of a word. Most words of a text were met in an earlier one, so what was found for them is kept, up to a bound. */
    int[] ofWord(String form, String stem) {
        Met known = met.get(form);
        if (known != null && known.stem.equals(stem)) {
            return known.atoms;
        }
        int[] found = find(form, stem);
        if (form.length() <= LONGEST_BEGINNING && met.size() < MOST_MET) {
            met.put(form, new Met(stem, found));
        }
        return found;
    }

    private int[] find(String form, String stem) {
        int[] found = join(exact.getOrDefault(form, NONE), stems.getOrDefault(stem, NONE));
        int longest = Math.min(LONGEST_BEGINNING, form.length());
        for (int length = SHORTEST_BEGINNING; length <= longest; length++) {
            found = join(found, beginnings.getOrDefault(form.substring(0, length), NONE));
        }
        if (found.length == 0 && form.length() >= SHORTEST_MISSPELT && form.length() <= 30 && FrequentWords.of(language).rank(form) < 0) {
            found = misspelt(form);
        }
        for (int length = 1; length <= LONGEST_ENDING && length < form.length(); length++) {
            found = join(found, endings.getOrDefault(form.substring(form.length() - length), NONE));
        }
        return any >= 0 ? join(found, new int[]{any}) : found;
    }

    private int[] misspelt(String form) {
        int[] found = misspelt.getOrDefault(form, NONE);
        for (int at = 1; at < form.length(); at++) {
            found = join(found, misspelt.getOrDefault(without(form, at), NONE));
        }
        return found;
    }

    /** What was found for a word. */
    private record Met(String stem, int[] atoms) {}

    /** A set of atoms in the order in which they came. */
    static final class Atoms {
        private int[] atoms = new int[32];
        /** For each atom the set that it was last in; so nothing has to be swept out between two tokens. */
        private final int[] sets;
        private int set = 1;
        private int size;

        Atoms(int count) {
            sets = new int[count];
        }

        void clear() {
            size = 0;
            set++;
        }

        int size() {
            return size;
        }

        int get(int at) {
            return atoms[at];
        }

        boolean has(int atom) {
            return sets[atom] == set;
        }

        void add(int @org.jspecify.annotations.Nullable [] more) {
            if (more == null) {
                return;
            }
            for (int atom : more) {
                if (!has(atom)) {
                    if (size == atoms.length) {
                        atoms = java.util.Arrays.copyOf(atoms, size * 2);
                    }
                    sets[atom] = set;
                    atoms[size++] = atom;
                }
            }
        }
    }
}
