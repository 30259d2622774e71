package heard.desk.coach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

import heard.desk.calendar.WorkingCalendar;
import heard.desk.calendar.clock.Policies;
import heard.desk.conversation.AnswerAdvice.Written;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Nature;
import heard.desk.conversation.Spoken;
import heard.desk.conversation.Timelines;
import heard.desk.customer.Customer;
import heard.desk.customer.Customers;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.engine.BusinessCalendar;
import heard.engine.Coded;
import heard.engine.Language;
import heard.engine.ReviewContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what is known around an answer: the message it answers, whose it is, by what way it goes, when, by which calendar, and what
 * its writer said before. Thread-safe.
 */
@Component
class ReviewContexts {
    private static final int MOST_EARLIER = 10;
    /** So short a text does not tell its own language. */
    private static final int SHORT = 60;
    /** As long as nobody writes, what is around an answer stays as it is for this long: its writer asks every few words. */
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final int MOST_KEPT = 2_000;

    private final Timelines timelines;
    private final Customers customers;
    private final Policies policies;
    private final Clock clock;
    private final ConcurrentHashMap<Asked, Around> kept = new ConcurrentHashMap<>();

    ReviewContexts(Timelines timelines, Customers customers, Policies policies, Clock clock) {
        this.timelines = timelines;
        this.customers = customers;
        this.policies = policies;
        this.clock = clock;
    }

    private record Asked(AgentId agent, ConversationId conversation, @Nullable MessageId newest) {}

    private record Around(heard.engine.@Nullable Message question, List<String> replies, @Nullable WorkingCalendar calendar, Instant at) {}

    ReviewContext of(Access access, Written written) {
        return context(access, written, around(access, written.conversation()));
    }

    private ReviewContext context(Access access, Written written, Around around) {
        Conversation conversation = written.conversation();
        Instant at = written.sendAt() == null ? clock.instant() : written.sendAt();
        var calendar = around.calendar();
        ZoneId zone = calendar == null ? access.zone() : calendar.zone();
        return new ReviewContext(MessageReader.channel(conversation.channel()), around.question(), name(conversation),
                language(conversation, written.text()), at.atZone(zone).toOffsetDateTime(), zone, around.replies(), null,
                calendar == null ? BusinessCalendar.WEEKDAYS : calendar);
    }

    private Around around(Access access, Conversation conversation) {
        Instant now = clock.instant();
        if (kept.size() > MOST_KEPT)
            kept.values().removeIf(old -> !fresh(old, now));
        var asked = new Asked(access.agent(), conversation.id(), conversation.lastMessage());
        Around known = kept.get(asked);
        if (known != null && fresh(known, now))
            return known;
        var found = around(access, conversation, null, now);
        kept.put(asked, found);
        return found;
    }

    private Around around(Access access, Conversation conversation, @Nullable MessageId before, Instant now) {
        List<Message> messages = timelines.of(conversation, before).messages();
        return new Around(question(conversation, messages), ownReplies(access, messages),
                policies.calendarOf(conversation).orElse(null), now);
    }

    /** Around an answer that was sent: what stood before it then. */
    ReviewContext ofSent(Access writer, Conversation conversation, Message sent) {
        Around around = around(writer, conversation, sent.id(), sent.at());
        return context(writer, new Written(conversation, sent.ownText(), sent.at()), around);
    }

    private static boolean fresh(Around around, Instant now) {
        return now.isBefore(around.at().plus(FRESH));
    }

    /** The newest that the customer wrote, with what they wrote before it. */
    private static heard.engine.@Nullable Message question(Conversation conversation, List<Message> messages) {
        List<Message> asked = messages.stream()
                .filter(message -> message.kind() == MessageKind.INBOUND && message.nature() == Nature.PERSONAL).toList();
        if (asked.isEmpty())
            return null;
        Message newest = asked.getLast();
        List<String> earlier = asked.subList(Math.max(0, asked.size() - 1 - MOST_EARLIER), asked.size() - 1).stream().map(Spoken::textOf)
                .toList();
        return new heard.engine.Message(Spoken.textOf(newest), newest.at().atOffset(ZoneOffset.UTC),
                MessageReader.channel(conversation.channel()), earlier);
    }

    /** Asked each time: whoever has just put down how they like to be called wants to greet them so. */
    private @Nullable String name(Conversation conversation) {
        return customers.find(conversation.customer()).map(Customer::called).filter(name -> !name.isBlank()).orElse(null);
    }

    /** The conversation's own, until the answer is long enough to speak for itself. */
    static @Nullable Language language(Conversation conversation, String text) {
        if (conversation.language() == null || text.strip().length() >= SHORT)
            return null;
        Language known = Coded.find(Language.class, conversation.language());
        return known == Language.OTHER ? null : known;
    }

    private static List<String> ownReplies(Access access, List<Message> messages) {
        List<String> replies = messages.stream()
                .filter(message -> message.kind() == MessageKind.OUTBOUND && access.agent().equals(message.agent())).map(Message::ownText)
                .toList();
        return replies.subList(Math.max(0, replies.size() - MOST_EARLIER), replies.size());
    }
}
