package heard.desk.calendar.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import heard.desk.channel.email.WaitingNotices;
import heard.desk.conversation.ConversationId;
import heard.desk.identity.AgentId;
import heard.desk.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters about deadlines that wait to be sent to the desk's own people. */
@Component
class ClockNoticeStore implements WaitingNotices<ClockNoticeStore.Notice> {
    private final JdbcClient database;

    ClockNoticeStore(JdbcClient database) {
        this.database = database;
    }

    /** Why somebody is written to. */
    enum Kind {
        WARNED, MISSED,
        /** To administrators: the team has nobody who leads it and could be told. */
        LEADLESS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Notice(UUID id, ConversationId conversation, ClockKind clock, Instant dueAt, AgentId agent, Kind kind, int attempts)
            implements
                WaitingNotices.Notice {}

    /** Once for each deadline, person and reason. */
    void add(ClockStore.Struck struck, AgentId agent, Kind kind, Instant now) {
        database.sql("""
            insert into clock_notice (id, conversation_id, clock, due_at, agent_id, kind, next_at)
            values (:id, :conversation, :clock, :due, :agent, :kind, :now) on conflict do nothing
            """).param("id", Ids.next()).param("conversation", struck.conversation().value()).param("clock", struck.kind().code())
                .param("due", Timestamp.from(struck.dueAt())).param("agent", agent.value()).param("kind", kind.code())
                .param("now", Timestamp.from(now)).update();
    }

    /** Those to be sent now, held for the caller's transaction; another process's are left to it. */
    List<Notice> take(Instant now, int limit) {
        return database.sql("""
            select id, conversation_id, clock, due_at, agent_id, kind, attempts from clock_notice where next_at <= :now
            order by next_at, due_at, id limit :limit for update skip locked
            """).param("now", Timestamp.from(now)).param("limit", limit)
                .query((row, number) -> new Notice(Objects.requireNonNull(row.getObject("id", UUID.class)),
                        new ConversationId(Objects.requireNonNull(row.getObject("conversation_id", UUID.class))),
                        ClockKind.of(row.getString("clock")), row.getTimestamp("due_at").toInstant(),
                        new AgentId(Objects.requireNonNull(row.getObject("agent_id", UUID.class))),
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getInt("attempts")))
                .list();
    }

    @Override
    public void remove(UUID[] ids) {
        database.sql("delete from clock_notice where id = any(:ids)").param("ids", ids).update();
    }

    @Override
    public void later(UUID[] ids, Instant next) {
        database.sql("update clock_notice set attempts = attempts + 1, next_at = :next where id = any(:ids)").param("ids", ids)
                .param("next", Timestamp.from(next)).update();
    }
}
