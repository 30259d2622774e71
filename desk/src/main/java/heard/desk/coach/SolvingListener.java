package heard.desk.coach;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import heard.desk.conversation.ConversationId;
import heard.desk.platform.event.EventListener;
import heard.desk.platform.event.LoggedEvent;
import org.springframework.stereotype.Component;

/** Hears of matters that are solved, opened again, joined or handed to another team. */
@Component
class SolvingListener implements EventListener {
    private static final int BATCH = 100;
    private static final Set<String> KINDS = Set.of("conversation.state-changed", "conversation.reopened", "conversation.team-changed",
            "conversation.joined", "conversation.join-undone");

    private final SolvingTimes times;

    SolvingListener(SolvingTimes times) {
        this.times = times;
    }

    @Override
    public String name() {
        return "coach-solving";
    }

    @Override
    public int batch() {
        return BATCH;
    }

    /** Nobody waits for it. */
    @Override
    public boolean patient() {
        return true;
    }

    @Override
    public void on(List<LoggedEvent> events) {
        Set<ConversationId> touched = events.stream().map(LoggedEvent::event).filter(event -> KINDS.contains(event.kind()))
                .map(event -> new ConversationId(event.subject())).collect(Collectors.toSet());
        if (!touched.isEmpty())
            times.learn(touched);
    }
}
