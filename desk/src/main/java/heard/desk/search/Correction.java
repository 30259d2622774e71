package heard.desk.search;

/**
 * A word that was taken for another, since it hardly occurs as typed.
 *
 * @param query the whole query with the other word in its place
 */
public record Correction(String typed, String word, String query) {}
