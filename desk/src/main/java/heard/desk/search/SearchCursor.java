package heard.desk.search;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;

/**
 * The place after a hit, opaque to whoever carries it.
 *
 * @param rank the moment under which the hit is ranked
 */
record SearchCursor(Instant rank, UUID conversation) {
    private static final byte FORM = 1;
    private static final int LENGTH = 1 + 8 + 4 + 16;

    String text() {
        var bytes = ByteBuffer.allocate(LENGTH).put(FORM).putLong(rank.getEpochSecond()).putInt(rank.getNano())
                .putLong(conversation.getMostSignificantBits()).putLong(conversation.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Refuses what {@link #text} has not written. */
    static SearchCursor parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != LENGTH || bytes.get() != FORM)
                throw new IllegalArgumentException("not the form");
            return new SearchCursor(Instant.ofEpochSecond(bytes.getLong(), bytes.getInt()), new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException broken) {
            throw new DeskException(CommonError.INVALID, "This is no cursor: begin with the first page", broken);
        }
    }
}
