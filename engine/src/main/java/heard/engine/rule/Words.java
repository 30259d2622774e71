package heard.engine.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.engine.Language;
import heard.engine.text.Forms;
import heard.engine.text.FrequentWords;
import heard.engine.text.Stems;

/**
 * Which word forms the patterns of a language speak of. Each distinct set of forms in a pattern is an atom with a number; a word of a
 * text is looked up once and gives all its atoms: by form, by stem, by beginning, and, where it is long and otherwise
 * unknown, across one wrong letter.
 */
final class Words {
    private static final int[] NONE = {};
    private static final int SHORTEST_BEGINNING = 2;
    private static final int LONGEST_BEGINNING = 20;
    private static final int SHORTEST_MISSPELT = 7;
    private final Language language;
    private final Map<String, int[]> exact = new HashMap<>();
    private final Map<String, int[]> stems = new HashMap<>();
    private final Map<String, int[]> beginnings = new HashMap<>();
    private final Map<String, int[]> shapes = new HashMap<>();
    private final Map<String, int[]> misspelt = new HashMap<>();
    private final Map<String, Integer> atoms = new HashMap<>();
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
            throw new IllegalArgumentException("there is no kind " + form);
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
            throw new IllegalArgumentException(
                    "a beginning has " + SHORTEST_BEGINNING + " to " + LONGEST_BEGINNING + " letters, not " + form);
        }
        return beginning;
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

    private static int[] join(int[] some, int[] more) {
        for (int atom : some) {
            if (more.length == 1 && atom == more[0]) {
                return some;
            }
        }
        int[] joined = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, joined, some.length, more.length);
        return joined;
    }

    /** The atoms of a kind of token. */
    int[] ofShape(String shape) {
        return shapes.getOrDefault(shape, NONE);
    }

    /** Adds the atoms of a word to a list. */
    void collect(String form, String stem, Atoms into) {
        int before = into.size();
        into.add(exact.get(form));
        into.add(stems.get(stem));
        int longest = Math.min(LONGEST_BEGINNING, form.length());
        for (int length = SHORTEST_BEGINNING; length <= longest; length++) {
            into.add(beginnings.get(form.substring(0, length)));
        }
        if (into.size() == before && form.length() >= SHORTEST_MISSPELT && form.length() <= 30
                && FrequentWords.of(language).rank(form) < 0) {
            collectMisspelt(form, into);
        }
        if (any >= 0) {
            into.add(new int[]{any});
        }
    }

    private void collectMisspelt(String form, Atoms into) {
        into.add(misspelt.get(form));
        for (int at = 1; at < form.length(); at++) {
            into.add(misspelt.get(without(form, at)));
        }
    }

    /** A growing list of atoms, each once. */
    static final class Atoms {
        private int[] atoms = new int[32];
        private int size;

        void clear() {
            size = 0;
        }

        int size() {
            return size;
        }

        int get(int at) {
            return atoms[at];
        }

        void add(int @org.jspecify.annotations.Nullable [] more) {
            if (more == null) {
                return;
            }
            for (int atom : more) {
                if (!contains(atom)) {
                    if (size == atoms.length) {
                        atoms = java.util.Arrays.copyOf(atoms, size * 2);
                    }
                    atoms[size++] = atom;
                }
            }
        }

        private boolean contains(int atom) {
            for (int at = 0; at < size; at++) {
                if (atoms[at] == atom) {
                    return true;
                }
            }
            return false;
        }
    }
}
