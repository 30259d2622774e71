package heard.desk.template;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import heard.desk.calendar.NextDeadline;
import heard.desk.coach.KnownReading;
import heard.desk.coach.KnownReadings;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.SendingAddresses;
import heard.desk.conversation.Timelines;
import heard.desk.customer.Customer;
import heard.desk.customer.Customers;
import heard.desk.identity.Access;
import heard.desk.identity.Directory;
import heard.desk.platform.words.UiLanguage;
import heard.desk.promise.Promise;
import heard.desk.promise.PromiseState;
import heard.desk.promise.Promises;
import heard.desk.template.grammar.Facts;
import heard.desk.template.grammar.Trait;
import heard.desk.template.grammar.Variable;
import heard.engine.Coded;
import heard.engine.Identifier;
import heard.engine.Language;
import heard.engine.Request;
import heard.engine.name.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what templates are filled with: from a conversation, its customer, who answers, and what was read in the messages. */
@Component
public class TemplateFacts {
    private final Customers customers;
    private final Directory directory;
    private final Timelines timelines;
    private final KnownReadings readings;
    private final Dues dues;
    private final Clock clock;
    private final ObjectProvider<SendingAddresses> senders;

    TemplateFacts(Customers customers, Directory directory, Told told, Dues dues, Clock clock, ObjectProvider<SendingAddresses> senders) {
        this.customers = customers;
        this.directory = directory;
        this.timelines = told.timelines();
        this.readings = told.readings();
        this.dues = dues;
        this.clock = clock;
        this.senders = senders;
    }

    /** What was said, and what was read in it. */
    @Component
    record Told(Timelines timelines, KnownReadings readings) {}

    /** By when something is to be done: as was promised, else as the deadlines say. */
    @Component
    record Dues(Promises promises, NextDeadline deadlines) {}

    /** Everything that does not depend on the language in which it is told. */
    public record Known(Access access, Conversation conversation, String customer, List<KnownReading> readings, boolean first,
            @Nullable Instant due) {
        public Known {
            readings = List.copyOf(readings);
        }

        public Set<Trait> traits() {
            Set<Trait> traits = EnumSet.noneOf(Trait.class);
            readings.stream().findFirst().ifPresent(newest -> traits.addAll(Traits.of(newest.read(), newest.emotion(), newest.urgency())));
            if (first)
                traits.add(Trait.FIRST_ANSWER);
            return traits;
        }

        /** What is wanted first of all; null where nothing was read. */
        public @Nullable Request request() {
            return readings.isEmpty() ? null : readings.getFirst().request();
        }

        public Set<Request> requests() {
            return readings.stream().findFirst().map(newest -> Traits.requests(newest.read(), newest.request())).orElse(Set.of());
        }
    }

    /** The reader may see the conversation. */
    public Known known(Access access, Conversation conversation) {
        boolean answered = timelines.of(conversation, null).messages().stream().anyMatch(message -> message.kind() == MessageKind.OUTBOUND);
        String customer = customers.find(conversation.customer()).map(Customer::called).orElse("");
        return new Known(access, conversation, customer, readings.of(conversation), !answered, due(access, conversation));
    }

    /** A promise that is late is no date to be named once more. */
    private @Nullable Instant due(Access access, Conversation conversation) {
        Instant now = clock.instant();
        Instant next = null;
        for (Promise promise : dues.promises().of(access, conversation)) {
            Instant due = promise.state() == PromiseState.OPEN ? promise.due() : null;
            if (due != null && due.isAfter(now) && (next == null || due.isBefore(next)))
                next = due;
        }
        return next != null ? next : dues.deadlines().solution(conversation.id()).filter(due -> due.isAfter(now)).orElse(null);
    }

    public Facts in(UiLanguage language, Known known) {
        Conversation conversation = known.conversation();
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        name(known.customer(), language).ifPresent(name -> values.put(Variable.NAME, name));
        ValueText.firstName(known.access().name()).ifPresent(name -> values.put(Variable.AGENT, name));
        values.put(Variable.NUMBER, Long.toString(conversation.number()));
        put(values, Variable.SUBJECT, conversation.subject());
        put(values, Variable.TEAM, directory.name(conversation.scope()));
        senders.stream().flatMap(all -> all.of(conversation.mailbox()).stream()).findFirst()
                .ifPresent(sender -> put(values, Variable.MAILBOX, sender.name()));
        if (known.due() != null)
            values.put(Variable.DUE, ValueText.moment(known.due(), known.access().zone(), language));
        for (KnownReading reading : known.readings())
            identifiers(reading.read().identifiers(), language).forEach(values::putIfAbsent);
        return new Facts(values, known.traits(), known.requests(), conversation.channel());
    }

    private static void put(Map<Variable, String> values, Variable variable, String value) {
        if (!value.isBlank())
            values.put(variable, value.strip());
    }

    static Optional<String> name(String recorded, UiLanguage language) {
        Language spoken = Coded.find(Language.class, language.code());
        return recorded.isBlank() || spoken == null ? Optional.empty() : Names.greeting(recorded, spoken).filter(name -> !name.isBlank());
    }

    /** The first of each kind. */
    static Map<Variable, String> identifiers(List<Identifier> identifiers, UiLanguage language) {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        for (Identifier one : identifiers)
            if (!one.value().isBlank())
                values.putIfAbsent(variable(one.kind()), shown(one, language));
        return values;
    }

    private static Variable variable(Identifier.Kind kind) {
        return switch (kind) {
            case ORDER -> Variable.ORDER;
            case CONTRACT -> Variable.CONTRACT;
            case PHONE -> Variable.PHONE;
            case EMAIL -> Variable.EMAIL;
            case SERIAL -> Variable.SERIAL;
            case AMOUNT -> Variable.AMOUNT;
            case DATE -> Variable.DATE;
        };
    }

    private static String shown(Identifier one, UiLanguage language) {
        return switch (one.kind()) {
            case AMOUNT -> ValueText.amount(one.value(), language);
            case DATE -> ValueText.date(one.value(), language);
            case ORDER, CONTRACT, PHONE, EMAIL, SERIAL -> one.value();
        };
    }
}
