package heard.desk.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets that cannot be guessed, and the hashes under which they are kept. Thread-safe. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    /** Nothing that one could take for another letter when reading it from a screen. */
    private static final String PLAIN_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secrets() {
    }

    /** 256 random bits in 43 letters that may stand in an address. */
    public static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** For people to type: three groups of four letters and digits, 59 bits. */
    public static String readable() {
        var text = new StringBuilder("xxxx-xxxx-xxxx");
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == 'x')
                text.setCharAt(at, PLAIN_LETTERS.charAt(RANDOM.nextInt(PLAIN_LETTERS.length())));
        }
        return text.toString();
    }

    /** SHA-256, which suffices for secrets as long as ours; passwords need more. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** Compares without telling by its duration how much agrees. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(hash(one), hash(other));
    }
}
