package heard.desk.conversation;

import static heard.desk.conversation.Columns.time;

import java.time.Clock;
import java.util.Collection;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a batch of incoming messages makes of the conversations. */
@Component
class IntakeStore {
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    IntakeStore(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /** Gives each opened conversation its number, in one statement. */
    void number(Collection<IntakeLedger.Row> opened) {
        if (opened.isEmpty())
            return;
        var numbers = database.sql("select nextval('conversation_number') from generate_series(1, :count)").param("count", opened.size())
                .query(Long.class).list().iterator();
        opened.forEach(row -> row.number(numbers.next()));
    }

    void insertConversations(Collection<IntakeLedger.Row> opened) {
        var now = time(clock.instant());
        batches.batchUpdate(
                """
                    insert into conversation (id, number, customer_id, mailbox_id, channel, subject, snippet, language, state, scope_id, home_id, message_count,
                      has_attachments, last_message_id, last_message_at, waiting_since, created_at, changed_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                opened, 200, (statement, row) -> {
                    statement.setObject(1, row.id().value());
                    statement.setLong(2, row.number());
                    statement.setObject(3, row.customer().value());
                    statement.setObject(4, row.mailbox());
                    statement.setString(5, row.channel().code());
                    statement.setString(6, row.subject());
                    statement.setString(7, row.snippet());
                    statement.setString(8, row.language());
                    statement.setString(9, row.state().code());
                    statement.setObject(10, row.scope().value());
                    statement.setObject(11, row.scope().value());
                    statement.setInt(12, row.messages());
                    statement.setBoolean(13, row.attachments());
                    statement.setObject(14, row.last() == null ? null : row.last().value());
                    statement.setTimestamp(15, time(row.lastAt()));
                    statement.setTimestamp(16, time(row.waitingSince()));
                    statement.setTimestamp(17, now);
                    statement.setTimestamp(18, now);
                });
    }

    void updateConversations(Collection<IntakeLedger.Row> continued) {
        var now = time(clock.instant());
        batches.batchUpdate("""
            update conversation set previous_state = case when state = ? then previous_state else state end, state = ?,
              snoozed_until = case when ? = 'snoozed' then snoozed_until end, snippet = ?, message_count = message_count + ?,
              has_attachments = has_attachments or ?, last_message_id = ?, last_message_at = ?, waiting_since = ?, changed_at = ?,
              version = version + 1
            where id = ?
            """, continued, 200, (statement, row) -> {
            statement.setString(1, row.state().code());
            statement.setString(2, row.state().code());
            statement.setString(3, row.state().code());
            statement.setString(4, row.snippet());
            statement.setInt(5, row.messages());
            statement.setBoolean(6, row.attachments());
            statement.setObject(7, row.last() == null ? null : row.last().value());
            statement.setTimestamp(8, time(row.lastAt()));
            statement.setTimestamp(9, time(row.waitingSince()));
            statement.setTimestamp(10, now);
            statement.setObject(11, row.id().value());
        });
    }
}
