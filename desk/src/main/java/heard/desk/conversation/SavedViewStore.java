package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;
import static heard.desk.conversation.Columns.optionalId;
import static heard.desk.conversation.Columns.time;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Saved views in PostgreSQL; the filter is kept in its written form. */
@Component
class SavedViewStore {
    private static final String QUERY = "query";
    private final JdbcClient database;
    private final Json json;

    SavedViewStore(JdbcClient database, Json json) {
        this.database = database;
        this.json = json;
    }

    List<SavedView> of(AgentId agent, Collection<TeamId> teams) {
        return database.sql("""
            select id, name, team_id, filter::text as filter, position from saved_view where agent_id = :agent or team_id = any(:teams)
            order by agent_id is null, team_id, position, id limit 1000
            """).param("agent", agent.value()).param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .query((row, number) -> new SavedView(id(row, "id"), row.getString("name"), optionalId(row, "team_id", TeamId::new),
                        ListFilter.parse(json.map(row.getString("filter")).getOrDefault(QUERY, "")), row.getInt("position")))
                .list();
    }

    void add(SavedView view, AgentId agent, Instant now) {
        database.sql("""
            insert into saved_view (id, name, agent_id, team_id, filter, position, created_at)
            values (:id, :name, :agent, :team, :filter::jsonb, :position, :now)
            """).param("id", view.id()).param("name", view.name()).param("agent", view.team() == null ? agent.value() : null)
                .param("team", view.team() == null ? null : view.team().value()).param("filter", written(view.filter()))
                .param("position", view.position()).param("now", time(now)).update();
    }

    void change(UUID id, String name, ListFilter filter) {
        database.sql("update saved_view set name = :name, filter = :filter::jsonb where id = :id").param("id", id).param("name", name)
                .param("filter", written(filter)).update();
    }

    void remove(UUID id) {
        database.sql("delete from saved_view where id = :id").param("id", id).update();
    }

    private String written(ListFilter filter) {
        return json.write(Map.of(QUERY, filter.queryString()));
    }
}
