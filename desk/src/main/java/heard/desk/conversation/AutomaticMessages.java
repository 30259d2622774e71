package heard.desk.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the desk itself asks customers, by the same outbox and its brakes as answers. No agent is its writer,
 * and by that channels mark it as automatic; the conversation stays where it stands.
 */
@Component
public class AutomaticMessages {
    /** The detail of a message that no incoming one made the desk send: {@code generated}, as RFC 3834 has it. */
    public static final String AUTOMATIC = "automatic";
    public static final String GENERATED = "generated";

    private final ConversationStore conversations;
    private final MessageStore messages;
    private final DeliveryStore deliveries;
    private final History history;
    private final Clock clock;

    AutomaticMessages(ConversationStore conversations, MessageStore messages, DeliveryStore deliveries, History history, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.deliveries = deliveries;
        this.history = history;
        this.clock = clock;
    }

    /**
     * A message to be sent.
     *
     * @param key     asking twice with one key sends once
     * @param basedOn the newest message when it was decided; where another has come, nothing is sent
     * @param standing where the conversation has to stand
     * @param author  in whose name
     */
    public record Automatic(UUID key, ConversationId conversation, @Nullable MessageId basedOn, State standing, String author, String text,
            Recipient to) {}

    /** Puts it into the outbox; empty where the conversation has moved on, or has no thread by which it could leave. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MessageId> send(Automatic asked) {
        Optional<MessageId> before = deliveries.byKey(asked.key());
        if (before.isPresent())
            return before;
        return conversations.lock(List.of(asked.conversation())).stream().findFirst()
                .filter(conversation -> conversation.state() == asked.standing()
                        && Objects.equals(conversation.lastMessage(), asked.basedOn()))
                .flatMap(conversation -> thread(conversation).map(thread -> queue(conversation, thread, asked)));
    }

    private Optional<ThreadId> thread(Conversation conversation) {
        var threads = messages.threads(conversation.id()).stream().filter(thread -> thread.channel() == Channel.EMAIL).toList();
        return threads.isEmpty() ? Optional.empty() : Optional.of(messages.newestThread(threads).orElse(threads.getLast().id()));
    }

    private MessageId queue(Conversation conversation, ThreadId thread, Automatic asked) {
        Instant now = clock.instant();
        var id = MessageId.next();
        String text = Limits.typed(asked.text()).strip();
        messages.insert(List.of(new Message(id, thread, MessageKind.OUTBOUND, Nature.PERSONAL, now, null, asked.author(), "",
                conversation.subject(), text, text.length(), null, List.of(asked.to()), List.of(), Map.of(AUTOMATIC, GENERATED), null,
                List.of(), null)));
        deliveries.insert(id, asked.key(), Channel.EMAIL, now);
        conversations.answered(conversation.id(), id, Limits.snippet(text), conversation.state(), now);
        history.add(conversation, null, EntryKind.FOLLOW_UP, Map.of("what", "asked"));
        history.tell(conversation, null, ConversationEvents.REPLIED, Map.of("message", id.value().toString()));
        return id;
    }
}
