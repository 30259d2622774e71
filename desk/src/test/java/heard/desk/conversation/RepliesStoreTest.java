package heard.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.identity.Access;
import heard.desk.identity.Right;
import heard.desk.identity.TeamId;
import heard.desk.platform.DeskException;
import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers: what is refused, what is sent once, and what can be taken back. */
class RepliesStoreTest {
    static final Bench bench = new Bench();
    static final TeamId team = bench.team("Support");
    static final TeamId others = bench.team("Repairs");
    static final Access ruta = bench.agent("ruta@example.test", team);
    static final Access ivan = bench.agent("ivan@example.test", team);
    static final Access emma = bench.agent("emma@example.test", others);
    static final CustomerId jonas = bench.customer("jonas@example.test");
    static final Replies replies = bench.bean(Replies.class);
    static final Drafts drafts = bench.bean(Drafts.class);

    @AfterAll
    static void close() {
        bench.close();
    }

    private static Conversation opened() {
        bench.clock.pass(Duration.ofMinutes(1));
        return bench.opened(team, jonas, "My kettle leaks");
    }

    private static NewReply on(Conversation conversation, @Nullable MessageId basedOn) {
        var reply = bench.reply(conversation, "We will repair it");
        return new NewReply(reply.key(), reply.conversation(), basedOn, reply.text(), reply.recipients(), reply.files(), null,
                reply.then());
    }

    private static NewReply to(Conversation conversation, Recipient... recipients) {
        var reply = bench.reply(conversation, "We will repair it");
        return new NewReply(reply.key(), reply.conversation(), reply.basedOn(), reply.text(), List.of(recipients), List.of(), null,
                reply.then());
    }

    private static NewReply later(Conversation conversation, Instant at) {
        var reply = bench.reply(conversation, "We will repair it tomorrow");
        return new NewReply(reply.key(), reply.conversation(), reply.basedOn(), reply.text(), reply.recipients(), reply.files(), at,
                reply.then());
    }

    private static NewReply then(Conversation conversation, State state) {
        var reply = bench.reply(conversation, "Done");
        return new NewReply(reply.key(), reply.conversation(), reply.basedOn(), reply.text(), reply.recipients(), reply.files(), null,
                state);
    }

    private static List<MessageId> refusedFor(NewReply reply) {
        assertThat(replies.send(ruta, reply)).isInstanceOf(SendResult.Stale.class);
        return replies.send(ruta, reply) instanceof SendResult.Stale stale ? stale.unseen().stream().map(Message::id).toList() : List.of();
    }

    private static Delivery delivery(Message sent) {
        return Objects.requireNonNull(sent.delivery());
    }

    @Test
    void answerWaitsInTheOutboxForTheTimeToTakeItBack() {
        var conversation = opened();
        var sent = bench.send(ruta, bench.reply(conversation, "  We will repair it\r\ntoday \n"));
        assertThat(sent.text()).isEqualTo("We will repair it\ntoday");
        assertThat(delivery(sent).status()).isEqualTo(Delivery.Status.QUEUED);
        assertThat(delivery(sent).dueAt()).isEqualTo(bench.clock.instant().plus(Limits.UNDO));
        var after = bench.conversation(conversation.id());
        assertThat(after.state()).isEqualTo(State.WAITING_FOR_CUSTOMER);
        assertThat(after.lastMessage()).isEqualTo(sent.id());
        assertThat(after.messageCount()).isEqualTo(2);
        assertThat(after.waitingSince()).isNull();
    }

    @Test
    void staleAnswerIsRefusedWithTheUnseenMessages() {
        var conversation = opened();
        var seen = conversation.lastMessage();
        var second = bench.writes(conversation, "It also smokes");
        var third = bench.writes(conversation, "Fire!");
        assertThat(refusedFor(on(conversation, seen))).containsExactly(second.id(), third.id());
        assertThat(refusedFor(on(conversation, second.id()))).containsExactly(third.id());
        assertThat(bench.conversation(conversation.id()).messageCount()).isEqualTo(3);
        bench.send(ruta, on(conversation, third.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello {{name}}", "Hello {{ where it is }}.", "Hello {{#if angry}}", "Hello {{", "{{a\nb}}"})
    void whatIsNotFilledInIsSentNeitherNowNorLater(String text) {
        var conversation = opened();
        var reply = bench.reply(conversation, text);
        assertThatThrownBy(() -> replies.send(ruta, reply)).isInstanceOfSatisfying(DeskException.class,
                refused -> assertThat(refused.code()).isEqualTo(ConversationError.SLOT_UNFILLED));
        var later = new NewReply(Ids.next(), reply.conversation(), reply.basedOn(), text, reply.recipients(), reply.files(),
                bench.clock.instant().plus(Duration.ofHours(20)), reply.then());
        assertThatThrownBy(() -> replies.send(ruta, later)).isInstanceOfSatisfying(DeskException.class,
                refused -> assertThat(refused.code()).isEqualTo(ConversationError.SLOT_UNFILLED));
        assertThat(bench.conversation(conversation.id()).messageCount()).isEqualTo(1);
    }

    @Test
    void bracesThatAreNoSlotsAreSent() {
        var sent = bench.send(ruta, bench.reply(opened(), "Write {\"a\": {\"b\": 1}} or { {x} }."));
        assertThat(sent.text()).contains("{\"b\": 1}}");
    }

    @Test
    void whoWasShownNothingIsShownAll() {
        var conversation = opened();
        assertThat(refusedFor(on(conversation, null))).hasSize(1);
        assertThat(refusedFor(on(conversation, MessageId.next()))).hasSize(1);
    }

    @Test
    void lateMailWithAnOldDateIsUnseenToo() {
        var conversation = opened();
        var thread = bench.bean(MessageStore.class).threads(conversation.id()).getFirst().id();
        var mail = bench.mail(new Incoming.Continues(conversation.id(), thread), "Sent before, arrived after");
        bench.receive(new Incoming(mail.id(), mail.channel(), mail.place(), mail.author(), mail.content(), mail.nature(), false,
                conversation.createdAt().minusSeconds(3600), List.of(), List.of(), null));
        assertThat(refusedFor(on(conversation, conversation.lastMessage()))).containsExactly(mail.id());
    }

    @Test
    void colleaguesAnswerMakesStaleAndANoteDoesNot() {
        var conversation = opened();
        var seen = conversation.lastMessage();
        bench.bean(Notes.class).add(ivan, conversation.id(), "I know this kettle", List.of());
        var answer = bench.send(ruta, on(conversation, seen));
        var late = on(conversation, seen);
        assertThat(replies.send(ivan, late)).isEqualTo(new SendResult.Stale(List.of(answer)));
    }

    @Test
    void answerThatAColleagueTookBackLeavesNobodyOutdatedForGood() {
        var conversation = opened();
        var answer = bench.send(ivan, bench.reply(conversation, "Never mind"));
        replies.withdraw(ivan, answer.id());
        var unseen = refusedFor(on(conversation, answer.id()));
        assertThat(unseen).hasSize(1);
        bench.send(ruta, on(conversation, unseen.getLast()));
    }

    @Test
    void oneKeySendsOnce() {
        var conversation = opened();
        var reply = bench.reply(conversation, "Once");
        var first = bench.send(ruta, reply);
        var second = bench.send(ruta, reply);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(bench.conversation(conversation.id()).messageCount()).isEqualTo(2);
    }

    @Test
    void oneKeySendsOnceAlsoAtTheSameTime() throws Exception {
        var conversation = opened();
        var reply = bench.reply(conversation, "Once");
        List<MessageId> sent = new ArrayList<>();
        for (SendResult result : together(4, () -> replies.send(ruta, reply)))
            sent.add(((SendResult.Queued) result).message().id());
        assertThat(sent).hasSize(4).containsOnly(sent.getFirst());
        assertThat(bench.conversation(conversation.id()).messageCount()).isEqualTo(2);
    }

    @Test
    void ofTwoColleaguesAtTheSameTimeOneIsShownTheOthersAnswer() throws Exception {
        var conversation = opened();
        var seen = conversation.lastMessage();
        var results = together(4, () -> replies.send(ruta, on(conversation, seen)));
        assertThat(results.stream().filter(SendResult.Queued.class::isInstance)).hasSize(1);
        assertThat(bench.conversation(conversation.id()).messageCount()).isEqualTo(2);
    }

    private static <T> List<T> together(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(Collections.nCopies(times, work)))
                results.add(future.get());
            return results;
        }
    }

    @Test
    void repetitionIsAnsweredAfterAJoinAndAKeyOfSomebodyElseTellsNothing() {
        var conversation = opened();
        var whole = opened();
        var reply = bench.reply(conversation, "Once");
        var first = bench.send(ruta, reply);
        bench.bean(Joins.class).join(ruta, conversation.id(), whole.id());
        assertThat(bench.send(ruta, reply).id()).isEqualTo(first.id());
        assertThatThrownBy(() -> replies.send(emma, reply)).isInstanceOf(DeskException.class);
    }

    @Test
    void answerTakenBackIsADraftAgainWithItsFiles() {
        var conversation = opened();
        drafts.attach(ruta, conversation.id(), MessageKind.OUTBOUND,
                new Incoming.File("sąskaita.pdf", "application/pdf", null, false, new byte[]{1, 2, 3}));
        var draft = drafts.mine(ruta, conversation.id(), MessageKind.OUTBOUND).orElseThrow();
        var reply = bench.reply(conversation, "Here is the bill");
        var sent = bench.send(ruta, new NewReply(reply.key(), reply.conversation(), reply.basedOn(), reply.text(), reply.recipients(),
                draft.files(), null, State.SOLVED));
        assertThat(drafts.mine(ruta, conversation.id(), MessageKind.OUTBOUND)).isEmpty();
        assertThat(bench.conversation(conversation.id()).hasAttachments()).isTrue();
        var back = replies.withdraw(ruta, sent.id());
        assertThat(back.text()).isEqualTo("Here is the bill");
        assertThat(back.files()).isEqualTo(draft.files());
        assertThat(back.recipients()).isEqualTo(reply.recipients());
        var after = bench.conversation(conversation.id());
        assertThat(after.state()).isEqualTo(State.OPEN);
        assertThat(after.messageCount()).isEqualTo(1);
        assertThat(after.lastMessage()).isEqualTo(conversation.lastMessage());
        assertThat(after.waitingSince()).isEqualTo(conversation.waitingSince());
        assertThat(after.hasAttachments()).isFalse();
        assertThat(bench.history(conversation.id())).contains("reply-withdrawn");
    }

    @Test
    void takingBackLosesNothingThatWasBegunMeanwhile() {
        var conversation = opened();
        var sent = bench.send(ruta, bench.reply(conversation, "First answer"));
        drafts.keep(ruta, conversation.id(), MessageKind.OUTBOUND, new Drafts.Writing("P. S.", List.of(), List.of(), sent.id(), false));
        assertThat(replies.withdraw(ruta, sent.id()).text()).isEqualTo("First answer\n\nP. S.");
    }

    @Test
    void colleagueWhoTakesAnAnswerBackGivesItToItsWriter() {
        var conversation = opened();
        var sent = bench.send(ruta, bench.reply(conversation, "Hasty"));
        replies.withdraw(ivan, sent.id());
        assertThat(drafts.mine(ruta, conversation.id(), MessageKind.OUTBOUND)).isPresent();
        assertThat(drafts.mine(ivan, conversation.id(), MessageKind.OUTBOUND)).isEmpty();
        var entry = bench.bean(HistoryStore.class).of(conversation.id()).getLast();
        assertThat(entry.agent()).isEqualTo(ivan.agent());
    }

    @Test
    void whatIsLeavingOrHasLeftCannotBeTakenBack() {
        var conversation = opened();
        var sent = bench.send(ruta, bench.reply(conversation, "Gone"));
        bench.clock.pass(Limits.UNDO);
        bench.bean(Deliveries.class).claim(Channel.EMAIL, Duration.ofMinutes(1), 100, Set.of());
        assertThatThrownBy(() -> replies.withdraw(ruta, sent.id())).hasMessageContaining("left already");
        bench.bean(Deliveries.class).sent(new Deliveries.Attempt(sent.id(), 1, false), Said.byServer("250 ok"));
        assertThatThrownBy(() -> replies.withdraw(ruta, sent.id())).hasMessageContaining("left already");
        assertThatThrownBy(() -> replies.withdraw(ruta, MessageId.next())).isInstanceOf(DeskException.class);
    }

    @Test
    void scheduledAnswerLeavesAtItsTime() {
        var conversation = opened();
        var at = bench.clock.instant().plus(Duration.ofHours(20));
        var sent = bench.send(ruta, later(conversation, at));
        assertThat(delivery(sent).dueAt()).isEqualTo(at);
        assertThat(bench.history(conversation.id())).contains("reply-scheduled");
        bench.clock.pass(Duration.ofHours(20));
        assertThat(claimed()).contains(sent.id());
    }

    @Test
    void scheduledAnswerThatTheCustomerOvertookIsTakenBack() {
        var conversation = opened();
        var seen = conversation.lastMessage();
        var sent = bench.send(ruta, later(conversation, bench.clock.instant().plus(Duration.ofHours(20))));
        bench.clock.pass(Duration.ofHours(3));
        var news = bench.writes(conversation, "It works again, thank you");
        bench.clock.pass(Duration.ofHours(17));
        assertThat(claimed()).doesNotContain(sent.id());
        assertThat(bench.bean(MessageStore.class).find(sent.id())).isEmpty();
        var draft = drafts.mine(ruta, conversation.id(), MessageKind.OUTBOUND).orElseThrow();
        assertThat(draft.text()).isEqualTo("We will repair it tomorrow");
        assertThat(draft.basedOn()).isEqualTo(seen);
        assertThat(refusedFor(on(conversation, draft.basedOn()))).containsExactly(news.id());
        assertThat(bench.conversation(conversation.id()).waitingSince()).isNotNull();
        assertThat(bench.conversation(conversation.id()).state()).isEqualTo(State.OPEN);
    }

    @Test
    void machineThatWritesOvertakesNothing() {
        var conversation = opened();
        var sent = bench.send(ruta, later(conversation, bench.clock.instant().plus(Duration.ofHours(20))));
        var thread = bench.bean(MessageStore.class).threads(conversation.id()).getFirst().id();
        bench.receive(bench.mail(new Incoming.Continues(conversation.id(), thread), "I am away", Nature.OUT_OF_OFFICE, false));
        bench.clock.pass(Duration.ofHours(20));
        assertThat(claimed()).contains(sent.id());
    }

    private static List<MessageId> claimed() {
        return bench.bean(Deliveries.class).claim(Channel.EMAIL, Duration.ofMinutes(5), 1000, Set.of()).stream()
                .map(outgoing -> outgoing.message().id()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "jonas", "jonas@", "@example.test", "a b@example.test", "a@b@example.test", "jonas@example..test"})
    void wrongAddressesAreRefused(String address) {
        var conversation = opened();
        assertThatThrownBy(() -> replies.send(ruta, to(conversation, Recipient.to("", address)))).isInstanceOf(DeskException.class);
    }

    @Test
    void answerNeedsSomebodyItGoesTo() {
        var conversation = opened();
        assertThatThrownBy(() -> replies.send(ruta, to(conversation))).hasMessageContaining("somebody");
        assertThatThrownBy(() -> replies.send(ruta, to(conversation, Recipient.cc("", "ona@example.test"))))
                .hasMessageContaining("somebody");
        var many = Collections.nCopies(Limits.RECIPIENTS + 1, Recipient.to("", "ona@example.test")).toArray(Recipient[]::new);
        assertThatThrownBy(() -> replies.send(ruta, to(conversation, many))).hasMessageContaining("at most");
    }

    @Test
    void whoIsInCopyTakesPartFromNowOn() {
        var conversation = opened();
        bench.send(ruta, to(conversation, Recipient.to("", "jonas@example.test"), Recipient.cc("Ona", "Ona@Example.test")));
        assertThat(bench.bean(Participants.class).of(conversation.id()))
                .containsExactly(new Participants.Participant("Ona", "ona@example.test"));
    }

    @Test
    void undeliverableAddressIsRefusedUntilTheMarkIsLifted() {
        var customer = bench.customer("gone@example.test");
        var conversation = bench.opened(team, customer, "Hello");
        bench.bean(Customers.class).markUndeliverable("Gone@example.test", "550 no such user");
        var reply = to(conversation, Recipient.to("", "gone@example.test"));
        assertThatThrownBy(() -> replies.send(ruta, reply)).hasMessageContaining("refused this address");
        bench.bean(Customers.class).markDeliverable("gone@example.test");
        bench.send(ruta, reply);
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = {"OPEN", "WAITING_FOR_CUSTOMER", "WAITING_FOR_US", "SOLVED", "CLOSED"})
    void conversationStandsWhereItsAnswererPutsIt(State state) {
        var conversation = opened();
        bench.send(ruta, then(conversation, state));
        assertThat(bench.conversation(conversation.id()).state()).isEqualTo(state);
        assertThat(bench.conversation(conversation.id()).waitingSince()).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = {"SNOOZED", "SPAM", "JOINED"})
    void answerLeadsNowhereElse(State state) {
        var conversation = opened();
        assertThatThrownBy(() -> replies.send(ruta, then(conversation, state))).isInstanceOf(DeskException.class);
    }

    @Test
    void closedConversationStaysClosedAndSpamIsNotAnswered() {
        var closed = opened();
        bench.bean(Conversations.class).moveTo(ruta, closed.id(), State.CLOSED, null);
        bench.send(ruta, bench.reply(closed, "One more word"));
        assertThat(bench.conversation(closed.id()).state()).isEqualTo(State.CLOSED);
        bench.bean(Conversations.class).moveTo(ruta, closed.id(), State.OPEN, null);
        bench.bean(Conversations.class).moveTo(ruta, closed.id(), State.SPAM, null);
        assertThatThrownBy(() -> bench.send(ruta, bench.reply(closed, "No"))).hasMessageContaining("spam");
    }

    @Test
    void snoozedConversationIsAwakeAfterAnAnswer() {
        var conversation = opened();
        bench.bean(Conversations.class).moveTo(ruta, conversation.id(), State.SNOOZED, bench.clock.instant().plusSeconds(3600));
        bench.send(ruta, bench.reply(conversation, "Here it is"));
        assertThat(bench.conversation(conversation.id()).snoozedUntil()).isNull();
        assertThat(bench.conversation(conversation.id()).state()).isEqualTo(State.WAITING_FOR_CUSTOMER);
    }

    @Test
    void firstAnswerTakesOverWhatIsNobodys() {
        var conversation = opened();
        bench.send(ruta, bench.reply(conversation, "Mine"));
        bench.send(ivan, bench.reply(conversation, "Also here"));
        assertThat(bench.conversation(conversation.id()).assignee()).isEqualTo(ruta.agent());
        assertThat(bench.history(conversation.id())).containsOnlyOnce("assigned");
    }

    @Test
    void onlyTheTeamAnswersAndOnlyWithTheRight() {
        var conversation = opened();
        assertThatThrownBy(() -> replies.send(emma, bench.reply(conversation, "Hello"))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> replies.send(ruta.only(Set.of(Right.READ)), bench.reply(conversation, "Hello")))
                .hasMessageContaining("right to answer");
        var sent = bench.send(ruta, bench.reply(conversation, "Hello"));
        assertThatThrownBy(() -> replies.withdraw(emma, sent.id())).hasMessageContaining("does not exist");
    }

    @Test
    void textsHaveBounds() {
        var conversation = opened();
        assertThatThrownBy(() -> replies.send(ruta, bench.reply(conversation, " \n "))).hasMessageContaining("needs words");
        assertThatThrownBy(() -> replies.send(ruta, bench.reply(conversation, "a".repeat(Limits.REPLY_TEXT + 1))))
                .hasMessageContaining("at most");
        var longest = bench.send(ruta, bench.reply(conversation, "a".repeat(Limits.REPLY_TEXT)));
        assertThat(longest.text()).hasSize(Limits.REPLY_TEXT);
    }

    @Test
    void signThatTheDatabaseRefusesIsLeftOut() {
        var conversation = opened();
        assertThat(bench.send(ruta, bench.reply(conversation, "a\0b")).text()).isEqualTo("ab");
        bench.bean(Notes.class).add(ruta, conversation.id(), "c\0d", List.of());
        drafts.keep(ruta, conversation.id(), MessageKind.NOTE, new Drafts.Writing("e\0f", List.of(), List.of(), null, false));
        assertThat(drafts.mine(ruta, conversation.id(), MessageKind.NOTE).orElseThrow().text()).isEqualTo("ef");
    }

    @Test
    void timeToSendLiesAheadAndWithinAYear() {
        var conversation = opened();
        var now = bench.clock.instant();
        assertThatThrownBy(() -> replies.send(ruta, later(conversation, now.minusSeconds(61)))).hasMessageContaining("past");
        assertThatThrownBy(() -> replies.send(ruta, later(conversation, now.plus(Limits.LONGEST_SCHEDULE).plusSeconds(1))))
                .hasMessageContaining("year");
    }

    @Test
    void conversationThatBeganElsewhereGetsAMailThread() {
        var place = new Incoming.Opens(ConversationId.next(), ThreadId.next(), jonas, Ids.next(), team, null);
        var mail = bench.mail(place, "By phone");
        bench.receive(
                new Incoming(mail.id(), Channel.PHONE, place, mail.author(), mail.content(), Nature.PERSONAL, false, mail.at(), List.of(),
                        List.of(), null));
        var sent = bench.send(ruta, bench.reply(bench.conversation(place.conversation()), "By mail"));
        assertThat(bench.bean(MessageStore.class).thread(sent.thread()).orElseThrow().channel()).isEqualTo(Channel.EMAIL);
    }
}
