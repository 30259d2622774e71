package heard.desk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Teams, in PostgreSQL. */
@Component
class TeamStore {
    private static final int MOST_TEAMS = 500;

    private final JdbcClient database;

    TeamStore(JdbcClient database) {
        this.database = database;
    }

    List<Team> all() {
        return database.sql("select id, name, version from team order by lower(name), id limit :most").param("most", MOST_TEAMS)
                .query(TeamStore::team)
                .list();
    }

    Optional<Team> find(TeamId id) {
        return database.sql("select id, name, version from team where id = :id").param("id", id.value()).query(TeamStore::team).optional();
    }

    boolean add(TeamId id, String name, Instant now) {
        return database.sql("insert into team (id, name, created_at) values (:id, :name, :now) on conflict do nothing")
                .param("id", id.value())
                .param("name", name).param("now", Timestamp.from(now)).update() == 1;
    }

    boolean rename(TeamId id, String name) {
        return database.sql("""
            update team set name = :name, version = version + 1
            where id = :id and not exists (select from team other where lower(other.name) = lower(:name) and other.id <> :id)
            """).param("id", id.value()).param("name", name).update() == 1;
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(new TeamId(row.getObject("id", UUID.class)), row.getString("name"), row.getInt("version"));
    }
}
