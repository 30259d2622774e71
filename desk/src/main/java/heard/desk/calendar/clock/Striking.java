package heard.desk.calendar.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationTexts;
import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of clocks whose moment has come: one mark, one event and a letter for whoever can do something, in one transaction. */
@Component
class Striking {
    static final String WARNED = "clock.warned";
    static final String BREACHED = "clock.breached";
    private static final int BATCH = 200;
    /** What fell due longer ago, as after a new policy, is nobody's news: it stands on the page of deadlines. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final ClockStore store;
    private final EventLog events;
    private final ConversationTexts texts;
    private final Told told;
    private final Clock clock;

    Striking(ClockStore store, EventLog events, ConversationTexts texts, Told told, Clock clock) {
        this.store = store;
        this.events = events;
        this.texts = texts;
        this.told = told;
        this.clock = clock;
    }

    /** Who is written to, and what waits to be written. */
    @Component("clockTold")
    record Told(ClockHearers hearers, ClockNoticeStore notices) {}

    /** Whether there may be more. */
    @Transactional
    public boolean strike() {
        Instant now = clock.instant();
        List<ClockStore.Struck> breached = store.breach(now, BATCH);
        List<ClockStore.Struck> warned = store.warn(now, BATCH);
        tell(BREACHED, breached, now);
        tell(WARNED, warned.stream().filter(struck -> struck.dueAt().isAfter(now)).toList(), now);
        return breached.size() == BATCH || warned.size() == BATCH;
    }

    private void tell(String kind, List<ClockStore.Struck> all, Instant now) {
        if (all.isEmpty())
            return;
        Map<ConversationId, Conversation> conversations = conversations(all);
        events.append(all.stream().map(struck -> event(kind, struck, conversations.get(struck.conversation()))).toList());
        all.stream().filter(struck -> struck.dueAt().isAfter(now.minus(NEWS))).forEach(struck -> {
            Conversation conversation = conversations.get(struck.conversation());
            if (conversation != null)
                told.hearers().of(conversation, kind.equals(BREACHED))
                        .forEach((agent, why) -> told.notices().add(struck, agent, why, now));
        });
    }

    private Map<ConversationId, Conversation> conversations(Collection<ClockStore.Struck> all) {
        return texts.states(all.stream().map(ClockStore.Struck::conversation).distinct().toList()).stream()
                .collect(Collectors.toMap(Conversation::id, Function.identity()));
    }

    private Event event(String kind, ClockStore.Struck struck, @Nullable Conversation conversation) {
        Map<String, String> body = new HashMap<>(Map.of("clock", struck.kind().code(), "due", struck.dueAt().toString()));
        if (conversation != null) {
            body.put("number", Long.toString(conversation.number()));
            told.hearers().answering(conversation).ifPresent(agent -> body.put("assignee", agent.value().toString()));
        }
        return new Event(kind, struck.conversation().value(), struck.scope().value(), null, body);
    }
}
