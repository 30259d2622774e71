package heard.desk.promise;

import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far earlier answers were searched for promises. */
@Component
class BacklogStore {
    private final JdbcClient database;

    BacklogStore(JdbcClient database) {
        this.database = database;
    }

    /** Begins before this conversation; null begins at the newest. */
    record Backlog(@Nullable ConversationId before) {}

    /** Held for the caller's transaction; empty where it is done, or another process is at it. */
    Optional<Backlog> lock() {
        return database.sql("select before_id from promise_backlog where not done for update skip locked").query((row, number) -> {
            UUID before = row.getObject("before_id", UUID.class);
            return new Backlog(before == null ? null : new ConversationId(before));
        }).optional();
    }

    void move(ConversationId before) {
        database.sql("update promise_backlog set before_id = :before").param("before", before.value()).update();
    }

    void end() {
        database.sql("update promise_backlog set done = true").update();
    }
}
