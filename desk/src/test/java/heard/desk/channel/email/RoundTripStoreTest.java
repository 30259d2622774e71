package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import heard.desk.channel.email.mime.MailLimits;
import heard.desk.channel.email.mime.MailParser;
import heard.desk.channel.email.mime.ParsedMail;
import heard.desk.identity.Directory;
import heard.desk.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail in, answer out, and the customer's next mail, through real protocols. */
class RoundTripStoreTest {
    private static final TestDatabase database = TestDatabase.migrated();

    private final GreenMail server = new GreenMail(
            new ServerSetup[]{new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});
    private final MailDesk desk = new MailDesk(database.dataSource());
    private MailboxReaders readers = desk.readers();
    private final MailSender sender = desk.sender();

    @BeforeEach
    void start() {
        server.start();
        server.setUser("support@example.org", "support@example.org", "secret");
        server.setUser("ona@example.net", "ona@example.net", "secret");
        desk.mailbox(desk.settings("support@example.org", server.getImap().getPort(), server.getSmtp().getPort()));
        readers.start();
        sender.start();
    }

    @AfterEach
    void stop() {
        readers.stop();
        sender.stop();
        server.stop();
        desk.clear();
        desk.close();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aMailIsAnsweredAndTheCustomersNextMailLandsInTheSameThread() throws Exception {
        write("Where is my order?", "I wait since Monday.");
        MailDesk.await("the mail in the desk", () -> desk.count("select count(*) from conversation") == 1);
        long number = desk.count("select number from conversation");

        desk.answer(number, "It leaves today.", "ona@example.net");
        MailDesk.await("the answer at the customer's", () -> inbox("ona@example.net").length == 1);
        MimeMessage answer = inbox("ona@example.net")[0];
        assertThat(answer.getSubject()).isEqualTo("Re: Where is my order? [#" + number + "]");
        assertThat(answer.getFrom()[0].toString()).contains("support@example.org");
        assertThat(answer.getHeader("References")).isNotEmpty();
        MailDesk.await("the word of the server", () -> desk.count("select count(*) from delivery where state = 'sent'") == 1);

        write("AW: other words", "Thank you.", "In-Reply-To: " + answer.getMessageID());
        MailDesk.await("the customer's next mail", () -> desk.count("select count(*) from message where kind = 'inbound'") == 2);
        assertThat(desk.count("select count(*) from conversation")).isEqualTo(1);
        assertThat(desk.count("select count(distinct thread_id) from message")).isEqualTo(1);
        assertThat(desk.text("select state from conversation")).isEqualTo("open");
        for (MimeMessage mail : inbox("support@example.org"))
            assertThat(mail.getFlags().contains(Flags.Flag.SEEN)).as("no flag is touched").isFalse();
    }

    @Test
    void theAgentsSignatureAndTheMailboxesStandUnderTheAnswerAsTextAndAsHtml() throws Exception {
        write("Which size?", "For my daughter.");
        MailDesk.await("the mail in the desk", () -> desk.count("select count(*) from conversation where subject = 'Which size?'") == 1);
        long number = desk.count("select number from conversation where subject = 'Which size?'");
        sender.stop();
        desk.answer(number, "Size M.", "ona@example.net");
        desk.jdbc.sql("update agent set signature = 'Sizes & returns\n{address}' where email = 'ruta@example.org'").update();
        desk.bean(Directory.class).refresh();
        MailSender next = desk.sender();
        next.start();
        MailDesk.await("the answer", () -> inbox("ona@example.net").length == 1);
        next.stop();
        String mail = GreenMailUtil.getWholeMessage(inbox("ona@example.net")[0]).replace("\r\n", "\n");
        ParsedMail answer = new MailParser().parse(mail.getBytes(StandardCharsets.ISO_8859_1), MailLimits.DEFAULT);
        assertThat(answer.text()).contains("Size M.\n\n-- \nSizes & returns\nsupport@example.org\n\nRūta\nSaulė");
        assertThat(answer.html()).isNotNull().contains("Sizes &amp; returns", "support&#64;example.org", "Rūta");
        desk.jdbc.sql("update agent set signature = '' where email = 'ruta@example.org'").update();
    }

    private MimeMessage[] inbox(String address) {
        return server.getReceivedMessagesForDomain(address.substring(address.indexOf('@') + 1));
    }

    private void write(String subject, String text, String... headers) throws Exception {
        CustomerClient.send(server.getSmtp().getPort(), "ona@example.net", "support@example.org",
                CustomerClient.mail("Ona <ona@example.net>", "support@example.org", subject, text, headers));
    }
}
