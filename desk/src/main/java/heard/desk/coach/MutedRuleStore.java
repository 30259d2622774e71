package heard.desk.coach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rules that teams do not want, in PostgreSQL. */
@Component
class MutedRuleStore {
    private static final int MOST = 1_000;
    private final JdbcClient database;

    MutedRuleStore(JdbcClient database) {
        this.database = database;
    }

    /** What is not said in the conversations of any of these teams; without a team, what the whole desk does not say. */
    Set<String> in(Set<TeamId> teams) {
        return new HashSet<>(database.sql("""
            select rule from muted_rule where team_id is null or team_id = any(:teams)
            group by rule having bool_or(team_id is null) or count(distinct team_id) = :all limit :most
            """).param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new)).param("all", teams.size())
                .param("most", MOST).query((row, number) -> row.getString("rule")).list());
    }

    List<MutedRule> all() {
        return database.sql("select id, rule, team_id, why, agent_id, at from muted_rule order by at desc, id limit :most")
                .param("most", MOST).query((row, number) -> read(row)).list();
    }

    Optional<MutedRule> find(UUID id) {
        return database.sql("select id, rule, team_id, why, agent_id, at from muted_rule where id = :id").param("id", id)
                .query((row, number) -> read(row)).optional();
    }

    private static MutedRule read(ResultSet row) throws SQLException {
        UUID team = row.getObject("team_id", UUID.class);
        return new MutedRule(row.getObject("id", UUID.class), row.getString("rule"), team == null ? null : new TeamId(team),
                row.getString("why"), new AgentId(row.getObject("agent_id", UUID.class)), row.getTimestamp("at").toInstant());
    }

    /** False where it is muted there already. */
    boolean add(MutedRule muted) {
        TeamId team = muted.team();
        return database.sql("""
            insert into muted_rule (id, rule, team_id, why, agent_id, at) values (:id, :rule, :team, :why, :agent, :at)
            on conflict do nothing
            """).param("id", muted.id()).param("rule", muted.rule()).param("team", team == null ? null : team.value())
                .param("why", muted.why()).param("agent", muted.by().value()).param("at", Timestamp.from(muted.at())).update() == 1;
    }

    boolean remove(UUID id) {
        return database.sql("delete from muted_rule where id = :id").param("id", id).update() == 1;
    }
}
