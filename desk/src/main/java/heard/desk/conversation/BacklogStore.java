package heard.desk.conversation;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far back each feature has come, in PostgreSQL. */
@Component
class BacklogStore {
    private final JdbcClient database;

    BacklogStore(JdbcClient database) {
        this.database = database;
    }

    /** Begins before this conversation; null begins at the newest. */
    record Place(@Nullable ConversationId before) {}

    /** Held for the caller's transaction; empty where all is done, or another process is at it. */
    Optional<Place> lock(String name) {
        return database.sql("select before_id from backlog where name = :name and not done for update skip locked").param("name", name)
                .query((row, number) -> {
                    UUID before = row.getObject("before_id", UUID.class);
                    return new Place(before == null ? null : new ConversationId(before));
                }).optional();
    }

    void move(String name, ConversationId before) {
        database.sql("update backlog set before_id = :before where name = :name").param("before", before.value()).param("name", name)
                .update();
    }

    void end(String name) {
        database.sql("update backlog set done = true where name = :name").param("name", name).update();
    }

    boolean done(String name) {
        return database.sql("select done from backlog where name = :name").param("name", name).query(Boolean.class).single();
    }
}
