package heard.desk.followup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

import heard.desk.conversation.ConversationId;
import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventListener;
import heard.desk.platform.event.LoggedEvent;
import org.springframework.stereotype.Component;

/** Hears of solutions, of answers in words, of questions that did not arrive, and of all that changes how often customers had to come. */
@Component
class FollowUpListener implements EventListener {
    private static final int BATCH = 100;
    private static final String READ = "coach.read";
    private static final Set<String> NOT_SENT = Set.of("conversation.delivery-failed", "conversation.bounced",
            "conversation.reply-withdrawn");
    private static final Set<String> COUNTED = Set.of(READ, "conversation.state-changed", "conversation.reopened", "conversation.replied",
            "conversation.created", "conversation.joined", "conversation.join-undone", "conversation.split",
            "conversation.customer-changed", "conversation.team-changed");

    private final Planner planner;
    private final SpokenAnswers spoken;
    private final FollowUpStore store;
    private final ContactCounter contacts;

    FollowUpListener(Planner planner, SpokenAnswers spoken, FollowUpStore store, ContactCounter contacts) {
        this.planner = planner;
        this.spoken = spoken;
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "followup";
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
        List<Event> all = events.stream().map(LoggedEvent::event).toList();
        each(all, event -> event.kind().equals("conversation.state-changed") && "solved".equals(event.body().get("to")),
                planner::plan);
        each(all, event -> event.kind().equals(READ), spoken::take);
        each(all, event -> COUNTED.contains(event.kind()), contacts::count);
        all.stream().filter(event -> event.kind().equals("conversation.mailbox-moved")).map(Event::subject).distinct()
                .forEach(contacts::countMailbox);
        List<UUID> lost = all.stream().filter(event -> NOT_SENT.contains(event.kind()))
                .flatMap(event -> Optional.ofNullable(event.body().get("message")).map(UUID::fromString).stream()).toList();
        if (!lost.isEmpty())
            store.stopped(lost);
    }

    private static void each(List<Event> events, Predicate<Event> which, Consumer<List<ConversationId>> work) {
        List<ConversationId> touched = events.stream().filter(which).map(event -> new ConversationId(event.subject())).distinct().toList();
        if (!touched.isEmpty())
            work.accept(touched);
    }
}
