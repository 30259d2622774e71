package heard.desk.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.customer.CustomerId;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import heard.desk.platform.blob.Blobs;
import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in conversations that were lived elsewhere, with their past: messages, deliveries and history keep the times they had.
 * The rows are those that the desk itself would have written; what a row knows of its messages is computed from them. The
 * number of statements grows with the kinds of rows, not with the number of conversations. Nobody is notified.
 */
@Component
public class ConversationImport {
    private final ImportStore store;
    private final MessageStore messages;
    private final Blobs blobs;
    private final EventLog events;

    ConversationImport(ImportStore store, MessageStore messages, Blobs blobs, EventLog events) {
        this.store = store;
        this.messages = messages;
        this.blobs = blobs;
        this.events = events;
    }

    /**
     * A conversation with its past. Ids are made by the importer, in the order of time, since they are also the order of arrival.
     *
     * @param number  one of {@link #numbers}, or one that is free
     * @param threads those that began in it; after a join they lie in another conversation
     * @param entries what happened to it, the newest last
     * @param read    who has read it, and up to which message
     */
    public record Past(ConversationId id, long number, CustomerId customer, @Nullable UUID mailbox, Channel channel, String subject,
            @Nullable String language, Standing standing, Instant openedAt, List<ConversationThread> threads, List<Message> messages,
            List<Entry> entries, List<Participants.Participant> participants, List<Called> called, Map<AgentId, MessageId> read) {
        public Past {
            subject = Limits.cut(subject, Limits.SUBJECT);
            threads = List.copyOf(threads);
            messages = List.copyOf(messages);
            entries = List.copyOf(entries);
            participants = List.copyOf(participants);
            called = List.copyOf(called);
            read = Map.copyOf(read);
            if (messages.isEmpty())
                throw new IllegalArgumentException("A past conversation has at least one message");
        }
    }

    /** Where a past conversation stands now, and whose it is. */
    public record Standing(State state, @Nullable Instant snoozedUntil, @Nullable ConversationId joinedInto, @Nullable TeamId team,
            TeamId home, @Nullable AgentId assignee, Priority priority, List<TagId> tags, Map<String, String> fields) {
        public Standing {
            tags = List.copyOf(tags);
            fields = Map.copyOf(fields);
            if ((state == State.SNOOZED) != (snoozedUntil != null) || (state == State.JOINED) != (joinedInto != null))
                throw new IllegalArgumentException("A snoozed conversation has a time to come back, a joined one another that it lies in");
        }

        TeamId scope() {
            return team == null ? home : team;
        }
    }

    /** A colleague whom a note called by name. */
    public record Called(MessageId note, AgentId agent, @Nullable Instant seenAt) {}

    /** Whether the desk has no conversation yet. */
    public boolean nothingYet() {
        return store.empty();
    }

    /** The next free numbers, which nobody else gets. */
    public List<Long> numbers(int count) {
        return store.numbers(count);
    }

    /**
     * Stores the conversations within the caller's transaction.
     *
     * @param contents the originals and files that the messages name by their hash
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(List<Past> batch, Collection<byte[]> contents) {
        if (batch.isEmpty())
            return;
        var ledger = new ImportLedger(batch);
        blobs.putAll(contents);
        store.insertConversations(ledger.rows());
        messages.insertThreads(batch.stream().flatMap(past -> past.threads().stream()).toList());
        messages.insert(batch.stream().flatMap(past -> past.messages().stream()).toList());
        store.insertDeliveries(batch.stream().flatMap(past -> past.messages().stream()).toList());
        store.insertEntries(batch.stream().flatMap(past -> past.entries().stream()).toList());
        store.insertParticipants(batch);
        store.insertCalls(batch);
        store.insertReadMarks(batch);
        events.append(ledger.rows().stream().map(ConversationImport::created).toList());
    }

    private static Event created(ImportLedger.Row row) {
        var past = row.past();
        return new Event(History.EVENT + ConversationEvents.CREATED, past.id().value(), past.standing().scope().value(), null,
                Map.of("number", Long.toString(past.number())));
    }
}
