package heard.desk.channel.email.mime;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Takes the mail out of an opaque S/MIME signature (CMS SignedData in BER or DER): a walk to the octets of the encapsulated content, which
 * is no verification. Encrypted data holds none and gives null.
 */
final class SignedData {
    private static final byte[] SIGNED_DATA = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07, 0x02};
    private static final byte[] DATA = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07, 0x01};
    private static final int OCTETS = 0x04;
    private static final int OCTETS_IN_PIECES = 0x24;
    private static final int PIECES_AT_MOST = 1_000_000;

    private final byte[] source;
    private int position;
    private int length;

    private SignedData(byte[] source, int position) {
        this.source = source;
        this.position = position;
    }

    static byte @Nullable [] content(byte[] cms) {
        int signed = find(cms, SIGNED_DATA, 0, 64);
        int data = signed < 0 ? -1 : find(cms, DATA, signed + SIGNED_DATA.length, 1_000);
        return data < 0 ? null : new SignedData(cms, data + DATA.length).octets();
    }

    private static int find(byte[] bytes, byte[] what, int from, int within) {
        int last = Math.min(bytes.length - what.length, from + within);
        for (int i = from; i <= last; i++) {
            if (Arrays.equals(bytes, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }

    /** After the type of the content: [0] EXPLICIT, then an octet string, in one piece or many. */
    private byte @Nullable [] octets() {
        if (tag() != 0xA0) {
            return null;
        }
        int tag = tag();
        if (tag == OCTETS) {
            return piece();
        }
        if (tag != OCTETS_IN_PIECES) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int end = length < 0 ? source.length : Math.min(source.length, position + length);
        for (int i = 0; i < PIECES_AT_MOST && position < end && tag() == OCTETS; i++) {
            out.writeBytes(piece());
        }
        return out.toByteArray();
    }

    private byte[] piece() {
        int end = length < 0 ? source.length : (int) Math.min(source.length, (long) position + length);
        byte[] piece = Arrays.copyOfRange(source, Math.min(position, source.length), end);
        position = end;
        return piece;
    }

    /** Reads tag and length; the length is -1 where it is indefinite. The tag is -1 at the end. */
    private int tag() {
        if (position + 1 >= source.length) {
            return -1;
        }
        int tag = source[position++] & 0xFF;
        int first = source[position++] & 0xFF;
        if (first < 0x80) {
            length = first;
            return tag;
        }
        int count = first & 0x7F;
        long value = 0;
        for (int i = 0; i < count && position < source.length; i++) {
            value = (value << 8 | (source[position++] & 0xFF)) & Integer.MAX_VALUE;
        }
        length = count == 0 ? -1 : (int) value;
        return tag;
    }
}
