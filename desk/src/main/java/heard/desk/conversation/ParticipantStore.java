package heard.desk.conversation;

import static heard.desk.conversation.Columns.time;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Participants in PostgreSQL. */
@Component
class ParticipantStore {
    private final JdbcClient database;
    private final Clock clock;

    ParticipantStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Participants.Participant> of(ConversationId conversation) {
        return database.sql("select name, address from participant where conversation_id = :id order by added_at, address limit 200")
                .param("id", conversation.value())
                .query((row, number) -> new Participants.Participant(row.getString("name"), row.getString("address"))).list();
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
