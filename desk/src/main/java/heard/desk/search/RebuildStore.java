package heard.desk.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import heard.desk.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The wish for a new index, kept in the database, so that somebody at the machine can ask for it while the desk runs, and so that the work goes
 * on where it was after a restart.
 */
@Component
public final class RebuildStore {
    private final JdbcClient database;
    private final Clock clock;

    RebuildStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** With nothing but the database, which a desk may be using meanwhile. */
    public static RebuildStore in(DataSource database, Clock clock) {
        return new RebuildStore(JdbcClient.create(database), clock);
    }

    /** Asks for a new index; one that is being written begins again. */
    public void ask() {
        database.sql("""
            insert into search_rebuild (asked_at) values (:now)
            on conflict ("only") do update set begun = false, after = null, asked_at = excluded.asked_at
            """).param("now", Timestamp.from(clock.instant())).update();
    }

    /** How far the work is. */
    record Progress(boolean begun, @Nullable ConversationId after) {}

    /** Empty where nobody asked, or where another desk is at it just now. */
    Optional<Progress> lock() {
        return database.sql("select begun, after from search_rebuild for update skip locked").query((row, number) -> {
            UUID after = row.getObject("after", UUID.class);
            return new Progress(row.getBoolean("begun"), after == null ? null : new ConversationId(after));
        }).optional();
    }

    void move(ConversationId after) {
        database.sql("update search_rebuild set begun = true, after = :after").param("after", after.value()).update();
    }

    void end() {
        database.sql("delete from search_rebuild").update();
    }
}
