package heard.desk.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import heard.desk.coach.FoundPromise;
import heard.desk.coach.PromiseChoices;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what agents say of promises in the answers that they write. */
@Component
public class Choices implements PromiseChoices {
    /** An answer can be scheduled for more than a year ahead. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final ChoiceStore store;
    private final Clock clock;

    Choices(ChoiceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Map<String, Choice> of(AgentId agent, ConversationId conversation) {
        return store.ofDraft(agent, conversation);
    }

    @Override
    @Transactional
    public void choose(Access access, Conversation conversation, FoundPromise promise, Wanted wanted) {
        if (!access.works(conversation.scope()))
            throw DeskException.forbidden("The right to answer is missing");
        if (!wanted.promised()) {
            store.put(access.agent(), conversation.id(), promise.key(), new Choice(false, null), clock.instant());
            return;
        }
        Choice before = store.ofDraft(access.agent(), conversation.id()).get(promise.key());
        Instant due = before != null && wanted.at().isBlank() && before.due() != null ? before.due() : due(access, promise, wanted.at());
        store.put(access.agent(), conversation.id(), promise.key(), new Choice(true, due), clock.instant());
    }

    /** Null where it stays as it was found, and so follows the moment of sending. */
    private @Nullable Instant due(Access access, FoundPromise promise, String at) {
        Instant found = promise.due();
        boolean untouched = found != null && (at.isBlank() || at.strip().equals(DueText.typed(found, access.zone())));
        return untouched ? null : DueText.read(at, access.zone(), clock.instant());
    }

    int prune() {
        return store.prune(clock.instant().minus(KEPT));
    }
}
