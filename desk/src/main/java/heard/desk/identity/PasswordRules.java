package heard.desk.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which passwords the desk takes: long enough, and not among those that everybody tries first. */
public final class PasswordRules {
    public static final int FEWEST_LETTERS = 10;
    /** More bcrypt cannot see. */
    public static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = readCommon();

    /** What is wrong with a password, or {@link #GOOD}. */
    public enum Judgement {
        GOOD, TOO_SHORT, TOO_LONG, COMMON;

        /** The message that tells it. */
        public String key() {
            return "password." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private PasswordRules() {
    }

    /** The address is one of the first things that somebody else would try. */
    public static Judgement judge(String password, String email) {
        if (password.codePointCount(0, password.length()) < FEWEST_LETTERS)
            return Judgement.TOO_SHORT;
        if (bytes(password) > MOST_BYTES)
            return Judgement.TOO_LONG;
        return common(password.toLowerCase(Locale.ROOT), email.toLowerCase(Locale.ROOT)) ? Judgement.COMMON : Judgement.GOOD;
    }

    public static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean common(String password, String email) {
        String core = password.replaceAll("[^\\p{L}]+$", "");
        return COMMON.contains(password) || COMMON.contains(core) || password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || sequence(password)
                || password.contains(email) || core.equals(email.split("@", 2)[0]);
    }

    /** 0123456789 and its like: each letter one more, or one less, than the one before. */
    private static boolean sequence(String password) {
        int[] letters = password.codePoints().toArray();
        int rising = 0;
        int falling = 0;
        for (int i = 1; i < letters.length; i++) {
            if (letters[i] - letters[i - 1] == 1)
                rising++;
            if (letters[i] - letters[i - 1] == -1)
                falling++;
        }
        return Math.max(rising, falling) >= letters.length - 2;
    }

    private static Set<String> readCommon() {
        try (InputStream file = Objects
                .requireNonNull(PasswordRules.class.getResourceAsStream("/heard/desk/identity/common-passwords.txt"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of common passwords cannot be read", unreadable);
        }
    }
}
