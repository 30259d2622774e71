package heard.desk.promise;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.platform.secret.SecretBox;
import org.springframework.stereotype.Component;

/** The unguessable part of the addresses of customers' pages: the conversation and the version of its link, signed by the desk's key. */
@Component
class PageLinks {
    private static final String PURPOSE = "customer-page";
    private static final int NAME_BYTES = 18;
    private static final int SIGNATURE_BYTES = 16;

    private final SecretBox box;

    PageLinks(SecretBox box) {
        this.box = box;
    }

    /** What a link names. */
    record Named(ConversationId conversation, int version) {}

    String write(Named named) {
        byte[] name = bytes(named);
        byte[] whole = Arrays.copyOf(name, NAME_BYTES + SIGNATURE_BYTES);
        System.arraycopy(box.sign(PURPOSE, name), 0, whole, NAME_BYTES, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    private static byte[] bytes(Named named) {
        UUID id = named.conversation().value();
        return ByteBuffer.allocate(NAME_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits())
                .putShort((short) named.version()).array();
    }

    /** Empty where we have not signed it. */
    Optional<Named> read(String link) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(link);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
        if (whole.length != NAME_BYTES + SIGNATURE_BYTES)
            return Optional.empty();
        byte[] name = Arrays.copyOf(whole, NAME_BYTES);
        if (!box.signed(PURPOSE, name, Arrays.copyOfRange(whole, NAME_BYTES, whole.length)))
            return Optional.empty();
        ByteBuffer content = ByteBuffer.wrap(name);
        return Optional.of(new Named(new ConversationId(new UUID(content.getLong(), content.getLong())), content.getShort()));
    }
}
