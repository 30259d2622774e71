package heard.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import heard.desk.customer.CustomerId;
import heard.desk.identity.Access;
import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.IllegalTransactionStateException;

/** What batches of incoming messages make of conversations. */
class IntakeStoreTest {
    static final Bench bench = new Bench();
    static final TeamId team = bench.team("Support");
    static final Access ruta = bench.agent("ruta@example.test", team);
    static final CustomerId jonas = bench.customer("jonas@example.test");

    @AfterAll
    static void close() {
        bench.close();
    }

    private static Incoming.Opens opens() {
        return new Incoming.Opens(ConversationId.next(), ThreadId.next(), jonas, Ids.next(), team, "lt");
    }

    private static Conversation moved(State state) {
        var conversation = bench.opened(team, jonas, "Hello");
        return bench.bean(Conversations.class).moveTo(ruta, conversation.id(), state,
                state == State.SNOOZED ? bench.clock.instant().plusSeconds(3600) : null);
    }

    @Test
    void emptyBatchDoesNothing() {
        assertThat(bench.receive(List.of())).isEmpty();
    }

    @Test
    void batchNeedsTheChannelsTransaction() {
        assertThatThrownBy(() -> bench.bean(Intake.class).receive(List.of(bench.mail(opens(), "x"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void mailOpensAConversationWithItsNumberThreadAndMessage() {
        var place = opens();
        var received = bench.receive(bench.mail(place, "My kettle leaks")).getFirst();
        var conversation = bench.conversation(place.conversation());
        assertThat(received.opened()).isTrue();
        assertThat(received.number()).isEqualTo(conversation.number()).isGreaterThan(1000);
        assertThat(conversation.state()).isEqualTo(State.OPEN);
        assertThat(conversation.snippet()).isEqualTo("My kettle leaks");
        assertThat(conversation.lastMessage()).isEqualTo(received.message());
        assertThat(conversation.waitingSince()).isEqualTo(bench.clock.instant());
        assertThat(conversation.scope()).isEqualTo(team);
        assertThat(bench.bean(MessageStore.class).threads(place.conversation())).hasSize(1);
    }

    @Test
    void oneBatchMayOpenAConversationAndContinueIt() {
        var place = opens();
        var mails = List.of(bench.mail(place, "One"), bench.mail(new Incoming.Continues(place.conversation(), place.thread()), "Two"),
                bench.mail(new Incoming.Branches(place.conversation(), ThreadId.next(), null), "Three"));
        var received = bench.receive(mails);
        var conversation = bench.conversation(place.conversation());
        assertThat(received).extracting(Intake.Received::opened).containsExactly(true, false, false);
        assertThat(received).extracting(Intake.Received::number).containsOnly(conversation.number());
        assertThat(conversation.messageCount()).isEqualTo(3);
        assertThat(conversation.lastMessage()).isEqualTo(mails.getLast().id());
        assertThat(conversation.snippet()).isEqualTo("Three");
        assertThat(bench.bean(MessageStore.class).threads(place.conversation())).hasSize(2);
    }

    @Test
    void severalMessagesOfOneBatchContinueOneConversation() {
        var conversation = moved(State.SOLVED);
        var thread = bench.bean(MessageStore.class).threads(conversation.id()).getFirst().id();
        var place = new Incoming.Continues(conversation.id(), thread);
        bench.receive(bench.mail(place, "Again"), bench.mail(place, "And again"));
        var after = bench.conversation(conversation.id());
        assertThat(after.state()).isEqualTo(State.OPEN);
        assertThat(after.messageCount()).isEqualTo(3);
        assertThat(bench.history(conversation.id())).containsExactly("state-changed", "reopened");
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = {"WAITING_FOR_CUSTOMER", "WAITING_FOR_US", "SNOOZED", "SOLVED", "CLOSED"})
    void customersWordsReopen(State state) {
        var conversation = moved(state);
        bench.clock.pass(Duration.ofHours(1));
        bench.writes(conversation, "Still leaks");
        var after = bench.conversation(conversation.id());
        assertThat(after.state()).isEqualTo(State.OPEN);
        assertThat(after.snoozedUntil()).isNull();
        assertThat(after.waitingSince()).isNotNull();
        assertThat(bench.history(conversation.id())).last().isEqualTo("reopened");
    }

    @Test
    void spamStaysSpamAndNobodyWaitsInIt() {
        var conversation = moved(State.SPAM);
        bench.writes(conversation, "Buy now");
        var after = bench.conversation(conversation.id());
        assertThat(after.state()).isEqualTo(State.SPAM);
        assertThat(after.waitingSince()).isNull();
        assertThat(after.messageCount()).isEqualTo(2);
    }

    @Test
    void whoWasTakenForSpamWaitsSinceTheFirstUnansweredMail() {
        var conversation = bench.opened(team, jonas, "Please help");
        bench.clock.pass(Duration.ofHours(2));
        bench.bean(Conversations.class).moveTo(ruta, conversation.id(), State.SPAM, null);
        var opened = bench.bean(Conversations.class).moveTo(ruta, conversation.id(), State.OPEN, null);
        assertThat(opened.waitingSince()).isEqualTo(conversation.waitingSince());
    }

    @ParameterizedTest
    @EnumSource(value = Nature.class, names = {"AUTO_REPLY", "OUT_OF_OFFICE", "LIST", "OWN_NOTIFICATION", "READ_RECEIPT", "BOUNCE"})
    void machinesNeitherReopenNorWait(Nature nature) {
        var conversation = moved(State.SOLVED);
        var thread = bench.bean(MessageStore.class).threads(conversation.id()).getFirst().id();
        bench.receive(bench.mail(new Incoming.Continues(conversation.id(), thread), "I am away", nature, false));
        var after = bench.conversation(conversation.id());
        assertThat(after.state()).isEqualTo(State.SOLVED);
        assertThat(after.waitingSince()).isNull();
        assertThat(after.messageCount()).isEqualTo(2);
    }

    @Test
    void permanentBounceReopensWithoutAnybodyWaiting() {
        var conversation = moved(State.CLOSED);
        var thread = bench.bean(MessageStore.class).threads(conversation.id()).getFirst().id();
        bench.receive(bench.mail(new Incoming.Continues(conversation.id(), thread), "No such user", Nature.BOUNCE, true));
        var after = bench.conversation(conversation.id());
        assertThat(after.state()).isEqualTo(State.OPEN);
        assertThat(after.waitingSince()).isNull();
    }

    @Test
    void customerWaitsSinceTheFirstOfSeveralMails() {
        var conversation = bench.opened(team, jonas, "One");
        Instant first = bench.clock.instant();
        bench.clock.pass(Duration.ofMinutes(30));
        bench.writes(conversation, "Two");
        assertThat(bench.conversation(conversation.id()).waitingSince()).isEqualTo(first);
        bench.send(ruta, bench.reply(conversation, "Answer"));
        assertThat(bench.conversation(conversation.id()).waitingSince()).isNull();
        bench.clock.pass(Duration.ofMinutes(30));
        bench.writes(conversation, "Three");
        assertThat(bench.conversation(conversation.id()).waitingSince()).isEqualTo(bench.clock.instant());
    }

    @Test
    void lateMailWithAnOldDateIsNewestByArrivalAndNeverSetsTheTimeBack() {
        var conversation = bench.opened(team, jonas, "One");
        Instant before = conversation.lastMessageAt();
        var thread = bench.bean(MessageStore.class).threads(conversation.id()).getFirst().id();
        var late = at(bench.mail(new Incoming.Continues(conversation.id(), thread), "Was on its way"), before.minusSeconds(900));
        bench.receive(late);
        var after = bench.conversation(conversation.id());
        assertThat(after.lastMessage()).isEqualTo(late.id());
        assertThat(after.lastMessageAt()).isEqualTo(before);
    }

    private static Incoming at(Incoming mail, Instant at) {
        return new Incoming(mail.id(), mail.channel(), mail.place(), mail.author(), mail.content(), mail.nature(), mail.permanentBounce(),
                at, mail.recipients(), mail.files(), mail.raw());
    }

    @Test
    void snippetNeverEndsInHalfAnEmoji() {
        String text = "a".repeat(Limits.SNIPPET - 1) + "😀 and more";
        var conversation = bench.opened(team, jonas, text);
        assertThat(conversation.snippet()).isEqualTo("a".repeat(Limits.SNIPPET - 1));
        assertThat(bench.opened(team, jonas, "😀".repeat(500)).snippet()).isEqualTo("😀".repeat(Limits.SNIPPET / 2));
    }

    @Test
    void emojisAndHalvesOfThemComeBackAsTheyCanBeStored() {
        var place = opens();
        String text = "Ačiū 😀\uD83D kas? > senas 😀 tekstas";
        int own = text.indexOf(" > senas");
        var mail = bench.mail(place, text);
        bench.receive(new Incoming(mail.id(), mail.channel(), place, mail.author(),
                new Incoming.Content("Klausimas 😀", text, own, null, List.of("a"), Map.of("forward", "😀")), Nature.PERSONAL, false,
                mail.at(), List.of(), List.of(), null));
        var stored = bench.bean(MessageStore.class).find(mail.id()).orElseThrow();
        assertThat(stored.ownText()).isEqualTo("Ačiū 😀? kas?");
        assertThat(stored.quotedText()).isEqualTo(" > senas 😀 tekstas");
        assertThat(stored.subject()).isEqualTo("Klausimas 😀");
    }

    @Test
    void contentCannotClaimMoreNewWordsThanItHas() {
        assertThatThrownBy(() -> new Incoming.Content("", "short", 6, null, List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void filesAndOriginalAreKept() {
        var place = opens();
        var mail = bench.mail(place, "See the picture");
        byte[] raw = "From: jonas".getBytes(StandardCharsets.US_ASCII);
        bench.receive(new Incoming(mail.id(), mail.channel(), place, mail.author(), mail.content(), Nature.PERSONAL, false, mail.at(),
                List.of(Recipient.to("Saulė", "support@example.test")),
                List.of(file("nuotrauka ąčę.jpg", false, 70_000), file("logo.png", true, 10)), raw));
        var stored = bench.bean(MessageStore.class).find(mail.id()).orElseThrow();
        assertThat(stored.attachments()).extracting(Attachment::name).containsExactly("nuotrauka ąčę.jpg", "logo.png");
        assertThat(stored.attachments()).extracting(Attachment::sizeBytes).containsExactly(70_000L, 10L);
        assertThat(stored.raw()).isNotNull();
        assertThat(bench.conversation(place.conversation()).hasAttachments()).isTrue();
    }

    private static Incoming.File file(String name, boolean inline, int size) {
        return new Incoming.File(name, "image/jpeg", null, inline, new byte[size]);
    }

    @Test
    void mailToAJoinedConversationLandsInTheWhole() {
        var part = bench.opened(team, jonas, "Part");
        var whole = bench.opened(team, jonas, "Whole");
        var thread = bench.bean(MessageStore.class).threads(part.id()).getFirst().id();
        bench.bean(Joins.class).join(ruta, part.id(), whole.id());
        bench.bean(Conversations.class).moveTo(ruta, whole.id(), State.SOLVED, null);
        var received = bench.receive(bench.mail(new Incoming.Continues(part.id(), thread), "More of the part")).getFirst();
        assertThat(received.conversation()).isEqualTo(whole.id());
        assertThat(received.number()).isEqualTo(whole.number());
        assertThat(bench.conversation(whole.id()).state()).isEqualTo(State.OPEN);
        assertThat(bench.conversation(whole.id()).messageCount()).isEqualTo(3);
        assertThat(bench.conversation(part.id()).messageCount()).isEqualTo(1);
    }

    @Test
    void mailFollowsItsThreadWhateverConversationTheChannelHadRead() {
        var part = bench.opened(team, jonas, "Part");
        var whole = bench.opened(team, jonas, "Whole");
        var thread = bench.bean(MessageStore.class).threads(part.id()).getFirst().id();
        bench.bean(Joins.class).join(ruta, part.id(), whole.id());
        bench.bean(Joins.class).undo(ruta, part.id());
        var received = bench.receive(bench.mail(new Incoming.Continues(whole.id(), thread), "After the join was undone")).getFirst();
        assertThat(received.conversation()).isEqualTo(part.id());
        assertThat(bench.conversation(whole.id()).messageCount()).isEqualTo(1);
        assertThat(bench.conversation(part.id()).lastMessage()).isEqualTo(received.message());
    }

    @Test
    void unknownConversationFailsTheBatchAsAWhole() {
        var place = opens();
        assertThatThrownBy(() -> bench.receive(bench.mail(place, "Good"),
                bench.mail(new Incoming.Continues(ConversationId.next(), ThreadId.next()), "Lost")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(bench.bean(ConversationStore.class).find(place.conversation())).isEmpty();
    }

    @Test
    void fiveHundredMailsOfOneBatchAreAllThere() {
        List<Incoming> batch = new ArrayList<>();
        Incoming.@Nullable Opens place = null;
        for (int index = 0; index < 500; index++) {
            if (place == null || index % 3 == 0) {
                place = opens();
                batch.add(bench.mail(place, "Opens " + index));
            } else {
                batch.add(bench.mail(new Incoming.Continues(place.conversation(), place.thread()), "Continues " + index));
            }
        }
        var received = bench.receive(batch);
        assertThat(received).extracting(Intake.Received::message).doesNotHaveDuplicates().hasSize(500);
        assertThat(received.stream().map(Intake.Received::number).distinct()).hasSize(167);
        assertThat(bench.events().stream().filter("conversation.received"::equals).count()).isGreaterThanOrEqualTo(500);
    }
}
