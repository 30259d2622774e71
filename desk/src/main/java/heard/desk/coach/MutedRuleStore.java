package heard.desk.coach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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

    /**
     * What is not said in conversations that are of all these teams; without a team, what the whole desk does not say.
     *
     * @param own the rules that teams have for themselves: what only one of the teams has said, only that one has to mute
     */
    Set<String> in(Set<TeamId> teams, Map<String, TeamId> own) {
        List<String> rules = List.copyOf(own.keySet());
        return new HashSet<>(database.sql("""
            select m.rule from muted_rule m
              left join unnest(:rules::text[], :owners::uuid[]) as own (rule, team_id) on own.rule = m.rule and own.team_id = m.team_id
            where m.team_id is null or m.team_id = any(:teams)
            group by m.rule having bool_or(m.team_id is null or own.rule is not null) or count(distinct m.team_id) = :all limit :most
            """).param("rules", rules.toArray(String[]::new)).param("owners", keys(rules.stream().map(own::get)))
                .param("teams", keys(teams.stream())).param("all", teams.size()).param("most", MOST)
                .query((row, number) -> row.getString("rule")).list());
    }

    private static UUID[] keys(Stream<TeamId> teams) {
        return teams.map(TeamId::value).toArray(UUID[]::new);
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
