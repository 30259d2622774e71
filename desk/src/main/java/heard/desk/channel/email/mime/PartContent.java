package heard.desk.channel.email.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** The decoded bytes of one part; immutable, equal by content. */
public final class PartContent {
    public static final PartContent EMPTY = new PartContent(new byte[0]);

    private final byte[] bytes;

    private PartContent(byte[] bytes) {
        this.bytes = bytes;
    }

    public static PartContent copyOf(byte[] bytes) {
        return new PartContent(bytes.clone());
    }

    /** Takes the array over without a copy: the caller must not touch it afterwards. */
    static PartContent owning(byte[] bytes) {
        return new PartContent(bytes);
    }

    public int sizeBytes() {
        return bytes.length;
    }

    public byte[] copy() {
        return bytes.clone();
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    public String utf8() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    byte[] shared() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartContent content && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
