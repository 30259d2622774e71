package heard.desk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit in PostgreSQL: rows are only ever added. */
@Component
class AuditStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> DETAIL = new TypeReference<>() {
    };

    private final JdbcClient database;

    AuditStore(JdbcClient database) {
        this.database = database;
    }

    void add(AuditEntry entry) {
        database.sql("""
            insert into audit_entry (id, at, agent_id, action, subject, detail, address)
            values (:id, :at, :agent, :action, :subject, cast(:detail as jsonb), :address)
            """).param("id", entry.id()).param("at", Timestamp.from(entry.at()))
                .param("agent", entry.agent().map(AgentId::value).orElse(null))
                .param("action", entry.action()).param("subject", entry.subject()).param("detail", JSON.writeValueAsString(entry.detail()))
                .param("address", entry.address()).update();
    }

    List<AuditEntry> list(AuditFilter filter, int limit) {
        return database.sql("""
            select id, at, agent_id, action, subject, detail, address from audit_entry
            where (cast(:agent as uuid) is null or agent_id = :agent)
              and (cast(:area as text) is null or action like :area || '.%')
              and (cast(:at as timestamptz) is null or (at, id) < (:at, :id))
            order by at desc, id desc limit :limit
            """).param("agent", filter.agent().map(AgentId::value).orElse(null)).param("area", filter.area().orElse(null))
                .param("at", filter.before().map(position -> Timestamp.from(position.at())).orElse(null))
                .param("id", filter.before().map(AuditFilter.Position::id).orElse(null)).param("limit", limit).query(AuditStore::entry)
                .list();
    }

    List<String> areas() {
        return database.sql("select distinct split_part(action, '.', 1) as area from audit_entry order by area limit 100")
                .query(AuditStore::area).list();
    }

    private static String area(ResultSet row, int number) throws SQLException {
        return Objects.requireNonNull(row.getString("area"));
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        Map<String, String> detail = JSON.readValue(row.getString("detail"), DETAIL);
        return new AuditEntry(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("agent_id", UUID.class)).map(AgentId::new), row.getString("action"),
                row.getString("subject"), detail,
                row.getString("address"));
    }
}
