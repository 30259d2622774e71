package heard.desk.coach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import heard.desk.customer.Preferences;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.engine.BusinessCalendar;
import heard.engine.Coded;
import heard.engine.Held;
import heard.engine.Language;
import heard.engine.Request;
import heard.engine.ReviewContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what is known around an answer: the message it answers and what people hold to be true of it, whose it is, by what way it
 * goes, when, by which calendar, how long such matters take, and what its writer said before. Thread-safe.
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
    private final ReadingStore readings;
    private final SolvingTimes times;
    private final Clock clock;
    private final ConcurrentHashMap<Kept, Around> kept = new ConcurrentHashMap<>();

    ReviewContexts(Timelines timelines, Customers customers, Policies policies, ReadingStore readings, SolvingTimes times, Clock clock) {
        this.timelines = timelines;
        this.customers = customers;
        this.policies = policies;
        this.readings = readings;
        this.times = times;
        this.clock = clock;
    }

    private record Kept(AgentId agent, ConversationId conversation, @Nullable MessageId newest) {}

    /** @param asked the messages that the customer wrote, the oldest first */
    private record Around(List<MessageId> asked, heard.engine.@Nullable Message question, List<String> replies,
            @Nullable WorkingCalendar calendar, Instant at) {}

    ReviewContext of(Access access, Written written) {
        return context(access, written, around(access, written.conversation()));
    }

    private ReviewContext context(Access access, Written written, Around around) {
        Conversation conversation = written.conversation();
        Instant at = written.sendAt() == null ? clock.instant() : written.sendAt();
        var calendar = around.calendar();
        ZoneId zone = calendar == null ? access.zone() : calendar.zone();
        Optional<Customer> customer = customers.find(conversation.customer());
        return new ReviewContext(MessageReader.channel(conversation.channel()), around.question(), name(customer),
                language(conversation, written.text()), at.atZone(zone).toOffsetDateTime(), zone, around.replies(),
                typicalHours(conversation, around, at), calendar == null ? BusinessCalendar.WEEKDAYS : calendar,
                held(customer, around), Set.of());
    }

    /** Asked each time: whoever has just put down how they like to be called wants to greet them so. */
    private static @Nullable String name(Optional<Customer> customer) {
        return customer.map(Customer::called).filter(name -> !name.isBlank()).orElse(null);
    }

    /** Asked each time too: a word that was just put right counts at once. */
    private Held held(Optional<Customer> customer, Around around) {
        Preferences said = customer.map(Customer::preferences).orElse(Preferences.UNKNOWN);
        Optional<Guess> corrected = around.asked().isEmpty() ? Optional.empty() : readings.corrected(around.asked().getLast());
        return new Held(corrected.map(guess -> new Held.Word(guess.emotion(), guess.request(), guess.urgency())).orElse(null),
                said.address(), said.expertise());
    }

    /**
     * What is left of the time that such matters take, by what this one began with; null where that was not read, where too few of the
     * kind were solved, or where this one has taken as long already.
     */
    private @Nullable Double typicalHours(Conversation conversation, Around around, Instant at) {
        if (around.asked().isEmpty())
            return null;
        Optional<Request> request = readings.request(around.asked().getFirst());
        Double whole = request.isEmpty() ? null : times.typicalHours(conversation.scope(), request.get());
        double gone = Duration.between(conversation.createdAt(), at).toMinutes() / 60.0;
        return whole == null || whole <= gone ? null : Double.valueOf(whole - gone);
    }

    private Around around(Access access, Conversation conversation) {
        Instant now = clock.instant();
        if (kept.size() > MOST_KEPT)
            kept.values().removeIf(old -> !fresh(old, now));
        var key = new Kept(access.agent(), conversation.id(), conversation.lastMessage());
        Around known = kept.get(key);
        if (known != null && fresh(known, now))
            return known;
        var found = around(access, conversation, null, now);
        kept.put(key, found);
        return found;
    }

    private Around around(Access access, Conversation conversation, @Nullable MessageId before, Instant now) {
        List<Message> messages = timelines.of(conversation, before).messages();
        List<Message> asked = messages.stream()
                .filter(message -> message.kind() == MessageKind.INBOUND && message.nature() == Nature.PERSONAL).toList();
        return new Around(asked.stream().map(Message::id).toList(), question(conversation, asked), ownReplies(access, messages),
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
    private static heard.engine.@Nullable Message question(Conversation conversation, List<Message> asked) {
        if (asked.isEmpty())
            return null;
        Message newest = asked.getLast();
        List<String> earlier = asked.subList(Math.max(0, asked.size() - 1 - MOST_EARLIER), asked.size() - 1).stream().map(Spoken::textOf)
                .toList();
        return new heard.engine.Message(Spoken.textOf(newest), newest.at().atOffset(ZoneOffset.UTC),
                MessageReader.channel(conversation.channel()), earlier);
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
