package heard.engine.review;

import java.util.concurrent.ConcurrentHashMap;

import heard.engine.learn.Sign;

/** The signs of names that stand behind one beginning, such as {@code rule.} before the kinds of rules. Safe for many threads. */
final class NamedSigns {
    private final String beginning;
    private final ConcurrentHashMap<String, Sign> signs = new ConcurrentHashMap<>();

    NamedSigns(String beginning) {
        this.beginning = beginning;
    }

    Sign of(String name) {
        Sign known = signs.get(name);
        return known == null ? signs.computeIfAbsent(name, missing -> Sign.of(beginning + missing)) : known;
    }
}
