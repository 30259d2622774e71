package heard.desk.conversation;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the conversation that a split makes. */
@Component
class SplitStore {
    private final JdbcClient database;
    private final Clock clock;

    SplitStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    ConversationId open(Conversation from, String subject) {
        var id = ConversationId.next();
        database.sql(
                """
                    insert into conversation (id, number, customer_id, mailbox_id, channel, subject, snippet, language, state, team_id, scope_id, home_id,
                      assignee_id, priority, last_message_at, created_at, changed_at)
                    select :id, nextval('conversation_number'), customer_id, mailbox_id, channel, :subject, '', language, 'open', team_id, scope_id,
                      home_id, assignee_id, priority, :now, :now, :now
                    from conversation where id = :from
                    """)
                .param("id", id.value()).param("subject", Limits.cut(subject, Limits.SUBJECT)).param("from", from.id().value())
                .param("now", Columns.time(clock.instant())).update();
        return id;
    }
}
