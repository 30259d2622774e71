package heard.desk.calendar.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.Channel;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.customer.CustomerId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Policies in PostgreSQL; there are few. */
@Component
class PolicyStore {
    private final JdbcClient database;

    PolicyStore(JdbcClient database) {
        this.database = database;
    }

    /** In the order in which they are asked. */
    List<Policy> all() {
        return database.sql("""
            select id, name, position, calendar_id, team_id, priority, channel, language, customer_id, first_answer_minutes,
              next_answer_minutes, solution_minutes, silence_minutes, pauses, warn_minutes, missed, missed_team_id
            from clock_policy order by position, id limit 500
            """).query(PolicyStore::read).list();
    }

    void put(Policy policy, Instant now) {
        Policy.Fits fits = policy.fits();
        database.sql(
                """
                    insert into clock_policy as old (id, name, position, calendar_id, team_id, priority, channel, language, customer_id,
                      first_answer_minutes, next_answer_minutes, solution_minutes, silence_minutes, pauses, warn_minutes, missed, missed_team_id,
                      missed_since, created_at)
                    values (:id, :name, :position, :calendar, :team, :priority, :channel, :language, :customer, :first, :next, :solution, :silence,
                      :pauses, :warn, :missed, :missedTeam, :now, :now)
                    on conflict (id) do update set name = excluded.name, position = excluded.position, calendar_id = excluded.calendar_id,
                      team_id = excluded.team_id, priority = excluded.priority, channel = excluded.channel, language = excluded.language,
                      customer_id = excluded.customer_id, first_answer_minutes = excluded.first_answer_minutes, next_answer_minutes = excluded.next_answer_minutes,
                      solution_minutes = excluded.solution_minutes, silence_minutes = excluded.silence_minutes, pauses = excluded.pauses,
                      warn_minutes = excluded.warn_minutes, missed = excluded.missed, missed_team_id = excluded.missed_team_id,
                      missed_since = case when (old.missed, old.missed_team_id) is distinct from (excluded.missed, excluded.missed_team_id)
                        then excluded.missed_since else old.missed_since end
                    """)
                .param("id", policy.id()).param("name", policy.name()).param("position", policy.position())
                .param("calendar", policy.calendar()).param("team", fits.team() == null ? null : fits.team().value())
                .param("priority", fits.priority() == null ? null : fits.priority().place())
                .param("channel", fits.channel() == null ? null : fits.channel().code()).param("language", fits.language())
                .param("customer", fits.customer() == null ? null : fits.customer().value())
                .param("first", minutes(policy, ClockKind.FIRST_ANSWER)).param("next", minutes(policy, ClockKind.NEXT_ANSWER))
                .param("solution", minutes(policy, ClockKind.SOLUTION)).param("silence", minutes(policy, ClockKind.SILENCE))
                .param("pauses", policy.pauses().stream().map(State::code).toArray(String[]::new))
                .param("warn", (int) policy.warnAhead().toMinutes()).param("missed", policy.missed().code())
                .param("missedTeam", policy.missed() instanceof WhenMissed.Hand hand ? hand.team().value() : null)
                .param("now", Timestamp.from(now)).update();
    }

    private static @Nullable Integer minutes(Policy policy, ClockKind kind) {
        Duration target = policy.targets().get(kind);
        return target == null ? null : (int) target.toMinutes();
    }

    void remove(UUID id) {
        database.sql("delete from clock_policy where id = :id").param("id", id).update();
    }

    private static Policy read(ResultSet row, int number) throws SQLException {
        UUID team = row.getObject("team_id", UUID.class);
        Integer priority = row.getObject("priority", Integer.class);
        String channel = row.getString("channel");
        UUID customer = row.getObject("customer_id", UUID.class);
        Map<ClockKind, Duration> targets = new EnumMap<>(ClockKind.class);
        for (ClockKind kind : ClockKind.values()) {
            Integer minutes = row.getObject(kind.code().replace('-', '_') + "_minutes", Integer.class);
            if (minutes != null)
                targets.put(kind, Duration.ofMinutes(minutes));
        }
        Set<State> pauses = EnumSet.noneOf(State.class);
        for (String state : Arrays.asList((String[]) row.getArray("pauses").getArray()))
            pauses.add(State.of(state));
        var fits = new Policy.Fits(team == null ? null : new TeamId(team), priority == null ? null : Priority.at(priority),
                channel == null ? null : Channel.of(channel), row.getString("language"),
                customer == null ? null : new CustomerId(customer));
        return new Policy(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getString("name"), row.getInt("position"),
                Objects.requireNonNull(row.getObject("calendar_id", UUID.class)), fits, targets, pauses,
                Duration.ofMinutes(row.getInt("warn_minutes")), missed(row));
    }

    /** What a row with {@code missed} and {@code missed_team_id} says. */
    static WhenMissed missed(ResultSet row) throws SQLException {
        String code = row.getString("missed");
        return switch (code) {
            case "nothing" -> WhenMissed.nothing();
            case "release" -> new WhenMissed.Release();
            case "hand" -> new WhenMissed.Hand(new TeamId(Objects.requireNonNull(row.getObject("missed_team_id", UUID.class))));
            default -> throw new IllegalStateException("Nobody knows what to do where a deadline was missed: " + code);
        };
    }
}
