package heard.desk.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import heard.desk.customer.CustomerId;
import heard.desk.identity.Access;
import heard.desk.identity.Agent;
import heard.desk.identity.AgentId;
import heard.desk.identity.Agents;
import heard.desk.identity.TeamId;
import heard.desk.identity.Teams;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Conversations as people see and change them. What a person may not see does not exist for them. */
@Component
public class Conversations {
    private final ConversationStore store;
    private final Agents agents;
    private final Teams teams;
    private final History history;
    private final Clock clock;

    Conversations(ConversationStore store, Agents agents, Teams teams, History history, Clock clock) {
        this.store = store;
        this.agents = agents;
        this.teams = teams;
        this.history = history;
        this.clock = clock;
    }

    public Optional<Conversation> find(Access access, ConversationId id) {
        return store.find(id).filter(conversation -> access.sees(conversation.scope()));
    }

    /** Those of the customers of whom the reader sees a conversation: the others do not exist for them. */
    public Set<CustomerId> known(Access access, Collection<CustomerId> customers) {
        return customers.isEmpty() ? Set.of() : store.customersSeen(customers, access.visibleTeams());
    }

    /** By its number; the number of a joined conversation leads to itself, see {@link Conversation#joinedInto()}. */
    public Optional<Conversation> byNumber(Access access, long number) {
        return store.byNumber(number).filter(conversation -> access.sees(conversation.scope()));
    }

    /** Where a number leads today: to the conversation itself, or to the one that it was joined into. */
    public Optional<Conversation> current(Access access, long number) {
        Optional<Conversation> found = store.byNumber(number);
        while (found.isPresent() && found.get().joinedInto() != null)
            found = store.find(found.get().joinedInto());
        return found.filter(conversation -> access.sees(conversation.scope()));
    }

    /** Holds it until the caller's transaction ends; false where somebody has changed it since this version was read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holdAt(Access access, ConversationId id, long version) {
        return store.lock(List.of(id)).stream()
                .anyMatch(conversation -> access.sees(conversation.scope()) && conversation.version() == version);
    }

    @Transactional
    public Conversation moveTo(Access access, ConversationId id, State next, @Nullable Instant snoozedUntil) {
        if (next == State.JOINED)
            throw ConversationError.MOVE_NOT_ALLOWED.because("Joining is done by naming the other conversation");
        if ((next == State.SNOOZED) != (snoozedUntil != null))
            throw ConversationError.SNOOZE_TIME_PAST.because("A snoozed conversation, and only that, needs a time to come back");
        if (snoozedUntil != null && !snoozedUntil.isAfter(clock.instant()))
            throw ConversationError.SNOOZE_TIME_PAST.because("The time to come back lies in the past");
        return change(access, id, conversation -> {
            if (conversation.state() == next && next != State.SNOOZED)
                return;
            if (!conversation.state().canMoveTo(next))
                throw notFrom(conversation, next);
            store.setState(id, next, snoozedUntil, clock.instant());
            if (conversation.state() == State.SPAM)
                store.recount(id, clock.instant());
            var detail = new HashMap<>(Map.of("from", conversation.state().code(), "to", next.code()));
            if (snoozedUntil != null)
                detail.put("until", snoozedUntil.toString());
            history.add(conversation, access.agent(), next == State.SNOOZED ? EntryKind.SNOOZED : EntryKind.STATE_CHANGED, detail);
        });
    }

    private static DeskException notFrom(Conversation conversation, State next) {
        return ConversationError.MOVE_NOT_ALLOWED.because(
                "Conversation #" + conversation.number() + " is " + conversation.state().code() + " and cannot become " + next.code()
                        + "; open it first");
    }

    /** Gives it to an agent who may see it, or to nobody. */
    @Transactional
    public Conversation assign(Access access, ConversationId id, @Nullable AgentId assignee) {
        return change(access, id, conversation -> {
            if (Objects.equals(conversation.assignee(), assignee))
                return;
            if (assignee != null && !isMember(conversation.scope(), assignee)) {
                throw ConversationError.ASSIGNEE_NOT_IN_TEAM
                        .because("That person is not in the team that this conversation belongs to; move it to a team of theirs first");
            }
            store.setAssignee(id, assignee, clock.instant());
            history.add(conversation, access.agent(), EntryKind.ASSIGNED,
                    fromTo(conversation.assignee() == null ? null : conversation.assignee().value(),
                            assignee == null ? null : assignee.value()));
        });
    }

    /** Moves it to a team, or back to the team of its mailbox; an assignee outside the new team is released. */
    @Transactional
    public Conversation moveToTeam(Access access, ConversationId id, @Nullable TeamId team) {
        return change(access, id, conversation -> {
            if (Objects.equals(conversation.team(), team))
                return;
            if (team != null && teams.find(team).isEmpty())
                throw ConversationError.TEAM_UNKNOWN.because("There is no such team");
            setTeam(conversation, team);
            history.add(conversation, access.agent(), EntryKind.TEAM_CHANGED,
                    fromTo(conversation.team() == null ? null : conversation.team().value(), team == null ? null : team.value()));
        });
    }

    private void setTeam(Conversation conversation, @Nullable TeamId team) {
        TeamId scope = team != null ? team : conversation.home();
        store.setTeam(conversation.id(), team, scope, clock.instant());
        AgentId assignee = conversation.assignee();
        if (assignee != null && !isMember(scope, assignee))
            store.setAssignee(conversation.id(), null, clock.instant());
    }

    /** The desk itself takes it from who has it, since a deadline was missed; what nobody has, or is done, stays as it is. */
    @Transactional
    public void releaseLate(ConversationId id) {
        for (Conversation conversation : store.lock(List.of(id))) {
            AgentId assignee = conversation.assignee();
            if (assignee == null || !conversation.state().live())
                continue;
            store.setAssignee(id, null, clock.instant());
            history.add(conversation, null, EntryKind.ASSIGNED, late(fromTo(assignee.value(), null)));
        }
    }

    /** The desk itself hands it to another team, since a deadline was missed; what is there already, or is done, stays as it is. */
    @Transactional
    public void handOnLate(ConversationId id, TeamId team) {
        for (Conversation conversation : store.lock(List.of(id))) {
            if (conversation.scope().equals(team) || !conversation.state().live())
                continue;
            setTeam(conversation, team);
            history.add(conversation, null, EntryKind.TEAM_CHANGED,
                    late(fromTo(conversation.team() == null ? null : conversation.team().value(), team.value())));
        }
    }

    private static Map<String, String> late(Map<String, String> detail) {
        var whole = new HashMap<>(detail);
        whole.put("why", "late");
        return whole;
    }

    @Transactional
    public Conversation prioritise(Access access, ConversationId id, Priority priority) {
        return change(access, id, conversation -> {
            if (conversation.priority() == priority)
                return;
            store.setPriority(id, priority, clock.instant());
            history.add(conversation, access.agent(), EntryKind.PRIORITY_CHANGED,
                    Map.of("from", conversation.priority().code(), "to", priority.code()));
        });
    }

    @Transactional
    public Conversation tag(Access access, ConversationId id, TagId tag) {
        return change(access, id, conversation -> {
            if (conversation.tags().contains(tag))
                return;
            if (conversation.tags().size() >= Limits.TAGS)
                throw ConversationError.TOO_MANY_TAGS.because("A conversation carries at most " + Limits.TAGS + " tags");
            var tags = new LinkedHashSet<>(conversation.tags());
            tags.add(tag);
            store.setTags(id, tags, clock.instant());
            history.add(conversation, access.agent(), EntryKind.TAGGED, Map.of("tag", tag.value().toString()));
        });
    }

    @Transactional
    public Conversation untag(Access access, ConversationId id, TagId tag) {
        return change(access, id, conversation -> {
            var tags = new LinkedHashSet<>(conversation.tags());
            if (!tags.remove(tag))
                return;
            store.setTags(id, tags, clock.instant());
            history.add(conversation, access.agent(), EntryKind.UNTAGGED, Map.of("tag", tag.value().toString()));
        });
    }

    /** Sets a custom field; an empty value takes it away. The value is valid for the field: {@link CustomField#check}. */
    @Transactional
    public Conversation setField(Access access, ConversationId id, CustomField field, String value) {
        String checked = field.check(value);
        return change(access, id, conversation -> {
            var fields = new HashMap<>(conversation.fields());
            String before = checked.isEmpty() ? fields.remove(field.key()) : fields.put(field.key(), checked);
            if (Objects.equals(before == null ? "" : before, checked))
                return;
            store.setFields(id, fields, clock.instant());
            history.add(conversation, access.agent(), EntryKind.FIELD_CHANGED,
                    Map.of("field", field.key(), "from", before == null ? "" : before, "to", checked));
        });
    }

    /** Agrees on a new subject; the next answer leaves under it. */
    @Transactional
    public Conversation rename(Access access, ConversationId id, String subject) {
        String agreed = Limits.cut(Limits.typed(subject).replace('\n', ' ').strip(), Limits.SUBJECT);
        if (agreed.isEmpty())
            throw ConversationError.SUBJECT_EMPTY.because("A conversation needs a subject");
        return change(access, id, conversation -> {
            if (conversation.subject().equals(agreed))
                return;
            store.setSubject(id, agreed, clock.instant());
            history.add(conversation, access.agent(), EntryKind.SUBJECT_CHANGED, Map.of());
        });
    }

    /** Gives it to another customer, where a mail came from somebody else's address. */
    @Transactional
    public Conversation setCustomer(Access access, ConversationId id, CustomerId customer) {
        return change(access, id, conversation -> {
            if (conversation.customer().equals(customer))
                return;
            store.setCustomer(id, customer, clock.instant());
            history.add(conversation, access.agent(), EntryKind.CUSTOMER_CHANGED,
                    fromTo(conversation.customer().value(), customer.value()));
        });
    }

    /** A mailbox now belongs to another team: what is in no team of its own follows it. */
    @Transactional
    public int mailboxMoved(UUID mailbox, TeamId team) {
        history.tellMailboxMoved(mailbox, team);
        return store.moveHomeOf(mailbox, team, agents.activeMembers(team).stream().map(Agent::id).toList());
    }

    /** Wakes those whose snooze has run out; returns how many. */
    @Transactional
    public int wakeDue(int limit) {
        List<Conversation> due = store.lockDueToWake(clock.instant(), limit);
        for (Conversation conversation : due) {
            store.setState(conversation.id(), State.OPEN, null, clock.instant());
            history.add(conversation, null, EntryKind.WOKEN, Map.of());
        }
        return due.size();
    }

    private Conversation change(Access access, ConversationId id, Consumer<Conversation> work) {
        var locked = store.lock(List.of(id)).stream().filter(conversation -> access.sees(conversation.scope())).findFirst();
        var conversation = locked.orElseThrow(() -> DeskException.notFound("Conversation " + id.value()));
        if (!access.works(conversation.scope()))
            throw DeskException.forbidden("The right to change conversations is missing");
        if (conversation.state() == State.JOINED)
            throw ConversationError.ALREADY_JOINED
                    .because("Conversation #" + conversation.number() + " was joined to another; change that one");
        work.accept(conversation);
        return store.find(id).orElseThrow();
    }

    private boolean isMember(TeamId team, AgentId agent) {
        return agents.find(agent).filter(found -> found.active() && found.teams().containsKey(team)).isPresent();
    }

    private static Map<String, String> fromTo(@Nullable UUID from, @Nullable UUID to) {
        return Map.of("from", from == null ? "" : from.toString(), "to", to == null ? "" : to.toString());
    }
}
