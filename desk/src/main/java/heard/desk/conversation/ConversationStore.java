package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;
import static heard.desk.conversation.Columns.ids;
import static heard.desk.conversation.Columns.instant;
import static heard.desk.conversation.Columns.optionalId;
import static heard.desk.conversation.Columns.optionalInstant;
import static heard.desk.conversation.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import heard.desk.customer.CustomerId;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import heard.desk.platform.database.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conversations in PostgreSQL. Whoever changes one has locked it first. */
@Component
class ConversationStore {
    static final String COLUMNS = """
        c.id, c.number, c.customer_id, c.mailbox_id, c.channel, c.subject, c.snippet, c.language, c.state, c.team_id, c.scope_id, c.home_id,
        c.assignee_id, c.priority, c.tags, c.fields::text as fields, c.message_count, c.has_attachments, c.last_message_id,
        c.last_message_at, c.waiting_since, c.snoozed_until, c.joined_into, c.created_at, c.changed_at, c.version
        """;
    private final JdbcClient database;
    private final Json json;

    ConversationStore(JdbcClient database, Json json) {
        this.database = database;
        this.json = json;
    }

    Optional<Conversation> find(ConversationId id) {
        return database.sql("select " + COLUMNS + " from conversation c where c.id = :id").param("id", id.value()).query(this::read)
                .optional();
    }

    Optional<Conversation> byNumber(long number) {
        return database.sql("select " + COLUMNS + " from conversation c where c.number = :number").param("number", number).query(this::read)
                .optional();
    }

    /** A weaker lock than for a removal, so that nobody waits for those who only write a row that speaks of the conversation. */
    List<Conversation> lock(Collection<ConversationId> ids) {
        if (ids.isEmpty())
            return List.of();
        return database.sql("select " + COLUMNS + " from conversation c where c.id = any(:ids) order by c.id for no key update")
                .param("ids", ids.stream().map(ConversationId::value).toArray(UUID[]::new)).query(this::read).list();
    }

    List<Conversation> joinedInto(ConversationId id) {
        return database.sql("select " + COLUMNS + " from conversation c where c.joined_into = :id order by c.number limit 100")
                .param("id", id.value()).query(this::read).list();
    }

    private static final String OF_CUSTOMER = "select " + COLUMNS
            + " from conversation c where c.customer_id = :id and c.state <> 'joined' and c.scope_id = any(:teams)"
            + " order by c.last_message_at desc limit :limit";
    private static final String HIDDEN_OF_CUSTOMER = """
        select count(*) as many from (select state, scope_id from conversation where customer_id = :id
          order by last_message_at desc limit 200) newest
        where state not in ('joined', 'spam') and not scope_id = any(:teams)
        """;

    /** Those of a customer that lie in these teams, newest first. */
    Supplier<List<Conversation>> ask(Questions questions, CustomerId customer, Collection<TeamId> teams, int limit) {
        return questions.ask(OF_CUSTOMER, Map.of("id", customer.value(), "teams", keys(teams), "limit", limit), this::read);
    }

    /** How many of the customer's newest lie in no team of these. */
    Supplier<List<Integer>> askHidden(Questions questions, CustomerId customer, Collection<TeamId> teams) {
        return questions.ask(HIDDEN_OF_CUSTOMER, Map.of("id", customer.value(), "teams", keys(teams)),
                (row, number) -> row.getInt("many"));
    }

    private static UUID[] keys(Collection<TeamId> teams) {
        return teams.stream().map(TeamId::value).toArray(UUID[]::new);
    }

    List<Conversation> liveOf(CustomerId customer, int limit) {
        return database.sql("select " + COLUMNS + """
             from conversation c
            where c.customer_id = :id and c.state in ('open', 'waiting-for-customer', 'waiting-for-us', 'snoozed')
            order by c.last_message_at desc limit :limit
            """).param("id", customer.value()).param("limit", limit).query(this::read).list();
    }

    Set<CustomerId> customersSeen(Collection<CustomerId> customers, Collection<TeamId> teams) {
        return Set.copyOf(
                database.sql("select distinct customer_id from conversation where customer_id = any(:ids) and scope_id = any(:teams)")
                        .param("ids", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                        .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                        .query((row, number) -> new CustomerId(id(row, "customer_id"))).list());
    }

    Conversation read(ResultSet row, int number) throws SQLException {
        return new Conversation(new ConversationId(id(row, "id")), row.getLong("number"), new CustomerId(id(row, "customer_id")),
                row.getObject("mailbox_id", UUID.class), Channel.of(row.getString("channel")), row.getString("subject"),
                row.getString("snippet"),
                row.getString("language"), State.of(row.getString("state")), optionalId(row, "team_id", TeamId::new),
                new TeamId(id(row, "scope_id")), new TeamId(id(row, "home_id")), optionalId(row, "assignee_id", AgentId::new),
                Priority.at(row.getInt("priority")),
                ids(row, "tags").stream().map(TagId::new).toList(), json.map(row.getString("fields")), row.getInt("message_count"),
                row.getBoolean("has_attachments"), optionalId(row, "last_message_id", MessageId::new), instant(row, "last_message_at"),
                optionalInstant(row, "waiting_since"), optionalInstant(row, "snoozed_until"),
                optionalId(row, "joined_into", ConversationId::new),
                instant(row, "created_at"), instant(row, "changed_at"), row.getLong("version"));
    }

    void setState(ConversationId id, State state, @Nullable Instant snoozedUntil, Instant now) {
        database.sql("""
            update conversation set previous_state = state, state = :state, snoozed_until = :snoozedUntil,
              waiting_since = case when :settled then null else waiting_since end, changed_at = :now, version = version + 1
            where id = :id
            """).param("id", id.value()).param("state", state.code()).param("snoozedUntil", time(snoozedUntil))
                .param("settled", state == State.SOLVED || state == State.CLOSED || state == State.SPAM).param("now", time(now)).update();
    }

    void setJoined(ConversationId id, ConversationId into, Instant now) {
        database.sql("""
            update conversation set previous_state = state, state = 'joined', snoozed_until = null, joined_into = :into, changed_at = :now,
              version = version + 1
            where id = :id
            """).param("id", id.value()).param("into", into.value()).param("now", time(now)).update();
    }

    /** Where it stood before its last move. */
    State stateBefore(ConversationId id) {
        return State.of(database.sql("select previous_state from conversation where id = :id").param("id", id.value()).query(String.class)
                .single());
    }

    void setUnjoined(ConversationId id, State state, Instant now) {
        database.sql("""
            update conversation set previous_state = state, state = :state, joined_into = null, changed_at = :now, version = version + 1
            where id = :id
            """).param("id", id.value()).param("state", state.code()).param("now", time(now)).update();
    }

    void setAssignee(ConversationId id, @Nullable AgentId assignee, Instant now) {
        database.sql("update conversation set assignee_id = :assignee, changed_at = :now, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("assignee", assignee == null ? null : assignee.value()).param("now", time(now)).update();
    }

    void setTeam(ConversationId id, @Nullable TeamId team, TeamId scope, Instant now) {
        database.sql("update conversation set team_id = :team, scope_id = :scope, changed_at = :now, version = version + 1 where id = :id")
                .param("id", id.value()).param("team", team == null ? null : team.value()).param("scope", scope.value())
                .param("now", time(now))
                .update();
    }

    /**
     * A mailbox has moved to another team: what nobody has taken to a team of its own moves along, and loses an assignee
     * who would not see it there; the rest falls back to the new team one day.
     */
    int moveHomeOf(UUID mailbox, TeamId home, Collection<AgentId> members) {
        return database.sql("""
            update conversation set home_id = :home, scope_id = case when team_id is null then :home else scope_id end,
              assignee_id = case when team_id is not null or assignee_id = any(:members) then assignee_id end, version = version + 1
            where mailbox_id = :mailbox and home_id <> :home
            """).param("mailbox", mailbox).param("home", home.value())
                .param("members", members.stream().map(AgentId::value).toArray(UUID[]::new)).update();
    }

    void setPriority(ConversationId id, Priority priority, Instant now) {
        database.sql("update conversation set priority = :priority, changed_at = :now, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("priority", priority.place()).param("now", time(now)).update();
    }

    void setTags(ConversationId id, Collection<TagId> tags, Instant now) {
        database.sql("update conversation set tags = :tags, changed_at = :now, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("tags", tags.stream().map(TagId::value).toArray(UUID[]::new)).param("now", time(now)).update();
    }

    void setFields(ConversationId id, Map<String, String> fields, Instant now) {
        database.sql("update conversation set fields = :fields::jsonb, changed_at = :now, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("fields", json.write(fields)).param("now", time(now)).update();
    }

    void setSubject(ConversationId id, String subject, Instant now) {
        database.sql("update conversation set subject = :subject, changed_at = :now, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("subject", subject).param("now", time(now)).update();
    }

    void setCustomer(ConversationId id, CustomerId customer, Instant now) {
        database.sql("update conversation set customer_id = :customer, changed_at = :now, version = version + 1 where id = :id")
                .param("id", id.value()).param("customer", customer.value()).param("now", time(now)).update();
    }

    /** An answer has gone out: it is the newest message, and the customer waits no more. */
    void answered(ConversationId id, MessageId message, String snippet, State state, Instant now) {
        database.sql(
                """
                    update conversation set previous_state = case when state = :state then previous_state else state end, state = :state,
                      snoozed_until = case when :state = 'snoozed' then snoozed_until end, waiting_since = null, snippet = :snippet,
                      last_message_id = :message, last_message_at = :now, message_count = message_count + 1, changed_at = :now, version = version + 1
                    where id = :id
                    """)
                .param("id", id.value()).param("message", message.value()).param("snippet", snippet).param("state", state.code())
                .param("now", time(now)).update();
    }

    /** A message with files has joined it. */
    void gotFiles(ConversationId id) {
        database.sql("update conversation set has_attachments = true where id = :id and not has_attachments").param("id", id.value())
                .update();
    }

    /** Lists look at its deliveries from now on. */
    void deliveryFailed(ConversationId id) {
        database.sql("update conversation set delivery_trouble = true where id = :id and not delivery_trouble").param("id", id.value())
                .update();
    }

    void noted(ConversationId id, Instant now) {
        database.sql("update conversation set message_count = message_count + 1, changed_at = :now, version = version + 1 where id = :id")
                .param("id", id.value()).param("now", time(now)).update();
    }

    /** Recomputes what a row knows of its messages, after threads or messages have moved; the newest is what came last, as intake has it. */
    void recount(ConversationId id, Instant now) {
        database.sql("""
            update conversation c set
              message_count = (select count(*) from message m join thread t on t.id = m.thread_id where t.conversation_id = c.id),
              has_attachments = exists (select 1 from attachment a join message m on m.id = a.message_id
                join thread t on t.id = m.thread_id where t.conversation_id = c.id and not a.inline),
              delivery_trouble = delivery_trouble or exists (select 1 from delivery d join message m on m.id = d.message_id
                join thread t on t.id = m.thread_id where t.conversation_id = c.id and d.state in ('failed', 'bounced')),
              last_message_id = (select m.id from message m join thread t on t.id = m.thread_id
                where t.conversation_id = c.id and m.kind <> 'note' order by m.id desc limit 1),
              last_message_at = coalesce((select max(m.at) from message m join thread t on t.id = m.thread_id
                where t.conversation_id = c.id and m.kind <> 'note'), c.last_message_at),
              snippet = coalesce((select left(regexp_replace(left(m.text, least(m.own_text_length, 600)), '\\s+', ' ', 'g'), 200)
                from message m join thread t on t.id = m.thread_id
                where t.conversation_id = c.id and m.kind <> 'note' order by m.id desc limit 1), c.snippet),
              waiting_since = case when c.state not in ('solved', 'closed', 'spam') then
                (select min(m.at) from message m join thread t on t.id = m.thread_id
                where t.conversation_id = c.id and m.kind = 'inbound' and m.nature = 'personal'
                  and not exists (select 1 from message o join thread u on u.id = o.thread_id
                    where u.conversation_id = c.id and o.kind = 'outbound' and o.id > m.id)) end,
              changed_at = :now, version = version + 1
            where c.id = :id
            """).param("id", id.value()).param("now", time(now)).update();
    }

    /** Those whose snooze has run out, locked; another process's are left to it. */
    List<Conversation> lockDueToWake(Instant now, int limit) {
        return database.sql("select " + COLUMNS + """
             from conversation c where c.state = 'snoozed' and c.snoozed_until <= :now
            order by c.snoozed_until limit :limit for update skip locked
            """).param("now", time(now)).param("limit", limit).query(this::read).list();
    }
}
