package heard.desk.channel.email;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import heard.desk.conversation.Channel;
import heard.desk.conversation.Deliveries;
import heard.desk.conversation.MessageId;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.Role;
import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import heard.desk.platform.secret.SecretBox;
import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A desk without pages: conversations, customers and mail on the database of one test class. */
final class MailDesk implements AutoCloseable {
    private static final String KEY = "a key of thirty-two bytes or more";
    static final Duration PATIENCE = Duration.ofSeconds(15);

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {
    }

    final JdbcClient jdbc;
    final MailboxStore mailboxes;
    final MailLedgerStore ledger;
    final MailTokens tokens;
    final MailboxSecrets secrets;
    final MailboxEvents events;
    final MailIntake intake;
    final MailSender.Tools sending;
    final Deliveries deliveries;
    final AutomaticAnswers automatic;
    final Mailboxes api;
    final TeamId team;
    final Clock clock;
    private final AnnotationConfigApplicationContext context;
    private final MailboxReader.Tools reading;

    MailDesk(DataSource dataSource) {
        this(dataSource, Clock.systemUTC(), address -> false);
    }

    MailDesk(DataSource dataSource, Clock clock, Colleagues colleagues) {
        this.clock = clock;
        context = context(dataSource, clock, colleagues);
        jdbc = context.getBean(JdbcClient.class);
        mailboxes = context.getBean(MailboxStore.class);
        ledger = context.getBean(MailLedgerStore.class);
        automatic = context.getBean(AutomaticAnswers.class);
        deliveries = context.getBean(Deliveries.class);
        tokens = context.getBean(MailTokens.class);
        secrets = context.getBean(MailboxSecrets.class);
        events = context.getBean(MailboxEvents.class);
        intake = context.getBean(MailIntake.class);
        reading = context.getBean(MailboxReader.Tools.class);
        sending = context.getBean(MailSender.Tools.class);
        api = context.getBean(Mailboxes.class);
        team = team("Shop " + Ids.next());
    }

    static final MailServers SHORT = new MailServers(Duration.ofSeconds(2), Duration.ofSeconds(2));

    private static AnnotationConfigApplicationContext context(DataSource dataSource, Clock clock, Colleagues colleagues) {
        var context = new AnnotationConfigApplicationContext();
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(dataSource)));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(PasswordEncoder.class, () -> new BCryptPasswordEncoder());
        context.registerBean(SecretBox.class, () -> new SecretBox(KEY.getBytes(StandardCharsets.UTF_8)));
        context.registerBean(Colleagues.class, () -> colleagues);
        context.registerBean(MailServers.class, () -> SHORT);
        context.registerBean(MailboxReader.Pace.class, MailDesk::quick);
        context.registerBean(MailSender.Pace.class,
                () -> new MailSender.Pace(Duration.ofMillis(50), 20, Duration.ofSeconds(20)));
        context.register(Transactions.class);
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        scanner.addExcludeFilter(
                new RegexPatternTypeFilter(
                        Pattern.compile(".*(Controller|Configuration|Jobs|Advice|Pump|Watch|AgentColleagues|\\.demo\\.).*")));
        scanner.scan("heard.desk.conversation", "heard.desk.customer", "heard.desk.identity", "heard.desk.platform.event",
                "heard.desk.platform.blob", "heard.desk.channel.email");
        context.refresh();
        return context;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    TeamId team(String name) {
        var id = new TeamId(Ids.next());
        jdbc.sql("insert into team (id, name, created_at) values (:id, :name, now())").param("id", id.value()).param("name", name)
                .update();
        return id;
    }

    MailboxSettings settings(String address, int imapPort, int smtpPort) {
        return new MailboxSettings("Saulė", address, List.of(), team, UiLanguage.EN, "{agent}\nSaulė",
                MailboxSettings.USUAL_ATTACHMENT_BYTES,
                null, true, false, new ServerSettings("127.0.0.1", imapPort, Security.NONE, address), MailboxSettings.INBOX,
                new ServerSettings("127.0.0.1", smtpPort, Security.NONE, address));
    }

    Mailbox mailbox(MailboxSettings settings) {
        var id = api.install(settings, new Credentials.Passwords("secret"));
        return mailboxes.find(id).orElseThrow();
    }

    MailboxReader.Tools reading(MailboxReader.Pace pace) {
        return new MailboxReader.Tools(reading.servers(), reading.signIn(), intake, mailboxes, ledger, events, clock, pace);
    }

    static MailboxReader.Pace quick() {
        return new MailboxReader.Pace(Duration.ofMillis(100), Duration.ofHours(1), Duration.ofMillis(50), Duration.ofMillis(400), 50,
                8L << 20, 256 << 10, Duration.ofMinutes(1));
    }

    MailboxReaders readers() {
        return new MailboxReaders(reading(quick()));
    }

    MailboxReaders readers(MailboxReader.Pace pace) {
        return new MailboxReaders(reading(pace));
    }

    MailSender sender() {
        return sender(sending.servers());
    }

    /** One that is as patient as these. */
    MailSender sender(MailServers servers) {
        var tools = new MailSender.Tools(servers, sending.signIn(), sending.mailboxes(), sending.ledger(), sending.recipients(),
                sending.events(), sending.mails(), sending.automatic(), sending.deliveries(), sending.customers(), sending.transactions(),
                sending.clock());
        return new MailSender(tools, context.getBean(MailSender.Pace.class));
    }

    /** Takes one mail in as if the mailbox's server had given it under this UID. */
    void take(Mailbox mailbox, long uid, String... mails) {
        List<FetchedMail> fetched = new ArrayList<>();
        for (int i = 0; i < mails.length; i++)
            fetched.add(fetched(uid + i, mails[i]));
        intake.take(source(mailbox, 7), fetched, uid + mails.length - 1);
    }

    FetchedMail fetched(long uid, String mail) {
        byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new FetchedMail(uid, clock.instant(), raw.length, raw, false);
    }

    MailIntake.Source source(Mailbox mailbox, long validity) {
        UUID reader = new UUID(0, 1);
        mailboxes.lease(mailbox.id(), reader, clock.instant(), Duration.ofHours(1));
        return new MailIntake.Source(mailbox, reader, validity);
    }

    /** Queues an answer to the newest thread of a conversation, due at once; returns the message. */
    UUID answer(long number, String text, String... to) {
        return queue(number, agent(), text, to);
    }

    /** The same, but as something that no person wrote. */
    UUID automatic(long number, String text, String... to) {
        return queue(number, null, text, to);
    }

    private UUID queue(long number, @Nullable UUID agent, String text, String... to) {
        UUID message = Ids.next();
        UUID thread = jdbc.sql("""
            select t.id from thread t join conversation c on c.id = t.conversation_id where c.number = :number
            order by t.created_at desc limit 1
            """).param("number", number).query(UUID.class).single();
        StringBuilder recipients = new StringBuilder();
        for (String address : to) {
            boolean copy = address.startsWith("cc:");
            recipients.append(recipients.isEmpty() ? "" : ",").append("{\"kind\":\"").append(copy ? "CC" : "TO")
                    .append("\",\"name\":\"\",\"address\":\"").append(copy ? address.substring(3) : address).append("\"}");
        }
        jdbc.sql("""
            insert into message (id, thread_id, kind, at, agent_id, author_name, text, own_text_length, recipients)
            values (:id, :thread, 'outbound', :at, :agent, 'Rūta', :text, length(:text), cast(:recipients as jsonb))
            """).param("id", message).param("thread", thread).param("at", Timestamp.from(clock.instant())).param("agent", agent)
                .param("text", text).param("recipients", "[" + recipients + "]").update();
        jdbc.sql("""
            insert into delivery (message_id, channel, state, due_at, changed_at) values (:id, :channel, 'queued', :at, :at)
            """).param("id", message).param("channel", Channel.EMAIL.code()).param("at", Timestamp.from(clock.instant())).update();
        return message;
    }

    private UUID agent() {
        return jdbc.sql("""
            insert into agent (id, email, name, language, time_zone, password_hash, created_at)
            values (:id, 'ruta@example.org', 'Rūta', 'lt', 'UTC', '', now())
            on conflict (email) do update set name = excluded.name returning id
            """).param("id", Ids.next()).query(UUID.class).single();
    }

    /** As an agent does by hand. */
    void resend(UUID message) {
        if (!deliveries.resend(Access.of(new AgentId(agent()), Map.of(team, Role.AGENT)), new MessageId(message)))
            throw new AssertionError("It could not be sent again");
    }

    /** Gives an answer an attachment whose content is not in the desk. */
    void loseAFileOf(UUID message) {
        jdbc.sql("insert into blob (hash, size_bytes, created_at) values (sha256(:name), 3, now())").param("name", bytes(message))
                .update();
        jdbc.sql("""
            insert into attachment (id, message_id, position, name, content_type, inline, size_bytes, hash)
            values (:id, :message, 0, 'file.bin', 'application/octet-stream', false, 3, sha256(:name))
            """).param("id", Ids.next()).param("message", message).param("name", bytes(message))
                .update();
    }

    private static byte[] bytes(UUID id) {
        return id.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Empties what mails make, so that each test of a class starts with nothing; also what kept some out is gone, see "poison". */
    void clear() {
        jdbc.sql("truncate mailbox, mail_intake, mail_name, mail_recipient, automatic_answer, conversation, customer, event cascade")
                .update();
        jdbc.sql("alter table message drop constraint if exists poison").update();
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Nullable
    String text(String sql) {
        return jdbc.sql(sql).query(String.class).optional().orElse(null);
    }

    List<Map<String, @Nullable Object>> rows(String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }

    /** Waits for something that other threads bring about. */
    static void await(String what, BooleanSupplier truth) {
        await(what, PATIENCE, truth);
    }

    static void await(String what, Duration patience, BooleanSupplier truth) {
        Instant end = Instant.now(Clock.systemUTC()).plus(patience);
        while (!truth.getAsBoolean()) {
            if (Instant.now(Clock.systemUTC()).isAfter(end))
                throw new AssertionError("Waited in vain: " + what);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
