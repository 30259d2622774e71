package heard.desk.channel.email;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.desk.conversation.MessageId;
import heard.desk.platform.secret.SecretBox;
import org.springframework.stereotype.Component;

/**
 * Signed names of our own messages: {@code h.<id>.<signature>@domain} as Message-ID, {@code name+h<id><signature>@domain} as reply
 * address. Whoever answers hands one back; nobody can make one up. The same message always has the same name.
 */
@Component
final class MailTokens {
    private static final String PURPOSE = "mail-token";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int SIGNATURE_BYTES = 10;
    private static final int ID_LETTERS = 26;
    private static final int SIGNATURE_LETTERS = 16;
    private static final int LOCAL_PART = 64;
    private static final Pattern NAME = Pattern.compile("h\\.([a-z2-7]{26})\\.([a-z2-7]{16})@.*");
    private static final Pattern ADDRESS = Pattern.compile(".+\\+h([a-z2-7]{26})([a-z2-7]{16})@.*");

    private final SecretBox box;

    MailTokens(SecretBox box) {
        this.box = box;
    }

    /** What a name turned out to be. */
    sealed interface Token {
        /** Ours, and of this message. */
        record Signed(MessageId message) implements Token {}

        /** Looks like ours, but was not signed by this desk. */
        record Forged() implements Token {}
    }

    String messageId(MessageId message, String domain) {
        return "h." + id(message) + "." + signature(message) + "@" + domain;
    }

    /** Empty where the address would grow too long for a mail server. */
    Optional<String> replyAddress(MessageId message, String address) {
        int at = address.indexOf('@');
        String local = address.substring(0, at) + "+h" + id(message) + signature(message);
        return local.length() > LOCAL_PART ? Optional.empty() : Optional.of(local + address.substring(at));
    }

    /** Empty where the name is somebody else's. */
    Optional<Token> read(String messageId) {
        return read(NAME.matcher(messageId.toLowerCase(Locale.ROOT)));
    }

    Optional<Token> readAddress(String address) {
        return read(ADDRESS.matcher(address.toLowerCase(Locale.ROOT)));
    }

    private Optional<Token> read(Matcher found) {
        if (!found.matches())
            return Optional.empty();
        byte[] id = bytes(found.group(1), 16);
        boolean signed = box.signed(PURPOSE, id, bytes(found.group(2), SIGNATURE_BYTES));
        ByteBuffer buffer = ByteBuffer.wrap(id);
        return Optional.of(signed ? new Token.Signed(new MessageId(new UUID(buffer.getLong(), buffer.getLong()))) : new Token.Forged());
    }

    private static String id(MessageId message) {
        return letters(bytes(message), ID_LETTERS);
    }

    private String signature(MessageId message) {
        return letters(Arrays.copyOf(box.sign(PURPOSE, bytes(message)), SIGNATURE_BYTES), SIGNATURE_LETTERS);
    }

    private static byte[] bytes(MessageId message) {
        return ByteBuffer.allocate(16).putLong(message.value().getMostSignificantBits()).putLong(message.value().getLeastSignificantBits())
                .array();
    }

    /** Base 32 of RFC 4648 in lower case, which no mail server changes. */
    private static String letters(byte[] content, int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            int bit = i * 5;
            int pair = ((content[bit / 8] & 0xFF) << 8) | (bit / 8 + 1 < content.length ? content[bit / 8 + 1] & 0xFF : 0);
            letters.append(LETTERS.charAt((pair >> (11 - bit % 8)) & 31));
        }
        return letters.toString();
    }

    private static byte[] bytes(String letters, int count) {
        byte[] content = new byte[count];
        for (int i = 0; i < letters.length(); i++) {
            int bit = i * 5;
            int value = LETTERS.indexOf(letters.charAt(i)) << (11 - bit % 8);
            content[bit / 8] |= (byte) (value >> 8);
            if (bit / 8 + 1 < count)
                content[bit / 8 + 1] |= (byte) value;
        }
        return content;
    }
}
