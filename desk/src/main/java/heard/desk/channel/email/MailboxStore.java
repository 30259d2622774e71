package heard.desk.channel.email;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import heard.desk.identity.TeamId;
import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Mailboxes in PostgreSQL, with how far each was read and who reads it. */
@Component
class MailboxStore {
    private static final int MOST_MAILBOXES = 500;
    private static final String COLUMNS = """
        id, name, address, aliases, team_id, language, signature, attachment_limit_bytes, silence_alarm_hours, active, token_in_address,
        imap::text as imap, smtp::text as smtp, checked_at, last_mail_at, problem, problem_words, problem_since, silent_since,
        send_problem, send_problem_words, send_problem_since,
        counted::text as counted, created_at, read_since, version
        """;

    /** With nothing but the database, for a command beside the desk. */
    static MailboxStore in(DataSource database) {
        return new MailboxStore(JdbcClient.create(database), JsonMapper.builder().build());
    }

    /** How a folder to read is kept beside its server. */
    private record Imap(ServerSettings server, String folder) {}

    /** How far a mailbox was read. */
    record Cursor(@Nullable Long uidValidity, long lastUid) {}

    private final JdbcClient database;
    private final JsonMapper json;

    MailboxStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<Mailbox> all() {
        return database.sql("select " + COLUMNS + " from mailbox order by lower(name), id limit :most").param("most", MOST_MAILBOXES)
                .query(this::read).list();
    }

    Optional<Mailbox> find(MailboxId id) {
        return database.sql("select " + COLUMNS + " from mailbox where id = :id").param("id", id.value()).query(this::read).optional();
    }

    Optional<Mailbox> byAddress(String address) {
        return database.sql("select " + COLUMNS + " from mailbox where address = :address").param("address", address).query(this::read)
                .optional();
    }

    boolean add(MailboxId id, NewMailbox fresh, byte @Nullable [] secrets, Instant now) {
        return settings(database.sql("""
            insert into mailbox (id, name, address, aliases, team_id, language, signature, attachment_limit_bytes, silence_alarm_hours,
              active, token_in_address, imap, smtp, secrets, read_since, created_at)
            values (:id, :name, :address, :aliases, :team, :language, :signature, :limit, :silence, :active, :token, :imap::jsonb,
              :smtp::jsonb, :secrets, :since, :now)
            on conflict (address) do nothing
            """), fresh.settings()).param("id", id.value()).param("secrets", secrets)
                .param("since", fresh.since() == null ? null : Timestamp.from(fresh.since())).param("now", Timestamp.from(now))
                .update() == 1;
    }

    boolean change(MailboxId id, int version, MailboxSettings settings) {
        return settings(database.sql("""
            update mailbox set name = :name, address = :address, aliases = :aliases, team_id = :team, language = :language,
              signature = :signature, attachment_limit_bytes = :limit, silence_alarm_hours = :silence, active = :active,
              token_in_address = :token, imap = :imap::jsonb, smtp = :smtp::jsonb, version = version + 1
            where id = :id and version = :version
            """), settings).param("id", id.value()).param("version", version).update() == 1;
    }

    private StatementSpec settings(StatementSpec statement, MailboxSettings settings) {
        return statement.param("name", settings.name()).param("address", settings.address())
                .param("aliases", settings.aliases().toArray(String[]::new)).param("team", settings.team().value())
                .param("language", settings.language().code()).param("signature", settings.signature())
                .param("limit", settings.attachmentLimitBytes()).param("silence", settings.silenceAlarmHours())
                .param("active", settings.active()).param("token", settings.tokenInAddress())
                .param("imap", json.writeValueAsString(new Imap(settings.imap(), settings.folder())))
                .param("smtp", json.writeValueAsString(settings.smtp()));
    }

    /** Another account has other UIDs: the mailbox is read from its beginning, and the fingerprints keep from doubling. */
    void forgetCursor(MailboxId id) {
        database.sql("update mailbox set uid_validity = null, last_uid = 0, first_uid = 1, old_up_to = 0 where id = :id")
                .param("id", id.value()).update();
    }

    /** Where reading began under the present validity. */
    record Start(long firstUid, long oldUpTo) {
        static final Start BEGINNING = new Start(1, 0);
    }

    Start start(MailboxId id) {
        return database.sql("select first_uid, old_up_to from mailbox where id = :id").param("id", id.value())
                .query((row, number) -> new Start(row.getLong("first_uid"), row.getLong("old_up_to"))).optional().orElse(Start.BEGINNING);
    }

    /** Begins to read under a validity; false where this reader has lost its right. */
    boolean begin(MailboxId id, UUID reader, long uidValidity, Start start) {
        return database.sql("""
            update mailbox set uid_validity = :validity, last_uid = :first - 1, first_uid = :first, old_up_to = :old
            where id = :id and reader_id = :reader
            """).param("id", id.value()).param("reader", reader).param("validity", uidValidity).param("first", start.firstUid())
                .param("old", start.oldUpTo()).update() == 1;
    }

    boolean addressTaken(String address, MailboxId except) {
        return database.sql("select exists (select from mailbox where address = :address and id <> :id)").param("address", address)
                .param("id", except.value()).query(Boolean.class).single();
    }

    Optional<byte[]> secrets(MailboxId id) {
        return database.sql("select secrets from mailbox where id = :id and secrets is not null").param("id", id.value())
                .query(byte[].class).optional();
    }

    /** Whoever reads this mailbox begins anew. */
    void touch(MailboxId id) {
        database.sql("update mailbox set version = version + 1 where id = :id").param("id", id.value()).update();
    }

    void putSecrets(MailboxId id, byte @Nullable [] sealed) {
        database.sql("update mailbox set secrets = :secrets where id = :id").param("id", id.value()).param("secrets", sealed).update();
    }

    /** Takes or keeps the right to read a mailbox; false where another process has it. */
    boolean lease(MailboxId id, UUID reader, Instant now, Duration time) {
        return database.sql("""
            update mailbox set reader_id = :reader, reader_until = :until
            where id = :id and active and (reader_id is null or reader_id = :reader or reader_until < :now)
            """).param("id", id.value()).param("reader", reader).param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(time))).update() == 1;
    }

    void release(MailboxId id, UUID reader) {
        database.sql("update mailbox set reader_id = null, reader_until = null where id = :id and reader_id = :reader")
                .param("id", id.value()).param("reader", reader).update();
    }

    Optional<Cursor> cursor(MailboxId id) {
        return database.sql("select uid_validity, last_uid from mailbox where id = :id").param("id", id.value())
                .query(MailboxStore::cursor).optional();
    }

    /** The cursor, locked until the end of the transaction; empty where this reader has lost its right. */
    Optional<Locked> lockCursor(MailboxId id, UUID reader) {
        return database.sql("select uid_validity, last_uid, team_id from mailbox where id = :id and reader_id = :reader for no key update")
                .param("id", id.value()).param("reader", reader)
                .query((row, number) -> new Locked(cursor(row, number), new TeamId(id(row, "team_id")))).optional();
    }

    /** The cursor under lock, and the team that sees what arrives. */
    record Locked(Cursor cursor, TeamId team) {}

    /** Every address of every mailbox: whoever writes from one of them is the desk itself. */
    Set<String> addresses() {
        return new HashSet<>(database.sql("select address from mailbox union select unnest(aliases) from mailbox").query(String.class)
                .list());
    }

    private static Cursor cursor(ResultSet row, int number) throws SQLException {
        return new Cursor((Long) row.getObject("uid_validity"), row.getLong("last_uid"));
    }

    void moveCursor(MailboxId id, Cursor to, @Nullable Instant lastMailAt) {
        database.sql("""
            update mailbox set uid_validity = :validity, last_uid = :uid,
              last_mail_at = greatest(last_mail_at, cast(:mail as timestamptz)),
              silent_since = case when cast(:mail as timestamptz) is null then silent_since end
            where id = :id
            """).param("id", id.value()).param("validity", to.uidValidity()).param("uid", to.lastUid())
                .param("mail", lastMailAt == null ? null : Timestamp.from(lastMailAt)).update();
    }

    void checked(MailboxId id, Instant now) {
        database.sql("update mailbox set checked_at = :now where id = :id").param("id", id.value()).param("now", Timestamp.from(now))
                .update();
    }

    /** True where there had been trouble until now. */
    boolean well(MailboxId id, MailSignIn.Door door) {
        return database.sql(switch (door) {
            case IMAP -> """
                update mailbox set problem = null, problem_words = null, problem_since = null where id = :id and problem is not null
                """;
            case SMTP -> """
                update mailbox set send_problem = null, send_problem_words = null, send_problem_since = null
                where id = :id and send_problem is not null
                """;
        }).param("id", id.value()).update() == 1;
    }

    /** True where this kind of trouble is new. */
    boolean troubled(MailboxId id, MailSignIn.Door door, Trouble trouble, Instant now) {
        String before = database.sql("select case when :imap then problem else send_problem end from mailbox where id = :id for update")
                .param("imap", door == MailSignIn.Door.IMAP).param("id", id.value()).query(String.class).optional().orElse(null);
        database.sql(switch (door) {
            case IMAP -> """
                update mailbox set problem = :problem, problem_words = :words, problem_since = coalesce(problem_since, :now)
                where id = :id
                """;
            case SMTP -> """
                update mailbox set send_problem = :problem, send_problem_words = :words,
                  send_problem_since = coalesce(send_problem_since, :now)
                where id = :id
                """;
        }).param("id", id.value()).param("problem", trouble.kind().code()).param("words", trouble.words())
                .param("now", Timestamp.from(now)).update();
        return !trouble.kind().code().equals(before);
    }

    void counted(MailboxId id, Mailbox.Count count) {
        database.sql("update mailbox set counted = :counted::jsonb where id = :id").param("id", id.value())
                .param("counted", json.writeValueAsString(count)).update();
    }

    /** True where the alarm was not raised before. */
    boolean silent(MailboxId id, Instant since) {
        return database.sql("update mailbox set silent_since = :since where id = :id and silent_since is null").param("id", id.value())
                .param("since", Timestamp.from(since)).update() == 1;
    }

    private Mailbox read(ResultSet row, int number) throws SQLException {
        Imap imap = json.readValue(row.getString("imap"), Imap.class);
        var settings = new MailboxSettings(row.getString("name"), row.getString("address"),
                Arrays.asList((String[]) row.getArray("aliases").getArray()), new TeamId(id(row, "team_id")),
                UiLanguage.of(row.getString("language")), row.getString("signature"), row.getLong("attachment_limit_bytes"),
                row.getObject("silence_alarm_hours", Integer.class), row.getBoolean("active"), row.getBoolean("token_in_address"),
                imap.server(), imap.folder(), json.readValue(row.getString("smtp"), ServerSettings.class));
        return new Mailbox(new MailboxId(id(row, "id")), settings, health(row), Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "read_since"), row.getInt("version"));
    }

    private Mailbox.Health health(ResultSet row) throws SQLException {
        String counted = row.getString("counted");
        return new Mailbox.Health(instant(row, "checked_at"), instant(row, "last_mail_at"), lasting(row, ""), lasting(row, "send_"),
                instant(row, "silent_since"), counted == null ? null : json.readValue(counted, Mailbox.Count.class));
    }

    private static Mailbox.@Nullable Lasting lasting(ResultSet row, String prefix) throws SQLException {
        String problem = row.getString(prefix + "problem");
        String words = row.getString(prefix + "problem_words");
        Instant since = instant(row, prefix + "problem_since");
        return problem == null || since == null
                ? null
                : new Mailbox.Lasting(new Trouble(Trouble.Kind.of(problem), words == null ? "" : words), since);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
