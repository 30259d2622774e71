package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import heard.desk.SettableClock;
import heard.desk.platform.database.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What becomes of an answer, for each thing that a mail server may say or do at each stage. All dialogues are played at once, each
 * by a server and a mailbox of its own, so that the slow ones also show that they hold up nobody else.
 */
class SmtpTranscriptTest {
    private static final TestDatabase database = TestDatabase.migrated();
    private static final SettableClock clock = new SettableClock(Instant.parse("2026-11-25T10:00:00Z"));
    private static final MailDesk desk = new MailDesk(database.dataSource(), clock, address -> false);
    private static final ConcurrentHashMap<String, Outcome> outcomes = new ConcurrentHashMap<>();

    /** A dialogue that was played, and the answer that was to be sent in it. */
    private record Outcome(TranscriptServer server, Mailbox mailbox, UUID answer) {}

    @AfterAll
    static void close() throws IOException {
        for (Outcome outcome : outcomes.values())
            outcome.server().close();
        desk.close();
        database.close();
    }

    @BeforeEach
    void clear() {
        desk.clear();
    }

    @TestFactory
    List<DynamicTest> everyDialogue() throws IOException {
        var dialogues = Transcript.all("smtp");
        for (Transcript dialogue : dialogues)
            outcomes.put(dialogue.name(), begin(dialogue));
        MailSender sender = desk.sender();
        sender.start();
        try {
            MailDesk.await("all answers settled", Duration.ofSeconds(60), () -> desk.count("""
                select count(*) from delivery where attempts = 0 or state = 'sending'
                """) == 0);
        } finally {
            sender.stop();
        }
        return dialogues.stream().map(dialogue -> DynamicTest.dynamicTest(dialogue.name(), () -> check(dialogue))).toList();
    }

    private static Outcome begin(Transcript dialogue) throws IOException {
        var server = new TranscriptServer(dialogue);
        String name = dialogue.name().replace(".txt", "");
        String address = name + "@example.org";
        String customer = name + "@example.net";
        Mailbox mailbox = desk.mailbox(desk.settings(address, 1, server.port()));
        desk.take(mailbox, 1, CustomerClient.mail(customer, address, "About " + dialogue.name(), "Please."));
        long number = desk.jdbc.sql("select number from conversation where mailbox_id = :mailbox").param("mailbox", mailbox.id().value())
                .query(Long.class).single();
        return new Outcome(server, mailbox, desk.answer(number, "Here.", customer));
    }

    private static @Nullable String of(UUID answer, String column) {
        return desk.jdbc.sql("select " + column + "::text from delivery where message_id = :id").param("id", answer).query(String.class)
                .optional().orElse(null);
    }

    private static void check(Transcript dialogue) {
        Outcome outcome = outcomes.get(dialogue.name());
        assertThat(outcome).isNotNull();
        var softly = new SoftAssertions();
        softly.assertThat(outcome.server().surprises()).as("nothing was said that the dialogue does not have").isEmpty();
        softly.assertThat(of(outcome.answer(), "state")).as("state").isEqualTo(dialogue.expects("state"));
        softly.assertThat(of(outcome.answer(), "coalesce(server_words, '')")).as("the server's words").contains(dialogue.expects("words"))
                .doesNotContain("java", "[EOF]");
        softly.assertThat(of(outcome.answer(), "coalesce(reason, '')")).as("what the desk knows").isEqualTo(dialogue.expects("reason"));
        if (dialogue.expects("state").equals("queued"))
            softly.assertThat(of(outcome.answer(), "(due_at - changed_at)")).as("the first pause").isEqualTo("00:01:00");
        var trouble = desk.mailboxes.find(outcome.mailbox().id()).orElseThrow().health().sending();
        softly.assertThat(trouble == null ? "" : trouble.trouble().kind().code()).as("trouble of the mailbox")
                .isEqualTo(dialogue.expects("trouble"));
        String undeliverable = desk.jdbc.sql("select undeliverable_reason from customer_identity where value = :address")
                .param("address", dialogue.name().replace(".txt", "@example.net")).query(String.class).optional().orElse(null);
        softly.assertThat(outcome.server().connections()).as("one try, one line").isEqualTo(1);
        softly.assertThat(undeliverable != null).as("the customer is marked").isEqualTo(!dialogue.expects("undeliverable").isEmpty());
        softly.assertAll();
    }
}
