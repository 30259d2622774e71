package heard.desk.promise;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import heard.desk.channel.email.WaitingNotices;
import heard.desk.identity.AgentId;
import heard.desk.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters about promises that wait to be sent to the desk's own people. */
@Component
class NoticeStore implements WaitingNotices<NoticeStore.Notice> {
    private final JdbcClient database;

    NoticeStore(JdbcClient database) {
        this.database = database;
    }

    /** Why somebody is written to. */
    enum Kind {
        DUE, OVERDUE,
        /** To the lead, of somebody who is not there any more. */
        SOON, LEAD,
        /** To administrators: the team has nobody who leads it and could be told. */
        LEADLESS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Notice(UUID id, PromiseId promise, AgentId agent, Kind kind, int attempts)
            implements
                WaitingNotices.Notice {}

    /** Once for each promise, person and reason; the mark on the promise sees to it that it is asked for once. */
    void add(PromiseId promise, AgentId agent, Kind kind, Instant now) {
        database.sql("""
            insert into promise_notice (id, promise_id, agent_id, kind, next_at) values (:id, :promise, :agent, :kind, :now)
            on conflict do nothing
            """).param("id", Ids.next()).param("promise", promise.value()).param("agent", agent.value()).param("kind", kind.code())
                .param("now", Timestamp.from(now)).update();
    }

    /** Those to be sent now, held for the caller's transaction; another process's are left to it. */
    List<Notice> take(Instant now, int limit) {
        return database.sql("""
            select id, promise_id, agent_id, kind, attempts from promise_notice where next_at <= :now
            order by next_at, id limit :limit for update skip locked
            """).param("now", Timestamp.from(now)).param("limit", limit)
                .query((row, number) -> new Notice(Objects.requireNonNull(row.getObject("id", UUID.class)),
                        new PromiseId(Objects.requireNonNull(row.getObject("promise_id", UUID.class))),
                        new AgentId(Objects.requireNonNull(row.getObject("agent_id", UUID.class))),
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getInt("attempts")))
                .list();
    }

    @Override
    public void remove(UUID[] ids) {
        database.sql("delete from promise_notice where id = any(:ids)").param("ids", ids).update();
    }

    @Override
    public void later(UUID[] ids, Instant next) {
        database.sql("update promise_notice set attempts = attempts + 1, next_at = :next where id = any(:ids)").param("ids", ids)
                .param("next", Timestamp.from(next)).update();
    }
}
