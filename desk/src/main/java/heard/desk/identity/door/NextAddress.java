package heard.desk.identity.door;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Where one goes after the door: only ever a place within the desk. */
final class NextAddress {
    private static final Pattern WITHIN = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,1000}");

    private NextAddress() {
    }

    static String of(@Nullable String wanted) {
        return wanted != null && WITHIN.matcher(wanted).matches() && !wanted.startsWith("/login") ? wanted : "/";
    }
}
