package heard.desk.promise;

import java.time.Instant;
import java.util.List;

import heard.desk.conversation.Aside;
import heard.desk.platform.words.Words;

/**
 * The promises of a conversation, above its messages: what waits, and folded what is over.
 *
 * @param suggested a time that can be kept, where one of them cannot
 */
public record PromisesAbove(List<PromiseLine> live, List<PromiseLine> settled, Instant suggested) implements Aside {
    private static final int SHOWN = 2;

    public PromisesAbove {
        live = List.copyOf(live);
        settled = List.copyOf(settled);
    }

    /** What is shown at once; the letters below need room. */
    public List<PromiseLine> first() {
        return live.subList(0, Math.min(SHOWN, live.size()));
    }

    public List<PromiseLine> rest() {
        return live.subList(first().size(), live.size());
    }

    /** The suggested time as a field has it, by the reader's clock. */
    public String next(Words words) {
        return DueText.typed(suggested, words.zone());
    }

    /** Whether the key that tells the customer is this promise's. */
    public boolean tellsFirst(PromiseLine line) {
        return live.stream().filter(PromiseLine::toTell).findFirst().filter(line::equals).isPresent();
    }
}
