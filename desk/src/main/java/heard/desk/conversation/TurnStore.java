package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;
import static heard.desk.conversation.Columns.instant;
import static heard.desk.conversation.Columns.optionalId;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.identity.AgentId;
import heard.desk.platform.database.Questions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Turns of several conversations, in one statement. */
@Component
class TurnStore {
    private static final String TURNS = """
        select wanted.id as conversation_id, m.* from unnest(:ids) as wanted (id) cross join lateral (
          select m.id, m.kind = 'outbound' as ours, m.at, m.agent_id,
            case when m.kind = 'outbound' then left(m.text, least(m.own_text_length, :characters)) else '' end as text,
            (select count(*) from attachment a where a.message_id = m.id and not a.inline) as files
          from thread t join message m on m.thread_id = t.id left join delivery d on d.message_id = m.id
          where t.conversation_id = wanted.id and m.kind <> 'note' and m.nature = 'personal'
            and (d.state is null or d.state not in ('failed', 'bounced', 'withdrawn'))
          order by m.at desc, m.id desc limit :most) m
        order by wanted.id, m.at, m.id
        """;
    private final JdbcTemplate database;

    TurnStore(JdbcTemplate database) {
        this.database = database;
    }

    List<Turn> of(Collection<ConversationId> conversations, int most) {
        var questions = new Questions(database).keepingPlans();
        UUID[] ids = conversations.stream().map(ConversationId::value).toArray(UUID[]::new);
        var turns = questions.ask(TURNS, Map.of("ids", ids, "most", most, "characters", Turns.MOST_CHARACTERS),
                (row, number) -> new Turn(new ConversationId(id(row, "conversation_id")), new MessageId(id(row, "id")),
                        row.getBoolean("ours"), instant(row, "at"), optionalId(row, "agent_id", AgentId::new), row.getString("text"),
                        row.getInt("files")));
        questions.send();
        return turns.get();
    }
}
