package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import heard.desk.SettableClock;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.Nature;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.Said;
import heard.desk.conversation.ThreadId;
import heard.desk.platform.Ids;
import heard.desk.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The brake on what no person writes, over hours that the clock jumps. */
class AutomaticAnswersStoreTest {
    private static final TestDatabase database = TestDatabase.migrated();
    private static final SettableClock clock = new SettableClock(Instant.parse("2026-11-25T10:00:00Z"));
    private static final MailDesk desk = new MailDesk(database.dataSource(), clock, address -> false);

    @AfterAll
    static void close() {
        desk.close();
        database.close();
    }

    @BeforeEach
    void clear() {
        desk.clear();
    }

    private static Message message(String... to) {
        return message(Nature.PERSONAL, to);
    }

    private static Message message(Nature nature, String... to) {
        var recipients = Stream.of(to).map(address -> Recipient.to("", address)).toList();
        return new Message(MessageId.next(), new ThreadId(Ids.next()), MessageKind.OUTBOUND, nature, clock.instant(), null, "Saulė", "",
                "Question", "How was it?", 11, null, recipients, List.of(), Map.of(), null, List.of(), null);
    }

    private static Optional<Said.Reason> asks(Message message) {
        return desk.automatic.stops(message);
    }

    private static Optional<Said.Reason> minutesLater(int minutes, Message message) {
        clock.pass(Duration.ofMinutes(minutes));
        return asks(message);
    }

    @Test
    void anotherTryOfOneMessageIsNotAnotherAnswer() {
        var message = message("ona@example.net");
        for (int i = 0; i < 10; i++)
            assertThat(minutesLater(1, message)).as("try " + i).isEmpty();
        assertThat(desk.count("select count(*) from automatic_answer")).isEqualTo(1);
    }

    @Test
    void aThirdMessageWithinAnHourIsStoppedAndGoesAfterIt() {
        assertThat(asks(message("ona@example.net"))).isEmpty();
        assertThat(minutesLater(1, message(" Ona@Example.NET "))).isEmpty();
        assertThat(minutesLater(1, message("ona@example.net"))).contains(Said.Reason.TOO_MANY);
        assertThat(asks(message("jonas@example.net"))).as("somebody else").isEmpty();
        assertThat(minutesLater(60, message("ona@example.net"))).isEmpty();
    }

    @Test
    void whatWasTriedAgainCountsByItsLastTry() {
        var slow = message("ona@example.net");
        assertThat(asks(slow)).isEmpty();
        assertThat(minutesLater(50, slow)).isEmpty();
        assertThat(minutesLater(15, message("ona@example.net"))).isEmpty();
        assertThat(minutesLater(1, message("ona@example.net"))).as("two in the hour, though one was first tried before it")
                .contains(Said.Reason.TOO_MANY);
    }

    @Test
    void aSixthMessageOfADayIsStoppedHoweverSlowlyTheyCome() {
        for (int i = 0; i < AutomaticAnswers.MOST_A_DAY; i++)
            assertThat(minutesLater(90, message("ona@example.net"))).as("message " + i).isEmpty();
        assertThat(minutesLater(90, message("ona@example.net"))).contains(Said.Reason.TOO_MANY);
        assertThat(minutesLater(24 * 60, message("ona@example.net"))).isEmpty();
    }

    @Test
    void aMessageThatIsStoppedForOneUsesUpNothingOfTheOthers() {
        assertThat(asks(message("ona@example.net", "noreply@example.net"))).contains(Said.Reason.TO_MACHINE);
        assertThat(asks(message("ona@example.net"))).isEmpty();
        assertThat(asks(message("ona@example.net"))).isEmpty();
        assertThat(asks(message("ona@example.net"))).contains(Said.Reason.TOO_MANY);
    }

    @Test
    void noRulePassesMachinesAndOurOwnMailboxes() {
        desk.mailbox(desk.settings("support@example.org", 1, 1));
        assertThat(asks(message("support@example.org"))).contains(Said.Reason.TO_OURSELVES);
        assertThat(asks(message("mailer-daemon@example.net"))).contains(Said.Reason.TO_MACHINE);
        assertThat(asks(message(Nature.AUTO_REPLY, "ona@example.net"))).contains(Said.Reason.TO_MACHINE);
        assertThat(desk.automatic.stopped(10)).extracting(AutomaticAnswers.Stopped::address)
                .containsExactlyInAnyOrder("support@example.org", "mailer-daemon@example.net", "ona@example.net");
        assertThat(desk.automatic.stopped(1)).hasSize(1);
    }

    @Test
    void whatWasStoppedIsJudgedAnewWhenSomebodySendsItAgain() {
        asks(message("ona@example.net"));
        asks(message("ona@example.net"));
        var third = message("ona@example.net");
        assertThat(asks(third)).contains(Said.Reason.TOO_MANY);
        assertThat(minutesLater(1, third)).as("sending again by hand is no way round").contains(Said.Reason.TOO_MANY);
        assertThat(minutesLater(60, third)).isEmpty();
    }
}
