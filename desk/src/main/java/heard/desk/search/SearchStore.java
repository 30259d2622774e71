package heard.desk.search;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the index. Hits are ranked by the moment of their last message, and a hit whose heading holds all the words counts as
 * {@link #HEADING_BONUS} younger; so the order is one that pages can go on in. Both kinds are read window by window, and only
 * until the page is full: a union of statements stops where its limit is reached.
 */
@Component
class SearchStore {
    static final Duration HEADING_BONUS = Duration.ofDays(60);

    private final JdbcClient database;

    SearchStore(JdbcClient database) {
        this.database = database;
    }

    /** A conversation and the moment under which it is ranked. */
    record Found(ConversationId conversation, Instant rank) {}

    /** For the rest of the transaction: the index is always the way, and each query is planned for its own words. */
    void prepare() {
        database.sql("""
            select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true),
              set_config('max_parallel_workers_per_gather', '0', true)
            """).query((row, number) -> row.getString(1)).single();
    }

    List<Found> find(Query query, @Nullable SearchCursor after, Instant now, int limit) {
        var statement = new Statement(query, after, now);
        return database.sql(statement.text()).params(statement.parameters).param("limit", limit)
                .query((row, number) -> new Found(new ConversationId(row.getObject("conversation_id", UUID.class)),
                        row.getTimestamp("rank").toInstant()))
                .list();
    }

    /** One statement in the making. */
    private static final class Statement {
        private final Query query;
        private final @Nullable SearchCursor after;
        private final Instant now;
        private final Map<String, Object> parameters = new HashMap<>();

        Statement(Query query, @Nullable SearchCursor after, Instant now) {
            this.query = query;
            this.after = after;
            this.now = now;
            parameters.put("teams", query.teams().stream().map(TeamId::value).toArray(UUID[]::new));
            if (after != null)
                parameters.put("conversation", after.conversation());
        }

        String text() {
            if (query.headings().isEmpty())
                return ranked(windows("plain", query.everything(), Duration.ZERO));
            String heading = query.heading();
            String everything = query.everything();
            return ranked(windows("plain", everything + " & !(" + heading + ")", Duration.ZERO) + " union all "
                    + windows("heading", everything + " & " + heading, HEADING_BONUS));
        }

        private static String ranked(String found) {
            return "select conversation_id, rank from (" + found + ") found order by rank desc, conversation_id desc limit :limit";
        }

        private String windows(String name, String words, Duration bonus) {
            Instant latest = latest(bonus);
            Instant earliest = query.createdFrom() == null ? query.from() : later(query.createdFrom(), query.from());
            String conditions = conditions(name, bonus);
            long first = earliest == null ? 0 : Marks.day(earliest);
            List<String> parts = new ArrayList<>();
            for (String window : TimeWindows.between(first, Marks.day(latest), query.teams())) {
                String parameter = name + parts.size();
                parameters.put(parameter, words.isEmpty() ? window : words + " & " + window);
                parts.add("(select conversation_id, last_message_at + " + interval(bonus) + " as rank from search_entry where words @@ :"
                        + parameter + "::tsquery" + conditions + " order by last_message_at desc, conversation_id desc limit :limit)");
            }
            if (parts.isEmpty())
                return "(select null::uuid as conversation_id, null::timestamptz as rank where false)";
            return "(select * from (" + String.join(" union all ", parts) + ") " + name + " limit :limit)";
        }

        private static String interval(Duration bonus) {
            return bonus.isZero() ? "interval '0'" : "interval '" + bonus.toHours() + " hours'";
        }

        /** The youngest moment that this part can still give. */
        private Instant latest(Duration bonus) {
            Instant latest = after == null ? now : after.rank().minus(bonus);
            if (latest.isAfter(now))
                latest = now;
            return query.to() != null && query.to().isBefore(latest) ? query.to() : latest;
        }

        private static Instant later(Instant one, @Nullable Instant other) {
            return other == null || one.isAfter(other) ? one : other;
        }

        private String conditions(String name, Duration bonus) {
            var conditions = new StringBuilder(" and scope_id = any(:teams)");
            if (after != null) {
                parameters.put(name + "After", Timestamp.from(after.rank().minus(bonus)));
                conditions.append(" and (last_message_at, conversation_id) < (:").append(name).append("After, :conversation)");
            }
            add(conditions, " and last_message_at >= :", "from", query.from());
            add(conditions, " and last_message_at < :", "to", query.to());
            add(conditions, " and created_at >= :", "createdFrom", query.createdFrom());
            add(conditions, " and created_at < :", "createdTo", query.createdTo());
            return conditions.toString();
        }

        private void add(StringBuilder conditions, String condition, String name, @Nullable Instant moment) {
            if (moment == null)
                return;
            parameters.put(name, Timestamp.from(moment));
            conditions.append(condition).append(name);
        }
    }
}
