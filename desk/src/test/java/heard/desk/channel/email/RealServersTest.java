package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import heard.desk.channel.email.mime.MailLimits;
import heard.desk.channel.email.mime.MailParser;
import heard.desk.channel.email.mime.ParsedMail;
import heard.desk.conversation.MessageId;
import heard.desk.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The desk's mail with the servers that run the world's mail: Dovecot for IMAP and OpenSMTPD for SMTP. */
@Tag("server")
class RealServersTest {
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final String ONA = "ona@example.net";
    private static final String SUBJECT = "Šaldytuvas neveikia, помогите";
    private static final TestDatabase database = TestDatabase.migrated();
    private static Optional<RealServers> started = Optional.empty();

    /** Each test has a mailbox of its own. */
    private final String support = "support" + TESTS.incrementAndGet() + "@example.org";
    private final MailDesk desk = new MailDesk(database.dataSource());
    private final MailSender sender = desk.sender();
    private final MailboxReaders readers = desk.readers();
    private @Nullable Mailbox made;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Optional<String> missing = RealServers.missing();
        if (missing.isPresent()) {
            String words = "TESTS WITH REAL MAIL SERVERS SKIPPED: " + missing.get();
            if (Boolean.getBoolean("heard.ci"))
                throw new AssertionError(words);
            System.err.println(words);
            Assumptions.abort(words);
        }
        started = Optional.of(RealServers.start());
    }

    @AfterAll
    static void close() throws IOException {
        if (started.isPresent())
            started.get().close();
        database.close();
    }

    private static RealServers servers() {
        return started.orElseThrow();
    }

    @BeforeEach
    void begin() {
        desk.clear();
        made = desk.mailbox(desk.settings(support, servers().imapPort(), servers().smtpPort()));
        readers.start();
        sender.start();
    }

    @AfterEach
    void end() {
        readers.stop();
        sender.stop();
        desk.close();
    }

    @Test
    void aMailComesInByIdleIsAnsweredIntoTheCustomersMaildirAndHerNextOneFollows() throws Exception {
        MailDesk.await("the reader to listen", () -> mailboxChecked());
        write("first", SUBJECT, "Laba diena! Что делать?");
        long begin = System.nanoTime();
        MailDesk.await("the mail in the desk", () -> desk.count("select count(*) from conversation") == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as("by IDLE, not at the next look").isLessThan(Duration.ofSeconds(5));
        assertThat(desk.text("select subject from conversation")).isEqualTo(SUBJECT);
        assertThat(desk.text("select author_name from message")).isEqualTo("Ona Žukienė");
        assertThat(desk.text("select text from message")).contains("Laba diena! Что делать?");

        long number = desk.count("select number from conversation");
        int before = servers().maildir(ONA).size();
        desk.answer(number, "Atvyksime rytoj. Приедем завтра.", ONA);
        MailDesk.await("the answer in the customer's maildir", () -> servers().maildir(ONA).size() == before + 1);
        ParsedMail answer = new MailParser().parse(servers().maildir(ONA).getLast(), MailLimits.DEFAULT);
        assertThat(answer.subject()).isEqualTo("Re: " + SUBJECT + " [#" + number + "]");
        assertThat(answer.from()).isNotNull().satisfies(from -> assertThat(from.name()).isEqualTo("Rūta (Saulė)"));
        assertThat(answer.references()).contains("first@example.net");
        assertThat(answer.text()).contains("Atvyksime rytoj. Приедем завтра.");
        MailDesk.await("the server's word", () -> desk.count("select count(*) from delivery where state = 'sent'") == 1);
        assertThat(desk.text("select server_words from delivery")).startsWith("250 ");

        write("second", "Re: " + SUBJECT, "Ačiū!", "In-Reply-To: <" + answer.messageId() + ">");
        MailDesk.await("her next mail", () -> desk.count("select count(*) from message where kind = 'inbound'") == 2);
        assertThat(desk.count("select count(*) from conversation")).isEqualTo(1);
    }

    @Test
    void aNewNumberingOfTheMailboxDoublesNothingAndHidesNothing() throws Exception {
        write("kept", "Kept", "Before");
        MailDesk.await("the mail in the desk", () -> desk.count("select count(*) from message where subject = 'Kept'") == 1);
        long messages = desk.count("select count(*) from message");
        long validity = desk.count("select uid_validity from mailbox");
        servers().stopDovecot();
        servers().renumber(support);
        servers().startDovecot();
        write("after", "After", "After the numbering");
        MailDesk.await("the mail after it", Duration.ofSeconds(40),
                () -> desk.count("select count(*) from message where subject = 'After'") == 1);
        assertThat(desk.count("select count(*) from message")).isEqualTo(messages + 1);
        assertThat(desk.count("select uid_validity from mailbox")).isEqualTo(validity + 7);
        assertThat(desk.count("select count(*) from mail_intake where outcome = 'duplicate'")).isEqualTo(messages);
    }

    @Test
    void anAnswerThatMayHaveLeftIsLookedForAmongSentMailBeforeItIsSentAgain() throws Exception {
        write("sent", "Sent", "Please");
        MailDesk.await("the mail in the desk", () -> desk.count("select count(*) from message where subject = 'Sent'") == 1);
        sender.stop();
        int before = servers().maildir(ONA).size();
        UUID left = interrupted("It left.");
        UUID stayed = interrupted("It did not leave.");
        keepInSent(desk.tokens.messageId(new MessageId(left), "example.org"));
        MailSender next = desk.sender();
        next.start();
        MailDesk.await("both settled", () -> desk.count("select count(*) from delivery where state = 'sent'") == 2);
        MailDesk.await("the one that had not left", () -> servers().maildir(ONA).size() == before + 1);
        next.stop();
        assertThat(desk.text("select reason from delivery where message_id = '" + left + "'")).isEqualTo("found-sent");
        assertThat(desk.text("select server_words from delivery where message_id = '" + stayed + "'")).startsWith("250");
    }

    /** An answer whose sender died while the server was about to take it. */
    private UUID interrupted(String text) {
        UUID message = desk.answer(desk.count("select max(number) from conversation"), text, ONA);
        desk.jdbc
                .sql("""
                    update delivery set state = 'sending', attempts = 1, claim = 1, handed_over_at = now(), lease_until = now() - interval '1 minute'
                    where message_id = :id
                    """)
                .param("id", message).update();
        return message;
    }

    private void keepInSent(String messageId) throws Exception {
        var server = new ServerSettings("127.0.0.1", servers().imapPort(), Security.NONE, support);
        try (var store = MailServers.USUAL.imap(server, new MailServers.Proof(RealServers.PASSWORD, false));
                Folder sent = store.getFolder("Sent")) {
            sent.open(Folder.READ_WRITE);
            var copy = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(
                    ("Message-ID: <" + messageId + ">\r\nSubject: Re\r\n\r\nIt left.\r\n").getBytes(StandardCharsets.UTF_8)));
            sent.appendMessages(new Message[]{copy});
        }
    }

    @Test
    void aWrongPasswordAndAWrongFolderAreToldApart() {
        var tester = new ConnectionTester(MailDesk.SHORT);
        var wrong = tester.test(mailbox().settings(), new Credentials.Passwords("guess"));
        assertThat(wrong.imap()).isInstanceOfSatisfying(ConnectionTest.Result.Fails.class,
                fails -> assertThat(fails.trouble().kind()).isEqualTo(Trouble.Kind.SIGN_IN));
        var settings = desk.settings(support, servers().imapPort(), servers().smtpPort());
        var elsewhere = new MailboxSettings(settings.name(), settings.address(), settings.aliases(), settings.team(), settings.language(),
                settings.signature(), settings.attachmentLimitBytes(), null, true, false, settings.imap(), "Inobx", settings.smtp());
        var folder = tester.test(elsewhere, new Credentials.Passwords(RealServers.PASSWORD));
        assertThat(folder.imap()).isInstanceOfSatisfying(ConnectionTest.Result.Fails.class, fails -> {
            assertThat(fails.trouble().kind()).isEqualTo(Trouble.Kind.FOLDER);
            assertThat(fails.folders()).contains("INBOX", "Sent");
        });
        assertThat(tester.test(settings, new Credentials.Passwords(RealServers.PASSWORD)).works()).isTrue();
    }

    private Mailbox mailbox() {
        return Objects.requireNonNull(made);
    }

    private boolean mailboxChecked() {
        return desk.mailboxes.find(mailbox().id()).orElseThrow().health().checkedAt() != null;
    }

    private void write(String id, String subject, String text, String... headers) throws Exception {
        var all = new ArrayList<>(List.of(headers));
        all.add("Message-ID: <" + id + "@example.net>");
        String encoded = MimeUtility.encodeText(subject, "utf-8", "B").replaceAll("\\R\\s*", "\n ");
        CustomerClient.send(servers().smtpPort(), ONA, support, CustomerClient.mail(
                MimeUtility.encodeText("Ona Žukienė", "utf-8", "Q") + " <" + ONA + ">", support, encoded, text,
                all.toArray(String[]::new)));
    }
}
