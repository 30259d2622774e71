package heard.desk.conversation;

import static heard.desk.conversation.Columns.time;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import heard.desk.conversation.ConversationImport.Called;
import heard.desk.conversation.ConversationImport.Past;
import heard.desk.identity.AgentId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes imported conversations in few statements. */
@Component
class ImportStore {
    private static final int BATCH = 500;
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Json json;

    ImportStore(JdbcClient database, JdbcTemplate batches, Json json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    boolean empty() {
        return database.sql("select not exists (select from conversation)").query(Boolean.class).single();
    }

    List<Long> numbers(int count) {
        return database.sql("select nextval('conversation_number') from generate_series(1, :count)").param("count", count)
                .query((row, index) -> row.getLong(1)).list();
    }

    /** A settled or joined conversation had been open before. */
    void insertConversations(Collection<ImportLedger.Row> rows) {
        batches.batchUpdate("""
            insert into conversation (id, number, customer_id, mailbox_id, channel, subject, snippet, language, state, previous_state,
              team_id, scope_id, home_id, assignee_id, priority, tags, fields, message_count, has_attachments, last_message_id,
              last_message_at, waiting_since, snoozed_until, joined_into, created_at, changed_at, delivery_trouble)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, rows, BATCH, (statement, row) -> {
            Past past = row.past();
            var standing = past.standing();
            statement.setObject(1, past.id().value());
            statement.setLong(2, past.number());
            statement.setObject(3, past.customer().value());
            statement.setObject(4, past.mailbox());
            statement.setString(5, past.channel().code());
            statement.setString(6, past.subject());
            statement.setString(7, row.snippet());
            statement.setString(8, past.language());
            statement.setString(9, standing.state().code());
            statement.setObject(10, standing.team() == null ? null : standing.team().value());
            statement.setObject(11, standing.scope().value());
            statement.setObject(12, standing.home().value());
            statement.setObject(13, standing.assignee() == null ? null : standing.assignee().value());
            statement.setInt(14, standing.priority().place());
            statement.setObject(15, standing.tags().stream().map(TagId::value).toArray(UUID[]::new));
            statement.setString(16, json.write(standing.fields()));
            statement.setInt(17, row.messageCount());
            statement.setBoolean(18, row.attachments());
            statement.setObject(19, row.lastMessage() == null ? null : row.lastMessage().value());
            statement.setTimestamp(20, time(row.lastMessageAt()));
            statement.setTimestamp(21, time(row.waitingSince()));
            statement.setTimestamp(22, time(standing.snoozedUntil()));
            statement.setObject(23, standing.joinedInto() == null ? null : standing.joinedInto().value());
            statement.setTimestamp(24, time(past.openedAt()));
            statement.setTimestamp(25, time(past.entries().isEmpty() ? row.lastMessageAt() : past.entries().getLast().at()));
            statement.setBoolean(26, row.deliveryTrouble());
        });
    }

    void insertDeliveries(Collection<Message> messages) {
        var deliveries = messages.stream().map(Message::delivery).filter(Objects::nonNull).toList();
        batches.batchUpdate("""
            insert into delivery (message_id, channel, state, attempts, due_at, server_words, reason, sent_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, deliveries, BATCH, (statement, delivery) -> {
            statement.setObject(1, delivery.message().value());
            statement.setString(2, delivery.channel().code());
            statement.setString(3, delivery.status().code());
            statement.setInt(4, delivery.attempts());
            statement.setTimestamp(5, time(delivery.dueAt()));
            statement.setString(6, delivery.serverWords());
            statement.setString(7, delivery.said().reasonCode());
            statement.setTimestamp(8, time(delivery.sentAt()));
            statement.setTimestamp(9, time(delivery.changedAt()));
        });
    }

    void insertEntries(Collection<Entry> entries) {
        batches.batchUpdate(
                "insert into conversation_entry (id, conversation_id, at, agent_id, kind, detail) values (?, ?, ?, ?, ?, ?::jsonb)",
                entries, BATCH, (statement, entry) -> {
                    statement.setObject(1, entry.id());
                    statement.setObject(2, entry.conversation().value());
                    statement.setTimestamp(3, time(entry.at()));
                    statement.setObject(4, entry.agent() == null ? null : entry.agent().value());
                    statement.setString(5, entry.kind().code());
                    statement.setString(6, json.write(entry.detail()));
                });
    }

    private record ParticipantRow(Past past, Participants.Participant participant) {}

    void insertParticipants(Collection<Past> batch) {
        var rows = batch.stream().flatMap(past -> past.participants().stream().map(one -> new ParticipantRow(past, one))).toList();
        batches.batchUpdate("""
            insert into participant (conversation_id, address, name, added_at) values (?, ?, ?, ?)
            on conflict (conversation_id, address) do nothing
            """, rows, BATCH, (statement, row) -> {
            statement.setObject(1, row.past().id().value());
            statement.setString(2, row.participant().address());
            statement.setString(3, row.participant().name());
            statement.setTimestamp(4, time(row.past().openedAt()));
        });
    }

    private record CallRow(ConversationId conversation, Called called) {}

    void insertCalls(Collection<Past> batch) {
        var rows = batch.stream().flatMap(past -> past.called().stream().map(one -> new CallRow(past.id(), one))).toList();
        batches.batchUpdate("insert into mention (message_id, agent_id, conversation_id, seen_at) values (?, ?, ?, ?)", rows, BATCH,
                (statement, row) -> {
                    statement.setObject(1, row.called().note().value());
                    statement.setObject(2, row.called().agent().value());
                    statement.setObject(3, row.conversation().value());
                    statement.setTimestamp(4, time(row.called().seenAt()));
                });
    }

    private record MarkRow(ConversationId conversation, AgentId agent, MessageId message) {}

    void insertReadMarks(Collection<Past> batch) {
        var rows = batch.stream().flatMap(past -> past.read().entrySet().stream()
                .map(mark -> new MarkRow(past.id(), mark.getKey(), mark.getValue()))).toList();
        batches.batchUpdate("insert into read_mark (agent_id, conversation_id, message_id) values (?, ?, ?)", rows, BATCH,
                (statement, row) -> {
                    statement.setObject(1, row.agent().value());
                    statement.setObject(2, row.conversation().value());
                    statement.setObject(3, row.message().value());
                });
    }
}
