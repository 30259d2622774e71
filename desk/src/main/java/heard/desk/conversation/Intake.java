package heard.desk.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.desk.platform.blob.BlobHash;
import heard.desk.platform.blob.Blobs;
import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages in, many at a time, within the channel's transaction: what the channel acknowledges afterwards is here,
 * whole, or not at all. The number of statements grows with the kinds of rows, not with the number of messages.
 */
@Component
public class Intake {
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final IntakeStore store;
    private final Blobs blobs;
    private final EventLog events;
    private final HistoryStore history;
    private final Clock clock;

    Intake(ConversationStore conversations, MessageStore messages, IntakeStore store, Blobs blobs, EventLog events, HistoryStore history,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.store = store;
        this.blobs = blobs;
        this.events = events;
        this.history = history;
        this.clock = clock;
    }

    /** What became of a message. */
    public record Received(MessageId message, ConversationId conversation, long number, boolean opened) {}

    /** Stores the messages in the order given; ids of places are taken as the channel made them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Received> receive(List<Incoming> batch) {
        if (batch.isEmpty())
            return List.of();
        Instant now = clock.instant();
        var ledger = new IntakeLedger(now, locked(batch));
        batch.forEach(ledger::take);
        store.number(ledger.opened());
        blobs.putAll(contents(batch));
        store.insertConversations(ledger.opened());
        store.updateConversations(ledger.continued());
        messages.insertThreads(ledger.threads());
        messages.insert(batch.stream().map(Intake::message).toList());
        ledger.reopened().forEach(history::add);
        var received = batch.stream().map(ledger::received).toList();
        events.append(tell(batch, ledger));
        return received;
    }

    /**
     * The conversations that the batch continues, locked; one that was joined to another stands for that other, and a thread
     * leads to where it lies now, whatever the channel read before. What a lock brings to light is locked in the next round.
     */
    private IntakeLedger.Ground locked(List<Incoming> batch) {
        var ground = new IntakeLedger.Ground();
        Set<ConversationId> opened = new LinkedHashSet<>();
        Set<ThreadId> threads = new LinkedHashSet<>();
        Set<ConversationId> wanted = new LinkedHashSet<>();
        for (Incoming incoming : batch) {
            switch (incoming.place()) {
                case Incoming.Opens opens -> opened.add(opens.conversation());
                case Incoming.Continues continues -> {
                    threads.add(continues.thread());
                    wanted.add(continues.conversation());
                }
                case Incoming.Branches branches -> wanted.add(branches.conversation());
            }
        }
        wanted.removeAll(opened);
        while (!wanted.isEmpty()) {
            conversations.lock(wanted).forEach(ground::add);
            ground.place(messages.homes(threads));
            wanted = ground.missing(wanted);
        }
        return ground;
    }

    private static List<byte[]> contents(List<Incoming> batch) {
        List<byte[]> contents = new ArrayList<>();
        for (Incoming incoming : batch) {
            if (incoming.raw() != null)
                contents.add(incoming.raw());
            incoming.files().forEach(file -> contents.add(file.content()));
        }
        return contents;
    }

    private static Message message(Incoming incoming) {
        List<Attachment> attachments = new ArrayList<>();
        for (Incoming.File file : incoming.files()) {
            attachments.add(new Attachment(AttachmentId.next(), attachments.size(), file.name(), file.contentType(), file.contentId(),
                    file.inline(),
                    file.content().length, BlobHash.of(file.content())));
        }
        var content = incoming.content();
        return new Message(incoming.id(), incoming.place().thread(), MessageKind.INBOUND, incoming.nature(), incoming.at(), null,
                incoming.author().name(), incoming.author().address(), content.subject(), content.text(), content.ownTextLength(),
                content.html(),
                incoming.recipients(), content.flaws(), content.detail(), incoming.raw() == null ? null : BlobHash.of(incoming.raw()),
                attachments,
                null);
    }

    private static List<Event> tell(List<Incoming> batch, IntakeLedger ledger) {
        return batch.stream().map(incoming -> {
            var row = ledger.rowOf(incoming);
            return new Event(History.EVENT + ConversationEvents.RECEIVED, row.id().value(), row.scope().value(), null,
                    Map.of("message", incoming.id().value().toString(), "nature", incoming.nature().code(), "number",
                            Long.toString(row.number()),
                            "opened", Boolean.toString(ledger.received(incoming).opened())));
        }).toList();
    }
}
