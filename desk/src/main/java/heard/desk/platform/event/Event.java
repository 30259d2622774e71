package heard.desk.platform.event;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in the past tense and in ids only.
 *
 * @param kind    feature and fact, such as {@code conversation.received}
 * @param subject whom it happened to
 * @param scope   the team whose people may learn of it; null where only the system listens
 * @param actor   the person who did it; null where nobody of ours did
 */
public record Event(String kind, UUID subject, @Nullable UUID scope, @Nullable UUID actor, Map<String, String> body) {
    public Event {
        if (kind.isBlank() || kind.length() > 60)
            throw new IllegalArgumentException("An event needs a kind of at most 60 characters: " + kind);
        body = Map.copyOf(body);
    }
}
