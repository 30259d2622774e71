package heard.desk.coach;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.identity.TeamId;
import heard.engine.Request;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long matters took, in PostgreSQL. */
@Component
class SolvingStore {
    /** The newest of a kind tell how it goes now. */
    private static final int MOST = 200;

    private final JdbcClient database;

    SolvingStore(JdbcClient database) {
        this.database = database;
    }

    void put(Conversation conversation, Request request, Solving solving) {
        database.sql("""
            insert into solving_time (conversation_id, scope_id, request, began_at, solved_at)
            values (:conversation, :scope, :request, :began, :solved)
            on conflict (conversation_id) do update set scope_id = excluded.scope_id, request = excluded.request,
              began_at = excluded.began_at, solved_at = excluded.solved_at
            """).param("conversation", conversation.id().value()).param("scope", conversation.scope().value())
                .param("request", request.code()).param("began", Timestamp.from(solving.began()))
                .param("solved", Timestamp.from(solving.solved())).update();
    }

    void remove(Collection<ConversationId> conversations) {
        if (!conversations.isEmpty())
            database.sql("delete from solving_time where conversation_id = any(:ids)")
                    .param("ids", conversations.stream().map(ConversationId::value).toArray(UUID[]::new)).update();
    }

    /** Half of such matters took no longer; {@code of} says how many there were. */
    record Median(int of, double hours) {}

    Median median(TeamId scope, Request request, Instant since) {
        return database
                .sql("""
                    select count(*) as of, coalesce(percentile_cont(0.5) within group (order by extract(epoch from solved_at - began_at)), 0) as seconds
                    from (select began_at, solved_at from solving_time where scope_id = :scope and request = :request and solved_at >= :since
                      order by solved_at desc limit :most) newest
                    """)
                .param("scope", scope.value()).param("request", request.code()).param("since", Timestamp.from(since)).param("most", MOST)
                .query((row, number) -> new Median(row.getInt("of"), row.getDouble("seconds") / 3600)).single();
    }
}
