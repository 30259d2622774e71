package heard.desk.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Conversations as turns of talk, for those who tell them in short. It asks nobody's rights: its callers have found the conversations for a reader. */
@Component
public class Turns {
    /** No more of an answer is looked at. */
    static final int MOST_CHARACTERS = 2_000;
    private static final Set<Delivery.Status> LOST = Set.of(Delivery.Status.FAILED, Delivery.Status.BOUNCED, Delivery.Status.WITHDRAWN);

    private final TurnStore store;

    Turns(TurnStore store) {
        this.store = store;
    }

    /** The newest turns of each, oldest first. */
    public Map<ConversationId, List<Turn>> of(Collection<ConversationId> conversations, int most) {
        return conversations.isEmpty()
                ? Map.of()
                : store.of(conversations, most).stream().collect(Collectors.groupingBy(Turn::conversation));
    }

    /** The same from messages that are at hand. */
    public static List<Turn> of(ConversationId conversation, Collection<Message> messages) {
        return messages.stream().filter(Turns::counts).map(message -> turn(conversation, message)).toList();
    }

    private static boolean counts(Message message) {
        return switch (message.kind()) {
            case NOTE -> false;
            case INBOUND -> message.nature() == Nature.PERSONAL;
            case OUTBOUND -> message.delivery() == null || !LOST.contains(message.delivery().status());
        };
    }

    private static Turn turn(ConversationId conversation, Message message) {
        boolean ours = message.kind() == MessageKind.OUTBOUND;
        int files = (int) message.attachments().stream().filter(file -> !file.inline()).count();
        return new Turn(conversation, message.id(), ours, message.at(), message.agent(),
                ours ? Limits.cut(message.ownText(), MOST_CHARACTERS) : "", files);
    }
}
