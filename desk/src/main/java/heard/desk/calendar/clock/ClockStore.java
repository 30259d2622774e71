package heard.desk.calendar.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks that go, in PostgreSQL, and how far a recount is. */
@Component
class ClockStore {
    private static final UUID LEAST = new UUID(0, 0);
    private static final int BATCH = 200;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ClockStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** A clock as it is kept; {@code warnAt} and {@code dueAt} are null while it is paused. */
    record Row(ConversationId conversation, ClockKind kind, TeamId scope, UUID policy, Instant startedAt, @Nullable Instant dueAt,
            @Nullable Instant warnAt) {}

    /** A clock whose moment has come. */
    record Struck(ConversationId conversation, ClockKind kind, TeamId scope, Instant dueAt) {}

    /**
     * Writes these, and takes away what else the conversations had. A deadline that moved warns anew. Where the desk acted on a missed
     * one, that is remembered although the clock runs no more: a team that hands the matter back does not get it again.
     */
    void replace(Collection<ConversationId> conversations, Collection<Row> rows) {
        UUID[] keys = conversations.stream().map(ConversationId::value).sorted().toArray(UUID[]::new);
        String[] kept = rows.stream().map(row -> row.conversation().value() + " " + row.kind().code()).toArray(String[]::new);
        database.sql("""
            delete from conversation_clock
            where conversation_id = any(:keys) and conversation_id::text || ' ' || kind <> all(:kept) and acted_at is null
            """).param("keys", keys).param("kept", kept).update();
        database.sql("""
            update conversation_clock set due_at = null, warn_at = null
            where conversation_id = any(:keys) and conversation_id::text || ' ' || kind <> all(:kept) and acted_at is not null
            """).param("keys", keys).param("kept", kept).update();
        List<Row> ordered = rows.stream().sorted(Comparator.comparing((Row row) -> row.conversation().value()).thenComparing(Row::kind))
                .toList();
        batches.batchUpdate("""
            insert into conversation_clock as old (conversation_id, kind, scope_id, policy_id, started_at, due_at, warn_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (conversation_id, kind) do update set scope_id = excluded.scope_id, policy_id = excluded.policy_id,
              started_at = excluded.started_at, due_at = excluded.due_at, warn_at = excluded.warn_at,
              warned_at = case when old.due_at is not distinct from excluded.due_at then old.warned_at end,
              breached_at = case when old.due_at is not distinct from excluded.due_at then old.breached_at end,
              acted_at = case when old.started_at = excluded.started_at then old.acted_at end
            """, ordered, BATCH, (statement, row) -> {
            statement.setObject(1, row.conversation().value());
            statement.setString(2, row.kind().code());
            statement.setObject(3, row.scope().value());
            statement.setObject(4, row.policy());
            statement.setTimestamp(5, Timestamp.from(row.startedAt()));
            statement.setTimestamp(6, row.dueAt() == null ? null : Timestamp.from(row.dueAt()));
            statement.setTimestamp(7, row.warnAt() == null ? null : Timestamp.from(row.warnAt()));
        });
    }

    /** Marks those whose warning has come, each once; another process's are left to it. What is late already needs no warning. */
    List<Struck> warn(Instant now, int limit) {
        return database.sql("""
            update conversation_clock c set warned_at = :now from (
              select conversation_id, kind from conversation_clock where warned_at is null and warn_at <= :now
              order by warn_at limit :limit for update skip locked) due
            where c.conversation_id = due.conversation_id and c.kind = due.kind
            returning c.conversation_id, c.kind, c.scope_id, c.due_at
            """).param("now", Timestamp.from(now)).param("limit", limit).query(ClockStore::struck).list();
    }

    /** Marks those whose deadline has passed, each once. */
    List<Struck> breach(Instant now, int limit) {
        return database.sql("""
            update conversation_clock c set breached_at = :now from (
              select conversation_id, kind from conversation_clock where breached_at is null and due_at <= :now
              order by due_at limit :limit for update skip locked) due
            where c.conversation_id = due.conversation_id and c.kind = due.kind
            returning c.conversation_id, c.kind, c.scope_id, c.due_at
            """).param("now", Timestamp.from(now)).param("limit", limit).query(ClockStore::struck).list();
    }

    /** A missed deadline for which its policy says that something is done. */
    record Lapsed(ConversationId conversation, ClockKind kind, WhenMissed missed) {}

    /** The next of them, held for the caller's transaction; what was missed before its policy said so is let be. */
    Optional<Lapsed> lockLapsed() {
        return database.sql("""
            select c.conversation_id, c.kind, p.missed, p.missed_team_id from conversation_clock c join clock_policy p on p.id = c.policy_id
            where c.breached_at is not null and c.acted_at is null and p.missed <> 'nothing' and c.due_at > p.missed_since
            order by c.due_at limit 1 for update of c skip locked
            """).query((row, number) -> new Lapsed(new ConversationId(Objects.requireNonNull(row.getObject("conversation_id", UUID.class))),
                ClockKind.of(row.getString("kind")), PolicyStore.missed(row))).optional();
    }

    void acted(Lapsed lapsed, Instant now) {
        database.sql("update conversation_clock set acted_at = :now where conversation_id = :id and kind = :kind")
                .param("id", lapsed.conversation().value()).param("kind", lapsed.kind().code()).param("now", Timestamp.from(now)).update();
    }

    /** Those that are due until then, or whose warning has come, the first first. */
    List<Struck> pressing(Collection<TeamId> teams, Instant now, Instant until, int limit) {
        return database.sql("""
            select c.conversation_id, c.kind, c.scope_id, c.due_at from unnest(:teams) as team (id) cross join lateral
              (select * from conversation_clock c where c.scope_id = team.id and c.due_at is not null
                 and (c.due_at <= :until or c.warn_at <= :now) order by c.due_at limit :limit) c
            order by c.due_at, c.conversation_id, c.kind limit :limit
            """).param("teams", keys(teams)).param("now", Timestamp.from(now)).param("until", Timestamp.from(until)).param("limit", limit)
                .query(ClockStore::struck).list();
    }

    /** When a clock of a conversation is due; empty where it does not go, or is paused. */
    Optional<Instant> due(ConversationId conversation, ClockKind kind) {
        return database.sql("select due_at from conversation_clock where conversation_id = :id and kind = :kind and due_at is not null")
                .param("id", conversation.value()).param("kind", kind.code()).query((row, number) -> row.getTimestamp("due_at").toInstant())
                .optional();
    }

    int countDueUntil(Collection<TeamId> teams, Instant until, int limit) {
        return database.sql("""
            select count(*) from (select from conversation_clock where scope_id = any(:teams) and due_at <= :until limit :limit) due
            """).param("teams", keys(teams)).param("until", Timestamp.from(until)).param("limit", limit).query(Integer.class).single();
    }

    private static UUID[] keys(Collection<TeamId> teams) {
        return teams.stream().map(TeamId::value).toArray(UUID[]::new);
    }

    private static Struck struck(ResultSet row, int number) throws SQLException {
        return new Struck(new ConversationId(Objects.requireNonNull(row.getObject("conversation_id", UUID.class))),
                ClockKind.of(row.getString("kind")), new TeamId(Objects.requireNonNull(row.getObject("scope_id", UUID.class))),
                row.getTimestamp("due_at").toInstant());
    }

    /** Lets all open conversations be worked out anew; one that is under way begins again. */
    void askRecount(Instant now) {
        database.sql("""
            insert into clock_recount (after, asked_at) values (:least, :now)
            on conflict ("only") do update set after = excluded.after, asked_at = excluded.asked_at
            """).param("least", LEAST).param("now", Timestamp.from(now)).update();
    }

    Optional<ConversationId> recountAfter() {
        return database.sql("select after from clock_recount").query(UUID.class).optional().map(ConversationId::new);
    }

    /** The same, held for the caller's transaction; empty where another process is at it. */
    Optional<ConversationId> lockRecount() {
        return database.sql("select after from clock_recount for update skip locked").query(UUID.class).optional()
                .map(ConversationId::new);
    }

    void recounted(ConversationId after) {
        database.sql("update clock_recount set after = :after").param("after", after.value()).update();
    }

    void recountDone() {
        database.sql("delete from clock_recount").update();
    }
}
