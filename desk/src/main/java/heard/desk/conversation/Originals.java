package heard.desk.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import heard.desk.platform.blob.BlobHash;
import heard.desk.platform.blob.Blobs;
import heard.desk.platform.event.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages whose raw originals are kept, and what a better reading makes of them. For whoever sits at the machine: it stands on nothing but
 * the database, which a desk may be using meanwhile, and asks nobody's rights.
 */
public final class Originals {
    private final OriginalStore store;
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final ListStore lists;
    private final History history;
    private final Blobs blobs;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Originals(DataSource database, Clock clock) {
        var client = JdbcClient.create(database);
        var template = new JdbcTemplate(database);
        var json = new Json(JsonMapper.builder().build());
        store = new OriginalStore(client, json);
        conversations = new ConversationStore(client, json);
        messages = new MessageStore(client, template, json);
        lists = new ListStore(client, template);
        history = new History(new HistoryStore(client, json), EventLog.in(database, clock), clock);
        blobs = Blobs.in(database, clock);
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        this.clock = clock;
    }

    /** A message with an original, and the mailbox it came by. */
    public record Kept(Message message, @Nullable UUID mailbox) {}

    /** The conversation to which a number leads, through joins too. */
    public Optional<ConversationId> behind(long number) {
        return lists.behind(number);
    }

    /** What came by a channel, by key, after a given one: in one conversation or, where none is named, in all. */
    public List<Kept> after(Channel channel, @Nullable ConversationId conversation, @Nullable MessageId last, int limit) {
        return store.after(channel, conversation, last, limit).stream()
                .flatMap(place -> messages.find(place.message()).map(found -> new Kept(found, place.mailbox())).stream()).toList();
    }

    /** The bytes as they came; empty where they are lost. */
    public Optional<byte[]> read(Message message) {
        return Optional.ofNullable(message.raw()).flatMap(blobs::read);
    }

    /**
     * Lets a message say what its original was found to say. The message, what its conversation shows of it, a line of history and the event
     * by which the index and the readings follow are one transaction; nothing happens where nothing differs.
     */
    public boolean rewrite(Message before, Incoming.Content content, List<Incoming.File> files) {
        List<Attachment> attachments = attachments(before, files);
        var after = new Message(before.id(), before.thread(), before.kind(), before.nature(), before.at(), before.agent(),
                before.authorName(), before.authorAddress(), content.subject(), content.text(), content.ownTextLength(), content.html(),
                before.recipients(), content.flaws(), content.detail(), before.raw(), attachments, before.delivery());
        if (after.equals(before))
            return false;
        transactions.executeWithoutResult(status -> {
            Conversation conversation = lockHome(before.id());
            if (!attachments.equals(before.attachments())) {
                blobs.putAll(files.stream().map(Incoming.File::content).toList());
                store.removeFiles(before.id());
                messages.insertAttachments(List.of(after));
            }
            store.rewrite(after);
            store.mirror(conversation.id(), after, before.subject(), clock.instant());
            history.add(conversation, null, EntryKind.REREAD, Map.of("message", before.id().value().toString()));
        });
        return true;
    }

    /** A file that was there keeps its id, so that links to it stay right. */
    private static List<Attachment> attachments(Message before, List<Incoming.File> files) {
        List<Attachment> left = new ArrayList<>(before.attachments());
        List<Attachment> attachments = new ArrayList<>();
        for (Incoming.File file : files) {
            BlobHash hash = BlobHash.of(file.content());
            AttachmentId id = left.stream().filter(old -> old.hash().equals(hash)).findFirst().map(old -> {
                left.remove(old);
                return old.id();
            }).orElseGet(AttachmentId::next);
            attachments.add(new Attachment(id, attachments.size(), file.name(), file.contentType(), file.contentId(), file.inline(),
                    file.content().length, hash));
        }
        return attachments;
    }

    /** Its conversation, locked; threads may be joined elsewhere until the lock is held. */
    private Conversation lockHome(MessageId message) {
        ConversationId home = home(message);
        Conversation locked = conversations.lock(List.of(home)).getFirst();
        while (!home.equals(home(message))) {
            home = home(message);
            locked = conversations.lock(List.of(home)).getFirst();
        }
        return locked;
    }

    private ConversationId home(MessageId message) {
        return Objects.requireNonNull(messages.conversationsOf(List.of(message)).get(message), "A message that was removed meanwhile");
    }
}
