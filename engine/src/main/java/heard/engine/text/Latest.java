package heard.engine.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What was made for those who were asked for last: while somebody writes, the same is asked for after each key. It stays in memory until so
 * many others were asked for. Safe for use by many threads.
 */
public final class Latest<K, V> {
    private final int most;
    private final Map<K, V> kept = new LinkedHashMap<>(64, 0.75f, true);

    public Latest(int most) {
        this.most = most;
    }

    /** What is kept for a key, or else is made for it now; null where nothing can be made. Two threads may make the same. */
    public @Nullable V of(K key, Function<? super K, ? extends @Nullable V> maker) {
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = maker.apply(key);
        if (made != null) {
            synchronized (kept) {
                kept.put(key, made);
                if (kept.size() > most) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
        }
        return made;
    }
}
