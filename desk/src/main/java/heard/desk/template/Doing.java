package heard.desk.template;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.ConversationError;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.Fields;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.conversation.TagId;
import heard.desk.conversation.Tags;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does what templates say in a conversation, each through the conversation's own door: with its rights, its limits and its line of history. */
@Component
class Doing {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Conversations conversations;
    private final Tags tags;
    private final Fields fields;
    private final Clock clock;

    Doing(Conversations conversations, Tags tags, Fields fields, Clock clock) {
        this.conversations = conversations;
        this.tags = tags;
        this.fields = fields;
        this.clock = clock;
    }

    /** All or none, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void all(Access access, ConversationId id, List<Action> actions) {
        boolean moves = actions.stream().anyMatch(action -> action.kind() == Action.Kind.TEAM);
        for (Action action : actions)
            if (!(moves && action.kind() == Action.Kind.ASSIGN))
                one(access, id, action);
        if (moves)
            actions.stream().filter(action -> action.kind() == Action.Kind.ASSIGN).forEach(action -> assignThere(access, id, action));
    }

    private void one(Access access, ConversationId id, Action action) {
        switch (action.kind()) {
            case PRIORITY -> Priority.parse(action.value()).ifPresent(priority -> conversations.prioritise(access, id, priority));
            case TAG -> tag(action).ifPresent(tag -> conversations.tag(access, id, tag));
            case UNTAG -> tag(action).ifPresent(tag -> conversations.untag(access, id, tag));
            case FIELD -> fields.byKey(action.subject())
                    .ifPresent(field -> conversations.setField(access, id, field, action.value()));
            case STATE -> State.parse(action.value()).ifPresent(state -> conversations.moveTo(access, id, state, null));
            case SNOOZE -> conversations.moveTo(access, id, State.SNOOZED, morning(access, action));
            case ASSIGN -> conversations.assign(access, id, assignee(access, action));
            case TEAM -> conversations.moveToTeam(access, id, new TeamId(UUID.fromString(action.value())));
        }
    }

    /** A tag that the desk has taken away since is nobody's loss. */
    private Optional<TagId> tag(Action action) {
        var tag = new TagId(UUID.fromString(action.value()));
        return tags.find(tag).map(found -> tag);
    }

    /** Nine in the morning so many days from now, by the clock of who does it. */
    private Instant morning(Access access, Action action) {
        return clock.instant().atZone(access.zone()).plusDays(Long.parseLong(action.value())).with(MORNING).toInstant();
    }

    private static @Nullable AgentId assignee(Access access, Action action) {
        return switch (action.value()) {
            case Action.ME -> access.agent();
            case Action.NOBODY -> null;
            default -> new AgentId(UUID.fromString(action.value()));
        };
    }

    /** Who moves a conversation out of their own sight cannot give it to somebody there. */
    private void assignThere(Access access, ConversationId id, Action action) {
        if (conversations.find(access, id).isEmpty())
            throw new DeskException(ConversationError.ASSIGNEE_NOT_IN_TEAM,
                    "Conversation " + id.value() + " now belongs to a team whose people its mover cannot choose");
        one(access, id, action);
    }
}
