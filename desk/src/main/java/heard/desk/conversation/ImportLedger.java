package heard.desk.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import heard.desk.conversation.ConversationImport.Past;
import org.jspecify.annotations.Nullable;

/** Computes what the row of an imported conversation knows of its messages, as the desk would have counted them one by one. */
final class ImportLedger {
    private static final Comparator<Message> BY_TIME = Comparator.comparing(Message::at)
            .thenComparing(message -> message.id().value().toString());

    /** A conversation to insert. */
    record Row(Past past, int messageCount, boolean attachments, String snippet, @Nullable MessageId lastMessage,
            Instant lastMessageAt, @Nullable Instant waitingSince, boolean deliveryTrouble) {}

    private final List<Row> rows = new ArrayList<>();

    ImportLedger(List<Past> batch) {
        Map<ConversationId, List<Message>> inside = new HashMap<>();
        Map<ConversationId, List<Message>> begun = new HashMap<>();
        for (Past past : batch) {
            Map<ThreadId, ConversationThread> threads = new HashMap<>();
            past.threads().forEach(thread -> threads.put(thread.id(), thread));
            for (Message message : past.messages()) {
                var thread = threads.get(message.thread());
                if (thread == null)
                    throw new IllegalArgumentException("Message " + message.id().value() + " lies in no thread of its conversation");
                inside.computeIfAbsent(thread.conversation(), id -> new ArrayList<>()).add(message);
                begun.computeIfAbsent(thread.origin(), id -> new ArrayList<>()).add(message);
            }
        }
        for (Past past : batch) {
            var told = past.standing().state() == State.JOINED ? begun : inside;
            rows.add(row(past, Objects.requireNonNull(told.get(past.id()), "messages").stream().sorted(BY_TIME).toList()));
        }
    }

    private static Row row(Past past, List<Message> messages) {
        var said = messages.stream().filter(message -> message.kind() != MessageKind.NOTE).toList();
        Message shown = said.isEmpty() ? messages.getLast() : said.getLast();
        boolean attachments = messages.stream().flatMap(message -> message.attachments().stream()).anyMatch(file -> !file.inline());
        return new Row(past, messages.size(), attachments, Limits.snippet(shown.ownText()),
                said.isEmpty() ? null : shown.id(), shown.at(), settled(past.standing().state()) ? null : waitingSince(said),
                messages.stream().anyMatch(message -> message.delivery() != null && message.delivery().status().mayBeSentAgain()));
    }

    private static boolean settled(State state) {
        return state == State.SOLVED || state == State.CLOSED || state == State.SPAM;
    }

    /** The first thing that a person wrote after our last answer. */
    private static @Nullable Instant waitingSince(List<Message> said) {
        Instant since = null;
        for (Message message : said) {
            if (message.kind() == MessageKind.OUTBOUND)
                since = null;
            else if (since == null && message.nature() == Nature.PERSONAL)
                since = message.at();
        }
        return since;
    }

    /** Those that others were joined into come first. */
    List<Row> rows() {
        return rows.stream().sorted(Comparator.comparing(row -> row.past().standing().state() == State.JOINED)).toList();
    }
}
