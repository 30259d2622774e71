package heard.desk.conversation;

import java.util.regex.Pattern;

/** Tells an address that a mail can be sent to from a typing mistake; what it lets through a server may still refuse. */
public final class Addresses {
    private static final Pattern SHAPE = Pattern
            .compile("[^\\s@<>(),;:\"\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?");

    private Addresses() {
    }

    public static boolean plausible(String address) {
        return address.length() <= 254 && SHAPE.matcher(address).matches() && !address.contains("..");
    }
}
