package heard.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import heard.desk.customer.CustomerId;
import heard.desk.identity.Access;
import heard.desk.identity.Right;
import heard.desk.identity.TeamId;
import heard.desk.platform.DeskException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Conversations joined, parted again and split, with all that hangs on them. */
class JoinsStoreTest {
    static final Bench bench = new Bench();
    static final TeamId team = bench.team("Support");
    static final TeamId others = bench.team("Repairs");
    static final Access ruta = bench.agent("ruta@example.test", team);
    static final Access both = bench.agent("lead@example.test", team, others);
    static final CustomerId jonas = bench.customer("jonas@example.test");
    static final Joins joins = bench.bean(Joins.class);
    static final Conversations conversations = bench.bean(Conversations.class);

    @AfterAll
    static void close() {
        bench.close();
    }

    private static Conversation opened(String text) {
        bench.clock.pass(Duration.ofMinutes(1));
        return bench.opened(team, jonas, text);
    }

    private static List<String> texts(Conversation conversation) {
        return bench.bean(MessageStore.class).of(conversation.id(), 100).stream().map(Message::text).toList();
    }

    private static Conversation now(Conversation conversation) {
        return bench.conversation(conversation.id());
    }

    @Test
    void joinedConversationsAreOneAndBothNumbersLeadThere() {
        var part = opened("Part");
        var whole = opened("Whole");
        joins.join(ruta, part.id(), whole.id());
        assertThat(texts(whole)).containsExactly("Part", "Whole");
        assertThat(now(whole).messageCount()).isEqualTo(2);
        assertThat(now(whole).waitingSince()).isEqualTo(part.waitingSince());
        assertThat(now(part).state()).isEqualTo(State.JOINED);
        assertThat(conversations.current(ruta, part.number()).orElseThrow().id()).isEqualTo(whole.id());
        assertThat(conversations.current(ruta, whole.number()).orElseThrow().id()).isEqualTo(whole.id());
        assertThat(conversations.byNumber(ruta, part.number()).orElseThrow().id()).isEqualTo(part.id());
        assertThat(bench.history(part.id())).contains("joined");
        assertThat(bench.history(whole.id())).contains("joined");
    }

    @Test
    void laterMailOfTheJoinedThreadLandsInTheWholeAndGoesBackWithIt() {
        var part = opened("Part");
        var whole = opened("Whole");
        var thread = bench.bean(MessageStore.class).threads(part.id()).getFirst().id();
        joins.join(ruta, part.id(), whole.id());
        bench.clock.pass(Duration.ofMinutes(5));
        bench.receive(bench.mail(new Incoming.Continues(part.id(), thread), "Later"));
        assertThat(texts(whole)).containsExactly("Part", "Whole", "Later");
        joins.undo(ruta, part.id());
        assertThat(texts(part)).containsExactly("Part", "Later");
        assertThat(texts(whole)).containsExactly("Whole");
        assertThat(now(part).state()).isEqualTo(State.OPEN);
        assertThat(now(part).messageCount()).isEqualTo(2);
        assertThat(now(whole).messageCount()).isEqualTo(1);
        assertThat(now(whole).lastMessage()).isEqualTo(whole.lastMessage());
        assertThat(conversations.current(ruta, part.number()).orElseThrow().id()).isEqualTo(part.id());
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = {"OPEN", "WAITING_FOR_CUSTOMER", "WAITING_FOR_US", "SOLVED", "CLOSED"})
    void undoneJoinLeavesItWhereItStood(State state) {
        var part = opened("Part");
        var whole = opened("Whole");
        conversations.moveTo(ruta, part.id(), state, null);
        joins.join(ruta, part.id(), whole.id());
        assertThat(joins.undo(ruta, part.id()).state()).isEqualTo(state);
        assertThat(now(part).waitingSince() == null).isEqualTo(state == State.SOLVED || state == State.CLOSED);
    }

    @Test
    void undoneJoinOpensWhatTheCustomerHasWrittenInSinceAndWhatWasSnoozed() {
        var solved = opened("Solved");
        var snoozed = opened("Snoozed");
        var whole = opened("Whole");
        var thread = bench.bean(MessageStore.class).threads(solved.id()).getFirst().id();
        conversations.moveTo(ruta, solved.id(), State.SOLVED, null);
        conversations.moveTo(ruta, snoozed.id(), State.SNOOZED, bench.clock.instant().plusSeconds(60));
        joins.join(ruta, solved.id(), whole.id());
        joins.join(ruta, snoozed.id(), whole.id());
        bench.receive(bench.mail(new Incoming.Continues(whole.id(), thread), "Not solved"));
        assertThat(joins.undo(ruta, solved.id()).state()).isEqualTo(State.OPEN);
        assertThat(joins.undo(ruta, snoozed.id()).state()).isEqualTo(State.OPEN);
        assertThat(texts(solved)).containsExactly("Solved", "Not solved");
    }

    @Test
    void liveConversationOpensTheSolvedOneItIsJoinedInto() {
        var part = opened("Part");
        var whole = opened("Whole");
        conversations.moveTo(ruta, whole.id(), State.SOLVED, null);
        assertThat(joins.join(ruta, part.id(), whole.id()).state()).isEqualTo(State.OPEN);
        assertThat(now(whole).waitingSince()).isNotNull();
    }

    @Test
    void solvedConversationsStaySolvedAndNobodyWaitsInThem() {
        var part = opened("Part");
        var whole = opened("Whole");
        conversations.moveTo(ruta, part.id(), State.SOLVED, null);
        conversations.moveTo(ruta, whole.id(), State.CLOSED, null);
        var joined = joins.join(ruta, part.id(), whole.id());
        assertThat(joined.state()).isEqualTo(State.CLOSED);
        assertThat(joined.waitingSince()).isNull();
    }

    @Test
    void joinsOfJoinsCanBeUndoneInAnyOrder() {
        var a = opened("A");
        var b = opened("B");
        var c = opened("C");
        joins.join(ruta, a.id(), b.id());
        joins.join(ruta, b.id(), c.id());
        assertThat(texts(c)).containsExactly("A", "B", "C");
        assertThat(conversations.current(ruta, a.number()).orElseThrow().id()).isEqualTo(c.id());
        joins.undo(ruta, a.id());
        assertThat(texts(a)).containsExactly("A");
        assertThat(texts(c)).containsExactly("B", "C");
        assertThat(now(c).messageCount()).isEqualTo(2);
        joins.undo(ruta, b.id());
        assertThat(texts(b)).containsExactly("B");
        assertThat(now(c).messageCount()).isEqualTo(1);
    }

    @Test
    void undoingTheOuterJoinTakesTheInnerAlong() {
        var a = opened("A");
        var b = opened("B");
        var c = opened("C");
        joins.join(ruta, a.id(), b.id());
        joins.join(ruta, b.id(), c.id());
        joins.undo(ruta, b.id());
        assertThat(texts(b)).containsExactly("A", "B");
        assertThat(texts(c)).containsExactly("C");
        assertThat(conversations.current(ruta, a.number()).orElseThrow().id()).isEqualTo(b.id());
        assertThat(now(b).messageCount()).isEqualTo(2);
    }

    @Test
    void joinedConversationIsChangedNoMore() {
        var part = opened("Part");
        var whole = opened("Whole");
        joins.join(ruta, part.id(), whole.id());
        assertThatThrownBy(() -> conversations.moveTo(ruta, part.id(), State.OPEN, null)).hasMessageContaining("joined");
        assertThatThrownBy(() -> joins.join(ruta, part.id(), whole.id())).hasMessageContaining("already");
        assertThatThrownBy(() -> joins.join(ruta, whole.id(), part.id())).hasMessageContaining("already");
        assertThatThrownBy(() -> joins.join(ruta, whole.id(), whole.id())).hasMessageContaining("itself");
        assertThatThrownBy(() -> joins.undo(ruta, whole.id())).hasMessageContaining("not joined");
        assertThatThrownBy(() -> bench.send(ruta, bench.reply(part, "Hello"))).hasMessageContaining("joined");
        assertThatThrownBy(() -> bench.bean(Notes.class).add(ruta, part.id(), "Hello", List.of())).hasMessageContaining("joined");
    }

    @Test
    void spamIsJoinedToNothingAndNothingToIt() {
        var spam = opened("Spam");
        var good = opened("Good");
        conversations.moveTo(ruta, spam.id(), State.SPAM, null);
        assertThatThrownBy(() -> joins.join(ruta, spam.id(), good.id())).isInstanceOf(DeskException.class).hasMessageContaining("Spam");
        assertThatThrownBy(() -> joins.join(ruta, good.id(), spam.id())).isInstanceOf(DeskException.class).hasMessageContaining("Spam");
    }

    @Test
    void draftsFollowUnlessTheirWriterHasOneThere() {
        var part = opened("Part");
        var whole = opened("Whole");
        var drafts = bench.bean(Drafts.class);
        drafts.keep(ruta, part.id(), MessageKind.OUTBOUND, writing("Ruta on the part"));
        drafts.keep(both, part.id(), MessageKind.OUTBOUND, writing("Lead on the part"));
        drafts.keep(both, whole.id(), MessageKind.OUTBOUND, writing("Lead on the whole"));
        joins.join(ruta, part.id(), whole.id());
        assertThat(drafts.mine(ruta, whole.id(), MessageKind.OUTBOUND).orElseThrow().text()).isEqualTo("Ruta on the part");
        assertThat(drafts.mine(both, whole.id(), MessageKind.OUTBOUND).orElseThrow().text()).isEqualTo("Lead on the whole");
        joins.undo(both, part.id());
        assertThat(drafts.mine(both, part.id(), MessageKind.OUTBOUND).orElseThrow().text()).isEqualTo("Lead on the part");
    }

    private static Drafts.Writing writing(String text) {
        return new Drafts.Writing(text, List.of(), List.of(), null, false);
    }

    @Test
    void otherCustomerAndWhoReadsAlongTakePartInTheWhole() {
        var ona = bench.customer("ona@example.test");
        var part = bench.opened(team, ona, "From Ona");
        var whole = opened("From Jonas");
        bench.bean(Participants.class).add(ruta, part.id(), new Participants.Participant("Petras", "petras@example.test"));
        joins.join(ruta, part.id(), whole.id());
        assertThat(bench.bean(Participants.class).of(whole.id())).extracting(Participants.Participant::address)
                .containsExactlyInAnyOrder("petras@example.test", "ona@example.test");
    }

    @Test
    void conversationOfAnotherTeamCannotBeJoinedPartedOrSplit() {
        var mine = opened("Mine");
        var theirs = bench.opened(others, jonas, "Theirs");
        assertThatThrownBy(() -> joins.join(ruta, theirs.id(), mine.id())).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> joins.join(ruta, mine.id(), theirs.id())).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> joins.split(ruta, Objects.requireNonNull(theirs.lastMessage()))).hasMessageContaining("does not exist");
        assertThat(now(mine).state()).isEqualTo(State.OPEN);
        joins.join(both, mine.id(), theirs.id());
        assertThatThrownBy(() -> joins.undo(ruta, mine.id())).hasMessageContaining("does not exist");
        assertThat(conversations.current(ruta, mine.number())).isEmpty();
        assertThatThrownBy(() -> joins.undo(both.only(Set.of(Right.READ)), mine.id())).isInstanceOf(DeskException.class);
    }

    @Test
    void splitTakesAMessageAndWhatFollowsIt() {
        var conversation = opened("First matter");
        bench.clock.pass(Duration.ofMinutes(1));
        var second = bench.writes(conversation, "Second matter");
        bench.writes(conversation, "More of the second, at the same moment");
        bench.bean(Participants.class).add(ruta, conversation.id(), new Participants.Participant("Petras", "petras@example.test"));
        var split = joins.split(ruta, second.id());
        assertThat(texts(split)).containsExactly("Second matter", "More of the second, at the same moment");
        assertThat(texts(conversation)).containsExactly("First matter");
        assertThat(split.number()).isGreaterThan(conversation.number());
        assertThat(split.messageCount()).isEqualTo(2);
        assertThat(split.customer()).isEqualTo(jonas);
        assertThat(split.waitingSince()).isNotNull();
        assertThat(now(conversation).lastMessage()).isEqualTo(conversation.lastMessage());
        assertThat(bench.bean(Participants.class).of(split.id())).hasSize(1);
        assertThat(bench.history(split.id())).containsExactly("split");
    }

    @Test
    void splitLeavesEarlierMessagesOfTheSameMoment() {
        var conversation = bench.opened(team, jonas, "One");
        var second = bench.writes(conversation, "Two, in the same second");
        var split = joins.split(ruta, second.id());
        assertThat(texts(conversation)).containsExactly("One");
        assertThat(texts(split)).containsExactly("Two, in the same second");
    }

    @Test
    void splitThatWouldLeaveNothingIsRefused() {
        var conversation = opened("Only");
        bench.bean(Notes.class).add(ruta, conversation.id(), "A note is not a matter of its own", List.of());
        var only = Objects.requireNonNull(conversation.lastMessage());
        assertThatThrownBy(() -> joins.split(ruta, only)).hasMessageContaining("Nothing would be left");
        assertThatThrownBy(() -> joins.split(ruta, MessageId.next())).hasMessageContaining("does not exist");
    }

    @Test
    void whatWasSplitOffStaysWhenAnOlderJoinIsUndone() {
        var part = opened("Part");
        var whole = opened("Whole");
        var thread = bench.bean(MessageStore.class).threads(part.id()).getFirst().id();
        joins.join(ruta, part.id(), whole.id());
        bench.clock.pass(Duration.ofMinutes(1));
        var other = bench.mail(new Incoming.Continues(whole.id(), thread), "Another matter");
        bench.receive(other);
        var split = joins.split(ruta, other.id());
        joins.undo(ruta, part.id());
        assertThat(texts(part)).containsExactly("Part");
        assertThat(texts(split)).containsExactly("Another matter");
    }
}
