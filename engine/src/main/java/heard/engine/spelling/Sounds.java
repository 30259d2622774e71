package heard.engine.spelling;

/**
 * Which three letters follow each other in the words of a language, beginnings and ends included. A word with letters that never do is a slip
 * of the hand rather than a word that the dictionary lacks.
 */
final class Sounds {
    private static final int SELDOM = 2;
    private final WordGraph graph;
    private final int size;
    private final byte[] counts;

    Sounds(WordGraph graph) {
        this.graph = graph;
        this.size = graph.letters() + 1;
        this.counts = new byte[size * size * size];
        int capital = graph.code(WordGraph.CAPITAL);
        for (int first = 0; first < graph.arcs(); first++) {
            int letter = graph.codeOf(first);
            boolean begins = letter == capital;
            follow(begins ? 0 : letter, graph.target(first));
            if (begins) {
                follow(0, 0, graph.target(first));
            }
        }
        follow(0, WordGraph.START);
        follow(0, 0, WordGraph.START);
    }

    private void follow(int first, int node) {
        if (node == 0 && first != 0) {
            return;
        }
        for (int arc = node;; arc++) {
            int second = graph.codeOf(arc);
            if (graph.valueOf(arc) > 0) {
                count(first, second, 0);
            }
            if (graph.target(arc) > 0) {
                follow(first, second, graph.target(arc));
            }
            if (graph.last(arc)) {
                return;
            }
        }
    }

    private void follow(int first, int second, int node) {
        for (int arc = node;; arc++) {
            count(first, second, graph.codeOf(arc));
            if (graph.last(arc)) {
                return;
            }
        }
    }

    private void count(int first, int second, int third) {
        int at = (first * size + second) * size + third;
        if (counts[at] < Byte.MAX_VALUE) {
            counts[at]++;
        }
    }

    /** Whether a word has three letters in a row that hardly any word has. */
    boolean strange(CharSequence word) {
        int first = 0;
        int second = 0;
        for (int at = 0; at <= word.length(); at++) {
            int third = at == word.length() ? 0 : graph.code(word.charAt(at));
            if (counts[(first * size + second) * size + third] <= SELDOM) {
                return true;
            }
            first = second;
            second = third;
        }
        return false;
    }
}
