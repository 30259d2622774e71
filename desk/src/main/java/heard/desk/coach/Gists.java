package heard.desk.coach;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import heard.desk.conversation.MessageId;
import heard.engine.Identifier;
import org.springframework.stereotype.Component;

/** What was read in messages, for features that decide by it; of what is not read yet there is nothing. */
@Component
public class Gists {
    private static final Set<Identifier.Kind> NUMBERS = EnumSet.of(Identifier.Kind.ORDER, Identifier.Kind.CONTRACT, Identifier.Kind.SERIAL);
    private final ReadingStore store;
    private final EarlierMessages earlier;

    Gists(ReadingStore store, EarlierMessages earlier) {
        this.store = store;
        this.earlier = earlier;
    }

    public Map<MessageId, Gist> of(Collection<MessageId> messages) {
        Map<MessageId, Gist> gists = new HashMap<>();
        if (!messages.isEmpty())
            store.find(messages).forEach((message, reading) -> gists.put(message, gist(reading)));
        return gists;
    }

    private static Gist gist(MessageReading reading) {
        Set<String> numbers = reading.read().identifiers().stream().filter(one -> NUMBERS.contains(one.kind())).map(Identifier::value)
                .collect(Collectors.toSet());
        return new Gist(reading.held().request(), reading.held().emotion(), reading.intensity(), reading.read().tone(),
                reading.read().leaving(), numbers);
    }

    /** Whether all messages that came before the coach are read, too. */
    public boolean caughtUp() {
        return earlier.allRead();
    }
}
