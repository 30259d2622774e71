package heard.desk.coach.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import heard.engine.Coded;
import heard.engine.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of rules with all their versions, in PostgreSQL; the newest of a file holds. */
@Component
class OwnRuleStore {
    static final int MOST_FILES = 60;

    private final JdbcClient database;

    OwnRuleStore(JdbcClient database) {
        this.database = database;
    }

    /** By it a process sees whether it has to load anew. */
    long revision() {
        return database.sql("select revision from own_rules").query(Long.class).single();
    }

    /** Lets changes come one after another until the transaction ends. */
    void lock() {
        database.sql("select revision from own_rules for update").query(Long.class).single();
    }

    /** The files that are there, by language and name. */
    List<Version> current() {
        return database.sql("""
            select * from (
              select distinct on (language, name) revision, language, name, team_id, text, agent_id, at from own_rule_text
              order by language, name, revision desc) newest
            where text is not null order by language, name limit :most
            """).param("most", MOST_FILES).query((row, number) -> version(row)).list();
    }

    /** The newest version of a file, also where that took it away; empty where it never was. */
    Optional<Version> newest(RuleFile file) {
        return database.sql("""
            select revision, language, name, team_id, text, agent_id, at from own_rule_text
            where language = :language and name = :name order by revision desc limit 1
            """).param("language", file.language().code()).param("name", file.name()).query((row, number) -> version(row)).optional();
    }

    Optional<Version> version(RuleFile file, long revision) {
        return database.sql("""
            select revision, language, name, team_id, text, agent_id, at from own_rule_text
            where language = :language and name = :name and revision = :revision
            """).param("language", file.language().code()).param("name", file.name()).param("revision", revision)
                .query((row, number) -> version(row)).optional();
    }

    /** What was changed, the latest first. */
    List<Version> history(int limit) {
        return database.sql("""
            select revision, language, name, team_id, text, agent_id, at from own_rule_text order by revision desc limit :limit
            """).param("limit", limit).query((row, number) -> version(row)).list();
    }

    List<Version> history(RuleFile file, int limit) {
        return database.sql("""
            select revision, language, name, team_id, text, agent_id, at from own_rule_text
            where language = :language and name = :name order by revision desc limit :limit
            """).param("language", file.language().code()).param("name", file.name()).param("limit", limit)
                .query((row, number) -> version(row)).list();
    }

    private static Version version(ResultSet row) throws SQLException {
        UUID team = row.getObject("team_id", UUID.class);
        Language language = Objects.requireNonNull(Coded.find(Language.class, row.getString("language")));
        return new Version(new RuleFile(language, row.getString("name")), team == null ? null : new TeamId(team), row.getString("text"),
                row.getLong("revision"), new AgentId(row.getObject("agent_id", UUID.class)), row.getTimestamp("at").toInstant());
    }

    /** Keeps a version behind all others; its own revision is not asked. */
    void add(Version version) {
        TeamId team = version.team();
        long revision = database.sql("update own_rules set revision = revision + 1 returning revision").query(Long.class).single();
        database.sql("""
            insert into own_rule_text (revision, language, name, team_id, text, agent_id, at)
            values (:revision, :language, :name, :team, :text, :agent, :at)
            """).param("revision", revision).param("language", version.file().language().code()).param("name", version.file().name())
                .param("team", team == null ? null : team.value()).param("text", version.text()).param("agent", version.by().value())
                .param("at", Timestamp.from(version.at())).update();
    }
}
