package heard.desk.promise;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.identity.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which links to customers' pages hold, and which teams put them under their answers. */
@Component
class PageStore {
    private final JdbcClient database;

    PageStore(JdbcClient database) {
        this.database = database;
    }

    /** The link of a conversation: its version, and whether it leads anywhere. */
    record Link(int version, boolean open) {}

    Link of(ConversationId conversation) {
        return database.sql("select version, open from promise_page where conversation_id = :id").param("id", conversation.value())
                .query((row, number) -> new Link(row.getInt("version"), row.getBoolean("open"))).optional().orElse(new Link(1, true));
    }

    void close(ConversationId conversation) {
        database.sql("""
            insert into promise_page (conversation_id, version, open) values (:id, 1, false)
            on conflict (conversation_id) do update set open = false
            """).param("id", conversation.value()).update();
    }

    /** A new link; those before lead nowhere. */
    void renew(ConversationId conversation) {
        database.sql("""
            insert into promise_page as old (conversation_id, version, open) values (:id, 2, true)
            on conflict (conversation_id) do update set version = least(old.version + 1, 30000), open = true
            """).param("id", conversation.value()).update();
    }

    Set<TeamId> linkingTeams() {
        return new HashSet<>(database.sql("select team_id from promise_page_team limit 1000")
                .query((row, number) -> new TeamId(Objects.requireNonNull(row.getObject("team_id", UUID.class)))).list());
    }

    boolean links(TeamId team) {
        return database.sql("select exists (select from promise_page_team where team_id = :team)").param("team", team.value())
                .query(Boolean.class).single();
    }

    void link(TeamId team, boolean under) {
        String sql = under
                ? "insert into promise_page_team (team_id) values (:team) on conflict do nothing"
                : "delete from promise_page_team where team_id = :team";
        database.sql(sql).param("team", team.value()).update();
    }
}
