package heard.engine.name;

import java.util.LinkedHashMap;
import java.util.Map;

import heard.engine.Language;
import org.jspecify.annotations.Nullable;

/** The judges of the customers that were written to last: while a draft grows, its customer stays the same. Safe for many threads. */
final class Judges {
    private static final int MOST_KEPT = 32;
    private static final int LONGEST_KEPT = 200;
    private final Map<Recipient, Judge> kept = new LinkedHashMap<>(64, 0.75f, true);

    /** To whom, as the name is recorded, and in which language is written. */
    private record Recipient(Language language, String recorded) {}

    /** Null where what is recorded is no name. */
    @Nullable
    Judge of(Language language, String recorded) {
        var recipient = new Recipient(language, recorded);
        synchronized (kept) {
            Judge known = kept.get(recipient);
            if (known != null) {
                return known;
            }
        }
        Customer customer = Recorded.read(recorded);
        if (customer == null) {
            return null;
        }
        var judge = new Judge(language, customer);
        if (recorded.length() <= LONGEST_KEPT) {
            synchronized (kept) {
                kept.put(recipient, judge);
                if (kept.size() > MOST_KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
        }
        return judge;
    }
}
