package heard.desk.card;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Notes;
import heard.desk.identity.Access;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives conversations on, with a note on top for who takes over. */
@Component
class Handovers {
    private final Conversations conversations;
    private final Notes notes;
    private final HandoverStore store;
    private final Clock clock;

    Handovers(Conversations conversations, Notes notes, HandoverStore store, Clock clock) {
        this.conversations = conversations;
        this.notes = notes;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The note is written while it is still the giver's, then it goes. Without words it goes without a note.
     *
     * @param links the letters behind the marks in the words; those whose marks were taken out are left out
     */
    @Transactional
    public Conversation hand(Access access, Conversation conversation, Taker taker, String words, Map<String, MessageId> links) {
        if (!words.isBlank()) {
            Message note = notes.add(access, conversation.id(), words, List.of());
            Map<String, MessageId> kept = new HashMap<>(links);
            kept.keySet().removeIf(mark -> !note.text().contains("[" + mark + "]"));
            store.receive(conversation.id(), access.agent(), clock.instant());
            store.add(new Handover(note.id(), conversation.id(), access.agent(), note.at(), kept));
        }
        return switch (taker) {
            case Taker.Person person -> conversations.assign(access, conversation.id(), person.agent());
            case Taker.Group group -> conversations.moveToTeam(access, conversation.id(), teamOrHome(conversation, group.team()));
        };
    }

    /** A conversation that goes home is in no team of its own. */
    private static @Nullable TeamId teamOrHome(Conversation conversation, TeamId team) {
        return team.equals(conversation.home()) ? null : team;
    }

    /** What waits for somebody other than its writer. */
    Optional<Handover> waiting(Access access, Conversation conversation) {
        return store.waiting(conversation.id()).filter(handover -> !handover.from().equals(access.agent()));
    }

    void receive(Access access, Conversation conversation) {
        if (access.works(conversation.scope()))
            store.receive(conversation.id(), access.agent(), clock.instant());
    }
}
