package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import heard.desk.SettableClock;
import heard.desk.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several processes over one database, readers that hang, and mails that were missed. */
class ReadersFaultTest {
    private static final String SUPPORT = "support@example.org";
    private static final TestDatabase database = TestDatabase.migrated();
    private static final SettableClock clock = new SettableClock(Instant.parse("2026-11-25T10:00:00Z"));
    private static final MailDesk desk = new MailDesk(database.dataSource(), clock, address -> false);
    private final GreenMail server = new GreenMail(
            new ServerSetup[]{new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});

    @AfterAll
    static void close() {
        desk.close();
        database.close();
    }

    @BeforeEach
    void start() {
        desk.clear();
        server.start();
        server.setUser(SUPPORT, SUPPORT, "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void write(String subject) throws Exception {
        CustomerClient.send(server.getSmtp().getPort(), "ona@example.net", SUPPORT,
                CustomerClient.mail("ona@example.net", SUPPORT, subject, "About " + subject));
    }

    private static long messages() {
        return desk.count("select count(*) from message");
    }

    @Test
    void anotherProcessTakesOverAMailboxWhoseReaderWentSilentAndTheFirstStoresNothingMore() throws Exception {
        desk.mailbox(desk.settings(SUPPORT, server.getImap().getPort(), 1));
        MailboxReaders first = desk.readers();
        MailboxReaders second = desk.readers();
        first.beat();
        write("One");
        MailDesk.await("the first reads", () -> messages() == 1);
        second.beat();
        assertThat(holders()).as("as long as the first is alive the second waits").isEqualTo(1);
        String holder = desk.text("select reader_id::text from mailbox");

        // the first does not beat any more, as after a long pause of its machine; its reader still runs
        clock.pass(Duration.ofSeconds(11));
        second.beat();
        assertThat(desk.text("select reader_id::text from mailbox")).isNotEqualTo(holder);
        write("Two");
        MailDesk.await("one of them reads", () -> messages() == 2);
        write("Three");
        MailDesk.await("the second reads on", () -> messages() == 3);
        assertThat(desk.count("select count(*) from mail_intake")).isEqualTo(3);
        second.stop();
        first.stop();
    }

    private static long holders() {
        return desk.count("select count(distinct reader_id) from mailbox where reader_id is not null");
    }

    @Test
    void aProcessThatStopsGivesItsMailboxesToTheNextAtOnce() throws Exception {
        desk.mailbox(desk.settings(SUPPORT, server.getImap().getPort(), 1));
        MailboxReaders first = desk.readers();
        first.beat();
        MailDesk.await("the first reads", () -> desk.text("select checked_at::text from mailbox") != null);
        first.stop();
        assertThat(holders()).isZero();
        MailboxReaders second = desk.readers();
        second.beat();
        write("One");
        MailDesk.await("the second reads", () -> messages() == 1);
        second.stop();
    }

    @Test
    void theRecountFindsWhatIsMissingFetchesItAndSaysSo() throws Exception {
        desk.mailbox(desk.settings(SUPPORT, server.getImap().getPort(), 1));
        MailboxReaders readers = desk.readers();
        readers.beat();
        for (String subject : new String[]{"One", "Two", "Three"})
            write(subject);
        MailDesk.await("three mails", () -> messages() == 3);
        MailDesk.await("counted", () -> desk.text("select counted ->> 'missing' from mailbox") != null);
        // as if a defect of ours had let one slip
        desk.jdbc.sql("delete from mail_intake where message_id = (select id from message where subject = 'Two')").update();
        desk.jdbc.sql("delete from mail_name where message_id = (select id from message where subject = 'Two')").update();
        desk.jdbc.sql("delete from message where subject = 'Two'").update();
        clock.pass(Duration.ofHours(1));
        readers.beat();
        write("Four");
        MailDesk.await("the one that was missing, and the new one", () -> messages() == 4);
        readers.stop();
        assertThat(desk.count("select count(*) from message where subject = 'Two'")).isEqualTo(1);
        assertThat(desk.text("select body ->> 'missing' from event where kind = '" + MailboxEvents.MISSED + "'")).isEqualTo("1");
    }

    @Test
    void aReaderThatMakesNoHeadwayIsCutOffToldOfAndReplaced() throws IOException {
        String asleep = "S: * OK [CAPABILITY IMAP4rev1 IDLE] ready\nC: LOGIN .*\nDRIP\nS: " + "* OK still here, please wait ".repeat(400);
        String awake = "S: * BYE not today\nCUT\n";
        var scripts = List.of(asleep.lines().map(Transcript.Line::of).toList(), awake.lines().map(Transcript.Line::of).toList());
        try (var slow = new TranscriptServer(new Transcript("drip", Map.of(), scripts))) {
            desk.mailbox(desk.settings(SUPPORT, slow.port(), 1));
            MailboxReaders readers = desk.readers();
            readers.beat();
            MailDesk.await("it has called", () -> slow.heard().stream().anyMatch(said -> said.contains("LOGIN")));
            clock.pass(Duration.ofMinutes(2));
            readers.beat();
            assertThat(desk.text("select problem from mailbox")).isEqualTo("slow");
            readers.beat();
            MailDesk.await("another reader calls", () -> slow.connections() >= 2);
            readers.stop();
        }
    }
}
