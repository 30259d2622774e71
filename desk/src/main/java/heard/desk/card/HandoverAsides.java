package heard.desk.card;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import heard.desk.conversation.Aside;
import heard.desk.conversation.Asides;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Entry;
import heard.desk.conversation.EntryKind;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Surroundings;
import heard.desk.conversation.Timelines.Timeline;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.desk.platform.words.Words;
import org.springframework.stereotype.Component;

/** Puts the note of a handover on top until somebody has taken note of it, and offers to write one to who has just given on without. */
@Component
class HandoverAsides implements Surroundings, Asides {
    /** So long after somebody gave it on they may still want to say why. */
    private static final Duration JUST_NOW = Duration.ofMinutes(30);

    private final Handovers handovers;
    private final HandoverStore store;
    private final Directory directory;
    private final Clock clock;

    HandoverAsides(Handovers handovers, HandoverStore store, Directory directory, Clock clock) {
        this.handovers = handovers;
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<Aside> of(Access access, Words words, Ground ground) {
        Timeline timeline = ground.around().timeline();
        return Stream
                .concat(note(access, ground.conversation(), timeline).stream(), offer(access, ground.conversation(), timeline).stream())
                .toList();
    }

    private Optional<Aside> note(Access access, Conversation conversation, Timeline timeline) {
        boolean noted = timeline.more() || timeline.messages().stream().anyMatch(message -> message.kind() == MessageKind.NOTE);
        return noted ? handovers.waiting(access, conversation).flatMap(handover -> note(handover, timeline)) : Optional.empty();
    }

    private Optional<Aside> note(Handover handover, Timeline timeline) {
        return timeline.messages().stream().filter(message -> message.id().equals(handover.note())).findFirst()
                .map(message -> new HandoverNote("#m-" + message.id().value(), directory.name(handover.from()), handover.at(),
                        HandoverNote.lines(message.text(), handover.links())));
    }

    private Optional<Aside> offer(Access access, Conversation conversation, Timeline timeline) {
        AgentId assignee = conversation.assignee();
        if (assignee == null || assignee.equals(access.agent()) || !access.works(conversation.scope()))
            return Optional.empty();
        Instant since = clock.instant().minus(JUST_NOW);
        Optional<Entry> given = timeline.entries(EntryKind.ASSIGNED).stream().reduce((one, other) -> other)
                .filter(entry -> access.agent().equals(entry.agent()) && entry.at().isAfter(since)
                        && assignee.value().toString().equals(entry.detail().get("to")));
        boolean noted = given.isPresent() && timeline.messages().stream().anyMatch(message -> message.kind() == MessageKind.NOTE
                && access.agent().equals(message.agent()) && !message.at().isBefore(given.get().at().minus(JUST_NOW)));
        return given.isPresent() && !noted
                ? Optional.of(new HandoverOffer(directory.name(assignee), new Taker.Person(assignee).value()))
                : Optional.empty();
    }

    @Override
    public Map<MessageId, Aside> under(Words words, Collection<Message> messages) {
        List<MessageId> notes = messages.stream().filter(message -> message.kind() == MessageKind.NOTE).map(Message::id).toList();
        Map<MessageId, Aside> marks = new HashMap<>();
        for (Handover handover : store.of(notes)) {
            if (!handover.links().isEmpty())
                marks.put(handover.note(), HandoverMarks.of(handover.links()));
        }
        return marks;
    }

    @Override
    public Map<ConversationId, List<Sign>> signs(Words words, Collection<ConversationId> conversations) {
        return Map.of();
    }
}
