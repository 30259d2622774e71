package heard.desk.coach;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Timelines;
import heard.desk.identity.Access;
import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventListener;
import heard.desk.platform.event.LoggedEvent;
import org.springframework.stereotype.Component;

/** Remembers how answers were reviewed once they are sent, for the eyes of who wrote them. Sending does not wait for it. */
@Component
class SentReviews implements EventListener {
    private static final String REPLIED = "conversation.replied";
    private static final int BATCH = 50;

    private final Timelines timelines;
    private final Directory directory;
    private final ReviewContexts contexts;
    private final TeamReviews reviews;
    private final SentReviewStore store;

    SentReviews(Timelines timelines, Directory directory, ReviewContexts contexts, TeamReviews reviews, SentReviewStore store) {
        this.timelines = timelines;
        this.directory = directory;
        this.contexts = contexts;
        this.reviews = reviews;
        this.store = store;
    }

    @Override
    public String name() {
        return "coach-sent";
    }

    /** Each takes a review. */
    @Override
    public int batch() {
        return BATCH;
    }

    /** Nobody waits for what they learn by it. */
    @Override
    public boolean patient() {
        return true;
    }

    @Override
    public void on(List<LoggedEvent> events) {
        events.stream().map(LoggedEvent::event).filter(event -> event.kind().equals(REPLIED)).forEach(this::remember);
    }

    private void remember(Event event) {
        String message = event.body().get("message");
        Optional<Access> writer = Optional.ofNullable(event.actor()).flatMap(agent -> directory.find(new AgentId(agent)))
                .map(Agent::access);
        if (message == null || writer.isEmpty())
            return;
        var id = new MessageId(UUID.fromString(message));
        Optional<Message> sent = timelines.message(writer.get(), id);
        Optional<Conversation> conversation = timelines.conversationOf(writer.get(), id);
        if (sent.isPresent() && conversation.isPresent())
            remember(writer.get(), conversation.get(), sent.get());
    }

    private void remember(Access writer, Conversation conversation, Message sent) {
        var reader = ReviewReader.of(Set.of(conversation.scope()));
        reviews.review(sent.ownText(), contexts.ofSent(writer, conversation, sent), reader, Reviews.IN_THE_BACKGROUND)
                .ifPresent(review -> store.put(SentReview.of(sent, writer.agent(), review)));
    }
}
