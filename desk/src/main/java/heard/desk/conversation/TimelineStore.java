package heard.desk.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import heard.desk.conversation.Timelines.Around;
import heard.desk.conversation.Timelines.Done;
import heard.desk.conversation.Timelines.Item;
import heard.desk.conversation.Timelines.Said;
import heard.desk.conversation.Timelines.Timeline;
import heard.desk.identity.Access;
import heard.desk.platform.database.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads all that a page shows of one conversation in one journey, by the statements of the stores that own it. */
@Component
class TimelineStore {
    private final JdbcTemplate database;
    private final MessageStore messages;
    private final HistoryStore history;
    private final Beside beside;

    TimelineStore(JdbcTemplate database, MessageStore messages, HistoryStore history, Beside beside) {
        this.database = database;
        this.messages = messages;
        this.history = history;
        this.beside = beside;
    }

    /** What stands beside the line of time. */
    @Component("timelineBeside")
    record Beside(ConversationStore conversations, MentionStore mentions, ParticipantStore participants, DraftStore drafts,
            PresenceStore presence) {}

    Timeline of(Conversation conversation, @Nullable MessageId before) {
        var questions = new Questions(database);
        var timeline = ask(questions, conversation, before);
        questions.send();
        return timeline.get();
    }

    Around around(Access access, Conversation conversation, @Nullable MessageId before, int others) {
        var id = conversation.id();
        var agent = access.agent();
        var questions = new Questions(database);
        var timeline = ask(questions, conversation, before);
        var readUpTo = beside.mentions().askReadUpTo(questions, id, agent);
        var participants = beside.participants().ask(questions, id);
        var drafts = beside.drafts().ask(questions, id, agent);
        var present = beside.presence().ask(questions, id);
        var ofCustomer = beside.conversations().ask(questions, conversation.customer(), access.visibleTeams(), others + 1);
        var hidden = beside.conversations().askHidden(questions, conversation.customer(), access.visibleTeams());
        questions.send();
        return new Around(timeline.get(), readUpTo.get().stream().findFirst(), participants.get(), drafts.get(),
                present.get().stream().filter(colleague -> !colleague.agent().equals(agent)).toList(),
                ofCustomer.get().stream().filter(other -> !other.id().equals(id)).limit(others).toList(), hidden.get().getFirst());
    }

    private Supplier<Timeline> ask(Questions questions, Conversation conversation, @Nullable MessageId before) {
        var said = messages.ask(questions, conversation.id(), before, Limits.MESSAGES_A_PAGE + 1);
        var done = history.ask(questions, conversation.id());
        var threads = messages.askThreads(questions, conversation.id());
        return () -> timeline(said.get(), done.get(), threads.get(), before);
    }

    private Timeline timeline(List<Message> found, List<Entry> done, List<ConversationThread> threads, @Nullable MessageId before) {
        boolean more = found.size() > Limits.MESSAGES_A_PAGE;
        var shown = more ? found.subList(1, found.size()) : found;
        Instant from = more ? shown.getFirst().at() : Instant.MIN;
        Instant to = before == null ? Instant.MAX : messages.find(before).map(Message::at).orElse(Instant.MAX);
        List<Item> items = new ArrayList<>();
        shown.forEach(message -> items.add(new Said(message)));
        done.stream().filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(to)).forEach(entry -> items.add(new Done(entry)));
        items.sort(Comparator.comparing(Item::at).thenComparing(Item::order));
        return new Timeline(items, threads, more);
    }
}
