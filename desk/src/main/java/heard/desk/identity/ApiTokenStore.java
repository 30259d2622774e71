package heard.desk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** API tokens in PostgreSQL, by the hash of their secret. */
@Component
class ApiTokenStore {
    private static final int MOST_TOKENS = 200;

    /** The caller behind a token. */
    record Found(Access access, UUID id, Optional<Instant> lastUsedAt) {}

    private final JdbcClient database;

    ApiTokenStore(JdbcClient database) {
        this.database = database;
    }

    void add(ApiToken token, byte[] secretHash) {
        database.sql("""
            insert into api_token (id, agent_id, name, token_hash, rights, created_at, expires_at)
            values (:id, :agent, :name, :hash, cast(:rights as text[]), :now, :expires)
            """).param("id", token.id()).param("agent", token.agent().value()).param("name", token.name()).param("hash", secretHash)
                .param("rights", token.rights().stream().map(Right::code).toArray(String[]::new))
                .param("now", Timestamp.from(token.createdAt()))
                .param("expires", token.expiresAt().map(Timestamp::from).orElse(null)).update();
    }

    Optional<Found> find(byte[] secretHash, Instant now, String address) {
        return database.sql("""
            select a.id, a.name, a.language, a.time_zone, a.theme, a.administrator, t.id as token_id, t.rights, t.last_used_at,
                   array_agg(m.team_id) as teams, array_agg(m.role) as roles
            from api_token t join agent a on a.id = t.agent_id left join team_member m on m.agent_id = a.id
            where t.token_hash = :hash and a.active and (t.expires_at is null or t.expires_at > :now)
            group by t.id, a.id
            """).param("hash", secretHash).param("now", Timestamp.from(now))
                .query((row, number) -> new Found(access(row, address), row.getObject("token_id", UUID.class), time(row, "last_used_at")))
                .optional();
    }

    private static Access access(ResultSet row, String address) throws SQLException {
        return new Access(new AgentId(row.getObject("id", UUID.class)), row.getString("name"), row.getBoolean("administrator"),
                TeamRoles.read(row), rights(row), UiLanguage.of(row.getString("language")), ZoneId.of(row.getString("time_zone")),
                Theme.of(row.getString("theme")), address);
    }

    void touch(UUID id, Instant now) {
        database.sql("update api_token set last_used_at = :now where id = :id").param("id", id).param("now", Timestamp.from(now)).update();
    }

    List<ApiToken> of(AgentId agent) {
        return database.sql("select * from api_token where agent_id = :agent order by created_at desc, id limit :most")
                .param("agent", agent.value()).param("most", MOST_TOKENS).query(ApiTokenStore::token).list();
    }

    List<ApiToken> all() {
        return database.sql("select * from api_token order by created_at desc, id limit :most").param("most", MOST_TOKENS)
                .query(ApiTokenStore::token).list();
    }

    Optional<ApiToken> remove(UUID id) {
        return database.sql("delete from api_token where id = :id returning *").param("id", id).query(ApiTokenStore::token).optional();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(row.getObject("id", UUID.class), new AgentId(row.getObject("agent_id", UUID.class)), row.getString("name"),
                rights(row),
                row.getTimestamp("created_at").toInstant(), time(row, "last_used_at"), time(row, "expires_at"));
    }

    private static Set<Right> rights(ResultSet row) throws SQLException {
        var codes = (String[]) row.getArray("rights").getArray();
        var found = EnumSet.noneOf(Right.class);
        Arrays.stream(codes).flatMap(code -> Right.find(code).stream()).forEach(found::add);
        return found;
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        @Nullable
        Timestamp time = row.getTimestamp(column);
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
