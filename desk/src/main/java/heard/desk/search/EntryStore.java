package heard.desk.search;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the index. */
@Component
class EntryStore {
    private static final int BATCH = 200;
    private final JdbcClient database;
    private final JdbcTemplate batches;

    EntryStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void put(Collection<Entry> entries) {
        batches.batchUpdate("""
            insert into search_entry (conversation_id, scope_id, last_message_at, created_at, words, marks)
            values (?, ?, ?, ?, ?::tsvector, ?)
            on conflict (conversation_id) do update set scope_id = excluded.scope_id, last_message_at = excluded.last_message_at,
              words = excluded.words, marks = excluded.marks
            """, entries, BATCH, (statement, entry) -> {
            statement.setObject(1, entry.conversation().value());
            statement.setObject(2, entry.scope().value());
            statement.setTimestamp(3, Timestamp.from(entry.lastMessageAt()));
            statement.setTimestamp(4, Timestamp.from(entry.createdAt()));
            statement.setString(5, entry.words());
            statement.setArray(6, texts(statement, entry.marks()));
        });
    }

    /** New marks where the words have stayed; the entry's words are its marks alone. */
    void remark(Collection<Entry> entries) {
        batches.batchUpdate("""
            update search_entry set scope_id = ?, last_message_at = ?, words = ts_delete(words, marks) || ?::tsvector, marks = ?
            where conversation_id = ? and marks <> ?
            """, entries, BATCH, (statement, entry) -> {
            Array marks = texts(statement, entry.marks());
            statement.setObject(1, entry.scope().value());
            statement.setTimestamp(2, Timestamp.from(entry.lastMessageAt()));
            statement.setString(3, entry.words());
            statement.setArray(4, marks);
            statement.setObject(5, entry.conversation().value());
            statement.setArray(6, marks);
        });
    }

    private static Array texts(PreparedStatement statement, List<String> values) throws SQLException {
        Connection connection = statement.getConnection();
        return connection.createArrayOf("text", values.toArray());
    }

    void remove(Collection<ConversationId> ids) {
        database.sql("delete from search_entry where conversation_id = any(:ids)")
                .param("ids", ids.stream().map(ConversationId::value).toArray(UUID[]::new)).update();
    }

    /** Counts words of messages that are new to the index; in one order, so that two writers do not lock each other. */
    void count(Map<String, Integer> occurring, Stems stems) {
        batches.batchUpdate("""
            insert into search_word (word, folded, lexemes, messages) values (?, ?, ?, ?)
            on conflict (word) do update set messages = search_word.messages + excluded.messages
            """, new TreeMap<>(occurring).entrySet(), BATCH, (statement, word) -> {
            String written = word.getKey();
            statement.setString(1, written);
            statement.setString(2, Tokens.folded(written));
            statement.setArray(3, texts(statement, stems.of(Tokens.of(written).getFirst())));
            statement.setInt(4, word.getValue());
        });
    }

    void empty() {
        database.sql("truncate search_entry, search_word").update();
    }
}
