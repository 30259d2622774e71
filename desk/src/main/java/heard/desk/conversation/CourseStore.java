package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;
import static heard.desk.conversation.Columns.instant;
import static heard.desk.conversation.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads courses in a fixed number of statements, and writes what is due. */
@Component
class CourseStore {
    private static final UUID LEAST = new UUID(0, 0);
    private static final int BATCH = 200;
    /** Of each conversation; what is older has no deadline any more. */
    private static final int MOST = 1000;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final ConversationStore conversations;
    private final Json json;

    CourseStore(JdbcClient database, JdbcTemplate batches, ConversationStore conversations, Json json) {
        this.database = database;
        this.batches = batches;
        this.conversations = conversations;
        this.json = json;
    }

    private record Move(Instant at, @Nullable State from, State to) {}

    List<Course> read(Collection<ConversationId> ids) {
        UUID[] keys = ids.stream().map(ConversationId::value).toArray(UUID[]::new);
        Map<UUID, List<Course.Step>> steps = messages(keys);
        Map<UUID, List<Move>> moves = moves(keys);
        List<Course> courses = new ArrayList<>();
        for (Conversation conversation : database
                .sql("select " + ConversationStore.COLUMNS + " from conversation c where c.id = any(:ids)").param("ids", keys)
                .query(conversations::read).list()) {
            UUID key = conversation.id().value();
            courses.add(course(conversation, steps.getOrDefault(key, List.of()), moves.getOrDefault(key, List.of())));
        }
        return courses;
    }

    /** Messages before moves of the same moment: an answer that also moves is an answer first. */
    private static Course course(Conversation conversation, List<Course.Step> messages, List<Move> moves) {
        List<Course.Step> steps = new ArrayList<>(messages);
        for (Move move : moves)
            steps.add(new Course.Step.Moved(move.at(), move.to()));
        steps.sort(Comparator.comparing(Course.Step::at));
        State begun = conversation.state();
        if (!moves.isEmpty())
            begun = moves.getFirst().from() == null ? State.OPEN : moves.getFirst().from();
        return new Course(conversation, begun, steps);
    }

    private Map<UUID, List<Course.Step>> messages(UUID[] keys) {
        Map<UUID, List<Course.Step>> steps = new HashMap<>();
        database.sql("""
            select wanted.id as conversation_id, m.kind, m.at from unnest(:ids) as wanted (id) cross join lateral (
              select m.id, m.kind, case when m.kind = 'outbound' then coalesce(d.sent_at, d.due_at, m.at) else m.at end as at
              from thread t join message m on m.thread_id = t.id left join delivery d on d.message_id = m.id
              where t.conversation_id = wanted.id
                and (m.kind = 'note' or m.kind = 'inbound' and m.nature in ('personal', 'calendar')
                  or m.kind = 'outbound' and coalesce(d.state not in ('failed', 'bounced', 'withdrawn'), true))
              order by m.id desc limit :most) m
            order by wanted.id, m.at, m.id
            """).param("ids", keys).param("most", MOST).query(row -> {
            steps.computeIfAbsent(id(row, "conversation_id"), key -> new ArrayList<>()).add(step(row));
        });
        return steps;
    }

    private static Course.Step step(ResultSet row) throws SQLException {
        Instant at = instant(row, "at");
        return switch (MessageKind.of(row.getString("kind"))) {
            case INBOUND -> new Course.Step.Received(at);
            case OUTBOUND -> new Course.Step.Answered(at);
            case NOTE -> new Course.Step.Noted(at);
        };
    }

    /** By key, which is the order in which they happened. */
    private Map<UUID, List<Move>> moves(UUID[] keys) {
        Map<UUID, List<Move>> moves = new HashMap<>();
        database.sql("""
            select wanted.id as conversation_id, e.at, e.kind, e.detail from unnest(:ids) as wanted (id) cross join lateral (
              select e.id, e.at, e.kind, e.detail::text as detail from conversation_entry e
              where e.conversation_id = wanted.id
                and e.kind in ('state-changed', 'reopened', 'snoozed', 'woken', 'reply-withdrawn')
              order by e.id desc limit :most) e
            order by wanted.id, e.id
            """).param("ids", keys).param("most", MOST).query(row -> {
            moves.computeIfAbsent(id(row, "conversation_id"), key -> new ArrayList<>()).add(move(row));
        });
        return moves;
    }

    private Move move(ResultSet row) throws SQLException {
        Map<String, String> detail = json.map(row.getString("detail"));
        State from = State.parse(detail.getOrDefault("from", "")).orElse(null);
        State named = State.parse(detail.getOrDefault("to", "")).orElse(null);
        // who wakes, and whoever takes an answer back, has work again
        State to = switch (EntryKind.of(row.getString("kind"))) {
            case WOKEN, REPLY_WITHDRAWN -> State.OPEN;
            case SNOOZED -> State.SNOOZED;
            default -> named == null ? State.OPEN : named;
        };
        return new Move(instant(row, "at"), from, to);
    }

    List<ConversationId> liveAfter(@Nullable ConversationId after, int limit) {
        return database.sql("""
            select id from conversation where state in ('open', 'waiting-for-customer', 'waiting-for-us', 'snoozed') and id > :after
            order by id limit :limit
            """).param("after", after == null ? LEAST : after.value()).param("limit", limit)
                .query((row, place) -> new ConversationId(id(row, "id"))).list();
    }

    List<ConversationId> liveOfMailbox(UUID mailbox, @Nullable ConversationId after, int limit) {
        return database.sql("""
            select id from conversation
            where mailbox_id = :mailbox and state in ('open', 'waiting-for-customer', 'waiting-for-us', 'snoozed') and id > :after
            order by id limit :limit
            """).param("mailbox", mailbox).param("after", after == null ? LEAST : after.value()).param("limit", limit)
                .query((row, place) -> new ConversationId(id(row, "id"))).list();
    }

    /** In one order, so that two writers do not lock each other; a row that says so already is left alone. */
    List<Courses.Due> show(Collection<Courses.Due> due) {
        List<Courses.Due> ordered = due.stream().sorted(Comparator.comparing(one -> one.conversation().value())).toList();
        int[][] written = batches.batchUpdate("""
            update conversation set due_at = ?, due_warn_at = ?, due_clock = ?
            where id = ? and (due_at, due_warn_at, due_clock) is distinct from (?::timestamptz, ?::timestamptz, ?::text)
            """, ordered, BATCH, (statement, one) -> {
            statement.setTimestamp(1, time(one.at()));
            statement.setTimestamp(2, time(one.warnAt()));
            statement.setString(3, one.clock());
            statement.setObject(4, one.conversation().value());
            statement.setTimestamp(5, time(one.at()));
            statement.setTimestamp(6, time(one.warnAt()));
            statement.setString(7, one.clock());
        });
        List<Courses.Due> news = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++)
            if (written[i / BATCH][i % BATCH] != 0)
                news.add(ordered.get(i));
        return news;
    }
}
