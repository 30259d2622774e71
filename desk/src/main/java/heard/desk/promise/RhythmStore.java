package heard.desk.promise;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.identity.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often customers hear from teams, and where it is time. */
@Component
class RhythmStore {
    private static final UUID LEAST = new UUID(0, 0);

    private final JdbcClient database;

    RhythmStore(JdbcClient database) {
        this.database = database;
    }

    /** Days without a word, by team; a team without a rhythm is absent. */
    Map<TeamId, Integer> all() {
        Map<TeamId, Integer> all = new HashMap<>();
        database.sql("select team_id, days from promise_rhythm limit 1000")
                .query(row -> {
                    all.put(new TeamId(Objects.requireNonNull(row.getObject("team_id", UUID.class))), row.getInt("days"));
                });
        return all;
    }

    /** Sets a team's rhythm; its conversations are looked through in a moment. */
    void put(TeamId team, int days) {
        database.sql("""
            insert into promise_rhythm (team_id, days, recount_after) values (:team, :days, :least)
            on conflict (team_id) do update set days = excluded.days, recount_after = excluded.recount_after
            """).param("team", team.value()).param("days", days).param("least", LEAST).update();
    }

    void remove(TeamId team) {
        database.sql("delete from promise_rhythm where team_id = :team").param("team", team.value()).update();
        database.sql("delete from promise_silence where scope_id = :team").param("team", team.value()).update();
    }

    /** How far the conversations have been looked through for teams whose rhythm is new, held for the caller's transaction. */
    Optional<ConversationId> lockRecount() {
        return database.sql("""
            select recount_after from promise_rhythm where recount_after is not null order by recount_after limit 1 for update skip locked
            """).query(UUID.class).optional().map(ConversationId::new);
    }

    void recounted(ConversationId from, ConversationId after) {
        database.sql("update promise_rhythm set recount_after = :after where recount_after = :from").param("from", from.value())
                .param("after", after.value()).update();
    }

    void recountDone(ConversationId from) {
        database.sql("update promise_rhythm set recount_after = null where recount_after = :from").param("from", from.value()).update();
    }

    /** When a conversation's customer should hear from us. */
    record Silence(ConversationId conversation, TeamId scope, Instant said, Instant due) {}

    void put(Silence silence) {
        database.sql("""
            insert into promise_silence (conversation_id, scope_id, said_at, due_at) values (:conversation, :scope, :said, :due)
            on conflict (conversation_id) do update set scope_id = excluded.scope_id, said_at = excluded.said_at, due_at = excluded.due_at
            """).param("conversation", silence.conversation().value()).param("scope", silence.scope().value())
                .param("said", Timestamp.from(silence.said())).param("due", Timestamp.from(silence.due())).update();
    }

    void remove(Collection<ConversationId> conversations) {
        if (!conversations.isEmpty())
            database.sql("delete from promise_silence where conversation_id = any(:ids)")
                    .param("ids", conversations.stream().map(ConversationId::value).toArray(UUID[]::new)).update();
    }

    /** Where it is time, the longest silence first. */
    List<Silence> due(Collection<TeamId> teams, Instant now, int limit) {
        return database.sql("""
            select conversation_id, scope_id, said_at, due_at from promise_silence where scope_id = any(:teams) and due_at <= :now
            order by due_at, conversation_id limit :limit
            """).param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new)).param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> new Silence(
                        new ConversationId(Objects.requireNonNull(row.getObject("conversation_id", UUID.class))),
                        new TeamId(Objects.requireNonNull(row.getObject("scope_id", UUID.class))), row.getTimestamp("said_at").toInstant(),
                        row.getTimestamp("due_at").toInstant()))
                .list();
    }
}
