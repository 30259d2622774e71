package heard.engine.name;

import heard.engine.Language;
import heard.engine.text.Latest;
import org.jspecify.annotations.Nullable;

/** The judges of the customers that were written to last: while a draft grows, its customer stays the same. Safe for many threads. */
final class Judges {
    private static final int MOST_KEPT = 32;
    private final Latest<Recipient, Judge> kept = new Latest<>(MOST_KEPT);

    /** To whom, as the name is recorded, and in which language is written. */
    private record Recipient(Language language, String recorded) {
        @Nullable
        Judge judge() {
            Customer customer = Recorded.read(recorded);
            return customer == null ? null : new Judge(language, customer);
        }
    }

    /** Null where what is recorded is no name. */
    @Nullable
    Judge of(Language language, String recorded) {
        return kept.of(new Recipient(language, recorded), Recipient::judge);
    }
}
