package heard.desk.conversation;

import java.time.Clock;

import heard.desk.customer.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens conversations that nobody has written in yet. */
@Component
class OpeningStore {
    private final JdbcClient database;
    private final Clock clock;

    OpeningStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** With whom, by which mailbox, about what. */
    record Opening(CustomerId customer, SendingAddresses.SendingAddress sender, String subject) {}

    ConversationId open(Opening opening) {
        var id = ConversationId.next();
        var sender = opening.sender();
        database.sql("""
            insert into conversation (id, number, customer_id, mailbox_id, channel, subject, snippet, language, state, scope_id, home_id,
              last_message_at, created_at, changed_at)
            values (:id, nextval('conversation_number'), :customer, :mailbox, 'email', :subject, '', :language, 'open', :team, :team,
              :now, :now, :now)
            """).param("id", id.value()).param("customer", opening.customer().value()).param("mailbox", sender.mailbox())
                .param("subject", opening.subject()).param("language", sender.language()).param("team", sender.team().value())
                .param("now", Columns.time(clock.instant())).update();
        return id;
    }
}
