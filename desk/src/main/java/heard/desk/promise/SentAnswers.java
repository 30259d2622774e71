package heard.desk.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import heard.desk.coach.FoundPromise;
import heard.desk.coach.PromiseChoices.Choice;
import heard.desk.coach.SentPromises;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Delivery;
import heard.desk.conversation.Entries;
import heard.desk.conversation.EntryKind;
import heard.desk.conversation.Limits;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Whereabouts;
import heard.desk.identity.AgentId;
import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes what an answer says a promise, once the answer has really left: its times follow from that moment. What its writer said of it
 * while writing goes along, and comes back with an answer that is taken back.
 */
@Component
public class SentAnswers {
    static final String PROPOSED = "promise.proposed";
    /** Shorter words stand in every letter. */
    private static final int SHORTEST = 4;

    private final PromiseStore store;
    private final ChoiceStore choices;
    private final TellingStore tellings;
    private final SentPromises found;
    private final Whereabouts whereabouts;
    private final PromiseCalendars calendars;
    private final Telling telling;

    SentAnswers(PromiseStore store, ChoiceStore choices, TellingStore tellings, SentPromises found, Whereabouts whereabouts,
            PromiseCalendars calendars,
            Telling telling) {
        this.store = store;
        this.choices = choices;
        this.tellings = tellings;
        this.found = found;
        this.whereabouts = whereabouts;
        this.calendars = calendars;
        this.telling = telling;
    }

    /** How it becomes known. */
    @Component("promiseTelling")
    record Telling(Entries entries, EventLog events, Clock clock) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void handedIn(ConversationId conversation, AgentId writer, MessageId message) {
        choices.handIn(writer, conversation, message);
        tellings.handIn(writer, conversation, message);
    }

    /** Answers of a writer of which none is there any more were taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takenBack(AgentId writer) {
        Set<MessageId> gone = new LinkedHashSet<>(choices.handedIn(writer));
        gone.addAll(tellings.handedIn(writer));
        gone.removeAll(whereabouts.of(gone).keySet());
        gone.forEach(choices::takeBack);
        gone.forEach(tellings::takeBack);
    }

    /** Heard twice, it changes nothing the second time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(MessageId id) {
        Optional<Message> message = whereabouts.message(id).filter(one -> one.kind() == MessageKind.OUTBOUND && one.agent() != null);
        Optional<Conversation> conversation = message.flatMap(one -> Optional.ofNullable(whereabouts.of(List.of(id)).get(id)))
                .flatMap(whereabouts::of);
        if (message.isEmpty() || conversation.isEmpty())
            return;
        Delivery delivery = message.get().delivery();
        Instant sentAt = delivery == null ? null : delivery.sentAt();
        if (sentAt != null)
            take(conversation.get(), message.get(), sentAt);
        choices.forget(id);
        tellings.forget(id);
    }

    private void take(Conversation conversation, Message message, Instant sentAt) {
        List<FoundPromise> all = found.in(conversation, message, sentAt);
        Map<String, Choice> said = choices.ofMessage(message.id());
        boolean dated = all.stream().anyMatch(one -> one.due() != null);
        List<Promise> made = new ArrayList<>();
        for (FoundPromise one : all) {
            Choice choice = said.get(one.key());
            boolean loose = dated && one.due() == null && choice == null;
            if (!loose && (choice == null || choice.promised()))
                take(new Source(conversation, message, sentAt), one, choice).ifPresent(made::add);
        }
        for (TellingStore.Telling telling : tellings.of(message.id()))
            if (sameLetter(telling.text(), message.ownText()))
                successor(made, telling).ifPresent(next -> replace(telling.promise(), next));
    }

    /** What left before the ledger was there: only what is still to come is proposed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void earlier(Conversation conversation, Message message, Instant sentAt) {
        for (FoundPromise one : found.in(conversation, message, sentAt))
            if (one.due() != null && one.due().isAfter(telling.clock().instant()))
                take(new Source(conversation, message, sentAt), one, null);
    }

    /** Whether most of the words that were offered are still there. */
    static boolean sameLetter(String offered, String sent) {
        Set<String> wanted = words(offered);
        Set<String> there = words(sent);
        long kept = wanted.stream().filter(there::contains).count();
        return !wanted.isEmpty() && kept * 2 >= wanted.size();
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }

    /** The promise by the time that was offered, else the first that has one. */
    private static Optional<Promise> successor(List<Promise> made, TellingStore.Telling telling) {
        return made.stream().filter(promise -> telling.due().equals(promise.due())).findFirst()
                .or(() -> made.stream().filter(promise -> promise.due() != null).findFirst());
    }

    private void replace(PromiseId old, Promise next) {
        store.lock(old).filter(promise -> promise.state().canMoveTo(PromiseState.MOVED) && !promise.id().equals(next.id()))
                .ifPresent(promise -> {
                    var moved = new Promise(promise.id(), promise.conversation(), promise.message(), promise.scope(), promise.by(),
                            promise.words(), promise.made(), promise.due(), promise.state(), promise.remind(), promise.overdue(), null,
                            Promise.TOLD, next.id());
                    store.change(moved, PromiseState.MOVED, next.made());
                    if (next.state() == PromiseState.PROPOSED) {
                        store.change(next, PromiseState.OPEN, next.made());
                        telling.entries().add(next.conversation(), next.by(), EntryKind.PROMISED, Promises.detail(next));
                    }
                    telling.entries().add(promise.conversation(), next.by(), EntryKind.PROMISE_MOVED, Promises.detail(promise));
                });
    }

    private record Source(Conversation conversation, Message message, Instant sentAt) {}

    private Optional<Promise> take(Source source, FoundPromise one, @Nullable Choice choice) {
        Instant chosen = choice == null ? null : choice.due();
        boolean passed = chosen != null && !chosen.isAfter(source.sentAt());
        Instant due = chosen == null || passed ? one.due() : chosen;
        PromiseState state = choice != null && due != null && !passed ? PromiseState.OPEN : PromiseState.PROPOSED;
        Conversation conversation = source.conversation();
        Instant remind = due == null ? null : Reminding.at(calendars.of(conversation), source.sentAt(), due);
        AgentId writer = source.message().agent();
        if (writer == null)
            return Optional.empty();
        var promise = new Promise(PromiseId.next(), conversation.id(), source.message().id(), conversation.scope(), writer,
                Limits.cut(one.words().strip(), Promise.MOST_WORDS), source.sentAt(), due, state, remind, null, null, null, null);
        if (!store.insert(promise, one.key()))
            return Optional.empty();
        tell(promise);
        return Optional.of(promise);
    }

    /** What nobody has confirmed leaves no line in the history yet. */
    private void tell(Promise promise) {
        if (promise.state() == PromiseState.OPEN)
            telling.entries().add(promise.conversation(), promise.by(), EntryKind.PROMISED, Promises.detail(promise));
        else
            telling.events().append(event(PROPOSED, promise));
    }

    static Event event(String kind, Promise promise) {
        UUID agent = promise.by().value();
        return new Event(kind, promise.conversation().value(), promise.scope().value(), agent, Promises.detail(promise));
    }

    /** A promise goes where its message goes; one that was entered stands where its conversation leads. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(Set<ConversationId> conversations) {
        List<PromiseStore.Place> places = store.places(conversations);
        Map<MessageId, ConversationId> homes = whereabouts
                .of(places.stream().flatMap(place -> Optional.ofNullable(place.message()).stream()).toList());
        for (PromiseStore.Place place : places) {
            ConversationId home = place.message() == null ? place.origin() : homes.getOrDefault(place.message(), place.conversation());
            whereabouts.of(home).filter(now -> !now.id().equals(place.conversation()) || !now.scope().equals(place.scope()))
                    .ifPresent(now -> store.move(place.id(), now.id(), now.scope()));
        }
    }
}
