package heard.desk.channel.email.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

import com.sun.net.httpserver.HttpServer;
import heard.desk.TestBrowser;
import heard.desk.TestDesk;
import heard.desk.channel.email.AutomaticAnswers;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Nature;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.Said;
import heard.desk.conversation.ThreadId;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator who looks at nothing learns by mail that a mailbox has stopped, and that it works again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlarmsPageTest {
    private static final String FORM = "main form[method=post]";
    private static final TestDesk desk = TestDesk.demo();

    private final JdbcClient database = desk.bean(JdbcClient.class);
    private final Alarms alarms = desk.bean(Alarms.class);

    /** The watch itself looks in its own time; a test turns the hand. */
    @BeforeEach
    void begin() {
        desk.bean(AlarmWatch.class).stop();
        database.sql("update mailbox set problem = null, problem_words = null, problem_since = null, checked_at = :now, active = true")
                .param("now", Timestamp.from(desk.clock().instant())).update();
        database.sql("delete from alarm").update();
        database.sql("update alarm_setting set to_administrators = true, addresses = '{}', webhook = null, mailed_at = null").update();
        database.sql("delete from delivery where state in ('failed', 'queued')").update();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static List<String> letters(String address) {
        return desk.browserOf("admin").get("/demo/mailbox?as=" + address).page().select("details.letter").stream().map(Element::text)
                .toList();
    }

    /** Readers whose clock jumps would find that they hang, and say so themselves. */
    private void look(Duration later) {
        desk.carriesNoMail();
        desk.clock().pass(later);
        database.sql("update mailbox set checked_at = :now").param("now", Timestamp.from(desk.clock().instant())).update();
        database.sql("update scheduled_tasks set execution_time = :now, consecutive_failures = 0, last_heartbeat = :now")
                .param("now", Timestamp.from(desk.clock().instant())).update();
        alarms.look();
    }

    private void stop(String mailbox) {
        database.sql("""
            update mailbox set problem = 'sign-in', problem_words = 'AUTHENTICATIONFAILED', problem_since = :now
            where address = :address
            """).param("now", Timestamp.from(desk.clock().instant())).param("address", mailbox).update();
    }

    private void mend(String mailbox) {
        database.sql("update mailbox set problem = null, problem_words = null, problem_since = null where address = :address")
                .param("address", mailbox).update();
    }

    @Test
    void administratorsAreToldByMailOfTheStartAndOfTheEnd() {
        int before = letters("admin@demo.localhost").size();
        stop("pagalba@demo.localhost");
        look(Duration.ofSeconds(1));
        assertThat(alarms.standing()).hasSize(1);
        assertThat(letters("admin@demo.localhost")).hasSize(before);
        var page = desk.browserOf("admin").get("/settings/alarms");
        assertThat(page.text("main")).contains("Mail for “Saulė (pagalba)” is not coming in.", "The mail server refused the password.",
                "Nobody was told yet");
        look(Duration.ofMinutes(2));
        assertThat(letters("admin@demo.localhost")).hasSize(before + 1).first().asString()
                .contains("Alarm: Mail for “Saulė (pagalba)” is not coming in");
        look(Duration.ofMinutes(20));
        assertThat(letters("admin@demo.localhost")).hasSize(before + 1);
        mend("pagalba@demo.localhost");
        look(Duration.ofSeconds(1));
        look(Duration.ofMinutes(11));
        assertThat(letters("admin@demo.localhost")).hasSize(before + 2).first().asString()
                .contains("Over: Mail for “Saulė (pagalba)” is not coming in");
        assertThat(alarms.standing()).isEmpty();
    }

    /** The first, as long as mail still comes in. */
    @Test
    @Order(1)
    void theLetterSaysThatNobodyWroteItAndIsKnownAgain() throws Exception {
        var admin = desk.browserOf("admin");
        var saved = admin.get("/settings/alarms").submit(FORM, Map.of("addresses", "support@demo.localhost"));
        assertThat(saved.path()).isEqualTo("/settings/alarms");
        var tried = saved.page().selectFirst("form[action=/settings/alarms]");
        assertThat(tried).isNotNull();
        var sent = post(admin, "/settings/alarms/trial");
        assertThat(sent.text("[role=status]")).contains("A trial letter has left.");
        for (int wait = 0; wait < 1200 && received() == 0; wait++)
            LockSupport.parkNanos(50_000_000);
        assertThat(received()).as("came in by a mailbox of the desk, as a notice of its own").isEqualTo(1);
        assertThat(database.sql("select count(*) from delivery where state in ('queued', 'sending')").query(Long.class).single()).isZero();
    }

    private static TestBrowser.Reply post(TestBrowser browser, String path) {
        var page = browser.get("/settings/alarms").page();
        Element token = page.selectFirst("main form input[type=hidden]");
        return browser.post(path, token == null ? Map.of() : Map.of(token.attr("name"), token.val()));
    }

    private long received() {
        return database.sql("select count(*) from message where nature = 'own-notification'").query(Long.class).single();
    }

    @Test
    void aWebAddressIsToldToo() throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        chat.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        chat.start();
        try {
            desk.browserOf("admin").get("/settings/alarms").submit(FORM,
                    Map.of("webhook", "http://127.0.0.1:" + chat.getAddress().getPort() + "/hook"));
            stop("support@demo.localhost");
            look(Duration.ofSeconds(1));
            look(Duration.ofMinutes(3));
            assertThat(heard).singleElement().asString().contains("\"state\":\"started\"", "\"kind\":\"mailbox-reading\"",
                    "\"text\":\"Aliarmas: ");
        } finally {
            chat.stop(0);
        }
    }

    @Test
    void nobodyReachedIsSaidOnThePageAndTriedAgain() {
        database.sql("update alarm_setting set to_administrators = false").update();
        stop("support@demo.localhost");
        look(Duration.ofSeconds(1));
        look(Duration.ofMinutes(3));
        assertThat(desk.browserOf("admin").get("/settings/alarms").text("[role=alert]")).contains("Nobody could be told of alarms");
        database.sql("update alarm_setting set to_administrators = true").update();
        int before = letters("admin@demo.localhost").size();
        look(Duration.ofMinutes(5));
        assertThat(letters("admin@demo.localhost")).hasSize(before + 1);
        assertThat(desk.browserOf("admin").get("/settings/alarms").text("main")).doesNotContain("Nobody could be told of alarms");
    }

    @Test
    void whatTheBrakeHeldBackIsShownWithItsReason() {
        var question = new Message(MessageId.next(), ThreadId.next(), MessageKind.OUTBOUND, Nature.PERSONAL, desk.clock().instant(), null,
                "Saulė", "", "Question", "How was it?", 11, null, List.of(Recipient.to("", "noreply@shop.example")), List.of(), Map.of(),
                null,
                List.of(), null);
        assertThat(desk.browserOf("admin").get("/settings/alarms").page().select("#stopped-title")).isEmpty();
        assertThat(desk.bean(AutomaticAnswers.class).stops(question)).contains(Said.Reason.TO_MACHINE);
        assertThat(desk.browserOf("admin").get("/settings/alarms").text("section:has(#stopped-title)")).contains("noreply@shop.example",
                "a program, not a person, reads that address");
    }

    @Test
    void onlyAdministratorsSeeAlarmsAndWrongAddressesAreMarked() {
        assertThat(desk.browserOf("lead").get("/settings/alarms").status()).isEqualTo(403);
        var wrong = desk.browserOf("admin").get("/settings/alarms").submit(FORM, Map.of("addresses", "nobody", "webhook", "ftp://x"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[aria-invalid=true]").eachAttr("name")).containsExactly("addresses", "webhook");
    }
}
