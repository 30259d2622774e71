package heard.engine.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import heard.engine.Language;
import heard.engine.spelling.Lexicon;
import heard.engine.spelling.WordGraph;

/** The words of a language with their values: forms of its dictionaries, valued by how often they are used. */
final class WordForms {
    private static final Map<Language, String> LETTERS = Map.of(Language.RU, "абвгдежзийклмнопрстуфхцчшщъыьэюя-", Language.LT,
            "aąbcčdeęėfghiįyjklmnoprsštuųūvzž-", Language.EN, "abcdefghijklmnopqrstuvwxyz-'");
    private static final int SHORTEST_ADDED = 4;
    private static final int DESK = WordGraph.RARE + 3;
    private final String letters;
    private final BegunWords words = new BegunWords();

    WordForms(Language language) {
        letters = LETTERS.getOrDefault(language, "");
    }

    WordGraph graph() {
        return WordGraphBuilder.build(words.iterator());
    }

    void add(HunspellWords dictionary) {
        dictionary.forms(form -> add(form, form.suitable() ? WordGraph.RARE : WordGraph.UNSUITABLE));
    }

    private void add(HunspellWords.Form form, int value) {
        String key = key(form.word());
        if (!key.isEmpty()) {
            form.beginnings().forEach(beginning -> words.add(beginning, key, value));
        }
    }

    /** Words of a desk: each line a word of the dictionary and, behind a colon, those inflected like it; "=" before those that are not. */
    void add(TextFile desk, HunspellWords dictionary) {
        for (String line : desk.lines()) {
            if (line.startsWith("= ")) {
                Arrays.stream(line.substring(2).split(" ")).map(this::key).filter(key -> !key.isEmpty())
                        .filter(key -> !words.raise(key, WordGraph.RARE)).forEach(key -> words.add("", key, WordGraph.UNSUITABLE));
            } else if (!line.startsWith("#")) {
                String[] sides = line.split(": ");
                for (String word : sides[1].split(" ")) {
                    dictionary.formsLike(sides[0], word, form -> add(form, DESK));
                }
            }
        }
    }

    /** Leaves out what is known to be wrong. */
    void remove(TextFile wrong) {
        for (String line : wrong.lines()) {
            words.remove(key(line.split(" = ")[0]));
        }
    }

    /** The word as it stands in a graph; empty where it is an abbreviation or has letters of elsewhere. */
    private String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('’', '\'');
        if (lower.chars().anyMatch(letter -> letters.indexOf(letter) < 0) || lower.startsWith("-") || lower.endsWith("-")) {
            return "";
        }
        long capitals = word.chars().filter(Character::isUpperCase).count();
        boolean name = capitals == 1 && Character.isUpperCase(word.charAt(0));
        return capitals == 0 ? lower : name ? WordGraph.CAPITAL + lower : "";
    }

    /** Values what is known by its frequency, and takes in what is used often and looks like no mistake. */
    void value(TextFile frequencies, Properties slips) {
        var unknown = new TreeMap<String, Integer>();
        for (String line : frequencies.lines().subList(1, frequencies.lines().size())) {
            String[] part = line.split("\t");
            String key = key(part[0]);
            int value = valueOf(Integer.parseInt(part[1]));
            boolean word = words.raise(key, value);
            boolean name = words.raise(WordGraph.CAPITAL + key, value);
            if (!word && !name && key.length() >= SHORTEST_ADDED) {
                unknown.put(key, value);
            }
        }
        Lexicon lexicon = Lexicon.of(graph(), slips);
        unknown.forEach((word, value) -> {
            if (!lexicon.slip(word, value)) {
                words.add("", word, WordGraph.UNSUITABLE);
            }
        });
    }

    /** From one in 300 million words to one in 200. */
    private static int valueOf(int hundredthsOfPowersBelowOne) {
        double power = 9 - hundredthsOfPowersBelowOne / 100.0;
        return Math.clamp((int) ((power - 2.5) / 0.4) + WordGraph.RARE + 1, WordGraph.RARE + 1, WordGraph.MOST_FREQUENT);
    }
}
