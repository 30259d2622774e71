package heard.desk.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.CustomField;
import heard.desk.conversation.Fields;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.conversation.Tag;
import heard.desk.conversation.Tags;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes all changes that one request asks of a conversation, or none. */
@Component
class ConversationChanges {
    static final Set<String> NAMES = Set.of("state", "snoozedUntil", "assignee", "team", "priority", "tags", "fields", "subject");
    private final Conversations conversations;
    private final Tags tags;
    private final Fields fields;

    ConversationChanges(Conversations conversations, Tags tags, Fields fields) {
        this.conversations = conversations;
        this.tags = tags;
        this.fields = fields;
    }

    /** One change that is ready to be made. */
    private interface Step {
        void make(Access access, ConversationId id);
    }

    /**
     * Makes the changes, all or none.
     *
     * @param version that the caller has read; null where the caller does not mind
     */
    @Transactional
    public Conversation make(Access access, Conversation before, Asked asked, @Nullable Long version) {
        List<Step> steps = steps(before, asked);
        asked.check();
        if (version != null && !conversations.holdAt(access, before.id(), version))
            throw ExchangeError.CHANGED_MEANWHILE
                    .because("Conversation #" + before.number() + " is not at version " + version + " any more: read it again");
        steps.forEach(step -> step.make(access, before.id()));
        return conversations.find(access, before.id()).orElse(before);
    }

    /** A new team comes before a new assignee, who must belong to it; the state comes last. */
    private List<Step> steps(Conversation before, Asked asked) {
        List<Step> steps = new ArrayList<>();
        if (asked.has("subject") && asked.one("subject", Optional::of) instanceof String subject)
            steps.add((access, id) -> conversations.rename(access, id, subject));
        if (asked.has("priority") && asked.one("priority", Priority::parse) instanceof Priority priority)
            steps.add((access, id) -> conversations.prioritise(access, id, priority));
        if (asked.has("tags"))
            addTags(before, asked, steps);
        if (asked.has("fields"))
            addFields(asked, steps);
        if (asked.has("team")) {
            var team = asked.id("team");
            steps.add((access, id) -> conversations.moveToTeam(access, id, team == null ? null : new TeamId(team)));
        }
        if (asked.has("assignee")) {
            var assignee = asked.id("assignee");
            steps.add((access, id) -> conversations.assign(access, id, assignee == null ? null : new AgentId(assignee)));
        }
        addState(asked, steps);
        return steps;
    }

    private void addState(Asked asked, List<Step> steps) {
        var until = asked.time("snoozedUntil");
        if (!asked.has("state")) {
            if (asked.has("snoozedUntil"))
                asked.refuse("snoozedUntil", "goes with the state snoozed");
            return;
        }
        if (asked.one("state", State::parse) instanceof State state) {
            if ((state == State.SNOOZED) != (until != null))
                asked.refuse("snoozedUntil", "is needed for the state snoozed, and only for that");
            steps.add((access, id) -> conversations.moveTo(access, id, state, until));
        }
    }

    private void addTags(Conversation before, Asked asked, List<Step> steps) {
        List<Tag> wanted = new ArrayList<>();
        for (String name : asked.texts("tags"))
            tags.named(name).ifPresentOrElse(wanted::add, () -> asked.refuse("tags", "has a tag that the desk does not have"));
        var ids = wanted.stream().map(Tag::id).toList();
        before.tags().stream().filter(tag -> !ids.contains(tag))
                .forEach(tag -> steps.add((access, id) -> conversations.untag(access, id, tag)));
        ids.forEach(tag -> steps.add((access, id) -> conversations.tag(access, id, tag)));
    }

    private void addFields(Asked asked, List<Step> steps) {
        var inner = asked.inner("fields");
        for (Map.Entry<String, String> value : inner.texts().entrySet()) {
            Optional<CustomField> field = fields.byKey(value.getKey());
            if (field.isEmpty())
                asked.refuse("fields." + value.getKey(), "is no field of this desk");
            else
                steps.add((access, id) -> conversations.setField(access, id, field.get(), value.getValue()));
        }
        asked.refuseAllOf(inner, "fields");
    }
}
