package heard.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import heard.desk.customer.CustomerId;
import heard.desk.identity.Access;
import heard.desk.identity.TeamId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox: who takes what, for how long, and what becomes of it. */
class DeliveriesStoreTest {
    private static final Duration LEASE = Duration.ofMinutes(2);

    static final Bench bench = new Bench();
    static final TeamId team = bench.team("Support");
    static final Access ruta = bench.agent("ruta@example.test", team);
    static final CustomerId jonas = bench.customer("jonas@example.test");
    static final Deliveries deliveries = bench.bean(Deliveries.class);

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void emptyTheOutbox() {
        bench.jdbc.sql("update delivery set state = 'sent' where state in ('queued', 'sending')").update();
    }

    private static Message due() {
        var sent = bench.send(ruta, bench.reply(bench.opened(team, jonas, "Question"), "Answer"));
        bench.clock.pass(Limits.UNDO);
        return sent;
    }

    private static List<MessageId> claim() {
        return deliveries.claim(Channel.EMAIL, LEASE, 100, Set.of()).stream().map(outgoing -> outgoing.message().id()).toList();
    }

    /** The one attempt that is due. */
    private static Deliveries.Attempt attempt() {
        return deliveries.claim(Channel.EMAIL, LEASE, 100, Set.of()).getFirst().attempt();
    }

    private static Delivery.Status status(Message message) {
        return bench.bean(DeliveryStore.class).lock(message.id()).orElseThrow().status();
    }

    @Test
    void answerIsTakenOnlyWhenDueAndOnlyByItsChannel() {
        var sent = bench.send(ruta, bench.reply(bench.opened(team, jonas, "Question"), "Answer"));
        assertThat(claim()).isEmpty();
        bench.clock.pass(Limits.UNDO);
        assertThat(deliveries.claim(Channel.SMS, LEASE, 100, Set.of())).isEmpty();
        var outgoing = deliveries.claim(Channel.EMAIL, LEASE, 100, Set.of()).getFirst();
        assertThat(outgoing.message().id()).isEqualTo(sent.id());
        assertThat(outgoing.delivery().attempts()).isEqualTo(1);
        assertThat(outgoing.thread().id()).isEqualTo(sent.thread());
        assertThat(outgoing.conversation().id()).isEqualTo(outgoing.thread().conversation());
    }

    @Test
    void workersNeverTakeTheSame() throws Exception {
        Set<MessageId> sent = new HashSet<>();
        for (int index = 0; index < 40; index++)
            sent.add(bench.send(ruta, bench.reply(bench.opened(team, jonas, "Question"), "Answer")).id());
        bench.clock.pass(Limits.UNDO);
        Callable<List<MessageId>> work = () -> {
            List<MessageId> taken = new ArrayList<>();
            for (int round = 0; round < 20; round++)
                deliveries.claim(Channel.EMAIL, LEASE, 3, Set.of()).forEach(outgoing -> taken.add(outgoing.message().id()));
            return taken;
        };
        List<MessageId> taken = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<MessageId>> worker : threads.invokeAll(List.of(work, work, work)))
                taken.addAll(worker.get());
        }
        assertThat(taken).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void whatAWorkerNeverFinishedIsTakenAgainAfterItsLease() {
        var sent = due();
        assertThat(claim()).containsExactly(sent.id());
        bench.clock.pass(LEASE);
        assertThat(claim()).isEmpty();
        bench.clock.pass(Duration.ofSeconds(1));
        var again = deliveries.claim(Channel.EMAIL, LEASE, 100, Set.of()).getFirst();
        assertThat(again.message().id()).isEqualTo(sent.id());
        assertThat(again.delivery().attempts()).isEqualTo(2);
    }

    @Test
    void sentStaysSent() {
        var sent = due();
        var attempt = attempt();
        deliveries.sent(attempt, Said.byServer("250 queued as 17"));
        deliveries.failed(attempt, Said.byServer("too late"));
        deliveries.retry(attempt, bench.clock.instant(), Said.byServer("too late"));
        assertThat(status(sent)).isEqualTo(Delivery.Status.SENT);
        assertThat(bench.bean(DeliveryStore.class).lock(sent.id()).orElseThrow().serverWords()).isEqualTo("250 queued as 17");
        assertThat(deliveries.resend(ruta, sent.id())).isFalse();
        bench.clock.pass(LEASE.multipliedBy(2));
        assertThat(claim()).isEmpty();
    }

    @Test
    void whatWasSentCountsAlsoWhenItsSenderSaysSoLate() {
        var sent = due();
        var attempt = attempt();
        deliveries.retry(attempt, bench.clock.instant().plusSeconds(60), Said.byServer("another worker gave up"));
        deliveries.sent(attempt, Said.byServer("250 ok"));
        assertThat(status(sent)).isEqualTo(Delivery.Status.SENT);
    }

    @Test
    void retryComesBackWhenItIsDue() {
        var sent = due();
        var attempt = attempt();
        deliveries.retry(attempt, bench.clock.instant().plusSeconds(60), Said.byServer("451 greylisted"));
        assertThat(claim()).isEmpty();
        bench.clock.pass(Duration.ofSeconds(60));
        assertThat(claim()).containsExactly(sent.id());
    }

    @Test
    void failedAnswerIsToldAndReopensItsConversation() {
        var sent = due();
        var conversation = bench.bean(MessageStore.class).thread(sent.thread()).orElseThrow().conversation();
        var attempt = attempt();
        deliveries.failed(attempt, Said.byServer("550 no such user"));
        assertThat(status(sent)).isEqualTo(Delivery.Status.FAILED);
        assertThat(bench.conversation(conversation).state()).isEqualTo(State.OPEN);
        assertThat(bench.history(conversation)).contains("delivery-failed", "reopened");
        deliveries.sent(attempt, Said.byServer("late"));
        assertThat(status(sent)).isEqualTo(Delivery.Status.FAILED);
    }

    @Test
    void failedAnswerIsSentAgainAsTheSameMessage() {
        var sent = due();
        var attempt = attempt();
        deliveries.failed(attempt, Said.byServer("550"));
        assertThat(deliveries.resend(ruta, sent.id())).isTrue();
        assertThat(deliveries.resend(ruta, sent.id())).isFalse();
        assertThat(claim()).containsExactly(sent.id());
    }

    @Test
    void answerSentAgainByHandIsNotTakenBackThoughTheCustomerHasWritten() {
        var sent = due();
        var conversation = bench.conversation(bench.bean(MessageStore.class).thread(sent.thread()).orElseThrow().conversation());
        var attempt = attempt();
        deliveries.failed(attempt, Said.byServer("550"));
        bench.writes(conversation, "Are you there?");
        deliveries.resend(ruta, sent.id());
        assertThat(claim()).containsExactly(sent.id());
    }

    @Test
    void bouncedAnswerHadLeftAndIsNeverTakenBack() {
        var sent = due();
        var attempt = attempt();
        deliveries.sent(attempt, Said.byServer("250 ok"));
        deliveries.bounced(sent.id(), "mailbox full");
        assertThat(status(sent)).isEqualTo(Delivery.Status.BOUNCED);
        deliveries.resend(ruta, sent.id());
        assertThat(status(sent)).isEqualTo(Delivery.Status.QUEUED);
        assertThatThrownBy(() -> bench.bean(Replies.class).withdraw(ruta, sent.id())).hasMessageContaining("left already");
    }

    @Test
    void resultOfWhatWasTakenBackOrNeverWasChangesNothing() {
        var sent = bench.send(ruta, bench.reply(bench.opened(team, jonas, "Question"), "Answer"));
        bench.bean(Replies.class).withdraw(ruta, sent.id());
        deliveries.sent(new Deliveries.Attempt(sent.id(), 1, false), Said.byServer("250"));
        deliveries.failed(new Deliveries.Attempt(MessageId.next(), 1, false), Said.byServer("550"));
        assertThatThrownBy(() -> deliveries.resend(ruta, sent.id())).hasMessageContaining("Message");
    }

    @Test
    void aLateResultDoesNotSpeakForTheAttemptThatCameAfter() {
        var sent = due();
        var slow = attempt();
        bench.clock.pass(LEASE.plusSeconds(1));
        var quick = attempt();
        assertThat(deliveries.handOver(slow, LEASE)).as("it is somebody else's now").isFalse();
        deliveries.retry(slow, bench.clock.instant(), Said.byServer("451 try again"));
        deliveries.failed(slow, Said.byServer("550 no"));
        assertThat(status(sent)).isEqualTo(Delivery.Status.SENDING);
        assertThat(deliveries.handOver(quick, LEASE)).isTrue();
        deliveries.failed(quick, Said.byServer("550 no"));
        assertThat(deliveries.resend(ruta, sent.id())).isTrue();
        deliveries.failed(quick, Said.byServer("550 once more"));
        assertThat(status(sent)).as("nor does a late result of before it was sent again").isEqualTo(Delivery.Status.QUEUED);
    }

    @Test
    void whatWasHandedOverAndNeverSettledIsKnownAsUncertain() {
        due();
        var first = attempt();
        assertThat(first.uncertain()).isFalse();
        bench.clock.pass(LEASE.plusSeconds(1));
        var second = attempt();
        assertThat(second.uncertain()).as("it was taken, and not handed over").isFalse();
        deliveries.handOver(second, LEASE);
        bench.clock.pass(LEASE.plusSeconds(1));
        var third = attempt();
        assertThat(third.uncertain()).isTrue();
        deliveries.retry(third, bench.clock.instant(), Said.byServer("451 try again"));
        assertThat(attempt().uncertain()).as("the result was told").isFalse();
    }

    @Test
    void whatIsKeptIsNobodyElses() {
        due();
        var attempt = attempt();
        bench.clock.pass(LEASE.minusSeconds(1));
        deliveries.keep(List.of(attempt), LEASE);
        bench.clock.pass(Duration.ofSeconds(30));
        assertThat(claim()).isEmpty();
    }

    @Test
    void whatIsPutBackIsAsIfItHadNeverBeenTaken() {
        var sent = due();
        var conversation = bench.conversation(bench.bean(MessageStore.class).thread(sent.thread()).orElseThrow().conversation());
        deliveries.putBack(attempt());
        bench.writes(conversation, "One more thing");
        assertThat(claim()).as("the customer wrote before it left").isEmpty();
        assertThat(bench.history(conversation.id())).contains("reply-withdrawn");
    }

    @Test
    void onlyWhoWorksInTheConversationSendsAgain() {
        var sent = due();
        deliveries.failed(attempt(), Said.byServer("550"));
        var stranger = bench.agent("stranger" + sent.id().value() + "@example.test", bench.team("Others " + sent.id().value()));
        assertThatThrownBy(() -> deliveries.resend(stranger, sent.id())).hasMessageContaining("Message");
        assertThat(status(sent)).isEqualTo(Delivery.Status.FAILED);
    }
}
