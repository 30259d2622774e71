package heard.desk.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.customer.CustomerId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row of contacts a conversation, in PostgreSQL. */
@Component
class ContactStore {
    private static final int BATCH = 200;
    private final JdbcClient database;
    private final JdbcTemplate batches;

    ContactStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** These conversations are so now; one of which nothing is counted has no row. */
    void put(Collection<ConversationId> looked, Collection<ContactCourse> counted) {
        if (looked.isEmpty())
            return;
        UUID[] kept = counted.stream().map(one -> one.conversation().value()).toArray(UUID[]::new);
        database.sql("delete from contact_course where conversation_id = any(:looked) and conversation_id <> all(:kept)")
                .param("looked", looked.stream().map(ConversationId::value).toArray(UUID[]::new)).param("kept", kept).update();
        batches.batchUpdate(
                """
                    insert into contact_course (conversation_id, scope_id, customer_id, first_at, last_at, contacts, solved_at, request, identifiers)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (conversation_id) do update set scope_id = excluded.scope_id, customer_id = excluded.customer_id,
                      first_at = excluded.first_at, last_at = excluded.last_at, contacts = excluded.contacts, solved_at = excluded.solved_at,
                      request = excluded.request, identifiers = excluded.identifiers
                    """,
                counted, BATCH, (statement, one) -> {
                    statement.setObject(1, one.conversation().value());
                    statement.setObject(2, one.scope().value());
                    statement.setObject(3, one.customer().value());
                    statement.setTimestamp(4, Timestamp.from(one.firstAt()));
                    statement.setTimestamp(5, Timestamp.from(one.lastAt()));
                    statement.setInt(6, one.contacts());
                    statement.setTimestamp(7, time(one.solvedAt()));
                    statement.setString(8, one.request());
                    statement.setArray(9, statement.getConnection().createArrayOf("text", one.identifiers().toArray()));
                });
    }

    private static @Nullable Timestamp time(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    /** Those of these teams in which a customer wrote since then, the newest first. */
    List<ContactCourse> since(Collection<TeamId> scopes, Instant since, int limit) {
        return database.sql("""
            select * from contact_course where scope_id = any(:scopes) and last_at >= :since order by last_at desc limit :limit
            """).param("scopes", scopes.stream().map(TeamId::value).toArray(UUID[]::new)).param("since", Timestamp.from(since))
                .param("limit", limit).query(ContactStore::read).list();
    }

    private static ContactCourse read(ResultSet row, int number) throws SQLException {
        Timestamp solved = row.getTimestamp("solved_at");
        return new ContactCourse(new ConversationId(id(row, "conversation_id")), new TeamId(id(row, "scope_id")),
                new CustomerId(id(row, "customer_id")), row.getTimestamp("first_at").toInstant(), row.getTimestamp("last_at").toInstant(),
                row.getInt("contacts"), solved == null ? null : solved.toInstant(), row.getString("request"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("identifiers").getArray())));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}
