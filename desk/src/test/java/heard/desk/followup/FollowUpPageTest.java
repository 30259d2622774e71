package heard.desk.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;

import heard.desk.TestBrowser;
import heard.desk.TestDesk;
import heard.desk.channel.email.demo.DemoMailServer;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.NewReply;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.Replies;
import heard.desk.conversation.SendResult;
import heard.desk.conversation.State;
import heard.desk.conversation.web.Letters;
import heard.desk.identity.Access;
import heard.desk.identity.Agents;
import heard.desk.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** From the solution to the customer's answer: planned by the event, asked through the outbox and a real mail server, answered by a button. */
class FollowUpPageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/helped/\\S+");
    private static final TestDesk desk = TestDesk.demo();
    private static final Access ruta = desk.bean(Agents.class).byEmail("ruta@demo.localhost").orElseThrow().access();

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeAll
    static void theShopAsks() {
        var page = desk.browserOf("lead").get("/followups");
        assertThat(page.text("#teams")).isEqualTo("Kurios komandos klausia");
        assertThat(page.page().select("form[action^=/followups/teams/] input[name=asks][checked]")).as("at first nobody asks").isEmpty();
        String shop = page.page().select("form[action^=/followups/teams/]:has(h3:contains(Shop))").attr("action");
        assertThat(page.submit("form[action='" + shop + "']", Map.of("asks", "yes", "days", "1")).path()).isEqualTo("/followups");
        assertThat(desk.browserOf("lead").get("/followups").page().select("form[action^=/followups/teams/] input[name=asks][checked]"))
                .hasSize(1);
    }

    private static void await(String what, BooleanSupplier question) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!question.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static String text(String sql, Object id) {
        return desk.database().jdbc().sql(sql).param("id", id).query(String.class).optional().orElse("");
    }

    private static Letters.Came writes(String address, String subject, String words) {
        var came = new Letters(desk).from(address).named("Ona Petraitienė").about(subject).saying(words).comes();
        var jdbc = desk.database().jdbc();
        for (String table : List.of("thread", "conversation"))
            jdbc.sql("update " + table + " set mailbox_id = (select id from mailbox order by id limit 1) where "
                    + (table.equals("thread") ? "conversation_id" : "id") + " = :id").param("id", came.conversation().value()).update();
        await("the message is read", () -> text("select 'yes' from reading where message_id = :id", came.message().value()).equals("yes"));
        return came;
    }

    private static void solve(Letters.Came came, String address) {
        var reply = new NewReply(Ids.next(), came.conversation(), came.message(), "The new hose is on its way.",
                List.of(Recipient.to("Ona", address)), List.of(), null, State.SOLVED);
        assertThat(desk.bean(Replies.class).send(ruta, reply)).isInstanceOf(SendResult.Queued.class);
        await("the question is planned", () -> !followUp(came).isEmpty());
    }

    private static String followUp(Letters.Came came) {
        return text("select id::text from follow_up where conversation_id = :id", came.conversation().value());
    }

    private static String column(Letters.Came came, String column) {
        return text("select coalesce(" + column + "::text, '') from follow_up where conversation_id = :id", came.conversation().value());
    }

    /** Turns the clock to when the question is due. */
    private static void comesDue(Letters.Came came) {
        Instant due = desk.database().jdbc().sql("select due_at from follow_up where conversation_id = :id")
                .param("id", came.conversation().value()).query(java.sql.Timestamp.class).single().toInstant();
        assertThat(due).isAfter(desk.clock().instant());
        desk.clock().set(due.plusSeconds(60));
    }

    private static void settled() {
        while (desk.bean(Asker.class).askNext()) {
            // one after the other
        }
    }

    private static List<Message> inbox(String address) throws Exception {
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", desk.bean(DemoMailServer.class).imapPort(), address, "any");
        Folder folder = store.getFolder("INBOX");
        folder.open(Folder.READ_ONLY);
        return Arrays.asList(folder.getMessages());
    }

    private static Message question(String address) throws Exception {
        List<Message> found = new ArrayList<>();
        await("the question arrives", () -> {
            try {
                found.addAll(inbox(address).stream().filter(FollowUpPageTest::automatic).toList());
                return !found.isEmpty();
            } catch (Exception notYet) {
                return false;
            }
        });
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static boolean automatic(Message mail) {
        try {
            return mail.getHeader("Auto-Submitted") != null;
        } catch (jakarta.mail.MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String body(jakarta.mail.Part part) throws Exception {
        Object content = part.getContent();
        return content instanceof jakarta.mail.Multipart parts ? body(parts.getBodyPart(0)) : String.valueOf(content);
    }

    private static List<String> links(String body) {
        return LINK.matcher(body).results()
                .map(found -> URI.create(found.group()).getRawPath() + "?" + URI.create(found.group()).getRawQuery())
                .toList();
    }

    @Test
    void theCustomerIsAskedByMailInTheNameOfWhoAnsweredAndSaysYes() throws Exception {
        String address = "ona.yes@pastas.example";
        var came = writes(address, "Re: Kettle of order SL-204117", "Hello, the kettle of order SL-204117 leaks. What can be done?");
        desk.database().jdbc()
                .sql("update customer set called_as = 'Onutė' where id = (select customer_id from conversation where id = :id)")
                .param("id", came.conversation().value()).update();
        solve(came, address);
        comesDue(came);
        settled();
        assertThat(column(came, "state")).as(column(came, "why")).isEqualTo("asked");
        assertThat(text("select state from conversation where id = :id", came.conversation().value())).isEqualTo("solved");
        Message mail = question(address);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("In-Reply-To")).isNotNull();
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).startsWith("Rūta (");
        String body = body(mail);
        assertThat(body).as("as she likes to be called").startsWith("Hello Onutė");
        assertThat(body).contains("Kettle of order SL-204117").contains("Does everything work").doesNotContain("Re: ");
        assertThat(links(body)).hasSize(3);

        TestBrowser scanner = desk.browser();
        for (String link : links(body))
            assertThat(scanner.get(link).status()).isEqualTo(200);
        assertThat(column(came, "answer")).as("opening says nothing").isEmpty();
        TestBrowser.Reply page = desk.browser().speaking("ru").get(links(body).getFirst());
        assertThat(page.page().select("html").attr("lang")).as("the customer's language, not the browser's").isEqualTo("en");
        TestBrowser.Reply said = page.submit("form:has(button[value=yes])", Map.of("say", "yes"));
        assertThat(said.text("h1")).isEqualTo("Good to know. Thank you");
        assertThat(column(came, "answer")).isEqualTo("helped");
        assertThat(text("select state from conversation where id = :id", came.conversation().value())).isEqualTo("solved");
        assertThat(desk.browserOf("emma").get("/conversations/" + came.number()).text("main"))
                .contains("The customer says that it helped", "Sent by the desk itself");
        assertThat(desk.browserOf("lead").get("/followups").text("main")).contains("Padėjo");
    }

    @Test
    void anAdministratorWhoLeadsNobodySeesTheFiguresOfAllTeams() {
        var figures = "section[aria-labelledby=first] td";
        List<String> leads = desk.browserOf("lead").get("/followups").page().select(figures).eachText();
        assertThat(leads).isNotEmpty();
        assertThat(desk.browserOf("admin").get("/followups").page().select(figures).eachText()).isEqualTo(leads);
    }

    @Test
    void noOpensTheConversationAgainWithTheCustomersWords() throws Exception {
        String address = "ona.no@pastas.example";
        var came = writes(address, "Router of order SL-204118", "Hello, my router drops the line every hour. Please help.");
        solve(came, address);
        comesDue(came);
        settled();
        String link = links(body(question(address))).get(1);
        TestBrowser browser = desk.browser();
        TestBrowser.Reply said = browser.get(link).submit("form:has(button[value=no])", Map.of("say", "no", "words", "It drops again."));
        assertThat(said.text("h1")).isEqualTo("We take it up again");
        browser.post(URI.create(link).getPath(), Map.of("say", "no", "words", "It drops again."));
        assertThat(text("select state from conversation where id = :id", came.conversation().value())).isEqualTo("open");
        assertThat(text(
                "select count(*) from message m join thread t on t.id = m.thread_id where t.conversation_id = :id and m.kind = 'inbound'",
                came.conversation().value())).as("said twice, heard once").isEqualTo("2");
        String page = desk.browserOf("emma").get("/conversations/" + came.number()).text("main");
        assertThat(page).contains("No, it did not help. It drops again.", "Open again", "The customer says that it did not help");
    }

    @Test
    void whoDoesNotWantToBeAskedIsNotAskedAgain() throws Exception {
        String address = "ona.never@pastas.example";
        var came = writes(address, "Lamp", "Hello, my lamp of order SL-204119 is dark. Please help.");
        solve(came, address);
        comesDue(came);
        settled();
        String link = links(body(question(address))).get(2);
        assertThat(desk.browser().get(link).submit("form:has(button[value=never])", Map.of("say", "never")).text("main"))
                .contains("We will not ask again.");
        desk.clock().pass(Duration.ofDays(40));
        var later = writes(address, "Another lamp", "Hello, another lamp, of order SL-204120, is dark.");
        solve(later, address);
        comesDue(later);
        settled();
        assertThat(column(later, "why")).isEqualTo("refused");
    }

    @Test
    void addressesThatWereNotGivenOutAreUnknown() {
        TestBrowser stranger = desk.browser();
        String forged = desk.bean(AnswerLinks.class).token(UUID.fromString("018f0000-0000-7000-8000-000000000000"));
        assertThat(stranger.get("/helped/" + forged).status()).as("no such question").isEqualTo(404);
        String turned = (forged.charAt(0) == 'A' ? "B" : "A") + forged.substring(1);
        assertThat(stranger.get("/helped/" + turned).status()).isEqualTo(404);
        assertThat(stranger.post("/helped/" + turned, Map.of("say", "yes")).status()).isEqualTo(404);
        assertThat(stranger.get("/helped/x").status()).isEqualTo(404);
    }

    @Test
    void aProcessThatDiesAsksNobodyTwiceAndTwoAskOnce() throws Exception {
        String address = "ona.once@pastas.example";
        var came = writes(address, "Oven", "Hello, the oven of order SL-204121 stays cold. Please help.");
        solve(came, address);
        comesDue(came);
        assertThatThrownBy(() -> desk.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            desk.bean(Asker.class).askNext();
            throw new IllegalStateException("died before the commit");
        })).hasMessage("died before the commit");
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> asking = java.util.Collections.nCopies(4, () -> {
                settled();
                return true;
            });
            for (var one : threads.invokeAll(asking))
                assertThat(one.get()).isTrue();
        }
        assertThat(column(came, "state")).isEqualTo("asked");
        assertThat(questions(came.conversation())).isEqualTo("1");
    }

    private static String questions(ConversationId conversation) {
        return text("select count(*) from message m join thread t on t.id = m.thread_id where t.conversation_id = :id "
                + "and m.kind = 'outbound' and m.agent_id is null", conversation.value());
    }

    @Test
    void whoWroteSinceIsNotAskedAndWhoAnswersInWordsIsUnderstood() throws Exception {
        String address = "ona.since@pastas.example";
        var came = writes(address, "Fridge", "Hello, the fridge of order SL-204122 hums. Please help.");
        solve(came, address);
        new Letters(desk).from(address).about("Fridge").saying("It still hums.").after(came).comes();
        comesDue(came);
        settled();
        assertThat(column(came, "why")).isEqualTo("reopened");

        String other = "ona.words@pastas.example";
        var asked = writes(other, "Drill", "Hello, the drill of order SL-204123 smokes. Please help.");
        solve(asked, other);
        comesDue(asked);
        settled();
        assertThat(column(asked, "state")).isEqualTo("asked");
        question(other); // a question that is still in the outbox when the customer writes is withdrawn
        desk.clock().pass(Duration.ofHours(2));
        new Letters(desk).from(other).about("Drill").saying("Yes, it works perfectly now, thank you so much for your help!").after(asked)
                .comes();
        await("the words are understood", () -> !column(asked, "answer").isEmpty());
        assertThat(column(asked, "answer")).isEqualTo("helped");
    }
}
