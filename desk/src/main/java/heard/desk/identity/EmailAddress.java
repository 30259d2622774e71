package heard.desk.identity;

import java.util.regex.Pattern;

/** Tells addresses from what cannot be one; only a mail that arrives proves more. */
public final class EmailAddress {
    private static final int MOST_LETTERS = 254;
    private static final Pattern PLAUSIBLE = Pattern.compile("[^@\\s<>\",;:()\\[\\]]+@[^@\\s<>\",;:()\\[\\]]+");

    private EmailAddress() {
    }

    public static boolean plausible(String text) {
        return text.length() <= MOST_LETTERS && PLAUSIBLE.matcher(text).matches();
    }
}
