package heard.desk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.platform.words.UiLanguage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agents and their places in teams, in PostgreSQL. */
@Component
class AgentStore {
    private static final int MOST_AGENTS = 2_000;

    private final JdbcClient database;

    AgentStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Agent> find(AgentId id) {
        return database.sql("""
            select a.*, array_agg(m.team_id) as teams, array_agg(m.role) as roles
            from agent a left join team_member m on m.agent_id = a.id
            where a.id = :id group by a.id
            """).param("id", id.value()).query(AgentStore::agent).optional();
    }

    Optional<Agent> byEmail(String email) {
        return database.sql("""
            select a.*, array_agg(m.team_id) as teams, array_agg(m.role) as roles
            from agent a left join team_member m on m.agent_id = a.id
            where a.email = :email group by a.id
            """).param("email", email).query(AgentStore::agent).optional();
    }

    List<Agent> all() {
        return database.sql("""
            select a.*, array_agg(m.team_id) as teams, array_agg(m.role) as roles
            from agent a left join team_member m on m.agent_id = a.id
            group by a.id order by lower(a.name), a.id limit :most
            """).param("most", MOST_AGENTS).query(AgentStore::agent).list();
    }

    boolean anyone() {
        return database.sql("select exists (select from agent)").query(Boolean.class).single();
    }

    /** The one lock under which agents come and lose power, so that there is one first administrator and always a last one. */
    void lock() {
        database.sql("lock table agent in share row exclusive mode").update();
    }

    boolean add(AgentId id, NewAgent agent, String passwordHash, Instant now) {
        return database.sql("""
            insert into agent (id, email, name, language, time_zone, administrator, password_hash, created_at)
            values (:id, :email, :name, :language, :zone, :administrator, :hash, :now)
            on conflict (email) do nothing
            """).param("id", id.value()).param("email", agent.email()).param("name", agent.name())
                .param("language", agent.language().code())
                .param("zone", agent.zone().getId()).param("administrator", agent.administrator()).param("hash", passwordHash)
                .param("now", Timestamp.from(now)).update() == 1;
    }

    boolean changeProfile(AgentId id, Profile profile) {
        return database
                .sql("""
                    update agent set name = :name, language = :language, time_zone = :zone, theme = :theme, signature = :signature, version = version + 1
                    where id = :id
                    """)
                .param("id", id.value()).param("name", profile.name()).param("language", profile.language().code())
                .param("zone", profile.zone().getId()).param("theme", profile.theme().code()).param("signature", profile.signature())
                .update() == 1;
    }

    boolean changePlace(AgentId id, Place place, int version) {
        return database.sql("""
            update agent set administrator = :administrator, active = :active, version = version + 1
            where id = :id and version = :version
            """).param("id", id.value()).param("administrator", place.administrator()).param("active", place.active())
                .param("version", version)
                .update() == 1;
    }

    void putTeams(AgentId id, Map<TeamId, Role> teams) {
        database.sql("delete from team_member where agent_id = :id").param("id", id.value()).update();
        teams.forEach((team, role) -> database.sql("insert into team_member (team_id, agent_id, role) values (:team, :id, :role)")
                .param("team", team.value()).param("id", id.value()).param("role", role.code()).update());
    }

    int activeAdministratorsBut(AgentId id) {
        return database.sql("select count(*) from agent where administrator and active and id <> :id").param("id", id.value())
                .query(Integer.class)
                .single();
    }

    Optional<String> passwordHash(AgentId id) {
        return database.sql("select password_hash from agent where id = :id").param("id", id.value()).query(String.class).optional();
    }

    void putPasswordHash(AgentId id, String hash) {
        database.sql("update agent set password_hash = :hash, version = version + 1 where id = :id").param("id", id.value())
                .param("hash", hash).update();
    }

    private static Agent agent(ResultSet row, int number) throws SQLException {
        return new Agent(new AgentId(row.getObject("id", UUID.class)), row.getString("email"), row.getString("name"),
                UiLanguage.of(row.getString("language")),
                ZoneId.of(row.getString("time_zone")), Theme.of(row.getString("theme")), row.getString("signature"),
                row.getBoolean("administrator"),
                row.getBoolean("active"), TeamRoles.read(row), row.getInt("version"));
    }
}
