package heard.desk.channel.email.mime.tnef;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import heard.desk.channel.email.mime.charset.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * What a winmail.dat holds (MS-OXTNEF): a stream of attributes with a level, a number, a length and a sum; those that matter carry the body
 * and the attached files.
 */
public final class Tnef {
    private static final int SIGNATURE = 0x223E9F78;
    private static final int ATTRIBUTES_AT_MOST = 20_000;
    private static final int FILES_AT_MOST = 500;
    private static final int OEM_CODE_PAGE = 0x9007;
    private static final int BODY = 0x800C;
    private static final int MAPI = 0x9003;
    private static final int FILE_BEGINS = 0x9002;
    private static final int FILE_TITLE = 0x8010;
    private static final int FILE_DATA = 0x800F;
    private static final int FILE_MAPI = 0x9005;

    private Charset charset = StandardCharsets.US_ASCII;
    private @Nullable String text;
    private @Nullable String html;
    private final List<TnefFile> files = new ArrayList<>();
    private @Nullable Unfinished file;

    private Tnef() {
    }

    /** True when the bytes begin as a winmail.dat does. */
    public static boolean isTnef(byte[] bytes) {
        return bytes.length > 6 && new Bytes(bytes).i32() == SIGNATURE;
    }

    /** Reads as far as the bytes make sense. */
    public static TnefMail read(byte[] bytes) {
        Tnef tnef = new Tnef();
        boolean whole = tnef.attributes(bytes);
        return new TnefMail(tnef.text, tnef.html, List.copyOf(tnef.files), whole);
    }

    private boolean attributes(byte[] bytes) {
        Bytes in = new Bytes(bytes);
        if (in.i32() != SIGNATURE) {
            return false;
        }
        in.u16();
        for (int i = 0; i < ATTRIBUTES_AT_MOST && in.remaining() >= 9; i++) {
            in.u8();
            int attribute = in.i32() & 0xFFFF;
            byte[] value = in.take(in.i32());
            in.u16();
            attribute(attribute, value);
            if (in.exhausted()) {
                break;
            }
        }
        finishFile();
        return !in.exhausted();
    }

    private void attribute(int attribute, byte[] value) {
        switch (attribute) {
            case OEM_CODE_PAGE -> charset = codePage(new Bytes(value).i32());
            case BODY -> text = text == null ? TextDecoder.decode(value, charset.name()).text() : text;
            case MAPI -> message(MapiProperties.read(value, charset));
            case FILE_BEGINS -> {
                finishFile();
                file = new Unfinished();
            }
            case FILE_TITLE -> open().title = TextDecoder.decode(withoutEnd(value), charset.name()).text();
            case FILE_DATA -> open().data = value;
            case FILE_MAPI -> fileProperties(MapiProperties.read(value, charset));
            default -> {
            }
        }
    }

    private void message(MapiProperties properties) {
        String body = properties.text(MapiProperties.BODY);
        text = text == null ? body : text;
        byte[] markup = properties.bytes(MapiProperties.HTML);
        if (markup != null && html == null) {
            html = TextDecoder.decode(markup, null).text();
        }
        byte[] rtf = properties.bytes(MapiProperties.RTF_COMPRESSED);
        if (rtf != null && text == null && html == null) {
            text = RtfText.of(CompressedRtf.expand(rtf));
        }
    }

    private void fileProperties(MapiProperties properties) {
        Unfinished target = open();
        String longName = properties.text(MapiProperties.LONG_NAME);
        target.title = longName != null ? longName : target.title == null ? properties.text(MapiProperties.DISPLAY_NAME) : target.title;
        target.type = properties.text(MapiProperties.MIME_TYPE);
        target.contentId = properties.text(MapiProperties.CONTENT_ID);
        byte[] data = properties.bytes(MapiProperties.ATTACH_DATA);
        target.data = target.data == null ? data : target.data;
    }

    private Unfinished open() {
        Unfinished current = file;
        if (current == null) {
            current = new Unfinished();
            file = current;
        }
        return current;
    }

    private void finishFile() {
        Unfinished done = file;
        if (done != null && done.data != null && files.size() < FILES_AT_MOST) {
            files.add(new TnefFile(done.title, done.type, done.contentId, done.data));
        }
        file = null;
    }

    private static byte[] withoutEnd(byte[] value) {
        int end = 0;
        while (end < value.length && value[end] != 0) {
            end++;
        }
        return Arrays.copyOf(value, end);
    }

    private static Charset codePage(int number) {
        try {
            return number == 65001 ? StandardCharsets.UTF_8 : Charset.forName(number == 932 ? "windows-31j" : "windows-" + number);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.US_ASCII;
        }
    }

    /** A file while its attributes come in. */
    private static final class Unfinished {
        private @Nullable String title;
        private @Nullable String type;
        private @Nullable String contentId;
        private byte @Nullable [] data;
    }
}
