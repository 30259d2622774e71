package heard.engine.learn;

import java.util.concurrent.ConcurrentHashMap;

/**
 * A sign by its name, such as {@code reply.sentences}, with the place that its value has in every {@link SignValues}. Who asks many signs of
 * many sentences looks their names up once. Names are a closed set, of the kinds of rules, labels of models and words of this library, so none is
 * ever let go. Safe for use by many threads.
 */
public final class Sign {

    private static final ConcurrentHashMap<String, Sign> KNOWN = new ConcurrentHashMap<>();

    private final String name;
    private final int place;

    private Sign(String name, int place) {
        this.name = name;
        this.place = place;
    }

    /** The one sign of a name. */
    public static Sign of(String name) {
        // A look comes first: to compute where there is nothing to compute may wait for others.
        Sign known = KNOWN.get(name);
        return known == null ? make(name) : known;
    }

    private static synchronized Sign make(String name) {
        return KNOWN.computeIfAbsent(name, wanted -> new Sign(wanted, KNOWN.size()));
    }

    /** How many there are so far. */
    static int count() {
        return KNOWN.size();
    }

    public String name() {
        return name;
    }

    int place() {
        return place;
    }
}
