package heard.engine.spelling;

/**
 * A right word near a written one.
 *
 * @param cost what the slip costs, in hundredths of one wrong letter
 * @param value how frequent the word is, as in {@link WordGraph}
 */
record Suggestion(String word, int cost, int value) {
    /** Smaller is better: a frequent word may be a little further away. */
    int rank() {
        return cost - 10 * value;
    }
}
