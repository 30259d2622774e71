package heard.desk.channel.email.mime.tnef;

import java.util.Arrays;

/** A cursor over little-endian bytes that never runs past its end: what is missing reads as zero, and {@link #exhausted} says so. */
final class Bytes {
    private final byte[] source;
    private final int end;
    private int position;
    private boolean ranShort;

    Bytes(byte[] source) {
        this(source, 0, source.length);
    }

    private Bytes(byte[] source, int from, int end) {
        this.source = source;
        this.position = from;
        this.end = end;
    }

    int remaining() {
        return end - position;
    }

    /** True once something was asked for that is not there. */
    boolean exhausted() {
        return ranShort;
    }

    int u8() {
        if (position >= end) {
            ranShort = true;
            return 0;
        }
        return source[position++] & 0xFF;
    }

    int u16() {
        return u8() | u8() << 8;
    }

    int i32() {
        return u16() | u16() << 16;
    }

    /** The next so many bytes, fewer where the length lies. */
    byte[] take(int length) {
        int count = length < 0 ? 0 : Math.min(length, remaining());
        ranShort |= count != length;
        byte[] taken = Arrays.copyOfRange(source, position, position + count);
        position += count;
        return taken;
    }

    void skip(int length) {
        int count = length < 0 ? 0 : Math.min(length, remaining());
        ranShort |= count != length;
        position += count;
    }
}
