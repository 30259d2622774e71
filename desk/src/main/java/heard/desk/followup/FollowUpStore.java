package heard.desk.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.customer.CustomerId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions after solutions, and who does not want any, in PostgreSQL. */
@Component
class FollowUpStore {
    private final JdbcClient database;

    FollowUpStore(JdbcClient database) {
        this.database = database;
    }

    /** Nothing where this solution has its question already. */
    void plan(FollowUp followUp) {
        database.sql("""
            insert into follow_up (id, conversation_id, customer_id, scope_id, language, solved_at, due_at, state)
            values (:id, :conversation, :customer, :scope, :language, :solved, :due, 'waiting')
            on conflict (conversation_id, solved_at) do nothing
            """).param("id", followUp.id()).param("conversation", followUp.conversation().value())
                .param("customer", followUp.customer().value()).param("scope", followUp.scope().value())
                .param("language", followUp.language()).param("solved", Timestamp.from(followUp.solvedAt()))
                .param("due", Timestamp.from(followUp.dueAt())).update();
    }

    /** The next that is due, locked; one that another process works on is left to it. */
    Optional<FollowUp> lockDue(Instant now) {
        return database.sql("""
            select * from follow_up where state = 'waiting' and due_at <= :now order by due_at limit 1 for update skip locked
            """).param("now", Timestamp.from(now)).query(FollowUpStore::read).optional();
    }

    Optional<FollowUp> lock(UUID id) {
        return database.sql("select * from follow_up where id = :id for update").param("id", id).query(FollowUpStore::read).optional();
    }

    Optional<FollowUp> find(UUID id) {
        return database.sql("select * from follow_up where id = :id").param("id", id).query(FollowUpStore::read).optional();
    }

    void drop(UUID id, Silence why) {
        database.sql("update follow_up set state = 'dropped', why = :why where id = :id").param("id", id).param("why", why.code()).update();
    }

    void asked(UUID id, UUID message, Instant now) {
        database.sql("update follow_up set state = 'asked', message_id = :message, asked_at = :now where id = :id").param("id", id)
                .param("message", message).param("now", Timestamp.from(now)).update();
    }

    /** The question did not reach the customer: it counts as not asked. */
    void stopped(Collection<UUID> messages) {
        database.sql("""
            update follow_up set state = 'dropped', why = :why where message_id = any(:messages) and state = 'asked' and answer is null
            """).param("why", Silence.STOPPED.code()).param("messages", messages.toArray(UUID[]::new)).update();
    }

    void answered(UUID id, FollowUp.Answer answer, boolean byLink, Instant now) {
        database.sql("update follow_up set answer = :answer, by_link = :link, answered_at = :now where id = :id").param("id", id)
                .param("answer", answer.code()).param("link", byLink).param("now", Timestamp.from(now)).update();
    }

    /** Those of the conversations that wait for an answer. */
    List<FollowUp> unanswered(Collection<ConversationId> conversations) {
        return database.sql("select * from follow_up where conversation_id = any(:ids) and state = 'asked' and answer is null")
                .param("ids", conversations.stream().map(ConversationId::value).toArray(UUID[]::new)).query(FollowUpStore::read).list();
    }

    void refuse(CustomerId customer, Instant now) {
        database.sql("insert into follow_up_refusal (customer_id, at) values (:customer, :now) on conflict do nothing")
                .param("customer", customer.value()).param("now", Timestamp.from(now)).update();
    }

    boolean refused(CustomerId customer) {
        return database.sql("select exists (select from follow_up_refusal where customer_id = :customer)")
                .param("customer", customer.value())
                .query(Boolean.class).single();
    }

    /** What a customer was asked, the latest first. */
    List<FollowUp> ofCustomer(CustomerId customer, int limit) {
        return database.sql("""
            select * from follow_up where customer_id = :customer and state = 'asked' order by asked_at desc limit :limit
            """).param("customer", customer.value()).param("limit", limit).query(FollowUpStore::read).list();
    }

    /** How many questions of these teams stand so, by their answer or the reason for their silence. */
    record Sum(String state, @Nullable String what, long count) {}

    List<Sum> sums(Collection<TeamId> scopes, Instant since) {
        return database.sql("""
            select state, coalesce(why, answer) as what, count(*) as count from follow_up
            where scope_id = any(:scopes) and (due_at >= :since or state = 'waiting') group by 1, 2 order by 3 desc, 1, 2 limit 100
            """).param("scopes", scopes.stream().map(TeamId::value).toArray(UUID[]::new)).param("since", Timestamp.from(since))
                .query((row, number) -> new Sum(row.getString("state"), row.getString("what"), row.getLong("count"))).list();
    }

    private static FollowUp read(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        return new FollowUp(id(row, "id"), new ConversationId(id(row, "conversation_id")), new CustomerId(id(row, "customer_id")),
                new TeamId(id(row, "scope_id")), row.getString("language"), row.getTimestamp("solved_at").toInstant(),
                row.getTimestamp("due_at").toInstant(), FollowUp.State.of(row.getString("state")), row.getObject("message_id", UUID.class),
                instant(row, "asked_at"), answer == null ? null : FollowUp.Answer.of(answer));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
