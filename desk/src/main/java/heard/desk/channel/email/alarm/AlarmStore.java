package heard.desk.channel.email.alarm;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import heard.desk.platform.alarm.Alarm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alarms that stand, and whom to tell, in PostgreSQL. */
@Component
class AlarmStore {
    private static final int MOST = 500;
    private static final String STATE = "mailed_at, failed_at, failures";

    /** When was told last, and since when telling fails. */
    record State(@Nullable Instant mailedAt, @Nullable Instant failedAt, int failures) {}

    private final JdbcClient database;

    AlarmStore(JdbcClient database) {
        this.database = database;
    }

    AlarmSettings settings() {
        return database.sql("select to_administrators, addresses, webhook from alarm_setting").query((row, number) -> {
            String webhook = row.getString("webhook");
            return new AlarmSettings(row.getBoolean("to_administrators"), Arrays.asList((String[]) row.getArray("addresses").getArray()),
                    webhook == null ? null : URI.create(webhook));
        }).single();
    }

    void put(AlarmSettings settings) {
        database.sql("update alarm_setting set to_administrators = :all, addresses = :addresses, webhook = :webhook")
                .param("all", settings.toAdministrators()).param("addresses", settings.addresses().toArray(String[]::new))
                .param("webhook", settings.webhook() == null ? null : settings.webhook().toString()).update();
    }

    State state() {
        return database.sql("select " + STATE + " from alarm_setting").query(AlarmStore::readState).single();
    }

    /** Locks the telling; empty where another process tells just now. */
    Optional<State> lock() {
        return database.sql("select " + STATE + " from alarm_setting for update skip locked").query(AlarmStore::readState).optional();
    }

    void told(Instant now) {
        database.sql("update alarm_setting set mailed_at = :now, failed_at = null, failures = 0").param("now", Timestamp.from(now))
                .update();
    }

    void failed(Instant now) {
        database.sql("update alarm_setting set failed_at = :now, failures = failures + 1").param("now", Timestamp.from(now)).update();
    }

    List<Standing> all() {
        return database.sql("""
            select kind, subject, arguments, hint, path, since, first_seen_at, told_at, gone_at from alarm order by since, kind, subject
            limit :most
            """).param("most", MOST).query(AlarmStore::standing).list();
    }

    /** Stores what is known, and forgets the rest. */
    void replace(List<Standing> before, List<Standing> after) {
        before.stream().filter(one -> after.stream().noneMatch(other -> other.alarm().key().equals(one.alarm().key())))
                .forEach(this::remove);
        after.stream().filter(one -> !before.contains(one)).forEach(this::put);
    }

    private void remove(Standing gone) {
        database.sql("delete from alarm where kind = :kind and subject = :subject").param("kind", gone.alarm().kind())
                .param("subject", gone.alarm().subject()).update();
    }

    private void put(Standing one) {
        Alarm alarm = one.alarm();
        database.sql("""
            insert into alarm (kind, subject, arguments, hint, path, since, first_seen_at, told_at, gone_at)
            values (:kind, :subject, :arguments, :hint, :path, :since, :first, :told, :gone)
            on conflict (kind, subject) do update set arguments = excluded.arguments, hint = excluded.hint, path = excluded.path,
              since = excluded.since, told_at = excluded.told_at, gone_at = excluded.gone_at
            """).param("kind", alarm.kind()).param("subject", alarm.subject())
                .param("arguments", alarm.arguments().toArray(String[]::new)).param("hint", alarm.hint()).param("path", alarm.path())
                .param("since", Timestamp.from(alarm.since())).param("first", Timestamp.from(one.firstSeenAt()))
                .param("told", time(one.toldAt())).param("gone", time(one.goneAt())).update();
    }

    private static @Nullable Timestamp time(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static State readState(ResultSet row, int number) throws SQLException {
        return new State(instant(row, "mailed_at"), instant(row, "failed_at"), row.getInt("failures"));
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var alarm = new Alarm(row.getString("kind"), row.getString("subject"), Objects.requireNonNull(instant(row, "since")),
                Arrays.asList((String[]) row.getArray("arguments").getArray()), row.getString("hint"), row.getString("path"));
        return new Standing(alarm, Objects.requireNonNull(instant(row, "first_seen_at")), instant(row, "told_at"),
                instant(row, "gone_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
