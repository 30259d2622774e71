package heard.desk.conversation;

import java.time.Instant;
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
    private final MentionStore mentions;
    private final TimelineStore timelines;

    Timelines(Conversations conversations, ConversationStore store, MessageStore messages, MentionStore mentions,
            TimelineStore timelines) {
        this.conversations = conversations;
        this.store = store;
        this.messages = messages;
        this.mentions = mentions;
        this.timelines = timelines;
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
        return timelines.of(conversation, before);
    }

    /**
     * All that a page shows of a conversation that the reader may see, read in one journey.
     *
     * @param readUpTo how far the reader had read before; empty where they never looked
     * @param drafts   the reader's own, and those that others share
     * @param present  who else is there just now
     * @param others   earlier and later matters of the same customer that the reader may see, newest first
     * @param hidden   how many of the same customer lie with teams that the reader is not in: a number and nothing else
     */
    public record Around(Timeline timeline, Optional<MessageId> readUpTo, List<Participants.Participant> participants, List<Draft> drafts,
            List<Presence.Colleague> present, List<Conversation> others, int hidden) {
        public Around {
            participants = List.copyOf(participants);
            drafts = List.copyOf(drafts);
            present = List.copyOf(present);
            others = List.copyOf(others);
        }
    }

    public Around around(Access access, Conversation conversation, @Nullable MessageId before, int others) {
        return timelines.around(access, conversation, before, others);
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

    /** The reader has it open and sees everything up to this message. */
    public void read(Access access, Conversation conversation, MessageId upTo) {
        mentions.seen(conversation.id(), access.agent(), upTo);
    }

    public void unread(Access access, Conversation conversation) {
        mentions.unseen(conversation.id(), access.agent());
    }
}
