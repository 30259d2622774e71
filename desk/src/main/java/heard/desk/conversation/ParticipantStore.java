package heard.desk.conversation;

import static heard.desk.conversation.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import heard.desk.platform.database.Questions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Participants in PostgreSQL. */
@Component
class ParticipantStore {
    private static final int BATCH = 200;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    ParticipantStore(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    private static final String ALL = "select name, address from participant where conversation_id = :id order by added_at, address limit 200";

    List<Participants.Participant> of(ConversationId conversation) {
        return database.sql(ALL).param("id", conversation.value()).query(ParticipantStore::read).list();
    }

    Supplier<List<Participants.Participant>> ask(Questions questions, ConversationId conversation) {
        return questions.ask(ALL, Map.of("id", conversation.value()), ParticipantStore::read);
    }

    private static Participants.Participant read(ResultSet row, int number) throws SQLException {
        return new Participants.Participant(row.getString("name"), row.getString("address"));
    }

    private record Row(ConversationId conversation, Participants.Participant participant) {}

    /** Who takes part already stays as they are. In one order, so that two channels cannot wait for each other in a circle. */
    void addAll(Map<ConversationId, List<Participants.Participant>> joining) {
        List<Row> rows = joining.entrySet().stream().flatMap(one -> one.getValue().stream().map(who -> new Row(one.getKey(), who)))
                .sorted(Comparator.comparing((Row row) -> row.conversation().value()).thenComparing(row -> row.participant().address()))
                .toList();
        var now = time(clock.instant());
        batches.batchUpdate("""
            insert into participant (conversation_id, address, name, added_at) values (?, ?, ?, ?)
            on conflict (conversation_id, address) do nothing
            """, rows, BATCH, (statement, row) -> {
            statement.setObject(1, row.conversation().value());
            statement.setString(2, row.participant().address());
            statement.setString(3, row.participant().name());
            statement.setTimestamp(4, now);
        });
    }

    boolean add(ConversationId conversation, Participants.Participant participant) {
        return database.sql("""
            insert into participant (conversation_id, address, name, added_at) values (:id, :address, :name, :now)
            on conflict (conversation_id, address) do nothing
            """).param("id", conversation.value()).param("address", participant.address()).param("name", participant.name())
                .param("now", time(clock.instant())).update() == 1;
    }

    boolean remove(ConversationId conversation, String address) {
        return database.sql("delete from participant where conversation_id = :id and address = :address").param("id", conversation.value())
                .param("address", address).update() == 1;
    }
}
