package heard.desk.channel.email.mime.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** Names of charsets as mail programs write them, read as what those programs mean. */
final class CharsetNames {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int KNOWN_AT_MOST = 500;
    private static final int NAME_CHARS = 60;

    /** Like the web: the wider Windows table where the narrow name is declared, for the narrow one is a subset in practice. */
    private static final Map<String, String> MEANT = Map.ofEntries(Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"), Map.entry("l1", "windows-1252"), Map.entry("ansi", "windows-1252"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"), Map.entry("x-gbk", "GB18030"), Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"), Map.entry("shift-jis", "windows-31j"), Map.entry("sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"), Map.entry("utf8", "UTF-8"), Map.entry("utf-8mb4", "UTF-8"),
            Map.entry("utf8mb4", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"), Map.entry("unicode", "UTF-16"), Map.entry("ucs-2", "UTF-16"),
            Map.entry("koi8", "KOI8-R"),
            Map.entry("koi", "KOI8-R"), Map.entry("win-1251", "windows-1251"), Map.entry("win1251", "windows-1251"),
            Map.entry("cp-1251", "windows-1251"),
            Map.entry("x-cp1251", "windows-1251"), Map.entry("win1257", "windows-1257"), Map.entry("baltic", "windows-1257"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"), Map.entry("dos-866", "IBM866"), Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
            Map.entry("macintosh", "x-MacRoman"), Map.entry("iso-8859-11", "x-windows-874"), Map.entry("iso-8859-9", "windows-1254"));

    /** Also the names that mean nothing, for asking the JDK about those is slow. */
    private static final Map<String, Optional<Charset>> KNOWN = new ConcurrentHashMap<>();

    private CharsetNames() {
    }

    static String tidy(String name) {
        String tidy = name.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace("'", "").replace(' ', '-');
        return tidy.startsWith("charset=") ? tidy.substring("charset=".length()) : tidy;
    }

    static boolean isAscii(String tidy) {
        return tidy.equals("us-ascii") || tidy.equals("ascii") || tidy.equals("ansi_x3.4-1968") || tidy.equals("646")
                || tidy.equals("7bit");
    }

    static boolean isUtf7(String tidy) {
        return tidy.equals("utf-7") || tidy.equals("utf7") || tidy.equals("unicode-1-1-utf-7");
    }

    static @Nullable Charset find(String tidy) {
        if (tidy.length() > NAME_CHARS) {
            return null;
        }
        Optional<Charset> known = KNOWN.get(tidy);
        if (known == null) {
            known = Optional.ofNullable(look(tidy));
            if (KNOWN.size() < KNOWN_AT_MOST) {
                KNOWN.put(tidy, known);
            }
        }
        return known.orElse(null);
    }

    private static @Nullable Charset look(String tidy) {
        try {
            Charset found = Charset.forName(MEANT.getOrDefault(tidy, tidy));
            return found.newEncoder() == null ? StandardCharsets.UTF_8 : found;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | UnsupportedOperationException notHere) {
            return null;
        }
    }
}
