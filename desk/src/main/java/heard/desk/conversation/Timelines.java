package heard.desk.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import heard.desk.identity.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A conversation as it is read: its messages and its history in one line of time. */
@Component
public class Timelines {
    private final Conversations conversations;
    private final ConversationStore store;
    private final MessageStore messages;
    private final HistoryStore history;
    private final MentionStore mentions;

    Timelines(Conversations conversations, ConversationStore store, MessageStore messages, HistoryStore history, MentionStore mentions) {
        this.conversations = conversations;
        this.store = store;
        this.messages = messages;
        this.history = history;
        this.mentions = mentions;
    }

    /** One thing in the line of time. */
    public sealed interface Item {
        Instant at();

        UUID order();
    }

    /** Something said. */
    public record Said(Message message) implements Item {
        @Override
        public Instant at() {
            return message.at();
        }

        @Override
        public UUID order() {
            return message.id().value();
        }
    }

    /** Something done. */
    public record Done(Entry entry) implements Item {
        @Override
        public Instant at() {
            return entry.at();
        }

        @Override
        public UUID order() {
            return entry.id();
        }
    }

    /** The newest part of it, oldest first; {@code more} tells that there is more before. */
    public record Timeline(List<Item> items, List<ConversationThread> threads, boolean more) {
        public Timeline {
            items = List.copyOf(items);
            threads = List.copyOf(threads);
        }

        /** What of one kind was done. */
        public List<Entry> entries(EntryKind kind) {
            return items.stream().flatMap(item -> item instanceof Done done ? Stream.of(done.entry()) : Stream.empty())
                    .filter(entry -> entry.kind() == kind).toList();
        }

        public List<Message> messages() {
            return items.stream().flatMap(item -> item instanceof Said said ? Stream.of(said.message()) : Stream.empty()).toList();
        }
    }

    public Timeline of(Conversation conversation, @Nullable MessageId before) {
        var found = messages.of(conversation.id(), before, Limits.MESSAGES_A_PAGE + 1);
        boolean more = found.size() > Limits.MESSAGES_A_PAGE;
        var shown = more ? found.subList(1, found.size()) : found;
        Instant from = more ? shown.getFirst().at() : Instant.MIN;
        Instant to = before == null ? Instant.MAX : messages.find(before).map(Message::at).orElse(Instant.MAX);
        List<Item> items = new ArrayList<>();
        shown.forEach(message -> items.add(new Said(message)));
        history.of(conversation.id()).stream().filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(to))
                .forEach(entry -> items.add(new Done(entry)));
        items.sort(Comparator.comparing(Item::at).thenComparing(Item::order));
        return new Timeline(items, messages.threads(conversation.id()), more);
    }

    public Optional<Message> message(Access access, MessageId id) {
        return messages.find(id).filter(message -> messages.thread(message.thread())
                .flatMap(thread -> conversations.find(access, thread.conversation())).isPresent());
    }

    /** The conversation that a message stands in today. */
    public Optional<Conversation> conversationOf(Access access, MessageId id) {
        return messages.find(id).flatMap(message -> messages.thread(message.thread()))
                .flatMap(thread -> conversations.find(access, thread.conversation()));
    }

    public Optional<Attachment> attachment(Access access, AttachmentId id) {
        return messages.attachment(id).filter(owner -> conversations.find(access, owner.conversation()).isPresent())
                .map(MessageStore.AttachmentOwner::attachment);
    }

    /** Conversations whose threads lie in this one now. */
    public List<Conversation> joinedInto(Conversation conversation) {
        return store.joinedInto(conversation.id());
    }

    /** Other live conversations of the same customer, newest first: candidates for a join. */
    public List<Conversation> alsoOpen(Access access, Conversation conversation) {
        return store.liveOf(conversation.customer(), 20).stream()
                .filter(other -> !other.id().equals(conversation.id()) && access.sees(other.scope())).toList();
    }

    /** Earlier and later matters of the same customer, newest first. */
    public List<Conversation> others(Access access, Conversation conversation, int limit) {
        return store.of(conversation.customer(), limit + 1).stream()
                .filter(other -> !other.id().equals(conversation.id()) && access.sees(other.scope()))
                .limit(limit).toList();
    }

    /** The reader has it open and sees everything up to this message. */
    public void read(Access access, Conversation conversation, MessageId upTo) {
        mentions.seen(conversation.id(), access.agent(), upTo);
    }

    /** How far the reader had read before; empty where they never looked. */
    public Optional<MessageId> readUpTo(Access access, Conversation conversation) {
        return mentions.readUpTo(conversation.id(), access.agent());
    }

    public void unread(Access access, Conversation conversation) {
        mentions.unseen(conversation.id(), access.agent());
    }
}
