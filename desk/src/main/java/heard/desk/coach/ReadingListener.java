package heard.desk.coach;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventListener;
import heard.desk.platform.event.EventLog;
import heard.desk.platform.event.LoggedEvent;
import org.springframework.stereotype.Component;

/** Has messages read a moment after they came; intake does not wait for it, and neither does a page. */
@Component
class ReadingListener implements EventListener {
    private static final int BATCH = 50;
    private static final String RECEIVED = "conversation.received";
    /** The words of a message are others than before. */
    private static final String REREAD = "conversation.reread";
    private static final String READ = "coach.read";
    /** They bring a message, or move some. */
    private static final Set<String> KINDS = Set.of(RECEIVED, "conversation.created", "conversation.joined",
            "conversation.join-undone", "conversation.split", REREAD);

    private final MessageReader reader;
    private final EventLog log;

    ReadingListener(MessageReader reader, EventLog log) {
        this.reader = reader;
        this.log = log;
    }

    @Override
    public String name() {
        return "coach";
    }

    @Override
    public int batch() {
        return BATCH;
    }

    /** That a message can be found and is shown comes before what it says. */
    @Override
    public boolean patient() {
        return true;
    }

    /** Whoever has the conversation open learns when a new message is read. */
    @Override
    public void on(List<LoggedEvent> events) {
        Set<ConversationId> touched = new LinkedHashSet<>();
        Set<MessageId> changed = new HashSet<>();
        events.stream().map(LoggedEvent::event).filter(event -> KINDS.contains(event.kind())).forEach(event -> {
            touched.add(new ConversationId(event.subject()));
            if (event.kind().equals(REREAD))
                changed.add(new MessageId(UUID.fromString(event.body().getOrDefault("message", ""))));
        });
        if (!touched.isEmpty())
            reader.read(touched, changed);
        log.append(events.stream().map(LoggedEvent::event).filter(event -> event.kind().equals(RECEIVED) || event.kind().equals(REREAD))
                .map(event -> new Event(READ, event.subject(), event.scope(), null, Map.of())).distinct().toList());
    }
}
