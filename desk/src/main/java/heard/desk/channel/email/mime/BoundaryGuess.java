package heard.desk.channel.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds the boundary of a multipart that forgot to name it: the first line of two dashes that a Content header follows. */
final class BoundaryGuess {
    private static final int LOOK_AT_BYTES = 64 * 1024;
    private static final Pattern PLACE = Pattern.compile("(?:^|\n)--([^\r\n]{1,200})\r?\nContent-[A-Za-z-]{2,40}:");

    private BoundaryGuess() {
    }

    static byte @Nullable [] in(byte[] source, int from) {
        int length = Math.min(LOOK_AT_BYTES, source.length - from);
        if (length <= 0) {
            return null;
        }
        Matcher place = PLACE.matcher(new String(source, from, length, StandardCharsets.ISO_8859_1));
        return place.find() ? place.group(1).stripTrailing().getBytes(StandardCharsets.ISO_8859_1) : null;
    }
}
