package heard.desk.identity.door;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts to sign in, in PostgreSQL, by the hash of account or address. */
@Component
class AttemptStore {
    private static final int MOST = 100;

    private final JdbcClient database;

    AttemptStore(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, byte[] key, Instant at) {
        database.sql("insert into sign_in_attempt (id, key_hash, at) values (:id, :key, :at)").param("id", id).param("key", key)
                .param("at", Timestamp.from(at)).update();
    }

    /** The times of the other attempts with this key, in rising order; the latest ones where there are very many. */
    List<Instant> others(UUID id, byte[] key, Instant since) {
        return database
                .sql("select at from sign_in_attempt where key_hash = :key and at > :since and id <> :id order by at desc limit :most")
                .param("id", id).param("key", key).param("since", Timestamp.from(since)).param("most", MOST)
                .query((row, number) -> row.getTimestamp("at").toInstant()).list().reversed();
    }

    void remove(UUID id) {
        database.sql("delete from sign_in_attempt where id = :id").param("id", id).update();
    }

    void removeAll(byte[] key) {
        database.sql("delete from sign_in_attempt where key_hash = :key").param("key", key).update();
    }

    void removeOld(Instant until) {
        database.sql("delete from sign_in_attempt where at < :until").param("until", Timestamp.from(until)).update();
    }
}
