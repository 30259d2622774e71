package heard.engine.training;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Words with their values, kept apart by the beginning that may stand before them: most Lithuanian verbs take six of them, and 36 million words
 * would not fit where six million do. They come out whole and in order.
 */
final class BegunWords implements Iterable<Map.Entry<String, Integer>> {
    private final Map<String, SortedMap<String, Integer>> byBeginning = new TreeMap<>();

    /** Adds a word; a value that it has already stays where it is smaller. */
    void add(String beginning, String rest, int value) {
        byBeginning.computeIfAbsent(beginning, _ -> new TreeMap<>()).merge(rest, value, Math::min);
    }

    void remove(String word) {
        byBeginning.forEach((beginning, rests) -> {
            if (word.startsWith(beginning)) {
                rests.remove(word.substring(beginning.length()));
            }
        });
    }

    /** Gives a word a higher value, unless it is unsuitable; false where it is not here. */
    boolean raise(String word, int value) {
        boolean here = false;
        for (Map.Entry<String, SortedMap<String, Integer>> one : byBeginning.entrySet()) {
            here |= word.startsWith(one.getKey()) && one.getValue().computeIfPresent(word.substring(one.getKey().length()),
                    (rest, old) -> old == heard.engine.spelling.WordGraph.UNSUITABLE ? old : Math.max(old, value)) != null;
        }
        return here;
    }

    @Override
    public Iterator<Map.Entry<String, Integer>> iterator() {
        var merged = new Merged();
        byBeginning.forEach(merged::add);
        return merged;
    }

    /** The words of one beginning on their way out. */
    private static final class Stream {
        private final String beginning;
        private final Iterator<Map.Entry<String, Integer>> rests;
        private String word = "";
        private int value;

        Stream(String beginning, SortedMap<String, Integer> rests) {
            this.beginning = beginning;
            this.rests = rests.entrySet().iterator();
        }

        boolean advance() {
            if (!rests.hasNext()) {
                return false;
            }
            Map.Entry<String, Integer> next = rests.next();
            word = beginning + next.getKey();
            value = next.getValue();
            return true;
        }
    }

    /** All streams in one order; a word that several have comes once with its highest value. */
    private static final class Merged implements Iterator<Map.Entry<String, Integer>> {
        private final PriorityQueue<Stream> open = new PriorityQueue<>(Comparator.comparing((Stream stream) -> stream.word));

        void add(String beginning, SortedMap<String, Integer> rests) {
            proceed(new Stream(beginning, rests));
        }

        private void proceed(Stream stream) {
            if (stream.advance()) {
                open.add(stream);
            }
        }

        @Override
        public boolean hasNext() {
            return !open.isEmpty();
        }

        @Override
        public Map.Entry<String, Integer> next() {
            Stream first = open.remove();
            String word = first.word;
            int value = first.value;
            proceed(first);
            while (!open.isEmpty() && open.element().word.equals(word)) {
                Stream same = open.remove();
                value = Math.max(value, same.value);
                proceed(same);
            }
            return new SimpleImmutableEntry<>(word, value);
        }
    }
}
