package heard.desk.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what became of promises: of one person for that person, of teams for who leads them. */
@Component
class FigureStore {
    private static final String SUMS = """
        count(*) filter (where state = 'kept' and settled_at <= due_at) as kept,
        count(*) filter (where state = 'kept' and settled_at > due_at) as late,
        count(*) filter (where state = 'broken' or state in ('moved', 'withdrawn') and settled_at > due_at) as broken,
        count(*) filter (where state in ('moved', 'withdrawn') and settled_at <= due_at) as moved,
        count(*) filter (where state = 'open') as open
        from promise where state not in ('proposed', 'dropped') and due_at >= :since
        """;

    private final JdbcClient database;

    FigureStore(JdbcClient database) {
        this.database = database;
    }

    Figures of(AgentId agent, Instant since) {
        return database.sql("select " + SUMS + " and agent_id = :agent").param("since", Timestamp.from(since))
                .param("agent", agent.value()).query((row, number) -> read(row)).single();
    }

    Map<TeamId, Figures> of(Collection<TeamId> teams, Instant since) {
        Map<TeamId, Figures> found = new HashMap<>();
        if (teams.isEmpty())
            return found;
        database.sql("select scope_id, " + SUMS + " and scope_id = any(:teams) group by scope_id").param("since", Timestamp.from(since))
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new)).query(row -> {
                    found.put(new TeamId(Objects.requireNonNull(row.getObject("scope_id", UUID.class))), read(row));
                });
        return found;
    }

    private static Figures read(ResultSet row) throws SQLException {
        return new Figures(row.getInt("kept"), row.getInt("late"), row.getInt("broken"), row.getInt("moved"), row.getInt("open"));
    }
}
