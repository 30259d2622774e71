package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import heard.desk.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * How the reader fares with each thing that a mail server may do to it: what it has learnt, what an administrator is told, and
 * that every mail is in the desk once at the end. All dialogues are played at once, each against a mailbox of its own.
 */
class ImapTranscriptTest {
    private static final TestDatabase database = TestDatabase.migrated();
    private static final MailDesk desk = new MailDesk(database.dataSource());
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<Transcript, Played> played = new LinkedHashMap<>();

    /** A dialogue on its way. */
    private record Played(TranscriptServer server, Mailbox mailbox) {}

    @AfterAll
    static void close() throws IOException {
        for (Played each : played.values())
            each.server().close();
        desk.close();
        database.close();
    }

    @TestFactory
    List<DynamicTest> everyDialogue() throws IOException {
        List<Transcript> dialogues = new ArrayList<>(Transcript.all("imap"));
        for (Transcript dialogue : dialogues) {
            var server = new TranscriptServer(dialogue);
            String address = dialogue.name().replace(".txt", "") + "@example.org";
            played.put(dialogue, new Played(server, desk.mailbox(desk.settings(address, server.port(), 1))));
        }
        MailboxReaders readers = desk.readers();
        readers.start();
        try {
            MailDesk.await("every dialogue was played to its end", PATIENCE,
                    () -> played.entrySet().stream().allMatch(each -> through(each.getKey(), each.getValue())));
        } catch (AssertionError notAll) {
            // each dialogue says below what it misses
        } finally {
            readers.stop();
        }
        return dialogues.stream().map(dialogue -> DynamicTest.dynamicTest(dialogue.name(), () -> check(dialogue))).toList();
    }

    private static boolean through(Transcript dialogue, Played game) {
        return mails(game).containsAll(expected(dialogue)) && game.server().connections() >= dialogue.connections().size()
                && taken(game) == expectedInLedger(dialogue)
                && desk.mailboxes.find(game.mailbox().id()).orElseThrow().health().reading() == null;
    }

    private static Set<String> expected(Transcript dialogue) {
        return new TreeSet<>(Arrays.asList(dialogue.expects("mails").split(" ")));
    }

    private static long expectedInLedger(Transcript dialogue) {
        String duplicates = dialogue.expects("duplicates");
        return expected(dialogue).size() + (duplicates.isEmpty() ? 0 : Long.parseLong(duplicates));
    }

    private static long taken(Played game) {
        return desk.jdbc.sql("select count(*) from mail_intake where mailbox_id = :id").param("id", game.mailbox().id().value())
                .query(Long.class).single();
    }

    private static List<@Nullable String> mails(Played game) {
        return desk.jdbc.sql("""
            select distinct m.subject || case when m.text like '%The word is%' then '' else ' cut' end
            from message m join mail_intake i on i.message_id = m.id where i.mailbox_id = :id
            """).param("id", game.mailbox().id().value()).query(String.class).list();
    }

    private static List<Map<String, @Nullable Object>> told(Played game) {
        return desk.jdbc.sql("select kind, body ->> 'trouble' as trouble from event where subject = :id").param("id",
                game.mailbox().id().value()).query().listOfRows();
    }

    private static void check(Transcript dialogue) {
        Played game = played.get(dialogue);
        assertThat(game).isNotNull();
        assertThat(game.server().surprises()).as("nothing was said that the dialogue does not have; heard " + game.server().heard())
                .isEmpty();
        assertThat(mails(game)).as("mails in the desk").containsExactlyInAnyOrderElementsOf(expected(dialogue));
        assertThat(taken(game)).isEqualTo(expectedInLedger(dialogue));
        List<String> troubles = told(game).stream().filter(event -> MailboxEvents.TROUBLED.equals(event.get("kind")))
                .map(event -> String.valueOf(event.get("trouble"))).toList();
        switch (dialogue.expects("trouble")) {
            case "any" -> {
            }
            case "" -> assertThat(troubles).as("no news for an administrator").isEmpty();
            default -> {
                assertThat(troubles).contains(dialogue.expects("trouble"));
                assertThat(told(game)).as("and that it is over").anyMatch(event -> MailboxEvents.RECOVERED.equals(event.get("kind")));
            }
        }
        assertThat(desk.mailboxes.find(game.mailbox().id()).orElseThrow().health().reading()).as("all is well again").isNull();
    }
}
