package heard.desk.conversation;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;

/**
 * The place after a row in a sorted list, opaque to whoever carries it. What it names may have moved since; the next page
 * then begins where the row would have been.
 *
 * @param at       of the row: when it waits since, or its last message came
 * @param priority of the row; 0 where the order does not ask for it
 */
record ListCursor(ListSort sort, Instant at, int priority, UUID id) {
    private static final byte FORM = 1;
    private static final int LENGTH = 3 + 8 + 4 + 16;

    String text() {
        var bytes = ByteBuffer.allocate(LENGTH).put(FORM).put(mark(sort)).put((byte) priority).putLong(at.getEpochSecond())
                .putInt(at.getNano()).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static byte mark(ListSort sort) {
        return switch (sort) {
            case NEWEST -> 'n';
            case WAITING -> 'w';
            case PRIORITY -> 'p';
        };
    }

    /** Refuses what {@link #text} has not written, or wrote for another order. */
    static ListCursor parse(String text, ListSort sort) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != LENGTH || bytes.get() != FORM || bytes.get() != mark(sort))
                throw new DeskException(CommonError.INVALID, "The cursor belongs to another list: begin with the first page");
            int priority = bytes.get();
            var at = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
            return new ListCursor(sort, at, priority, new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException | ArithmeticException | BufferUnderflowException | java.time.DateTimeException broken) {
            throw new DeskException(CommonError.INVALID, "This is no cursor: begin with the first page", broken);
        }
    }
}
