package heard.engine.learn;

/**
 * Which features a model looks at: words in a row up to {@code words}, pieces of words of {@code shortest} to {@code longest} characters
 * (none where {@code longest} is 0), pairs of word beginnings of {@code stem} letters (none where it is 0), and any two words that stand at
 * most {@code pairs} words apart (none where it is 0).
 */
public record FeatureSet(int words, int shortest, int longest, int stem, int pairs) {

    public FeatureSet {
        if (words < 1 || words > 3 || shortest < 1 || longest > 8 || stem < 0 || stem > 12 || pairs < 0 || pairs > 20) {
            throw new IllegalArgumentException("No such features: words " + words + ", pieces " + shortest + " to " + longest + ", stem "
                    + stem + ", pairs " + pairs);
        }
    }

    /** Features without pairs of words that stand apart. */
    public FeatureSet(int words, int shortest, int longest, int stem) {
        this(words, shortest, longest, stem, 0);
    }
}
