package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;
import static heard.desk.conversation.Columns.time;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import heard.desk.identity.AgentId;
import heard.desk.platform.database.Questions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Presence in PostgreSQL, in a table that a crash may empty. */
@Component
class PresenceStore {
    private final JdbcClient database;
    private final Clock clock;

    PresenceStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** True where this is news: somebody came, or does something else than before. */
    boolean put(ConversationId conversation, AgentId agent, Presence.Doing doing) {
        boolean known = database.sql("""
            select 1 from presence where conversation_id = :conversation and agent_id = :agent and doing = :doing and seen_at > :since
            """).param("conversation", conversation.value()).param("agent", agent.value()).param("doing", Code.of(doing))
                .param("since", time(clock.instant().minus(Presence.FRESH))).query(Integer.class).optional().isPresent();
        database.sql("""
            insert into presence (conversation_id, agent_id, doing, seen_at) values (:conversation, :agent, :doing, :now)
            on conflict (conversation_id, agent_id) do update set doing = excluded.doing, seen_at = excluded.seen_at
            """).param("conversation", conversation.value()).param("agent", agent.value()).param("doing", Code.of(doing))
                .param("now", time(clock.instant())).update();
        return !known;
    }

    void remove(ConversationId conversation, AgentId agent) {
        database.sql("delete from presence where conversation_id = :conversation and agent_id = :agent")
                .param("conversation", conversation.value())
                .param("agent", agent.value()).update();
    }

    Supplier<List<Presence.Colleague>> ask(Questions questions, ConversationId conversation) {
        return questions.ask("""
            select agent_id, doing from presence where conversation_id = :conversation and seen_at > :since order by seen_at limit 1000
            """, Map.of("conversation", conversation.value(), "since", Timestamp.from(clock.instant().minus(Presence.FRESH))),
                (row, number) -> new Presence.Colleague(new AgentId(id(row, "agent_id")),
                        Code.read(Presence.Doing.class, row.getString("doing"))));
    }

    Map<ConversationId, List<Presence.Colleague>> of(Collection<UUID> conversations) {
        Map<ConversationId, List<Presence.Colleague>> present = new HashMap<>();
        database.sql("""
            select conversation_id, agent_id, doing from presence where conversation_id = any(:conversations) and seen_at > :since
            order by seen_at limit 1000
            """).param("conversations", conversations.toArray(UUID[]::new)).param("since", time(clock.instant().minus(Presence.FRESH)))
                .query(row -> {
                    present.computeIfAbsent(new ConversationId(id(row, "conversation_id")), key -> new ArrayList<>())
                            .add(new Presence.Colleague(new AgentId(id(row, "agent_id")),
                                    Code.read(Presence.Doing.class, row.getString("doing"))));
                });
        return present;
    }

    void prune() {
        database.sql("delete from presence where seen_at < :limit")
                .param("limit", time(clock.instant().minus(Presence.FRESH.multipliedBy(4)))).update();
    }
}
