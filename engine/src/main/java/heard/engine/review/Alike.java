package heard.engine.review;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words with which others are compared where words of one origin count as equal: they begin with so many equal letters, "оплата", "оплатить". */
final class Alike {
    private static final int LETTERS = 4;
    private final Set<String> words;
    private final Set<String> beginnings = new HashSet<>();

    Alike(Set<String> words) {
        this.words = words;
        words.stream().filter(word -> word.length() >= LETTERS).forEach(word -> beginnings.add(word.substring(0, LETTERS)));
    }

    /** Which part of other words, by their rarity, stands among these. */
    float share(Map<String, Float> others) {
        float all = 0;
        float common = 0;
        for (Map.Entry<String, Float> other : others.entrySet()) {
            all += other.getValue();
            common += has(other.getKey()) ? other.getValue() : 0;
        }
        return all > 0 ? common / all : 0;
    }

    private boolean has(String word) {
        return words.contains(word) || (word.length() >= LETTERS && beginnings.contains(word.substring(0, LETTERS)));
    }
}
