package heard.desk.template;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.NewReply;
import heard.desk.conversation.Replies;
import heard.desk.conversation.SendResult;
import heard.desk.conversation.State;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import heard.desk.platform.Ids;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does what a template was shown to do in a conversation: the answer and all that goes along with it, or nothing at all. */
@Component
public class PickedDoing {
    private final PickedTemplates picked;
    private final TemplateStore templates;
    private final PlanStore plans;
    private final Doors doors;
    private final Clock clock;

    PickedDoing(PickedTemplates picked, TemplateStore templates, PlanStore plans, Doors doors, Clock clock) {
        this.picked = picked;
        this.templates = templates;
        this.plans = plans;
        this.doors = doors;
        this.clock = clock;
    }

    /** Through which it is done, each with its rights, limits and lines of history. */
    @Component("pickedDoors")
    record Doors(Conversations conversations, Replies replies, Doing doing) {}

    /**
     * One conversation as its list was shown.
     *
     * @param seen    the newest message that was shown; null only where there was none
     * @param run     a key of the whole run
     * @param version of the template as it was shown
     */
    public record Wanted(Conversation conversation, @Nullable MessageId seen, UUID run, int version) {}

    /** The answer that stands in the outbox now; empty where the template only does something. What is refused leaves nothing behind. */
    @Transactional
    public Optional<MessageId> take(Access access, Words words, Template template, Wanted wanted) {
        Conversation conversation = doors.conversations().find(access, wanted.conversation().id())
                .orElseThrow(() -> DeskException.notFound("Conversation #" + wanted.conversation().number()));
        PickedTemplates.Prospect prospect = picked.look(access, words, template, conversation);
        UUID key = PickedTemplates.key(wanted.run(), conversation);
        Optional<MessageId> before = doors.replies().sentWith(access, key);
        if (before.isPresent())
            return before;
        if (template.version() != wanted.version())
            throw TemplateError.TEMPLATE_CHANGED.because("Template " + template.id() + " was changed since it was shown");
        if (prospect.hindrance() != null)
            throw TemplateError.PICKED_HINDERED.because("Template " + template.id() + " does nothing in #" + conversation.number() + ": "
                    + prospect.hindrance().code());
        templates.used(template.id(), access.agent(), clock.instant());
        List<Action> actions = picked.doable(words, template);
        if (prospect.language() == null) {
            if (!Objects.equals(wanted.seen(), conversation.lastMessage()))
                throw TemplateError.PICKED_MOVED_ON.because("Conversation #" + conversation.number() + " has moved on");
            doors.doing().all(access, conversation.id(), actions);
            return Optional.empty();
        }
        var plan = new Plan(Ids.next(), conversation.id(), access.agent(), template.id(), actions, null, null, null);
        if (!actions.isEmpty())
            plans.put(plan, clock.instant());
        var reply = new NewReply(key, conversation.id(), wanted.seen(), prospect.text(), prospect.recipients(), template.files(), null,
                State.WAITING_FOR_CUSTOMER, PickedTemplates.along(plan));
        return switch (doors.replies().send(access, reply)) {
            case SendResult.Queued queued -> Optional.of(queued.message().id());
            case SendResult.Stale stale ->
                throw TemplateError.PICKED_MOVED_ON.because("Conversation #" + conversation.number() + " has moved on");
        };
    }
}
