package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;
import static heard.desk.conversation.Columns.ids;
import static heard.desk.conversation.Columns.instant;
import static heard.desk.conversation.Columns.optionalId;
import static heard.desk.conversation.Columns.optionalInstant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.customer.CustomerId;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import heard.desk.platform.database.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of conversations in PostgreSQL; never more than a page at a time. */
@Component
class ListStore {
    private static final String COLUMNS = """
        c.id, c.number, c.customer_id, c.subject, c.snippet, c.language, c.state, c.priority, c.team_id, c.scope_id, c.assignee_id, c.tags,
        c.channel, c.message_count, c.has_attachments, c.waiting_since, c.last_message_at, c.snoozed_until, c.created_at, c.version, c.due_at,
        c.due_warn_at, c.due_clock,
        c.last_message_id is not null and coalesce(r.message_id < c.last_message_id, true) as unread,
        exists (select from draft d where d.conversation_id = c.id and d.agent_id = :reader) as drafted,
        exists (select from mention n where n.agent_id = :reader and n.conversation_id = c.id and n.seen_at is null) as mentioned,
        c.delivery_trouble and exists (select from thread t join message m on m.thread_id = t.id join delivery d on d.message_id = m.id
          where t.conversation_id = c.id and d.state in ('failed', 'bounced')) as delivery_failed
        """;
    private static final String READ_MARK = " left join read_mark r on r.agent_id = :reader and r.conversation_id = c.id ";
    private final JdbcClient database;
    private final JdbcTemplate template;

    ListStore(JdbcClient database, JdbcTemplate template) {
        this.database = database;
        this.template = template;
    }

    /** For the rest of the transaction each statement is planned for its own values. */
    void planAnew() {
        database.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)").query(String.class).single();
    }

    /**
     * One page. A query that is not selective has one good plan whatever its values are, and planning it takes as long as running it:
     * the database is told to keep the plan.
     */
    List<ListRow> page(ListQuery query, int limit) {
        String sql = "select " + COLUMNS + " from (" + query.keys(limit) + ") page join conversation c on c.id = page.id" + READ_MARK
                + "order by " + query.order();
        var questions = new Questions(template);
        if (!query.selective())
            questions.keepingPlans();
        var rows = questions.ask(sql, query.parameters(), ListStore::row);
        questions.send();
        return rows.get();
    }

    /** Those of the given conversations that lie in the teams, in no order. */
    List<ListRow> rows(Collection<ConversationId> wanted, AgentId reader, Collection<TeamId> teams) {
        return database.sql("select " + COLUMNS + " from conversation c" + READ_MARK
                + "where c.id = any(:ids) and c.scope_id = any(:teams)")
                .param("ids", wanted.stream().map(ConversationId::value).toArray(UUID[]::new)).param("reader", reader.value())
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new)).query(ListStore::row).list();
    }

    /** The conversation to which a number leads, through joins too. */
    Optional<ConversationId> behind(long number) {
        return database.sql("""
            with recursive way as (
              select id, joined_into, 1 as steps from conversation where number = :number
              union all
              select c.id, c.joined_into, steps + 1 from way join conversation c on c.id = way.joined_into where steps < 50)
            select id from way where joined_into is null
            """).param("number", number).query((row, place) -> new ConversationId(id(row, "id"))).optional();
    }

    private static ListRow row(ResultSet row, int number) throws SQLException {
        return new ListRow(new ConversationId(id(row, "id")), row.getLong("number"), new CustomerId(id(row, "customer_id")), "",
                row.getString("subject"), row.getString("snippet"), row.getString("language"), State.of(row.getString("state")),
                Priority.at(row.getInt("priority")), optionalId(row, "team_id", TeamId::new), new TeamId(id(row, "scope_id")),
                optionalId(row, "assignee_id", AgentId::new), ids(row, "tags").stream().map(TagId::new).toList(),
                Channel.of(row.getString("channel")), row.getInt("message_count"), row.getBoolean("has_attachments"),
                optionalInstant(row, "waiting_since"), instant(row, "last_message_at"), optionalInstant(row, "snoozed_until"),
                instant(row, "created_at"), row.getBoolean("unread"), row.getBoolean("drafted"), row.getBoolean("mentioned"),
                row.getBoolean("delivery_failed"), due(row), row.getLong("version"));
    }

    private static ListRow.@Nullable Due due(ResultSet row) throws SQLException {
        Instant at = optionalInstant(row, "due_at");
        return at == null ? null : new ListRow.Due(at, optionalInstant(row, "due_warn_at"), row.getString("due_clock"));
    }

    int count(ListQuery query, int limit) {
        return database.sql("select count(*) from (" + query.existing(limit) + ") found").params(query.parameters())
                .query(Integer.class).single();
    }

    private static final String COUNTS = """
        select
          (select count(*) from (select from conversation c where c.assignee_id = :reader and c.scope_id = any(:teams)
            and c.state in ('open', 'waiting-for-customer', 'waiting-for-us') limit LIMIT) found) as mine,
          (select count(*) from (select from unnest(:teams) as scope (id)
            cross join unnest(array['open', 'waiting-for-customer', 'waiting-for-us']) as place (state) cross join lateral
            (select from conversation c where c.scope_id = scope.id and c.state = place.state and c.assignee_id is null limit LIMIT) c
            limit LIMIT) found) as unassigned,
          (select count(*) from (select from unnest(:teams) as scope (id) cross join lateral
            (select from conversation c where c.scope_id = scope.id and c.state = 'open' limit LIMIT) c limit LIMIT) found) as open,
          (select count(*) from (select from unnest(:teams) as scope (id) cross join lateral
            (select from conversation c where c.scope_id = scope.id and c.state = 'waiting-for-customer' limit LIMIT) c
            limit LIMIT) found) as waiting_for_customer,
          (select count(*) from (select from unnest(:teams) as scope (id) cross join lateral
            (select from conversation c where c.scope_id = scope.id and c.state = 'waiting-for-us' limit LIMIT) c
            limit LIMIT) found) as waiting_for_us,
          (select count(*) from (select from unnest(:teams) as scope (id) cross join lateral
            (select from conversation c where c.scope_id = scope.id and c.state = 'snoozed' limit LIMIT) c limit LIMIT) found) as snoozed,
          (select count(*) from (select from unnest(:teams) as scope (id) cross join lateral
            (select from conversation c where c.scope_id = scope.id and c.state = 'solved' limit LIMIT) c limit LIMIT) found) as solved,
          (select count(*) from (select from unnest(:teams) as scope (id) cross join lateral
            (select from conversation c where c.scope_id = scope.id and c.state = 'closed' limit LIMIT) c limit LIMIT) found) as closed,
          (select count(*) from (select from unnest(:teams) as scope (id) cross join lateral
            (select from conversation c where c.scope_id = scope.id and c.state = 'spam' limit LIMIT) c limit LIMIT) found) as spam,
          (select count(*) from (select from unnest(:teams) as scope (id) cross join lateral
            (select from conversation c where c.scope_id = scope.id and c.state not in ('spam', 'joined') limit LIMIT) c
            limit LIMIT) found) as "all",
          (select count(*) from (select distinct n.conversation_id from mention n join conversation c on c.id = n.conversation_id
            where n.agent_id = :reader and n.seen_at is null and c.scope_id = any(:teams) limit LIMIT) found) as mentions,
          (select count(*) from (select distinct d.conversation_id from draft d join conversation c on c.id = d.conversation_id
            where d.agent_id = :reader and c.scope_id = any(:teams) limit LIMIT) found) as drafts,
          (select count(distinct c.id) from (select message_id from delivery where state = 'failed' order by changed_at desc limit LIMIT) d
            join message m on m.id = d.message_id join thread t on t.id = m.thread_id join conversation c on c.id = t.conversation_id
            where c.scope_id = any(:teams)) as failed
        """.replace("LIMIT", Integer.toString(ListCounts.MOST + 1));

    /** What each view holds; of mentions only those not looked at yet. */
    ListCounts counts(AgentId reader, Collection<TeamId> teams) {
        return database.sql(COUNTS).param("reader", reader.value()).param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    Map<ListView, Integer> counts = new EnumMap<>(ListView.class);
                    for (ListView view : ListView.values())
                        counts.put(view, row.getInt(view.code().replace('-', '_')));
                    return new ListCounts(counts);
                }).single();
    }
}
