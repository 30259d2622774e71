package heard.desk.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A face without a picture: two letters and one of six tints, the same for a name everywhere. */
public record Face(String letters, int tint) {
    private static final int TINTS = 6;

    public static Face of(String name) {
        String letters = Arrays.stream(name.strip().split("\\s+")).filter(word -> !word.isEmpty()).limit(2).map(Face::first)
                .collect(Collectors.joining());
        return new Face(letters.isEmpty() ? "?" : letters, Math.floorMod(name.hashCode(), TINTS) + 1);
    }

    private static String first(String word) {
        return Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
