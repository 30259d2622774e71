package heard.desk.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises in PostgreSQL. Whoever changes one has locked it first; nobody locks a conversation after a promise. */
@Component
class PromiseStore {
    private static final String COLUMNS = """
        p.id, p.conversation_id, p.message_id, p.scope_id, p.agent_id, p.words, p.made_at, p.due_at, p.state, p.remind_at, p.overdue_at,
        p.settled_at, p.reason, p.replaced_by
        """;

    private final JdbcClient database;

    PromiseStore(JdbcClient database) {
        this.database = database;
    }

    /** False where this promise of its message is known already. */
    boolean insert(Promise promise, @Nullable String key) {
        return database.sql("""
            insert into promise (id, conversation_id, origin_id, message_id, key, scope_id, agent_id, words, made_at, due_at, state,
              remind_at)
            values (:id, :conversation, :conversation, :message, :key, :scope, :agent, :words, :made, :due, :state, :remind)
            on conflict (message_id, key) do nothing
            """).param("id", promise.id().value()).param("conversation", promise.conversation().value())
                .param("message", promise.message() == null ? null : promise.message().value()).param("key", key)
                .param("scope", promise.scope().value()).param("agent", promise.by().value()).param("words", promise.words())
                .param("made", time(promise.made())).param("due", time(promise.due())).param("state", promise.state().code())
                .param("remind", time(promise.remind())).update() == 1;
    }

    Optional<Promise> find(PromiseId id) {
        return database.sql("select " + COLUMNS + " from promise p where p.id = :id").param("id", id.value()).query(PromiseStore::read)
                .optional();
    }

    Optional<Promise> lock(PromiseId id) {
        return database.sql("select " + COLUMNS + " from promise p where p.id = :id for update").param("id", id.value())
                .query(PromiseStore::read).optional();
    }

    /** Writes where it stands now, what is due and why; what is settled is so since {@code now}. */
    void change(Promise promise, PromiseState next, Instant now) {
        database.sql("""
            update promise set previous_state = state, state = :state, due_at = :due, remind_at = :remind,
              reminded_at = case when remind_at is distinct from :remind then null else reminded_at end,
              overdue_at = :overdue, settled_at = :settled, reason = :reason, replaced_by = :replaced
            where id = :id
            """).param("id", promise.id().value()).param("state", next.code()).param("due", time(promise.due()))
                .param("remind", time(promise.remind())).param("overdue", time(promise.overdue()))
                .param("settled", next.live() ? null : time(now)).param("reason", promise.reason())
                .param("replaced", promise.replacedBy() == null ? null : promise.replacedBy().value()).update();
    }

    /** All of a conversation, the live ones and the first due first. */
    List<Promise> of(ConversationId conversation, int limit) {
        return database.sql("select " + COLUMNS + """
             from promise p where p.conversation_id = :conversation
            order by p.state not in ('proposed', 'open', 'broken'), p.due_at nulls last, p.id limit :limit
            """).param("conversation", conversation.value()).param("limit", limit).query(PromiseStore::read).list();
    }

    List<Promise> ofMessages(Collection<MessageId> messages) {
        if (messages.isEmpty())
            return List.of();
        return database
                .sql("select " + COLUMNS + " from promise p where p.message_id = any(:ids) order by p.due_at nulls last, p.id limit 2000")
                .param("ids", messages.stream().map(MessageId::value).toArray(UUID[]::new)).query(PromiseStore::read).list();
    }

    List<Promise> liveOf(Collection<ConversationId> conversations) {
        if (conversations.isEmpty())
            return List.of();
        return database.sql("select " + COLUMNS + """
             from promise p where p.conversation_id = any(:ids) and p.state in ('proposed', 'open', 'broken')
            order by p.due_at nulls last, p.id limit 2000
            """).param("ids", keys(conversations)).query(PromiseStore::read).list();
    }

    /** What is live or was once broken, the first due first. */
    List<Promise> owed(Collection<ConversationId> conversations, int limit) {
        if (conversations.isEmpty())
            return List.of();
        return database.sql("select " + COLUMNS + """
             from promise p where p.conversation_id = any(:ids) and (p.state in ('proposed', 'open', 'broken') or p.overdue_at is not null)
            order by p.due_at nulls last, p.id limit :limit
            """).param("ids", keys(conversations)).param("limit", limit).query(PromiseStore::read).list();
    }

    /** Live ones of these teams, or of one agent in them, the first due first. */
    List<Promise> live(Collection<TeamId> teams, @Nullable AgentId agent, int limit) {
        return database.sql("select " + COLUMNS + """
             from promise p where p.scope_id = any(:teams) and p.state in ('proposed', 'open', 'broken')
              and (:agent::uuid is null or p.agent_id = :agent)
            order by p.due_at nulls last, p.id limit :limit
            """).param("teams", teams(teams)).param("agent", agent == null ? null : agent.value()).param("limit", limit)
                .query(PromiseStore::read).list();
    }

    /** How much waits for somebody. */
    record Waiting(int due, int late) {}

    /** Of one's own what is due until then, and in the teams that one leads what is late. */
    Waiting waiting(AgentId agent, Collection<TeamId> seen, Collection<TeamId> led, Due due) {
        return database.sql("""
            select count(*) as due, count(*) filter (where due_at <= :now) as late from promise
            where state in ('proposed', 'open', 'broken') and due_at <= :until
              and (agent_id = :agent and scope_id = any(:seen) or scope_id = any(:led) and due_at <= :now)
            """).param("agent", agent.value()).param("seen", teams(seen)).param("led", teams(led)).param("now", time(due.now()))
                .param("until", time(due.until())).query((row, number) -> new Waiting(row.getInt("due"), row.getInt("late"))).single();
    }

    /** What counts as late, and what as due soon. */
    record Due(Instant now, Instant until) {}

    /** Marks those of which it is time to remind, each once; another process's are left to it. */
    List<Promise> remind(Instant now, int limit) {
        return database.sql("""
            update promise p set reminded_at = :now from (
              select id from promise where reminded_at is null and state in ('proposed', 'open') and remind_at <= :now
              order by remind_at limit :limit for update skip locked) due
            where p.id = due.id returning
            """ + COLUMNS).param("now", time(now)).param("limit", limit).query(PromiseStore::read).list();
    }

    /** Marks those whose time has passed, each once; what is open is broken then. */
    List<Promise> overdue(Instant now, int limit) {
        return database.sql("""
            update promise p set overdue_at = :now, previous_state = case when p.state = 'open' then 'open' else p.previous_state end,
              state = case when p.state = 'open' then 'broken' else p.state end
            from (
              select id from promise where overdue_at is null and state in ('proposed', 'open') and due_at <= :now
              order by due_at limit :limit for update skip locked) due
            where p.id = due.id returning
            """ + COLUMNS).param("now", time(now)).param("limit", limit).query(PromiseStore::read).list();
    }

    /** Those that stand in these conversations, or began there. */
    record Place(PromiseId id, ConversationId origin, @Nullable MessageId message, ConversationId conversation, TeamId scope) {}

    List<Place> places(Collection<ConversationId> conversations) {
        return database.sql("""
            select id, origin_id, message_id, conversation_id, scope_id from promise
            where conversation_id = any(:ids) or origin_id = any(:ids) order by id limit 10000
            """).param("ids", keys(conversations)).query((row, number) -> new Place(new PromiseId(id(row, "id")),
                new ConversationId(id(row, "origin_id")), message(row), new ConversationId(id(row, "conversation_id")),
                new TeamId(id(row, "scope_id")))).list();
    }

    void move(PromiseId id, ConversationId conversation, TeamId scope) {
        database.sql("update promise set conversation_id = :conversation, scope_id = :scope where id = :id").param("id", id.value())
                .param("conversation", conversation.value()).param("scope", scope.value()).update();
    }

    private static UUID[] keys(Collection<ConversationId> ids) {
        return ids.stream().map(ConversationId::value).toArray(UUID[]::new);
    }

    private static UUID[] teams(Collection<TeamId> ids) {
        return ids.stream().map(TeamId::value).toArray(UUID[]::new);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static @Nullable MessageId message(ResultSet row) throws SQLException {
        UUID message = row.getObject("message_id", UUID.class);
        return message == null ? null : new MessageId(message);
    }

    private static @Nullable Timestamp time(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static Promise read(ResultSet row, int number) throws SQLException {
        UUID replaced = row.getObject("replaced_by", UUID.class);
        return new Promise(new PromiseId(id(row, "id")), new ConversationId(id(row, "conversation_id")), message(row),
                new TeamId(id(row, "scope_id")), new AgentId(id(row, "agent_id")), row.getString("words"),
                Objects.requireNonNull(instant(row, "made_at")), instant(row, "due_at"), PromiseState.of(row.getString("state")),
                instant(row, "remind_at"), instant(row, "overdue_at"), instant(row, "settled_at"), row.getString("reason"),
                replaced == null ? null : new PromiseId(replaced));
    }
}
