package heard.desk.conversation;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what happened to a conversation: a line of its history, and an event for whoever listens. */
@Component
class History {
    /** The prefix of all kinds of event of this feature. */
    static final String EVENT = "conversation.";
    private final HistoryStore store;
    private final EventLog events;
    private final Clock clock;

    History(HistoryStore store, EventLog events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    void add(Conversation conversation, @Nullable AgentId agent, EntryKind kind, Map<String, String> detail) {
        store.add(new Entry(Ids.next(), conversation.id(), clock.instant(), agent, kind, detail));
        tell(conversation, agent, kind.code(), detail);
    }

    /** Tells an event that leaves no line of its own, since the message itself stands in the history. */
    void tell(Conversation conversation, @Nullable AgentId agent, String kind, Map<String, String> detail) {
        events.append(event(conversation, agent, kind, detail));
    }

    /** Tells that conversations of a mailbox are now another team's, in one event for all. */
    void tellMailboxMoved(UUID mailbox, TeamId team) {
        events.append(new Event(EVENT + ConversationEvents.MAILBOX_MOVED, mailbox, team.value(), null, Map.of()));
    }

    private static Event event(Conversation conversation, @Nullable AgentId agent, String kind, Map<String, String> detail) {
        var body = new HashMap<>(detail);
        body.put("number", Long.toString(conversation.number()));
        UUID actor = agent == null ? null : agent.value();
        return new Event(EVENT + kind, conversation.id().value(), conversation.scope().value(), actor, body);
    }
}
