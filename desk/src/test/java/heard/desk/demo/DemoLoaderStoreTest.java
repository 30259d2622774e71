package heard.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import heard.desk.calendar.Calendars;
import heard.desk.calendar.ShippedHolidays;
import heard.desk.calendar.clock.ClockKeeper;
import heard.desk.calendar.clock.ClockKind;
import heard.desk.calendar.clock.Policies;
import heard.desk.channel.email.MailNames;
import heard.desk.channel.email.mime.MailLimits;
import heard.desk.channel.email.mime.MailParser;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationImport;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.Drafts;
import heard.desk.conversation.Fields;
import heard.desk.conversation.Joins;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.State;
import heard.desk.conversation.Tags;
import heard.desk.conversation.Timelines;
import heard.desk.customer.Customers;
import heard.desk.identity.Access;
import heard.desk.identity.Agents;
import heard.desk.identity.NewAgent;
import heard.desk.identity.Role;
import heard.desk.identity.TeamId;
import heard.desk.identity.Teams;
import heard.desk.platform.blob.Blobs;
import heard.desk.platform.database.TestDatabase;
import heard.desk.platform.words.UiLanguage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The demo company in a database: rows as if it had been lived through. */
class DemoLoaderStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final TestDatabase database = TestDatabase.migrated();
    private static final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private static int loaded;

    /** The features that the loader writes through, without doors to the outside. */
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(basePackages = {"heard.desk.customer", "heard.desk.conversation", "heard.desk.calendar",
            "heard.desk.platform.blob",
            "heard.desk.platform.event"}, excludeFilters = @Filter(type = FilterType.REGEX, pattern = {".*Controller",
                    "heard\\.desk\\.conversation\\.web\\..*", "heard\\.desk\\.calendar\\.web\\..*", ".*Jobs",
                    ".*EventPump", ".*LiveUpdates"}))
    static class Features {
    }

    @BeforeAll
    static void load() throws ReflectiveOperationException {
        beans.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        beans.registerBean(JdbcClient.class, database::jdbc);
        beans.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database.dataSource()));
        beans.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database.dataSource()));
        beans.registerBean(TransactionTemplate.class, database::transaction);
        beans.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        beans.registerBean(PasswordEncoder.class, () -> new BCryptPasswordEncoder(4));
        for (String name : List.of("AgentStore", "TeamStore", "Directory", "Agents", "Teams"))
            beans.register(Class.forName("heard.desk.identity." + name));
        for (String name : List.of("MailboxStore", "MailLedgerStore", "MailNames"))
            beans.register(Class.forName("heard.desk.channel.email." + name));
        beans.register(Features.class);
        beans.refresh();
        people();
        var loader = new DemoLoader(new DemoLoader.Doors(bean(Agents.class), bean(Teams.class), bean(Customers.class), bean(Tags.class),
                bean(Fields.class), bean(ConversationImport.class), bean(Drafts.class), bean(MailNames.class),
                new DemoHours(bean(Policies.class)),
                database.transaction()),
                new DemoMarkStore(bean(JdbcClient.class), Clock.fixed(NOW, ZoneOffset.UTC)), Clock.fixed(NOW, ZoneOffset.UTC));
        loaded = loader.load();
        assertThat(loader.load()).as("a desk with conversations is left alone").isZero();
    }

    private static void people() {
        TeamId shop = bean(Teams.class).add("Shop").orElseThrow();
        TeamId repair = bean(Teams.class).add("Repair centre").orElseThrow();
        add("ruta", "Rūta", Map.of(shop, Role.AGENT));
        add("ivan", "Ivan Petrov", Map.of(shop, Role.AGENT, repair, Role.AGENT));
        add("emma", "Emma", Map.of(shop, Role.AGENT));
        add("lead", "Eglė", Map.of(shop, Role.LEAD, repair, Role.LEAD));
    }

    private static void add(String account, String name, Map<TeamId, Role> teams) {
        bean(Agents.class).add(
                new NewAgent(account + DemoLoader.DOMAIN, name, UiLanguage.LT, ZoneOffset.UTC, false, teams, "a long enough password"));
    }

    private static <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    @AfterAll
    static void close() {
        beans.close();
        database.close();
    }

    private static Access of(String account) {
        return bean(Agents.class).byEmail(account + DemoLoader.DOMAIN).orElseThrow().access();
    }

    private static Conversation conversation(String subject) {
        long number = database.jdbc().sql("select number from conversation where subject = :subject").param("subject", subject)
                .query(Long.class).single();
        return bean(Conversations.class).byNumber(of("lead"), number).orElseThrow();
    }

    private static long count(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }

    @Test
    void everyStoryIsThere() {
        assertThat(loaded).isEqualTo(73);
        assertThat(count("select count(*) from conversation")).isEqualTo(73);
        assertThat(count("select count(distinct state) from conversation")).isEqualTo(State.values().length);
        assertThat(count("select count(distinct channel) from conversation")).isGreaterThanOrEqualTo(4);
    }

    @Test
    void theCompanyWorksByTheHolidaysOfLithuaniaAndItsOpenConversationsShowClocks() {
        assertThat(bean(Calendars.class).all()).singleElement()
                .satisfies(calendar -> assertThat(calendar.shipped()).containsExactly(ShippedHolidays.LITHUANIA));
        assertThat(bean(Policies.class).all()).hasSize(3).last()
                .satisfies(policy -> assertThat(policy.targets()).containsOnlyKeys(ClockKind.values()));
        database.transaction().executeWithoutResult(status -> {
            while (bean(ClockKeeper.class).recountNext())
                assertThat(bean(Policies.class).recounting()).isTrue();
        });
        assertThat(count("select count(*) from conversation where state = 'open' and due_at is null")).isZero();
        assertThat(count("select count(*) from conversation where state = 'open' and due_at > '2026-11-25T12:00:00Z'"))
                .as("not everything is late").isGreaterThan(5);
        assertThat(count("select count(*) from conversation where due_at <= '2026-11-25T12:00:00Z'")).as("something is").isPositive();
    }

    @Test
    void nothingLiesInTheFutureOrBeforeItsConversation() {
        assertThat(count("select count(*) from message where at > '2026-11-25T12:00:00Z'")).isZero();
        assertThat(count("""
            select count(*) from conversation_entry e join conversation c on c.id = e.conversation_id
            where e.at > '2026-11-25T12:00:00Z' or e.at < c.created_at
            """)).isZero();
    }

    @Test
    void eachHistoryLeadsToTheStateThatItsConversationHas() {
        assertThat(count("""
            select count(*) from conversation c
            where c.state not in ('joined', 'snoozed') and c.state <> coalesce(
              (select e.detail ->> 'to' from conversation_entry e where e.conversation_id = c.id and e.kind in ('state-changed', 'reopened')
               order by e.at desc, e.id desc limit 1), 'open')
            """)).isZero();
        assertThat(count("""
            select count(*) from conversation c where c.assignee_id is not null and not exists (select from conversation_entry e
              where e.conversation_id = c.id and e.kind = 'assigned' and e.detail ->> 'to' = c.assignee_id::text)
            """)).isZero();
    }

    @Test
    void everyAssigneeSeesWhatIsTheirs() {
        assertThat(count("""
            select count(*) from conversation c where c.assignee_id is not null
              and not exists (select from team_member m where m.agent_id = c.assignee_id and m.team_id = c.scope_id)
            """)).isZero();
    }

    @Test
    void whatARowKnowsOfItsMessagesIsWhatCountingThemAnewFinds() {
        assertThat(count("""
            select count(*) from conversation c where c.state <> 'joined' and (
              c.message_count <> (select count(*) from message m join thread t on t.id = m.thread_id where t.conversation_id = c.id)
              or c.last_message_id is distinct from (select m.id from message m join thread t on t.id = m.thread_id
                where t.conversation_id = c.id and m.kind <> 'note' order by m.at desc, m.id desc limit 1)
              or (c.state = 'open') <> (c.waiting_since is not null and c.state = 'open') and c.assignee_id is null)
            """)).isZero();
    }

    @Test
    void anOriginalSaysWhatTheMessageSays() {
        var told = messages("Lanka AX3: WAN drops every ~40 min after firmware 2.4.1");
        var first = told.getFirst();
        var raw = bean(Blobs.class).read(Objects.requireNonNull(first.raw())).orElseThrow();
        var parsed = new MailParser().parse(raw, MailLimits.DEFAULT);
        assertThat(parsed.text().strip()).isEqualTo(first.text());
        assertThat(parsed.attachments()).hasSize(2);
        assertThat(parsed.sentAt()).isEqualTo(first.at());
        var second = new MailParser().parse(bean(Blobs.class).read(Objects.requireNonNull(told.get(1).raw())).orElseThrow(),
                MailLimits.DEFAULT);
        assertThat(second.references()).containsExactly(parsed.messageId());
    }

    private static List<Message> messages(String subject) {
        return bean(Timelines.class).of(conversation(subject), null).messages();
    }

    @Test
    void someAnswersHaveNotArrived() {
        assertThat(count("select count(*) from delivery where state = 'failed' and server_words like '550%'")).isEqualTo(1);
        assertThat(count("select count(*) from delivery where state = 'queued' and due_at > '2026-11-25T12:00:00Z'")).isEqualTo(1);
        assertThat(count("select count(*) from delivery where state = 'sent'")).isEqualTo(count("""
            select count(*) from message where kind = 'outbound'""") - 2);
    }

    @Test
    void aJoinCanBeUndone() {
        var whole = conversation("Charger in the box doesn't fit the laptop");
        assertThat(messages("Charger in the box doesn't fit the laptop")).hasSize(6);
        var joined = bean(Timelines.class).joinedInto(whole).getFirst();
        bean(Joins.class).undo(of("emma"), joined.id());
        assertThat(messages("Charger in the box doesn't fit the laptop")).hasSize(2);
        assertThat(messages("Chat: the wrong charger again")).hasSize(4);
        bean(Joins.class).join(of("emma"), joined.id(), whole.id());
    }

    @Test
    void aSecondLetterOfTheSameCustomerAsksToBeJoined() {
        var candidates = count("""
            select count(*) from conversation a join conversation b on b.customer_id = a.customer_id and b.id > a.id
            where a.state = 'open' and b.state = 'open' and b.created_at - a.created_at < interval '1 hour'
            """);
        assertThat(candidates).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aNoteCallsRutaWhoHasNotSeenItYet() {
        assertThat(database.jdbc().sql("""
            select a.email from mention m join agent a on a.id = m.agent_id where m.seen_at is null
            """).query(String.class).list()).contains("ruta@demo.localhost");
    }

    @Test
    void aSharedDraftIsSeenByColleaguesAndAPrivateOneIsNot() {
        var shared = conversation("Lanka AX3: WAN drops every ~40 min after firmware 2.4.1");
        assertThat(bean(Timelines.class).around(of("ivan"), shared, null, 1).drafts()).hasSize(1);
        var own = conversation("Televizorius atvežtas sulamdytoje dėžėje");
        assertThat(bean(Timelines.class).around(of("ivan"), own, null, 1).drafts()).isEmpty();
        assertThat(bean(Drafts.class).mine(of("ruta"), own.id(), MessageKind.OUTBOUND)).isPresent();
    }

    @Test
    void aPictureStandsInItsPlaceInAMailOfHtml() {
        var mail = messages("Fridge serial number, as you asked").getFirst();
        assertThat(mail.html()).contains("src=\"part:0\"");
        assertThat(mail.attachments().getFirst().inline()).isTrue();
        var parsed = new MailParser().parse(bean(Blobs.class).read(Objects.requireNonNull(mail.raw())).orElseThrow(),
                MailLimits.DEFAULT);
        assertThat(parsed.html()).contains("part:0");
    }

    @Test
    void everyConversationIsToldToTheEventLogOnce() {
        assertThat(count("select count(*) from event where kind = 'conversation.created'")).isEqualTo(73);
    }

    @Test
    void tagsAndFieldsAreThere() {
        assertThat(bean(Tags.class).all()).hasSize(19);
        assertThat(bean(Fields.class).active()).extracting(field -> field.key()).containsExactly("order", "product", "serial");
    }
}
