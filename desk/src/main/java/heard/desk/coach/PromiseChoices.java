package heard.desk.coach;

import java.time.Instant;
import java.util.Map;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import org.jspecify.annotations.Nullable;

/** What an agent says of promises that were found in an answer they write; who keeps the promises remembers it. */
public interface PromiseChoices {
    /**
     * What was said of one.
     *
     * @param promised false where it is none
     * @param due      by when, where the agent said so; null as it was found
     */
    record Choice(boolean promised, @Nullable Instant due) {}

    /** The same as typed; {@code at} is a time of the agent's clock, empty for the one that was found. */
    record Wanted(boolean promised, String at) {}

    /** By the keys of {@link FoundPromise}. */
    Map<String, Choice> of(AgentId agent, ConversationId conversation);

    /** Remembers it; a time that cannot be meant is refused by an exception that says why. */
    void choose(Access access, Conversation conversation, FoundPromise promise, Wanted wanted);
}
