package heard.desk.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.Role;
import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import heard.desk.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Teams, people and conversations laid straight into a test's database, and the beans that read them. */
public final class Ground implements AutoCloseable {
    public final TestDatabase database = TestDatabase.migrated();
    public final JdbcClient jdbc = database.jdbc();
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private long number = 1000;

    /** Beans of the lists. */
    public Ground(Clock clock) {
        this(clock, "heard.desk.customer");
    }

    private Ground(Clock clock, String scanned, Class<?>... more) {
        beans.registerBean(Clock.class, () -> clock);
        beans.registerBean(JdbcClient.class, () -> jdbc);
        beans.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database.dataSource()));
        beans.registerBean(TransactionTemplate.class, database::transaction);
        beans.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        beans.scan("heard.desk.customer", scanned);
        var directory = new ClassPathBeanDefinitionScanner(beans, false);
        directory.addIncludeFilter(new RegexPatternTypeFilter(Pattern
                .compile("heard.desk.(identity.(AgentStore|TeamStore|Directory)|platform.event.(EventStore|EventLog))")));
        directory.scan("heard.desk.identity", "heard.desk.platform.event");
        beans.register(
                Stream.concat(Stream.of(Json.class, ListStore.class, ConversationLists.class, SavedViewStore.class, SavedViews.class),
                        Stream.of(more)).toArray(Class<?>[]::new));
        beans.refresh();
    }

    /** With the search and all that it needs. */
    public static Ground ofSearch(Clock clock) {
        return new Ground(clock, "heard.desk.search", ConversationTexts.class, TextStore.class, ConversationStore.class, Tags.class,
                TagStore.class);
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public TeamId team(String name) {
        var id = new TeamId(Ids.next());
        jdbc.sql("insert into team (id, name, created_at) values (:id, :name, now())").param("id", id.value()).param("name", name).update();
        return id;
    }

    public Access agent(String name, TeamId... teams) {
        var id = new AgentId(Ids.next());
        jdbc.sql("""
            insert into agent (id, email, name, language, time_zone, password_hash, created_at)
            values (:id, :email, :name, 'en', 'UTC', 'x', now())
            """).param("id", id.value()).param("email", name + "@example.test").param("name", name).update();
        Map<TeamId, Role> roles = new HashMap<>();
        for (TeamId team : teams)
            roles.put(team, Role.AGENT);
        return Access.of(id, roles);
    }

    public UUID customer(String name, String address) {
        UUID id = Ids.next();
        jdbc.sql("insert into customer (id, name, created_at) values (:id, :name, now())").param("id", id).param("name", name).update();
        jdbc.sql(
                """
                    insert into customer_identity (id, customer_id, kind, value, shown, created_at) values (:key, :id, 'email', :address, :address, now())
                    """)
                .param("key", Ids.next()).param("id", id).param("address", address).update();
        return id;
    }

    /** A conversation to be laid; what is not set is ordinary. */
    public final class Laying {
        private final TeamId scope;
        private final UUID customer;
        private final Instant at;
        private State state = State.OPEN;
        private String subject = "Subject";
        private @Nullable AgentId assignee;
        private Priority priority = Priority.NORMAL;
        private List<UUID> tags = List.of();
        private @Nullable Instant waitingSince;

        private Laying(TeamId scope, UUID customer, Instant at) {
            this.scope = scope;
            this.customer = customer;
            this.at = at;
        }

        public Laying state(State set) {
            state = set;
            return this;
        }

        public Laying subject(String set) {
            subject = set;
            return this;
        }

        public Laying assignee(Access set) {
            assignee = set.agent();
            return this;
        }

        public Laying priority(Priority set) {
            priority = set;
            return this;
        }

        public Laying tags(UUID... set) {
            tags = List.of(set);
            return this;
        }

        public Laying waitingSince(Instant set) {
            waitingSince = set;
            return this;
        }

        /** Lays it, with one inbound message of this text. */
        public ConversationId with(String text) {
            var id = ConversationId.next();
            UUID message = Ids.next();
            jdbc.sql(
                    """
                        insert into conversation (id, number, customer_id, channel, subject, snippet, state, scope_id, home_id, assignee_id, priority, tags,
                          message_count, last_message_id, last_message_at, waiting_since, snoozed_until, created_at, changed_at)
                        values (:id, :number, :customer, 'email', :subject, left(:text, 200), :state, :scope, :scope, :assignee, :priority, :tags,
                          1, :message, :at, :waitingSince, case when :state = 'snoozed' then :at::timestamptz + interval '1 day' end, :at, :at)
                        """)
                    .param("id", id.value()).param("number", ++number).param("customer", customer).param("subject", subject)
                    .param("text", text).param("state", state.code()).param("scope", scope.value())
                    .param("assignee", assignee == null ? null : assignee.value()).param("priority", priority.place())
                    .param("tags", tags.toArray(UUID[]::new)).param("message", message).param("at", Timestamp.from(at))
                    .param("waitingSince", waitingSince == null ? null : Timestamp.from(waitingSince)).update();
            UUID thread = Ids.next();
            jdbc.sql(
                    """
                        insert into thread (id, conversation_id, origin_id, channel, subject, created_at) values (:thread, :id, :id, 'email', :subject, :at)
                        """)
                    .param("thread", thread).param("id", id.value()).param("subject", subject).param("at", Timestamp.from(at)).update();
            message(message, thread, text, at);
            return id;
        }
    }

    public Laying conversation(TeamId scope, UUID customer, Instant at) {
        return new Laying(scope, customer, at);
    }

    private void message(UUID id, UUID thread, String text, Instant at) {
        jdbc.sql("""
            insert into message (id, thread_id, kind, at, author_name, author_address, subject, text, own_text_length)
            values (:id, :thread, 'inbound', :at, 'Jonas', 'jonas@example.test', 'Subject', :text, length(:text))
            """).param("id", id).param("thread", thread).param("at", Timestamp.from(at)).param("text", text).update();
    }

    /** A further inbound message in a conversation. */
    public void add(ConversationId conversation, String text, Instant at) {
        UUID thread = jdbc.sql("select id from thread where conversation_id = :id limit 1").param("id", conversation.value())
                .query(UUID.class).single();
        UUID id = Ids.next();
        message(id, thread, text, at);
        jdbc.sql(
                "update conversation set last_message_id = :message, last_message_at = :at, message_count = message_count + 1 where id = :id")
                .param("message", id).param("at", Timestamp.from(at)).param("id", conversation.value()).update();
    }

    @Override
    public void close() {
        beans.close();
        database.close();
    }
}
