package heard.desk.identity;

import java.util.OptionalLong;

/** A way in the rail: a glyph of icons.svg, a word, and how much waits there, loudly where it waits for the reader. */
public record RailLink(String address, String icon, String label, OptionalLong count, boolean attend) {
    public static RailLink to(String address, String icon, String label) {
        return new RailLink(address, icon, label, OptionalLong.empty(), false);
    }

    public RailLink counting(long waiting) {
        return new RailLink(address, icon, label, OptionalLong.of(waiting), attend);
    }

    public RailLink attending() {
        return new RailLink(address, icon, label, count, true);
    }
}
