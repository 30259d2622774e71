package heard.engine;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a customer wrote, with what is known of its coming; {@code earlier} are their messages before this one, oldest first. */
public record Message(String text, @Nullable OffsetDateTime at, @Nullable Channel channel, List<String> earlier) {
    public Message {
        earlier = List.copyOf(earlier);
    }

    public static Message of(String text) {
        return new Message(text, null, null, List.of());
    }
}
