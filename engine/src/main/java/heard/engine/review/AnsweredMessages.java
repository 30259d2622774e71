package heard.engine.review;

import java.util.List;

import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.reading.Heard;
import heard.engine.reading.Reader;
import heard.engine.rule.RuleBooks;
import heard.engine.text.Latest;
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
    private final Latest<Message, Answered> kept = new Latest<>(MOST_KEPT);

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
        boolean brief = message.text().length() + message.earlier().stream().mapToInt(String::length).sum() <= LONGEST_KEPT;
        return brief ? kept.of(message, this::read) : read(message);
    }

    private Answered read(Message message) {
        Text text = Text.of(message.text());
        return new Answered(text, reader.hear(text, message, null), Ask.of(text, rules.of(text.language()).match(text)));
    }
}
