package heard.desk.conversation;

import java.util.UUID;

import heard.desk.platform.Ids;

/** The key of a message. */
public record MessageId(UUID value) {
    public static MessageId next() {
        return new MessageId(Ids.next());
    }

    /** Whether it came later; keys rise with time, compared as the database compares them. */
    public boolean isAfter(MessageId other) {
        int upper = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return upper != 0 ? upper > 0 : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits()) > 0;
    }
}
