package heard.desk.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;

/** The query of a request, read strictly: what an address does not know it refuses, so that a misspelt filter finds nothing silently. */
record Parameters(Map<String, List<String>> values) {
    static final int USUAL = 50;
    static final int MOST = 200;

    /** Refuses every name but these. */
    Parameters only(Set<String> known) {
        values.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw wrong(name, "is not known here");
        });
        return this;
    }

    @Nullable
    String one(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1)
            throw wrong(name, "is given once");
        return given.isEmpty() || given.getFirst().isBlank() ? null : given.getFirst().strip();
    }

    /** How many items a page has. */
    int limit() {
        String text = one("limit");
        if (text == null)
            return USUAL;
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST)
            throw wrong("limit", "is a number from 1 to " + MOST);
        return Integer.parseInt(text);
    }

    static DeskException wrong(String name, String why) {
        return DeskException.invalid(Map.of(name, why));
    }
}
