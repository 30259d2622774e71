package heard.desk.platform.alarm;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs and listeners that do not get on, in PostgreSQL. */
@Component
class JobAlarmStore {
    private static final int MOST = 50;

    /** One of them, and since when. */
    record Stuck(String name, Instant since) {}

    private final JdbcClient database;

    JobAlarmStore(JdbcClient database) {
        this.database = database;
    }

    /** Jobs that were due before a moment and that nobody has begun, or that have failed time after time. */
    List<Stuck> jobs(Instant dueBefore, int failures) {
        return database.sql("""
            select task_name, min(execution_time) as since from scheduled_tasks
            where (not picked and execution_time < :due) or (picked and last_heartbeat < :due) or consecutive_failures >= :failures
            group by task_name order by task_name limit :most
            """).param("due", Timestamp.from(dueBefore)).param("failures", failures).param("most", MOST)
                .query((row, number) -> new Stuck(row.getString("task_name"), row.getTimestamp("since").toInstant())).list();
    }

    /** Listeners that have failed time after time; the events that wait for them say since when. */
    List<Stuck> listeners(int failures, Instant now) {
        return database
                .sql("""
                    select p.listener, coalesce((select min(e.at) from event e where (e.transaction, e.id) > (p.transaction, p.event)), :now) as since
                    from event_position p where p.failures >= :failures order by p.listener limit :most
                    """)
                .param("failures", failures).param("now", Timestamp.from(now)).param("most", MOST)
                .query((row, number) -> new Stuck(Objects.requireNonNull(row.getString("listener")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }
}
