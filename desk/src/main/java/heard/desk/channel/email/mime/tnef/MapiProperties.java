package heard.desk.channel.email.mime.tnef;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The MAPI properties of a TNEF attribute that hold text or bytes, by their number. */
final class MapiProperties {
    static final int BODY = 0x1000;
    static final int RTF_COMPRESSED = 0x1009;
    static final int HTML = 0x1013;
    static final int ATTACH_DATA = 0x3701;
    static final int LONG_NAME = 0x3707;
    static final int DISPLAY_NAME = 0x3001;
    static final int MIME_TYPE = 0x370E;
    static final int CONTENT_ID = 0x3712;

    private static final int PROPERTIES_AT_MOST = 5_000;
    private static final int VALUES_AT_MOST = 1_000;
    private static final int MULTIPLE = 0x1000;
    private static final int NAMED_FROM = 0x8000;
    private static final int STRING8 = 0x1E;
    private static final int UNICODE = 0x1F;
    private static final int OBJECT = 0x0D;
    private static final int BINARY = 0x102;

    private final Map<Integer, byte[]> values = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();

    private MapiProperties() {
    }

    static MapiProperties read(byte[] bytes, Charset charset) {
        MapiProperties properties = new MapiProperties();
        Bytes in = new Bytes(bytes);
        int count = Math.min(in.i32(), PROPERTIES_AT_MOST);
        for (int i = 0; i < count && !in.exhausted(); i++) {
            properties.readOne(in, charset);
        }
        return properties;
    }

    @Nullable
    String text(int property) {
        return texts.get(property);
    }

    byte @Nullable [] bytes(int property) {
        return values.get(property);
    }

    private void readOne(Bytes in, Charset charset) {
        int type = in.u16();
        int property = in.u16();
        if (property >= NAMED_FROM) {
            skipName(in);
        }
        boolean multiple = (type & MULTIPLE) != 0;
        int single = type & ~MULTIPLE;
        int fixed = fixedSize(single);
        if (fixed > 0) {
            in.skip(multiple ? Math.min(in.i32(), in.remaining() / fixed) * fixed : fixed);
            return;
        }
        int count = Math.min(in.i32(), VALUES_AT_MOST);
        for (int i = 0; i < count && !in.exhausted(); i++) {
            int length = in.i32();
            byte[] value = in.take(length);
            in.skip(Math.min(in.remaining(), (4 - (value.length & 3)) & 3));
            keep(property, single, value, charset);
        }
    }

    private void keep(int property, int type, byte[] value, Charset charset) {
        switch (type) {
            case STRING8 -> texts.putIfAbsent(property, withoutEnd(new String(value, charset)));
            case UNICODE -> texts.putIfAbsent(property, withoutEnd(new String(value, StandardCharsets.UTF_16LE)));
            case BINARY, OBJECT -> values.putIfAbsent(property, value);
            default -> {
            }
        }
    }

    private static void skipName(Bytes in) {
        in.skip(16);
        if (in.i32() == 0) {
            in.skip(4);
        } else {
            int length = in.i32();
            in.skip(length);
            in.skip(Math.min(in.remaining(), (4 - (length & 3)) & 3));
        }
    }

    /** In this stream every fixed value takes a multiple of four bytes; 0 for types of variable length. */
    private static int fixedSize(int type) {
        return switch (type) {
            case 0x02, 0x03, 0x04, 0x0A, 0x0B, 0x01 -> 4;
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> 16;
            default -> 0;
        };
    }

    private static String withoutEnd(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
