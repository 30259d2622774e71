package heard.desk.followup;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import heard.desk.platform.DeskSettings;
import heard.desk.platform.secret.SecretBox;
import org.springframework.stereotype.Component;

/** The addresses by which a customer answers: each names a question and is signed by the desk's key, so that nobody can guess another. */
@Component
class AnswerLinks {
    static final String PATH = "/helped";
    private static final String PURPOSE = "follow-up answer";
    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;

    private final SecretBox box;
    private final String desk;

    AnswerLinks(SecretBox box, DeskSettings settings) {
        this.box = box;
        this.desk = settings.publicUrl().resolve("/").toString().replaceFirst("/$", "");
    }

    Question.Links of(UUID followUp) {
        String address = desk + PATH + "/" + token(followUp);
        return new Question.Links(address + "?say=yes", address + "?say=no", address + "?say=never");
    }

    String token(UUID followUp) {
        byte[] id = bytes(followUp);
        byte[] token = Arrays.copyOf(id, ID_BYTES + SIGNATURE_BYTES);
        System.arraycopy(box.sign(PURPOSE, id), 0, token, ID_BYTES, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The question that an address names; empty where it is not ours. */
    Optional<UUID> read(String token) {
        try {
            byte[] content = Base64.getUrlDecoder().decode(token);
            if (content.length != ID_BYTES + SIGNATURE_BYTES)
                return Optional.empty();
            var buffer = ByteBuffer.wrap(content);
            var id = new UUID(buffer.getLong(), buffer.getLong());
            return MessageDigest.isEqual(content, Base64.getUrlDecoder().decode(token(id))) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
