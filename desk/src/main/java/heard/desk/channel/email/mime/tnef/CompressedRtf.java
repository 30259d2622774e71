package heard.desk.channel.email.mime.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** LZFu, the compression of RTF in Exchange (MS-OXRTFCP): a 4 kB ring that starts out filled with common RTF words. */
final class CompressedRtf {
    private static final int COMPRESSED = 0x75465A4C;
    private static final int RING = 4096;
    private static final int EXPANDED_AT_MOST = 8 * 1024 * 1024;
    private static final byte[] PREFILL = ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArial"
            + "Times New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
            .getBytes(StandardCharsets.US_ASCII);

    private CompressedRtf() {
    }

    static byte[] expand(byte[] compressed) {
        Bytes in = new Bytes(compressed);
        in.i32();
        int size = in.i32();
        boolean packed = in.i32() == COMPRESSED;
        in.i32();
        return packed ? inflate(in, Math.clamp(size, 0, EXPANDED_AT_MOST)) : in.take(Math.min(in.remaining(), EXPANDED_AT_MOST));
    }

    private static byte[] inflate(Bytes in, int size) {
        byte[] ring = new byte[RING];
        System.arraycopy(PREFILL, 0, ring, 0, PREFILL.length);
        int write = PREFILL.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(size, 64 * 1024));
        while (in.remaining() > 0 && out.size() < size) {
            int flags = in.u8();
            for (int bit = 0; bit < 8 && in.remaining() > 0; bit++) {
                if ((flags >> bit & 1) == 0) {
                    byte literal = (byte) in.u8();
                    ring[write] = literal;
                    write = (write + 1) % RING;
                    out.write(literal);
                    continue;
                }
                int token = in.u8() << 8 | in.u8();
                int read = token >> 4;
                if (read == write) {
                    return out.toByteArray();
                }
                for (int i = 0; i < (token & 0xF) + 2; i++) {
                    byte copied = ring[(read + i) % RING];
                    ring[write] = copied;
                    write = (write + 1) % RING;
                    out.write(copied);
                }
            }
        }
        return out.toByteArray();
    }
}
