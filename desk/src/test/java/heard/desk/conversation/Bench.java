package heard.desk.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import heard.desk.SettableClock;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.customer.IdentityKind;
import heard.desk.customer.Newcomer;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.Agents;
import heard.desk.identity.Directory;
import heard.desk.identity.NewAgent;
import heard.desk.identity.Role;
import heard.desk.identity.TeamId;
import heard.desk.identity.Teams;
import heard.desk.platform.Ids;
import heard.desk.platform.database.TestDatabase;
import heard.desk.platform.secret.SecretBox;
import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/** The whole core of conversations on a real database, with people, a clock that tests set, and no thread of its own. */
public final class Bench implements AutoCloseable {
    private static final String BEANS = "heard\\.desk\\.(identity\\.(AgentStore|TeamStore|Agents|Teams|Directory|Audit|AuditStore)"
            + "|platform\\.event\\.(EventStore|EventLog)|platform\\.blob\\.BlobStore|customer\\.\\w+"
            + "|conversation\\.(?!\\w*(Controller|Jobs|Test|Bench|Ground)\\b)\\w+)";

    private static final Map<String, Class<?>[]> PARTS = new ConcurrentHashMap<>();

    public final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T08:00:00Z"));
    public final TestDatabase database = TestDatabase.migrated();
    public final JdbcClient jdbc = database.jdbc();
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    public Bench() {
        this("");
    }

    /** With further beans: an expression of their names that begins with a bar. */
    public Bench(String more) {
        var transactions = new DataSourceTransactionManager(database.dataSource());
        beans.registerBean(Clock.class, () -> clock);
        beans.registerBean(ZoneId.class, () -> ZoneOffset.UTC);
        beans.registerBean(SecretBox.class, () -> new SecretBox(new byte[32]));
        beans.registerBean(JdbcClient.class, () -> jdbc);
        beans.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database.dataSource()));
        beans.registerBean(DataSourceTransactionManager.class, () -> transactions);
        beans.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        beans.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        beans.registerBean(PasswordEncoder.class, Plain::new);
        beans.register(Transactions.class);
        beans.register(PARTS.computeIfAbsent(BEANS + more, Bench::find));
        beans.refresh();
    }

    /** The components of these names; looking through all classes takes a while. */
    private static Class<?>[] find(String names) {
        var filter = new RegexPatternTypeFilter(Pattern.compile(names));
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter((reader, factory) -> reader.getAnnotationMetadata()
                .hasAnnotation("org.springframework.stereotype.Component") && filter.match(reader, factory));
        return scanner.findCandidateComponents("heard.desk").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null)).toArray(Class<?>[]::new);
    }

    /** Lets {@code @Transactional} work as it does in the desk. */
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {
    }

    /** Hashing takes long on purpose; these tests sign nobody in. */
    private static final class Plain implements PasswordEncoder {
        @Override
        public String encode(@Nullable CharSequence password) {
            return "plain:" + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return encode(password).equals(hash);
        }
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public TeamId team(String name) {
        return bean(Teams.class).add(name).orElseThrow();
    }

    public Access agent(String email, TeamId... teams) {
        Map<TeamId, Role> roles = new HashMap<>();
        for (TeamId team : teams)
            roles.put(team, Role.AGENT);
        AgentId id = bean(Agents.class).add(new NewAgent(email, email, UiLanguage.EN, ZoneOffset.UTC, false, roles, "a long password"))
                .orElseThrow();
        bean(Directory.class).refresh();
        return Access.of(id, roles);
    }

    public CustomerId customer(String address) {
        var newcomer = new Newcomer(IdentityKind.EMAIL, address, "", null);
        return Optional.ofNullable(bean(Customers.class).welcome(List.of(newcomer)).get(newcomer)).orElseThrow();
    }

    /** A conversation that a customer's mail opens. */
    public Conversation opened(TeamId scope, CustomerId customer, String text) {
        var place = new Incoming.Opens(ConversationId.next(), ThreadId.next(), customer, Ids.next(), scope, "en");
        receive(mail(place, text));
        return conversation(place.conversation());
    }

    /** A further mail of the customer in the conversation's newest thread. */
    public Message writes(Conversation conversation, String text) {
        ThreadId thread = bean(MessageStore.class).threads(conversation(conversation.id()).id()).getLast().id();
        var mail = mail(new Incoming.Continues(conversation.id(), thread), text);
        receive(mail);
        return bean(MessageStore.class).find(mail.id()).orElseThrow();
    }

    public List<Intake.Received> receive(Incoming... batch) {
        return receive(List.of(batch));
    }

    public List<Intake.Received> receive(List<Incoming> batch) {
        return Optional.ofNullable(database.transaction().execute(status -> bean(Intake.class).receive(batch))).orElseThrow();
    }

    public Incoming mail(Incoming.Place place, String text) {
        return mail(place, text, Nature.PERSONAL, false);
    }

    public Incoming mail(Incoming.Place place, String text, Nature nature, boolean permanentBounce) {
        return new Incoming(MessageId.next(), Channel.EMAIL, place, new Incoming.Author("Jonas", "jonas@example.test"),
                new Incoming.Content("A question", text, text.length(), null, List.of(), Map.of()), nature, permanentBounce,
                clock.instant(),
                List.of(), List.of(), null);
    }

    public Conversation conversation(ConversationId id) {
        return bean(ConversationStore.class).find(id).orElseThrow();
    }

    /** An answer to the customer on all that is there, sent after the time to take it back. */
    public NewReply reply(Conversation conversation, String text) {
        return new NewReply(Ids.next(), conversation.id(), conversation(conversation.id()).lastMessage(), text,
                List.of(Recipient.to("Jonas", "jonas@example.test")), List.of(), null, State.WAITING_FOR_CUSTOMER);
    }

    /** Sends what is not expected to be refused. */
    public Message send(Access access, NewReply reply) {
        return switch (bean(Replies.class).send(access, reply)) {
            case SendResult.Queued queued -> queued.message();
            case SendResult.Stale stale -> throw new AssertionError("Refused because of " + stale.unseen().size() + " unseen messages");
        };
    }

    public List<String> history(ConversationId id) {
        return bean(HistoryStore.class).of(id).stream().map(entry -> entry.kind().code()).toList();
    }

    /** Kinds of all events that are committed, in their order. */
    public List<String> events() {
        return jdbc.sql("select kind from event order by id").query((row, number) -> row.getString("kind")).list();
    }

    @Override
    public void close() {
        beans.close();
        database.close();
    }
}
