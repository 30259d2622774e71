package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.mail.MessagingException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import heard.desk.SettableClock;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Said;
import heard.desk.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox when mail servers are not what they should be, over days that the clock jumps. */
class OutboxFaultTest {
    private static final String HELLO = "S: 220 mx.example.org ESMTP\nC: EHLO .*\nS: 250 mx.example.org\n";
    private static final String FROM = "C: MAIL FROM:.*\nS: 250 2.1.0 Ok\n";
    private static final String REST = "C: DATA\nS: 354 Go on\nC: \\.\nS: 250 2.0.0 taken\n";
    private static final String GOOD = FROM + "C: RCPT TO:.*\nS: 250 2.1.5 Ok\n" + REST;
    private static final String GREYLISTED = HELLO + FROM + "C: RCPT TO:.*\nS: 451 4.7.1 Greylisted\n";

    private static final TestDatabase database = TestDatabase.migrated();
    private static final SettableClock clock = new SettableClock(Instant.parse("2026-11-25T10:00:00Z"));
    private static final MailDesk desk = new MailDesk(database.dataSource(), clock, address -> false);

    private final List<TranscriptServer> servers = new ArrayList<>();
    private final MailSender sender = desk.sender();

    @AfterAll
    static void close() {
        desk.close();
        database.close();
    }

    @BeforeEach
    void clear() {
        desk.clear();
    }

    @AfterEach
    void stop() throws IOException {
        sender.stop();
        for (TranscriptServer server : servers)
            server.close();
    }

    /** A mailbox that sends through a server which does this on its connections, one after the other. */
    private TranscriptServer server(String address, String... connections) throws IOException {
        List<List<Transcript.Line>> scripts = new ArrayList<>();
        for (String connection : connections)
            scripts.add(connection.lines().map(Transcript.Line::of).toList());
        var server = new TranscriptServer(new Transcript(address, Map.of(), scripts));
        servers.add(server);
        desk.mailbox(desk.settings(address, 1, server.port()));
        return server;
    }

    private UUID answer(String mailbox, String... recipients) {
        Mailbox from = desk.mailboxes.byAddress(mailbox).orElseThrow();
        long uid = desk.count("select count(*) + 1 from mail_intake");
        desk.take(from, uid, CustomerClient.mail(recipients[0], mailbox, "Question " + uid, "Please."));
        return desk.answer(desk.count("select max(number) from conversation"), "Here.", recipients);
    }

    /** What the desk itself asks a customer who wrote. */
    private UUID automatic(String mailbox, String recipient) {
        Mailbox from = desk.mailboxes.byAddress(mailbox).orElseThrow();
        long uid = desk.count("select count(*) + 1 from mail_intake");
        desk.take(from, uid, CustomerClient.mail(recipient, mailbox, "Question " + uid, "Please."));
        return desk.automatic(desk.count("select max(number) from conversation"), "How was it?", recipient);
    }

    /** A mailbox is busy for a moment longer than its last mail, and is looked at again. */
    private void sendDue() {
        MailDesk.await("all settled", () -> {
            sender.look();
            return desk.jdbc.sql("select count(*) from delivery where state = 'sending' or state = 'queued' and due_at <= :now")
                    .param("now", Timestamp.from(clock.instant())).query(Long.class).single() == 0;
        });
    }

    private @Nullable String state(UUID message) {
        return desk.text("select state from delivery where message_id = '" + message + "'");
    }

    private Duration pause(UUID message) {
        return Duration.ofSeconds(desk.count("select extract(epoch from due_at - changed_at)::bigint from delivery where message_id = '"
                + message + "'"));
    }

    @Test
    void aTemporaryAnswerIsTriedAgainWithGrowingPausesUntilItIsTaken() throws IOException {
        var server = server("a@example.org", GREYLISTED, GREYLISTED, GREYLISTED, HELLO + GOOD);
        UUID answer = answer("a@example.org", "ona@example.net");
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sendDue();
            assertThat(state(answer)).isEqualTo("queued");
            pauses.add(pause(answer));
            int before = server.connections();
            clock.pass(pauses.getLast().minusSeconds(1));
            sendDue();
            assertThat(server.connections()).as("not before its time; heard " + server.heard()).isEqualTo(before);
            clock.pass(Duration.ofSeconds(1));
        }
        sendDue();
        assertThat(pauses).isSorted().doesNotHaveDuplicates();
        assertThat(state(answer)).isEqualTo("sent");
        assertThat(desk.text("select server_words from delivery")).isEqualTo("250 2.0.0 taken");
    }

    @Test
    void whatIsNeverTakenBecomesADeadLetterWithTheServersWordsAndReopens() throws IOException {
        server("b@example.org", GREYLISTED);
        UUID answer = answer("b@example.org", "ona@example.net");
        desk.jdbc.sql("update conversation set previous_state = state, state = 'waiting-for-customer'").update();
        // On a busy machine some rounds find the server too slow to be asked, and count for nothing.
        for (int round = 0; "queued".equals(state(answer)) && round < 200; round++) {
            sendDue();
            clock.pass(pause(answer));
        }
        assertThat(state(answer)).isEqualTo("failed");
        assertThat(desk.count("select attempts from delivery where message_id = '" + answer + "'")).isBetween(30L, 45L);
        assertThat(desk.text("select server_words from delivery")).contains("451 4.7.1");
        assertThat(desk.text("select state from conversation")).isEqualTo("open");
    }

    @Test
    void aRefusalForGoodIsADeadLetterAtOnceAndCanBeSentAgain() throws IOException {
        server("c@example.org", HELLO + FROM + "C: RCPT TO:.*\nS: 250 Ok\nC: DATA\nS: 354 Go on\nC: \\.\nS: 554 5.7.1 Spam\n",
                HELLO + GOOD);
        UUID answer = answer("c@example.org", "ona@example.net");
        sendDue();
        assertThat(state(answer)).isEqualTo("failed");
        assertThat(desk.text("select server_words from delivery")).contains("554 5.7.1 Spam");
        desk.resend(answer);
        sendDue();
        assertThat(state(answer)).isEqualTo("sent");
        assertThat(desk.count("select count(distinct rfc_id) from mail_name where message_id = '" + answer + "'")).isEqualTo(1);
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgain() throws IOException {
        var server = server("d@example.org",
                HELLO + FROM + "C: RCPT TO:<ona@.*\nS: 250 Ok\nC: RCPT TO:<jonas@.*\nS: 451 4.2.1 Later\nC: RCPT TO:<gone@.*\n"
                        + "S: 550 5.1.1 No such user\n" + REST,
                HELLO + FROM + "C: RCPT TO:<jonas@.*\nS: 250 Ok\n" + REST);
        UUID answer = answer("d@example.org", "ona@example.net", "cc:jonas@example.net", "cc:gone@example.net");
        sendDue();
        assertThat(state(answer)).isEqualTo("queued");
        clock.pass(Duration.ofSeconds(61));
        sendDue();
        assertThat(state(answer)).isEqualTo("sent");
        assertThat(server.surprises()).isEmpty();
        assertThat(desk.count("select count(*) from mail_recipient where address = 'ona@example.net' and accepted")).isEqualTo(1);
        assertThat(desk.text("select server_words from mail_recipient where address = 'gone@example.net'")).contains("5.1.1");
    }

    @Test
    void anAutomaticMessageThatIsGreylistedIsTriedUntilItIsTaken() throws IOException {
        server("auto@example.org", GREYLISTED, GREYLISTED, GREYLISTED, GREYLISTED, HELLO + GOOD);
        UUID question = automatic("auto@example.org", "ona@example.net");
        for (int round = 0; round < 4; round++) {
            sendDue();
            assertThat(state(question)).as("round " + round).isEqualTo("queued");
            clock.pass(pause(question));
        }
        sendDue();
        assertThat(state(question)).isEqualTo("sent");
        assertThat(desk.count("select count(*) from automatic_answer")).as("it is one answer, however often it was tried").isEqualTo(1);
    }

    @Test
    void aThirdAutomaticMessageWithinAnHourIsStoppedAndShown() throws IOException {
        var server = server("auto@example.org", HELLO + GOOD + "CUT\n");
        UUID first = automatic("auto@example.org", "ona@example.net");
        UUID second = automatic("auto@example.org", "Ona@example.net");
        UUID third = automatic("auto@example.org", "ona@example.net");
        UUID other = automatic("auto@example.org", "jonas@example.net");
        UUID written = answer("auto@example.org", "ona@example.net");
        sendDue();
        assertThat(List.of(other, written)).allSatisfy(message -> assertThat(state(message)).isEqualTo("sent"));
        assertThat(List.of(first, second, third)).extracting(this::state).containsExactlyInAnyOrder("sent", "sent", "failed");
        assertThat(server.connections()).as("four mails left").isEqualTo(4);
        assertThat(desk.text("select reason from delivery where state = 'failed'")).isEqualTo("too-many");
        assertThat(desk.automatic.stopped(10)).singleElement().satisfies(stopped -> {
            assertThat(stopped.address()).isEqualTo("ona@example.net");
            assertThat(stopped.why()).isEqualTo(Said.Reason.TOO_MANY);
            assertThat(stopped.conversation()).isNotNull();
        });
    }

    @Test
    void whatHasNoMailboxSaysSo() throws IOException {
        server("gone@example.org", HELLO + GOOD);
        UUID answer = answer("gone@example.org", "ona@example.net");
        desk.jdbc.sql("update thread set mailbox_id = null").update();
        desk.jdbc.sql("update conversation set mailbox_id = null").update();
        sendDue();
        assertThat(state(answer)).isEqualTo("failed");
        assertThat(desk.text("select reason from delivery where server_words is null")).isEqualTo("no-mailbox");
    }

    @Test
    void aServerThatHangsHoldsUpItsOwnMailboxOnly() throws IOException {
        var slow = server("slow@example.org", HELLO + "C: MAIL FROM:.*\nHANG\n");
        server("quick@example.org", HELLO + GOOD);
        UUID stuck = answer("slow@example.org", "ona@example.net");
        UUID free = answer("quick@example.org", "jonas@example.net");
        MailSender patient = desk.sender(new MailServers(Duration.ofMinutes(5), Duration.ofMinutes(5)));
        patient.look();
        MailDesk.await("the other mailbox", () -> "sent".equals(state(free)));
        assertThat(state(stuck)).isEqualTo("sending");
        MailDesk.await("it hangs over the mail", () -> slow.heard().stream().anyMatch(line -> line.startsWith("MAIL FROM")));
        slow.close();
        MailDesk.await("the line is gone", () -> "queued".equals(state(stuck)));
        assertThat(desk.text("select reason from delivery where message_id = '" + stuck + "'")).isEqualTo("interrupted");
        patient.stop();
    }

    @Test
    void aServerThatEndsEveryLineAfterOneMailGetsThemAllAtOnce() throws IOException {
        var server = server("one@example.org", HELLO + GOOD + "CUT\n");
        for (int i = 0; i < 5; i++)
            answer("one@example.org", "customer" + i + "@example.net");
        sendDue();
        assertThat(desk.count("select count(*) from delivery where state = 'sent'")).isEqualTo(5);
        assertThat(server.connections()).isEqualTo(5);
    }

    @Test
    void anAnswerThatCannotBeWrittenHoldsUpNoOther() throws IOException {
        server("e@example.org", HELLO + GOOD);
        UUID broken = answer("e@example.org", "ona@example.net");
        desk.loseAFileOf(broken);
        UUID whole = answer("e@example.org", "jonas@example.net");
        sendDue();
        assertThat(state(whole)).isEqualTo("sent");
        assertThat(state(broken)).isEqualTo("queued");
        assertThat(pause(broken)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aSenderThatDiedLeavesItsAnswersToTheNextUnderTheSameName() throws IOException {
        var mail = new GreenMail(new ServerSetup[]{new ServerSetup(0, "127.0.0.1", "smtp")});
        mail.start();
        try {
            mail.setUser("f@example.org", "f@example.org", "secret");
            desk.mailbox(desk.settings("f@example.org", 1, mail.getSmtp().getPort()));
            UUID answer = answer("f@example.org", "ona@example.net");
            sendDue();
            String name = mail.getReceivedMessages()[0].getHeader("Message-ID")[0];
            // it died after the server's 250 and before it could write that down
            desk.jdbc.sql("update delivery set state = 'sending', handed_over_at = :now, lease_until = :now").param("now",
                    Timestamp.from(clock.instant())).update();
            sender.look();
            assertThat(mail.getReceivedMessages()).as("as long as the lease runs, nobody else takes it").hasSize(1);
            clock.pass(Duration.ofSeconds(31));
            sendDue();
            assertThat(state(answer)).isEqualTo("sent");
            assertThat(mail.getReceivedMessages()).hasSize(2)
                    .allSatisfy(copy -> assertThat(copy.getHeader("Message-ID")[0]).isEqualTo(name));
            assertThat(name).contains(desk.tokens.messageId(new MessageId(answer), "example.org"));
        } catch (MessagingException failure) {
            throw new AssertionError(failure);
        } finally {
            mail.stop();
        }
    }
}
