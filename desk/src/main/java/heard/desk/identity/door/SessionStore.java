package heard.desk.identity.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.Right;
import heard.desk.identity.TeamRoles;
import heard.desk.identity.Theme;
import heard.desk.platform.database.Questions;
import heard.desk.platform.words.UiLanguage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signed-in browsers in PostgreSQL; one query finds the reader of a request with all rights. */
@Component
class SessionStore {
    private static final int MOST_BROWSERS = 100;

    /** A session with the reader behind it. */
    record Found(Access access, UUID id, Instant lastSeenAt) {}

    /** A browser that has just signed in. */
    record Fresh(UUID id, byte[] tokenHash, AgentId agent, String address, String browser) {}

    private static final String FIND = """
        select a.id, a.name, a.language, a.time_zone, a.theme, a.administrator, s.id as session_id, s.last_seen_at,
               array_agg(m.team_id) as teams, array_agg(m.role) as roles
        from session s join agent a on a.id = s.agent_id left join team_member m on m.agent_id = a.id
        where s.token_hash = :hash and s.last_seen_at > :seen and s.created_at > :made and a.active
        group by s.token_hash, a.id
        """;
    private final JdbcClient database;
    private final JdbcTemplate template;

    SessionStore(JdbcClient database, JdbcTemplate template) {
        this.database = database;
        this.template = template;
    }

    void add(Fresh session, Instant now) {
        database.sql("""
            insert into session (token_hash, id, agent_id, created_at, last_seen_at, address, browser)
            values (:hash, :id, :agent, :now, :now, :address, :browser)
            """).param("hash", session.tokenHash()).param("id", session.id()).param("agent", session.agent().value())
                .param("now", Timestamp.from(now)).param("address", session.address()).param("browser", session.browser()).update();
    }

    Optional<Found> find(byte[] tokenHash, Instant seenSince, Instant madeSince, String address) {
        var questions = new Questions(template).keepingPlans();
        var found = questions.ask(FIND,
                Map.of("hash", tokenHash, "seen", Timestamp.from(seenSince), "made", Timestamp.from(madeSince)),
                (row, number) -> new Found(access(row, address), row.getObject("session_id", UUID.class),
                        row.getTimestamp("last_seen_at").toInstant()));
        questions.send();
        return found.get().stream().findFirst();
    }

    private static Access access(ResultSet row, String address) throws SQLException {
        return new Access(new AgentId(row.getObject("id", UUID.class)), row.getString("name"), row.getBoolean("administrator"),
                TeamRoles.read(row), EnumSet.allOf(Right.class), UiLanguage.of(row.getString("language")),
                ZoneId.of(row.getString("time_zone")), Theme.of(row.getString("theme")), address);
    }

    void touch(byte[] tokenHash, Instant now, String address) {
        database.sql("update session set last_seen_at = :now, address = :address where token_hash = :hash").param("hash", tokenHash)
                .param("now", Timestamp.from(now)).param("address", address).update();
    }

    List<SignedInBrowser> of(AgentId agent, Instant seenSince, Instant madeSince) {
        return database.sql("""
            select id, created_at, last_seen_at, address, browser from session
            where agent_id = :agent and last_seen_at > :seen and created_at > :made
            order by last_seen_at desc limit :most
            """).param("agent", agent.value()).param("seen", Timestamp.from(seenSince)).param("made", Timestamp.from(madeSince))
                .param("most", MOST_BROWSERS)
                .query((row, number) -> new SignedInBrowser(row.getObject("id", UUID.class), row.getString("browser"),
                        row.getString("address"),
                        row.getTimestamp("created_at").toInstant(), row.getTimestamp("last_seen_at").toInstant()))
                .list();
    }

    void remove(byte[] tokenHash) {
        database.sql("delete from session where token_hash = :hash").param("hash", tokenHash).update();
    }

    boolean remove(AgentId agent, UUID id) {
        return database.sql("delete from session where agent_id = :agent and id = :id").param("agent", agent.value()).param("id", id)
                .update() == 1;
    }

    int removeAll(AgentId agent) {
        return database.sql("delete from session where agent_id = :agent").param("agent", agent.value()).update();
    }

    void removeExpired(Instant seenSince, Instant madeSince) {
        database.sql("delete from session where last_seen_at <= :seen or created_at <= :made").param("seen", Timestamp.from(seenSince))
                .param("made", Timestamp.from(madeSince)).update();
    }
}
