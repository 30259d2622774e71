package heard.desk.coach;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Advice that agents did not want: once per agent, conversation and rule. */
@Component
class DismissalStore {
    private final JdbcClient database;

    DismissalStore(JdbcClient database) {
        this.database = database;
    }

    /** What was dismissed; {@code why} is the reason that the coach gave for it. */
    record Advice(String rule, String kind, String severity, String why, @Nullable Unwanted reason) {}

    void add(AgentId agent, Conversation conversation, Advice advice, Instant now) {
        database.sql("""
            insert into dismissal (agent_id, conversation_id, rule, scope_id, kind, severity, why, reason, at)
            values (:agent, :conversation, :rule, :scope, :kind, :severity, :why, :reason, :at) on conflict do nothing
            """).param("reason", advice.reason() == null ? null : advice.reason().code()).param("agent", agent.value())
                .param("conversation", conversation.id().value()).param("rule", advice.rule())
                .param("scope", conversation.scope().value()).param("kind", advice.kind()).param("severity", advice.severity())
                .param("why", advice.why()).param("at", Timestamp.from(now)).update();
    }

    /** The rules that an agent does not want to hear of in a conversation. */
    Set<String> of(AgentId agent, ConversationId conversation) {
        return new HashSet<>(database
                .sql("select rule from dismissal where agent_id = :agent and conversation_id = :conversation limit 500")
                .param("agent", agent.value()).param("conversation", conversation.value()).query((row, number) -> row.getString("rule"))
                .list());
    }

    List<DismissedRule> sums(Collection<TeamId> teams, Instant since, int limit) {
        return database.sql("""
            select rule, max(why) as why, count(*) as times, count(distinct agent_id) as people, max(at) as last,
              count(*) filter (where reason = 'unfitting') as unfitting, count(*) filter (where reason = 'mistaken') as mistaken,
              count(*) filter (where reason = 'intended') as intended
            from dismissal where scope_id = any(:teams) and at >= :since
            group by rule order by count(*) desc, rule limit :limit
            """).param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new)).param("since", Timestamp.from(since))
                .param("limit", limit)
                .query((row, number) -> new DismissedRule(row.getString("rule"), row.getString("why"), row.getInt("times"),
                        row.getInt("people"), row.getTimestamp("last").toInstant(), Map.of(Unwanted.UNFITTING, row.getInt("unfitting"),
                                Unwanted.MISTAKEN, row.getInt("mistaken"), Unwanted.INTENDED, row.getInt("intended"))))
                .list();
    }

    /** What the rule said when it was last put aside; empty where nobody has put it aside. */
    Optional<String> why(String rule) {
        return database.sql("select why from dismissal where rule = :rule order by at desc limit 1").param("rule", rule)
                .query((row, number) -> row.getString("why")).optional();
    }
}
