package heard.engine;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/** The written forms of all constants, each made once: they are asked for with every sentence. */
final class Codes {
    private static final ConcurrentHashMap<Coded, String> KNOWN = new ConcurrentHashMap<>();

    private Codes() {
    }

    static String of(Coded constant) {
        String known = KNOWN.get(constant);
        return known == null
                ? KNOWN.computeIfAbsent(constant, missing -> missing.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                : known;
    }
}
