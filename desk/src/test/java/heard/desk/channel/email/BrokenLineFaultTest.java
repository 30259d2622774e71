package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import heard.desk.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The line to a mail server is cut after its n-th byte, for many n, each on a mailbox of its own and all at once: every mail comes
 * in once, every answer leaves under one name, and is there again only where the server's last word was what got lost.
 */
class BrokenLineFaultTest {
    private static final int STEP = 90;
    private static final TestDatabase database = TestDatabase.migrated();
    private final MailDesk desk = new MailDesk(database.dataSource());
    private final GreenMail server = new GreenMail(
            new ServerSetup[]{new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});
    private final List<FaultyLine> lines = new ArrayList<>();

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void start() {
        desk.clear();
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        for (FaultyLine line : lines)
            line.close();
        server.stop();
        desk.close();
    }

    private FaultyLine line(int port, int breakAfter) throws IOException {
        var line = new FaultyLine(port, breakAfter);
        lines.add(line);
        return line;
    }

    @Test
    void whereverTheLineToTheMailboxBreaksEveryMailIsHereOnce() throws Exception {
        int mailboxes = 28;
        for (int i = 0; i < mailboxes; i++) {
            String address = "box" + i + "@example.org";
            server.setUser(address, address, "secret");
            for (String part : List.of("one", "two", "three")) {
                CustomerClient.send(server.getSmtp().getPort(), "ona@example.net", address,
                        CustomerClient.mail("ona@example.net", address, part, "About " + part + ".\n".repeat(20)));
            }
            desk.mailbox(desk.settings(address, line(server.getImap().getPort(), 1 + i * STEP).port(), 1));
        }
        MailboxReaders readers = desk.readers();
        readers.start();
        try {
            MailDesk.await("every mail", Duration.ofSeconds(60), () -> desk.count("select count(*) from mail_intake") >= 3L * mailboxes);
        } finally {
            readers.stop();
        }
        assertThat(lines.stream().filter(FaultyLine::broke).count()).as("the dialogues are as long as thought").isGreaterThan(20);
        assertThat(desk.count("select count(*) from message")).isEqualTo(3L * mailboxes);
        assertThat(desk.count("select count(*) from mail_intake where outcome = 'message'")).isEqualTo(3L * mailboxes);
    }

    @Test
    void whereverTheLineToTheServerBreaksEveryAnswerLeavesUnderOneName() throws Exception {
        int mailboxes = 14;
        for (int i = 0; i < mailboxes; i++) {
            String address = "box" + i + "@example.org";
            server.setUser(address, address, "secret");
            Mailbox mailbox = desk.mailbox(desk.settings(address, 1, line(server.getSmtp().getPort(), 1 + i * 18).port()));
            desk.take(mailbox, 1, CustomerClient.mail("ona" + i + "@example.net", address, "Question " + i, "Please."));
            desk.answer(desk.count("select max(number) from conversation"), "Answer " + i, "ona" + i + "@example.net");
        }
        MailSender sender = desk.sender();
        for (int round = 0; round < 3; round++) {
            sender.look();
            MailDesk.await("all settled", () -> desk.count("select count(*) from delivery where state = 'sending'") == 0);
            desk.jdbc.sql("update delivery set due_at = now() where state = 'queued'").update();
        }
        sender.stop();
        assertThat(desk.count("select count(*) from delivery where state = 'sent'")).isEqualTo(mailboxes);
        assertThat(lines.stream().filter(FaultyLine::broke).count()).as("the dialogues are as long as thought").isGreaterThan(8);
        List<String> names = Stream.of(server.getReceivedMessages()).map(BrokenLineFaultTest::name).toList();
        Set<String> distinct = new TreeSet<>(names);
        assertThat(distinct).hasSize(mailboxes);
        assertThat(names.size() - distinct.size()).as("copies, where the last word was lost").isLessThanOrEqualTo(3);
    }

    private static String name(MimeMessage mail) {
        try {
            return mail.getHeader("Message-ID")[0];
        } catch (MessagingException failure) {
            throw new AssertionError(failure);
        }
    }
}
