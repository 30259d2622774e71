package heard.desk.conversation;

import java.util.Locale;

/** Somebody a message is addressed to. */
public record Recipient(Kind kind, String name, String address) {
    /** To whom it speaks, or who reads along. */
    public enum Kind {
        TO, CC
    }

    public Recipient {
        address = address.strip().toLowerCase(Locale.ROOT);
        name = name.replace("\0", "").strip();
    }

    public static Recipient to(String name, String address) {
        return new Recipient(Kind.TO, name, address);
    }

    public static Recipient cc(String name, String address) {
        return new Recipient(Kind.CC, name, address);
    }
}
