package heard.desk.channel.email.mime;

import java.net.IDN;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** One mailbox of a mail: the name for people, when there is one, and the address with its domain in lower case. */
public record MailAddress(@Nullable String name, String address) {
    public MailAddress {
        address = withLowerCaseDomain(address.strip());
        name = name == null || name.isBlank() ? null : name.strip();
        if (address.isEmpty()) {
            throw new IllegalArgumentException("A mail address needs an address");
        }
    }

    /** The form by which two spellings of one mailbox are compared: lower case, international domain in its ASCII form. */
    public String key() {
        int at = address.lastIndexOf('@');
        String local = address.substring(0, at < 0 ? address.length() : at).toLowerCase(Locale.ROOT);
        return at < 0 ? local : local + "@" + asciiDomain(address.substring(at + 1));
    }

    /** What a page shows: the name, or the address where there is no name. */
    public String display() {
        return name == null ? address : name;
    }

    private static String withLowerCaseDomain(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at + 1) + address.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    private static String asciiDomain(String domain) {
        if (domain.chars().allMatch(letter -> letter < 128)) {
            return domain;
        }
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return domain;
        }
    }
}
