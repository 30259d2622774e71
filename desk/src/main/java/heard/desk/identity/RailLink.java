package heard.desk.identity;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * A way in the rail: a glyph of icons.svg, a word, and how much waits there, loudly where it waits for the reader.
 *
 * @param key by which keyboards reach it, such as {@code g i}; null where there is none
 */
public record RailLink(String address, String icon, String label, OptionalLong count, boolean attend, @Nullable String key) {
    public static RailLink to(String address, String icon, String label) {
        return new RailLink(address, icon, label, OptionalLong.empty(), false, null);
    }

    public RailLink counting(long waiting) {
        return new RailLink(address, icon, label, OptionalLong.of(waiting), attend, key);
    }

    public RailLink attending() {
        return new RailLink(address, icon, label, count, true, key);
    }

    public RailLink by(String keys) {
        return new RailLink(address, icon, label, count, attend, keys);
    }
}
