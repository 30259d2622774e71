package heard.desk.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * The statement that finds the keys of a list's rows. A list over some teams and states is the merge of one short walk per
 * team and state, each along the index that holds the wanted order, so that its cost does not grow with the number of
 * conversations. The text is put together from the fixed pieces of this file; every value but the limit is a parameter.
 */
final class ListQuery {
    private static final String LIVE = " and c.state in ('open', 'waiting-for-customer', 'waiting-for-us', 'snoozed')";
    private static final String LISTED = " and c.state not in ('spam', 'joined')";
    private static final String IN_TEAMS = " and c.scope_id = any(:teams)";
    private static final String IN_STATES = " and c.state = any(:states)";
    /** As indexed: who waits for nobody stands at the end. */
    private static final String WAITS = "coalesce(c.waiting_since, timestamptz '9999-01-01 00:00:00+00')";
    static final Instant WAITS_NOT = Instant.parse("9999-01-01T00:00:00Z");

    private final ListFilter filter;
    private final AgentId reader;
    private final Set<State> states;
    private final ListSort sort;
    private final @Nullable Assignee assignee;
    private final @Nullable ListCursor after;
    private final Map<String, Object> parameters = new HashMap<>();
    private final StringBuilder conditions = new StringBuilder();

    ListQuery(ListFilter filter, AgentId reader, Collection<TeamId> teams, @Nullable ListCursor after) {
        this.filter = filter;
        this.reader = reader;
        this.states = filter.effectiveStates();
        this.sort = filter.effectiveSort();
        this.assignee = filter.effectiveAssignee();
        this.after = after;
        parameters.put("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new));
        parameters.put("states", states.stream().map(State::code).toArray(String[]::new));
        parameters.put("reader", reader.value());
        addConditions();
        addCursor();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Whether values as different as a rare and a common tag may hide in the parameters: such a statement is planned for its values. */
    boolean selective() {
        return !filter.tags().isEmpty() || !filter.fields().isEmpty() || filter.channel() != null || filter.mailbox() != null
                || filter.priority() != null || filter.language() != null || !filter.created().unlimited() || !filter.updated().unlimited();
    }

    String order() {
        return switch (sort) {
            case NEWEST -> " c.last_message_at desc, c.id desc ";
            case WAITING -> WAITS + ", c.id ";
            case PRIORITY -> " c.priority desc, c.last_message_at desc, c.id desc ";
        };
    }

    /** Keys and order of the first rows. The limit stands in the text: a plan that does not know it sorts whole teams. */
    String keys(int limit) {
        return walk("c.id, c.last_message_at, c.waiting_since, c.priority", " order by " + order() + " limit " + limit);
    }

    /** One row for each of the first that match, in any order. */
    String existing(int limit) {
        return walk("1", " limit " + limit);
    }

    private String walk(String columns, String end) {
        return switch (filter.view()) {
            case MENTIONS -> among("""
                select distinct conversation_id as id
                from (select conversation_id from mention where agent_id = :reader order by message_id desc limit 2000) asked
                """, columns, end);
            case DRAFTS -> among("""
                select distinct conversation_id as id
                from (select conversation_id from draft where agent_id = :reader order by updated_at desc limit 2000) begun
                """, columns, end);
            case FAILED -> among("""
                select distinct t.conversation_id as id
                from (select message_id from delivery where state = 'failed' order by changed_at desc limit 2000) d
                  join message m on m.id = d.message_id join thread t on t.id = m.thread_id
                """, columns, end);
            case MINE, UNASSIGNED, OPEN, WAITING_FOR_CUSTOMER, WAITING_FOR_US, SNOOZED, SOLVED, CLOSED, SPAM, ALL -> alongIndex(columns,
                    end);
        };
    }

    private String among(String source, String columns, String end) {
        return "select " + columns + " from (" + source + ") source join conversation c on c.id = source.id where true" + IN_TEAMS
                + IN_STATES + assigned() + conditions + end;
    }

    private String alongIndex(String columns, String end) {
        String live = sort == ListSort.NEWEST ? "" : LIVE;
        if (filter.customer() != null)
            return "select " + columns + " from conversation c where c.customer_id = :customer" + IN_TEAMS + IN_STATES + assigned()
                    + conditions + end;
        if (assignee instanceof Assignee.Me || assignee instanceof Assignee.One)
            return merged("unnest(:states::text[]) as place (state)", "c.state = place.state" + IN_TEAMS + assigned() + live, columns, end);
        boolean everywhere = sort == ListSort.NEWEST && assignee == null && states.equals(ListView.ALL.states());
        if (everywhere)
            return merged("unnest(:teams) as scope (id)", "c.scope_id = scope.id" + LISTED, columns, end);
        return merged("unnest(:teams) as scope (id) cross join unnest(:states::text[]) as place (state)",
                "c.scope_id = scope.id and c.state = place.state" + assigned() + live, columns, end);
    }

    private String merged(String places, String condition, String columns, String end) {
        return "select c.* from " + places + " cross join lateral (select " + columns + " from conversation c where " + condition
                + conditions
                + end + ") c" + end;
    }

    private String assigned() {
        return switch (assignee) {
            case null -> "";
            case Assignee.Nobody nobody -> " and c.assignee_id is null";
            case Assignee.Me me -> {
                parameters.put("assignee", reader.value());
                yield " and c.assignee_id = :assignee";
            }
            case Assignee.One one -> {
                parameters.put("assignee", one.agent().value());
                yield " and c.assignee_id = :assignee";
            }
        };
    }

    private void addConditions() {
        if (!filter.tags().isEmpty())
            add(" and c.tags @> :tags", "tags", filter.sortedTags().stream().map(TagId::value).toArray(UUID[]::new));
        if (filter.channel() != null)
            add(" and c.channel = :channel", "channel", filter.channel().code());
        if (filter.mailbox() != null)
            add(" and c.mailbox_id = :mailbox", "mailbox", filter.mailbox());
        if (filter.priority() != null)
            add(" and c.priority = :priority", "priority", filter.priority().place());
        if (filter.language() != null)
            add(" and c.language = :language", "language", filter.language());
        if (filter.customer() != null)
            parameters.put("customer", filter.customer().value());
        addFields();
        addPeriod(filter.created(), " and c.created_at >= :createdFrom", " and c.created_at < :createdTo", "created");
        addPeriod(filter.updated(), " and c.last_message_at >= :updatedFrom", " and c.last_message_at < :updatedTo", "updated");
        // Nothing is younger than its last message: the bound lets a walk along last_message_at end early.
        if (filter.created().from() != null)
            conditions.append(" and c.last_message_at >= :createdFrom");
    }

    private void addFields() {
        int place = 0;
        for (var field : filter.sortedFields().entrySet()) {
            place++;
            parameters.put("key" + place, field.getKey());
            add(" and c.fields <> '{}' and c.fields @> jsonb_build_object(:key" + place + "::text, :value" + place + "::text)",
                    "value" + place, field.getValue());
        }
    }

    private void addPeriod(Period period, String fromCondition, String toCondition, String name) {
        if (period.from() != null)
            add(fromCondition, name + "From", Timestamp.from(period.from()));
        if (period.to() != null)
            add(toCondition, name + "To", Timestamp.from(period.to()));
    }

    private void add(String condition, String name, Object value) {
        conditions.append(condition);
        parameters.put(name, value);
    }

    private void addCursor() {
        if (after == null)
            return;
        parameters.put("at", Timestamp.from(after.at()));
        parameters.put("id", after.id());
        switch (sort) {
            case NEWEST -> conditions.append(" and (c.last_message_at, c.id) < (:at, :id)");
            case WAITING -> conditions.append(" and (" + WAITS + ", c.id) > (:at, :id)");
            case PRIORITY -> add(" and (c.priority, c.last_message_at, c.id) < (:place, :at, :id)", "place", after.priority());
        }
    }
}
