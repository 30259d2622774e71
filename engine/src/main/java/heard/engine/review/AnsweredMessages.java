package heard.engine.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.reading.Heard;
import heard.engine.reading.Reader;
import heard.engine.rule.RuleBooks;
import heard.engine.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages that drafts answer. A draft is reviewed after each key while its message stays the same, so the last ones are kept; a
 * reading depends on nothing but its message. Safe for many threads.
 */
final class AnsweredMessages {
    private static final int MOST_KEPT = 32;
    /** Longer ones are read anew each time, so that what is kept stays small. */
    private static final int LONGEST_KEPT = 20_000;
    private final RuleBooks rules;
    private final Reader reader;
    private final Map<Message, Answered> kept = new LinkedHashMap<>(64, 0.75f, true);

    AnsweredMessages(RuleBooks rules, Reader reader) {
        this.rules = rules;
        this.reader = reader;
    }

    /** A message, cut and read, and what it asks. */
    record Answered(Text text, Heard heard, List<Ask> asks) {
        Reading reading() {
            return heard.reading();
        }
    }

    /** What is known of a message; null where none is answered. */
    @Nullable
    Answered of(@Nullable Message message) {
        if (message == null) {
            return null;
        }
        synchronized (kept) {
            Answered known = kept.get(message);
            if (known != null) {
                return known;
            }
        }
        Text text = Text.of(message.text());
        var answered = new Answered(text, reader.hear(text, message, null), Ask.of(text, rules.of(text.language()).match(text)));
        keep(message, answered);
        return answered;
    }

    private void keep(Message message, Answered answered) {
        if (message.text().length() + message.earlier().stream().mapToInt(String::length).sum() > LONGEST_KEPT) {
            return;
        }
        synchronized (kept) {
            kept.put(message, answered);
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
