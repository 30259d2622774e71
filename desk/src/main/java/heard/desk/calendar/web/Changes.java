package heard.desk.calendar.web;

import java.util.HashMap;
import java.util.Map;

import heard.desk.calendar.clock.Policies;

/**
 * The page that shows what a change of settings does before it holds.
 *
 * @param title  what is changed
 * @param action where it is sent once more, to hold
 * @param back   where nothing has changed
 * @param values what was typed
 */
public record Changes(String title, String action, String back, Map<String, String> values, Policies.Effect effect) {
    /** Shown at once; the rest is counted. */
    public static final int ROWS = 50;
    /** The field that says that the effect was seen. */
    static final String SEEN = "seen";

    public Changes {
        Map<String, String> typed = new HashMap<>(values);
        typed.remove("_csrf");
        typed.remove(SEEN);
        values = Map.copyOf(typed);
    }
}
