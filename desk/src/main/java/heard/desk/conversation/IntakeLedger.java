package heard.desk.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import heard.desk.customer.CustomerId;
import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;

/** What a batch of incoming messages makes of the conversations: pure bookkeeping, before anything is stored. */
final class IntakeLedger {
    /** A conversation as the batch leaves it. */
    static final class Row {
        private final ConversationId id;
        private final TeamId scope;
        private final boolean opened;
        private long number;
        private State state;
        private int messages;
        private boolean attachments;
        private String snippet = "";
        private @Nullable MessageId last;
        private Instant lastAt = Instant.EPOCH;
        private @Nullable Instant waitingSince;
        private Incoming.@Nullable Opens opens;
        private Channel channel = Channel.EMAIL;
        private String subject = "";

        private Row(ConversationId id, TeamId scope, boolean opened, State state) {
            this.id = id;
            this.scope = scope;
            this.opened = opened;
            this.state = state;
        }

        ConversationId id() {
            return id;
        }

        TeamId scope() {
            return scope;
        }

        boolean opened() {
            return opened;
        }

        long number() {
            return number;
        }

        void number(long assigned) {
            number = assigned;
        }

        State state() {
            return state;
        }

        int messages() {
            return messages;
        }

        boolean attachments() {
            return attachments;
        }

        String snippet() {
            return snippet;
        }

        @Nullable
        MessageId last() {
            return last;
        }

        Instant lastAt() {
            return lastAt;
        }

        @Nullable
        Instant waitingSince() {
            return waitingSince;
        }

        Channel channel() {
            return channel;
        }

        String subject() {
            return subject;
        }

        CustomerId customer() {
            return opening().customer();
        }

        @Nullable
        UUID mailbox() {
            return opening().mailbox();
        }

        @Nullable
        String language() {
            return opening().language();
        }

        private Incoming.Opens opening() {
            if (opens == null)
                throw new IllegalStateException("Conversation " + id.value() + " was not opened by this batch");
            return opens;
        }
    }

    /** The ground a batch stands on: the conversations it continues, and where threads lie. */
    static final class Ground {
        private static final int LONGEST_CHAIN = 100;

        private final Map<ConversationId, Conversation> conversations = new HashMap<>();
        private final Map<ThreadId, ConversationId> homes = new HashMap<>();

        void add(Conversation conversation) {
            conversations.put(conversation.id(), conversation);
        }

        void place(Map<ThreadId, ConversationId> threads) {
            homes.putAll(threads);
        }

        /** What has to be locked besides; those that were asked for and do not exist are not asked for again. */
        Set<ConversationId> missing(Set<ConversationId> asked) {
            Set<ConversationId> missing = new LinkedHashSet<>(homes.values());
            conversations.values().stream().map(Conversation::joinedInto).filter(Objects::nonNull).forEach(missing::add);
            missing.removeAll(conversations.keySet());
            missing.removeAll(asked);
            return missing;
        }

        /** Where a place leads today. */
        ConversationId home(Incoming.Place place) {
            ConversationId id = place instanceof Incoming.Continues continues
                    ? homes.getOrDefault(continues.thread(), continues.conversation())
                    : place.conversation();
            for (int steps = 0; steps < LONGEST_CHAIN; steps++) {
                Conversation found = conversations.get(id);
                if (found == null || found.joinedInto() == null)
                    return id;
                id = found.joinedInto();
            }
            throw new IllegalStateException("Conversation " + id.value() + " is joined in a circle");
        }

        @Nullable
        Conversation find(ConversationId id) {
            return conversations.get(id);
        }
    }

    private final Instant now;
    private final Ground ground;
    private final Map<ConversationId, Row> rows = new LinkedHashMap<>();
    private final List<ConversationThread> threads = new ArrayList<>();
    private final List<Entry> reopened = new ArrayList<>();

    IntakeLedger(Instant now, Ground ground) {
        this.now = now;
        this.ground = ground;
    }

    void take(Incoming incoming) {
        Row row = switch (incoming.place()) {
            case Incoming.Opens opens -> open(incoming, opens);
            case Incoming.Branches branches -> {
                Row branched = row(ground.home(branches));
                threads.add(new ConversationThread(branches.thread(), branched.id, branched.id, incoming.channel(), branches.mailbox(),
                        incoming.content().subject(), now));
                yield branched;
            }
            case Incoming.Continues continues -> row(ground.home(continues));
        };
        State next = row.state.afterInbound(incoming.nature(), incoming.permanentBounce());
        if (next != row.state && !row.opened)
            reopened.add(reopening(row, next));
        row.state = next;
        row.messages++;
        row.attachments |= incoming.files().stream().anyMatch(file -> !file.inline());
        row.snippet = Limits.snippet(incoming.content().text().substring(0, incoming.content().ownTextLength()));
        row.last = incoming.id();
        if (incoming.at().isAfter(row.lastAt))
            row.lastAt = incoming.at();
        if (row.waitingSince == null && incoming.nature() == Nature.PERSONAL && next != State.SPAM)
            row.waitingSince = incoming.at();
    }

    private Row open(Incoming incoming, Incoming.Opens opens) {
        var row = new Row(opens.conversation(), opens.scope(), true, State.OPEN);
        row.opens = opens;
        row.channel = incoming.channel();
        row.subject = incoming.content().subject();
        rows.put(opens.conversation(), row);
        threads.add(new ConversationThread(opens.thread(), opens.conversation(), opens.conversation(), incoming.channel(), opens.mailbox(),
                incoming.content().subject(), now));
        return row;
    }

    private Row row(ConversationId id) {
        Row known = rows.get(id);
        if (known != null)
            return known;
        Conversation conversation = ground.find(id);
        if (conversation == null)
            throw new IllegalStateException("There is no conversation " + id.value() + " to continue");
        return rows.computeIfAbsent(conversation.id(), key -> {
            var row = new Row(conversation.id(), conversation.scope(), false, conversation.state());
            row.number = conversation.number();
            row.lastAt = conversation.lastMessageAt();
            row.waitingSince = conversation.waitingSince();
            return row;
        });
    }

    private Entry reopening(Row row, State next) {
        return new Entry(Ids.next(), row.id, now, null, EntryKind.REOPENED, Map.of("from", row.state.code(), "to", next.code()));
    }

    Row rowOf(Incoming incoming) {
        return row(ground.home(incoming.place()));
    }

    Intake.Received received(Incoming incoming) {
        Row row = rowOf(incoming);
        return new Intake.Received(incoming.id(), row.id, row.number, row.opened && incoming.place() instanceof Incoming.Opens);
    }

    Collection<Row> opened() {
        return rows.values().stream().filter(row -> row.opened).toList();
    }

    Collection<Row> continued() {
        return rows.values().stream().filter(row -> !row.opened).toList();
    }

    List<ConversationThread> threads() {
        return threads;
    }

    List<Entry> reopened() {
        return reopened;
    }
}
