package heard.desk.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import heard.desk.coach.FoundPromise;
import heard.desk.coach.PromiseChoices.Wanted;
import heard.desk.coach.SentPromises;
import heard.desk.conversation.Bench;
import heard.desk.conversation.Channel;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.Deliveries;
import heard.desk.conversation.Joins;
import heard.desk.conversation.Message;
import heard.desk.conversation.NewReply;
import heard.desk.conversation.Replies;
import heard.desk.conversation.Said;
import heard.desk.conversation.State;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.Agents;
import heard.desk.identity.Directory;
import heard.desk.identity.NewAgent;
import heard.desk.identity.Right;
import heard.desk.identity.Role;
import heard.desk.identity.TeamId;
import heard.desk.platform.DeskException;
import heard.desk.platform.event.EventLog;
import heard.desk.platform.event.Position;
import heard.desk.platform.words.UiLanguage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** The ledger on a real database, with the engine that ships; it is eight in the morning of Monday, 2 March 2026, in UTC. */
class PromisesStoreTest {
    private static final String CALL = "Hello Jonas,\n\nI will call you tomorrow by 15:00.\n\nRuta";
    private static final String SAME_DAY = "Hello Jonas,\n\nI will call you today by 15:00.\n\nRuta";
    private static final Instant TODAY = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-03-03T15:00:00Z");

    private final Bench bench = new Bench("|heard\\.desk\\.promise\\.(?!\\w*(Controller|Jobs|Test)\\b).+"
            + "|heard\\.desk\\.coach\\.(SentPromises|SetbackStore|Reviews|DeskEngine|rule\\.RulesInUse)"
            + "|heard\\.desk\\.calendar\\.\\w+|heard\\.desk\\.calendar\\.clock\\.(?!\\w*(Jobs|Test)\\b).+");
    private final TeamId team = bench.team("First line");
    private final Access ruta = bench.agent("ruta@example.test", team);
    private final Access ivan = bench.agent("ivan@example.test", team);
    private final Promises promises = bench.bean(Promises.class);
    private Position heard = Position.START;

    @AfterEach
    void close() {
        bench.close();
    }

    private Conversation opened() {
        return bench.opened(team, bench.customer("jonas@example.test"), "Where is my order?");
    }

    private void hear() {
        var events = bench.bean(EventLog.class).after(heard, 1000);
        bench.database.transaction().executeWithoutResult(status -> bench.bean(PromiseListener.class).on(events));
        if (!events.isEmpty())
            heard = events.getLast().position();
    }

    /** The mail server takes what is due. */
    private void deliver() {
        var deliveries = bench.bean(Deliveries.class);
        deliveries.claim(Channel.EMAIL, Duration.ofMinutes(2), 20, Set.of())
                .forEach(outgoing -> deliveries.sent(outgoing.attempt(), Said.byServer("250")));
        hear();
    }

    private Message answer(Conversation conversation, String text) {
        Message message = bench.send(ruta, bench.reply(conversation, text));
        hear();
        return message;
    }

    private void leave() {
        bench.clock.pass(Duration.ofSeconds(11));
        deliver();
    }

    private List<Promise> of(Conversation conversation) {
        return promises.of(ruta, bench.conversation(conversation.id()));
    }

    private Promise one(Conversation conversation) {
        assertThat(of(conversation)).hasSize(1);
        return of(conversation).getFirst();
    }

    /** What the chip in the composer says. */
    private void say(Conversation conversation, String text, Wanted wanted) {
        FoundPromise found = bench.bean(SentPromises.class).in(conversation, ruta.agent(), text, bench.clock.instant()).getFirst();
        bench.bean(Choices.class).choose(ruta, conversation, found, wanted);
    }

    private Promise entered(Conversation conversation, Instant due) {
        return promises.enter(ruta, conversation, new Promises.Entered("Send the new part", ruta.agent(), due));
    }

    private List<String> events(String kind) {
        return bench.events().stream().filter(kind::equals).toList();
    }

    private static PromiseError refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        var found = org.assertj.core.api.Assertions.catchThrowableOfType(DeskException.class, what);
        return (PromiseError) found.code();
    }

    @Test
    void theDatabaseAllowsTheSameMovesAsTheCode() {
        Set<String> here = new TreeSet<>(Set.of("new → proposed", "new → open"));
        for (PromiseState state : PromiseState.values())
            state.moves().forEach(next -> here.add(state.code() + " → " + next.code()));
        assertThat(new TreeSet<>(bench.jdbc.sql("select previous || ' → ' || next from promise_move").query(String.class).list()))
                .isEqualTo(here);
        Promise promise = entered(opened(), TODAY);
        assertThatThrownBy(() -> bench.jdbc.sql("update promise set previous_state = state, state = 'proposed' where id = :id")
                .param("id", promise.id().value()).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatAnAnswerPromisesIsProposedOnceItHasReallyLeft() {
        Conversation conversation = opened();
        answer(conversation, CALL);
        assertThat(of(conversation)).as("it still can be taken back").isEmpty();
        leave();
        Promise promise = one(conversation);
        assertThat(promise.state()).isEqualTo(PromiseState.PROPOSED);
        assertThat(promise.due()).isEqualTo(TOMORROW);
        assertThat(promise.by()).isEqualTo(ruta.agent());
        assertThat(promise.words()).contains("call you");
        heard = Position.START;
        hear();
        assertThat(of(conversation)).as("heard twice").hasSize(1);
    }

    @Test
    void dueTimesFollowFromTheMomentOfSending() {
        Conversation conversation = opened();
        NewReply now = bench.reply(conversation, CALL);
        bench.send(ruta, new NewReply(now.key(), now.conversation(), now.basedOn(), now.text(), now.recipients(), List.of(),
                Instant.parse("2026-03-05T09:00:00Z"), now.then()));
        hear();
        bench.clock.set(Instant.parse("2026-03-05T09:00:01Z"));
        deliver();
        assertThat(one(conversation).due()).isEqualTo(Instant.parse("2026-03-06T15:00:00Z"));
    }

    @Test
    void whatTheWriterConfirmedIsOpenAtOnceByTheTimeTheyGave() {
        Conversation conversation = opened();
        say(conversation, CALL, new Wanted(true, "2026-03-04 10:00"));
        answer(conversation, CALL);
        leave();
        Promise promise = one(conversation);
        assertThat(promise.state()).isEqualTo(PromiseState.OPEN);
        assertThat(promise.due()).isEqualTo(Instant.parse("2026-03-04T10:00:00Z"));
        assertThat(bench.history(conversation.id())).contains("promised");
    }

    @Test
    void whatTheWriterSaidIsNoPromiseIsNone() {
        Conversation conversation = opened();
        say(conversation, CALL, new Wanted(false, ""));
        answer(conversation, CALL);
        leave();
        assertThat(of(conversation)).isEmpty();
    }

    @Test
    void anAnswerThatIsTakenBackPromisesNothingAndWhatWasSaidOfItComesBack() {
        Conversation conversation = opened();
        say(conversation, CALL, new Wanted(true, "2026-03-04 10:00"));
        Message message = answer(conversation, CALL);
        assertThat(bench.bean(Choices.class).of(ruta.agent(), conversation.id())).isEmpty();
        bench.bean(Replies.class).withdraw(ruta, message.id());
        hear();
        leave();
        assertThat(of(conversation)).isEmpty();
        assertThat(bench.bean(Choices.class).of(ruta.agent(), conversation.id())).hasSize(1);
        answer(conversation, CALL);
        leave();
        assertThat(one(conversation).due()).isEqualTo(Instant.parse("2026-03-04T10:00:00Z"));
    }

    @Test
    void anImpossibleTimeIsRefusedWhereverItIsGiven() {
        Conversation conversation = opened();
        assertThat(refused(() -> say(conversation, CALL, new Wanted(true, "2026-02-31 10:00")))).isEqualTo(PromiseError.DUE_NO_SUCH_DATE);
        assertThat(refused(() -> entered(conversation, bench.clock.instant()))).isEqualTo(PromiseError.DUE_PAST);
        assertThat(refused(() -> entered(conversation, TODAY.plus(Duration.ofDays(800))))).isEqualTo(PromiseError.DUE_TOO_FAR);
        Promise promise = entered(conversation, TODAY);
        assertThat(refused(() -> promises.move(ruta, promise.id(), Instant.EPOCH, "ill"))).isEqualTo(PromiseError.DUE_PAST);
        assertThat(refused(() -> promises.withdraw(ruta, promise.id(), " "))).isEqualTo(PromiseError.REASON_MISSING);
    }

    @Test
    void twoWhoConfirmConfirmOnce() {
        Conversation conversation = opened();
        answer(conversation, CALL);
        leave();
        PromiseId id = one(conversation).id();
        promises.confirm(ruta, id, null);
        promises.confirm(ivan, id, null);
        assertThat(bench.history(conversation.id())).filteredOn("promised"::equals).hasSize(1);
        promises.keep(ivan, id);
        assertThat(refused(() -> promises.confirm(ruta, id, null))).as("a page that is old reopens nothing")
                .isEqualTo(PromiseError.PROMISE_MOVED_ON);
    }

    @Test
    void ofManyAtTheSameMomentOneConfirmsAndOneSettles() throws Exception {
        Conversation conversation = opened();
        answer(conversation, CALL);
        leave();
        PromiseId id = one(conversation).id();
        together(access -> promises.confirm(access, id, null));
        assertThat(bench.history(conversation.id())).filteredOn("promised"::equals).hasSize(1);
        together(access -> promises.keep(access, id));
        assertThat(bench.history(conversation.id())).filteredOn("promise-kept"::equals).hasSize(1);
        assertThat(one(conversation).state()).isEqualTo(PromiseState.KEPT);
    }

    private void together(Consumer<Access> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Void>> all = new ArrayList<>();
            for (int who = 0; who < 6; who++) {
                Access access = who % 2 == 0 ? ruta : ivan;
                all.add(() -> {
                    work.accept(access);
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(all))
                done.get();
        }
    }

    @Test
    void whoHasLeftTheTeamIsNotRemindedButItsLeadIs() {
        Conversation conversation = opened();
        AgentId lead = bench.bean(Agents.class).add(new NewAgent("lead@example.test", "Lead", UiLanguage.EN, ZoneOffset.UTC, false,
                Map.of(team, Role.LEAD), "a long password")).orElseThrow();
        bench.bean(Directory.class).refresh();
        entered(conversation, TODAY);
        bench.jdbc.sql("delete from team_member where agent_id = :id").param("id", ruta.agent().value()).update();
        bench.bean(Directory.class).refresh();
        bench.clock.set(TODAY.minus(Duration.ofMinutes(30)));
        bench.bean(PromiseWatch.class).look();
        assertThat(bench.jdbc.sql("select kind || ' ' || agent_id from promise_notice").query(String.class).list())
                .containsExactly("soon " + lead.value());
    }

    @Test
    void whereNobodyLeadsTheTeamTheHistorySaysSoAndAnAdministratorIsTold() {
        Conversation conversation = opened();
        AgentId boss = bench.bean(Agents.class).add(new NewAgent("boss@example.test", "Boss", UiLanguage.EN, ZoneOffset.UTC, true, Map.of(),
                "a long password")).orElseThrow();
        bench.bean(Directory.class).refresh();
        entered(conversation, TODAY);
        bench.clock.set(TODAY);
        bench.bean(PromiseWatch.class).look();
        assertThat(bench.jdbc.sql("select kind || ' ' || agent_id from promise_notice").query(String.class).list())
                .containsExactlyInAnyOrder("overdue " + ruta.agent().value(), "leadless " + boss.value());
        assertThat(bench.jdbc.sql("select detail ->> 'told' from conversation_entry where kind = 'promise-broken'").query(String.class)
                .single()).isEqualTo("administrator");
    }

    @Test
    void anUpdateSaysWhichPromisesWereKeptSinceTheLastWordAndWhoHasTheMatterNow() {
        Conversation conversation = opened();
        bench.clock.pass(Duration.ofMinutes(5));
        bench.send(ruta, bench.reply(conversation, "We look into it."));
        bench.clock.pass(Duration.ofMinutes(5));
        promises.keep(ruta, entered(bench.conversation(conversation.id()), TODAY).id());
        bench.clock.pass(Duration.ofMinutes(5));
        TeamId second = bench.team("Second line");
        bench.bean(Directory.class).refresh();
        var both = Access.of(ruta.agent(), Map.of(team, Role.AGENT, second, Role.AGENT));
        bench.bean(Conversations.class).moveToTeam(both, conversation.id(), second);
        bench.bean(Conversations.class).moveTo(both, conversation.id(), State.WAITING_FOR_US, null);
        var since = bench.bean(LatestNews.class).of(both, bench.conversation(conversation.id()));
        assertThat(since.news()).containsExactly(new News.Kept("Send the new part"), new News.TakenOver("Second line"),
                new News.WaitsForOthers());
        bench.clock.pass(Duration.ofMinutes(5));
        bench.send(both, bench.reply(conversation, "It is with our second line now."));
        assertThat(bench.bean(LatestNews.class).of(both, bench.conversation(conversation.id())).news()).as("that was said").isEmpty();
        bench.clock.pass(Duration.ofMinutes(5));
        bench.writes(conversation, "Thank you. And?");
        assertThat(bench.bean(LatestNews.class).of(both, bench.conversation(conversation.id())).news())
                .containsExactly(new News.Wrote(bench.clock.instant()));
    }

    @Test
    void aPromiseIsKeptMovedOrTakenBackWithItsReason() {
        Conversation conversation = opened();
        Promise first = entered(conversation, TODAY);
        Promise next = promises.move(ruta, first.id(), TOMORROW, "the part is late");
        assertThat(promises.find(ruta, first.id()).orElseThrow().promise().replacedBy()).isEqualTo(next.id());
        assertThat(next.due()).isEqualTo(TOMORROW);
        assertThat(promises.withdraw(ruta, next.id(), "the customer has one").reason()).isEqualTo("the customer has one");
        assertThat(promises.reopen(ruta, next.id()).state()).isEqualTo(PromiseState.OPEN);
        assertThat(promises.keep(ruta, next.id()).keptLate()).isFalse();
        assertThat(bench.history(conversation.id())).containsSubsequence("promised", "promise-moved", "promise-withdrawn",
                "promise-reopened", "promise-kept");
    }

    @Test
    void whoeverDoesNotSeeTheConversationFindsNoPromise() {
        Conversation conversation = opened();
        PromiseId id = entered(conversation, TODAY).id();
        Access stranger = bench.agent("stranger@example.test", bench.team("Elsewhere"));
        assertThat(promises.find(stranger, id)).isEmpty();
        assertThat(promises.of(stranger, conversation)).isEmpty();
        assertThatThrownBy(() -> promises.keep(stranger, id)).hasMessageContaining("does not exist");
        Access reader = ruta.only(Set.of(Right.READ));
        assertThatThrownBy(() -> promises.keep(reader, id)).hasMessageContaining("right");
        assertThatThrownBy(() -> promises.enter(reader, conversation, new Promises.Entered("x", ruta.agent(), TODAY)))
                .hasMessageContaining("right");
        assertThat(refused(() -> promises.enter(ruta, conversation, new Promises.Entered("x", stranger.agent(), TODAY))))
                .isEqualTo(PromiseError.PROMISER_UNKNOWN);
    }

    @Test
    void aPromiseGoesWhereItsMessageGoes() {
        Conversation first = opened();
        Conversation second = bench.opened(team, bench.customer("petras@example.test"), "Another matter");
        answer(first, CALL);
        leave();
        Promise by = entered(first, TODAY);
        bench.bean(Joins.class).join(ruta, first.id(), second.id());
        hear();
        assertThat(of(second)).extracting(Promise::id).hasSize(2).contains(by.id());
        bench.bean(Joins.class).undo(ruta, first.id());
        hear();
        assertThat(of(second)).isEmpty();
        assertThat(of(first)).hasSize(2);
        Message asked = bench.writes(first, "By the way, another thing");
        Conversation split = bench.bean(Joins.class).split(ruta, asked.id());
        answer(split, "Hello Jonas,\n\nI will write to you on Friday by 12:00.\n\nRuta");
        leave();
        assertThat(of(split)).hasSize(1);
        assertThat(of(first)).hasSize(2);
    }

    @Test
    void aPromiseFollowsItsConversationToAnotherTeam() {
        Conversation conversation = opened();
        PromiseId id = entered(conversation, TODAY).id();
        TeamId other = bench.team("Repair");
        Access emma = bench.agent("emma@example.test", other);
        bench.bean(Conversations.class).moveToTeam(ruta, conversation.id(), other);
        assertThat(promises.find(ruta, id)).as("at once, whatever the ledger has").isEmpty();
        hear();
        assertThat(bench.bean(PromiseStore.class).live(Set.of(other), null, 10)).extracting(Promise::id).containsExactly(id);
        assertThat(promises.find(emma, id)).isPresent();
    }

    @Test
    void theReminderComesOnceAndTheEndOnce() {
        Conversation conversation = opened();
        Promise promise = entered(conversation, TODAY);
        var watch = bench.bean(PromiseWatch.class);
        watch.look();
        assertThat(events(PromiseWatch.REMINDED)).isEmpty();
        bench.clock.set(TODAY.minus(Duration.ofMinutes(30)));
        watch.look();
        watch.look();
        assertThat(events(PromiseWatch.REMINDED)).hasSize(1);
        assertThat(one(conversation).pressing(bench.clock.instant())).isTrue();
        bench.clock.set(TODAY);
        watch.look();
        watch.look();
        assertThat(one(conversation).state()).isEqualTo(PromiseState.BROKEN);
        assertThat(events(PromiseWatch.OVERDUE)).hasSize(1);
        assertThat(bench.history(conversation.id())).filteredOn("promise-broken"::equals).hasSize(1);
        bench.clock.pass(Duration.ofHours(1));
        assertThat(promises.keep(ruta, promise.id()).keptLate()).isTrue();
    }

    @Test
    void whatNobodyConfirmedIsOverdueButNotBroken() {
        Conversation conversation = opened();
        answer(conversation, SAME_DAY);
        leave();
        bench.clock.set(TODAY.plusSeconds(1));
        bench.bean(PromiseWatch.class).look();
        assertThat(one(conversation).state()).isEqualTo(PromiseState.PROPOSED);
        assertThat(events(PromiseWatch.OVERDUE)).hasSize(1);
        assertThat(bench.history(conversation.id())).doesNotContain("promise-broken");
    }

    @Test
    void aProcessThatDiesWhileItLooksLeavesEverythingToTheNext() {
        Conversation conversation = opened();
        entered(conversation, TODAY);
        bench.clock.set(TODAY);
        bench.database.transaction().executeWithoutResult(status -> {
            bench.bean(PromiseWatch.class).look();
            status.setRollbackOnly();
        });
        assertThat(one(conversation).state()).isEqualTo(PromiseState.OPEN);
        bench.bean(PromiseWatch.class).look();
        assertThat(one(conversation).state()).isEqualTo(PromiseState.BROKEN);
        assertThat(events(PromiseWatch.OVERDUE)).hasSize(1);
    }

    @Test
    void aLetterThatIsNoNewsAnyMoreIsNotWritten() {
        Conversation conversation = opened();
        PromiseId id = entered(conversation, TODAY).id();
        bench.clock.set(TODAY);
        bench.bean(PromiseWatch.class).look();
        var letters = bench.bean(PromiseLetters.class);
        assertThat(waitingLetters()).isEqualTo(1);
        promises.keep(ruta, id);
        letters.send();
        assertThat(waitingLetters()).isZero();
    }

    private int waitingLetters() {
        return bench.jdbc.sql("select count(*) from promise_notice").query(Integer.class).single();
    }

    @Test
    void whatWasPromisedBeforeTheLedgerWasThereIsProposedIfItIsStillToCome() {
        Conversation conversation = opened();
        var deliveries = bench.bean(Deliveries.class);
        for (String text : List.of(CALL, "Hello Jonas,\n\nI will write to you today by 8:01.\n\nRuta")) {
            bench.send(ruta, bench.reply(conversation, text));
            bench.clock.pass(Duration.ofSeconds(11));
            deliveries.claim(Channel.EMAIL, Duration.ofMinutes(2), 20, Set.of())
                    .forEach(outgoing -> deliveries.sent(outgoing.attempt(), Said.byServer("250")));
        }
        bench.clock.pass(Duration.ofHours(1));
        var earlier = bench.bean(EarlierAnswers.class);
        while (earlier.takeSome())
            assertThat(of(conversation)).hasSizeLessThan(2);
        Promise promise = one(conversation);
        assertThat(promise.state()).isEqualTo(PromiseState.PROPOSED);
        assertThat(promise.due()).isEqualTo(TOMORROW);
        assertThat(earlier.takeSome()).isFalse();
    }

    @Test
    void aPromiseThatIsKeptInTimeNeverBreaks() {
        Conversation conversation = opened();
        promises.keep(ruta, entered(conversation, TODAY).id());
        bench.clock.set(TOMORROW);
        bench.bean(PromiseWatch.class).look();
        assertThat(one(conversation).state()).isEqualTo(PromiseState.KEPT);
        assertThat(events(PromiseWatch.OVERDUE)).isEmpty();
    }

    @Test
    void nothingIsLeftOfPromisesOfAConversationThatIsGone() {
        Conversation conversation = opened();
        answer(conversation, CALL);
        leave();
        entered(conversation, TODAY);
        for (String table : List.of("promise", "conversation_entry", "message", "thread", "conversation"))
            bench.jdbc.sql("delete from " + table + (table.equals("promise") ? " where false" : "")).update();
        assertThat(bench.jdbc.sql("select count(*) from promise").query(Integer.class).single()).isZero();
        heard = Position.START;
        hear();
        bench.clock.set(TOMORROW);
        assertThat(bench.bean(PromiseWatch.class).look()).isFalse();
    }

    @Test
    void theBadgeCountsOnesOwnForTodayAndWhatIsLateInTeamsThatOneLeads() {
        Conversation conversation = opened();
        entered(conversation, TODAY);
        entered(conversation, TOMORROW);
        bench.clock.set(TODAY.plusSeconds(60));
        var store = bench.bean(PromiseStore.class);
        var due = new PromiseStore.Due(bench.clock.instant(), Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(store.waiting(ruta.agent(), Set.of(team), Set.of(), due)).isEqualTo(new PromiseStore.Waiting(1, 1));
        assertThat(store.waiting(ivan.agent(), Set.of(team), Set.of(), due)).isEqualTo(new PromiseStore.Waiting(0, 0));
        assertThat(store.waiting(ivan.agent(), Set.of(team), Set.of(team), due)).isEqualTo(new PromiseStore.Waiting(1, 1));
        assertThat(store.waiting(ruta.agent(), Set.of(), Set.of(), due)).isEqualTo(new PromiseStore.Waiting(0, 0));
    }
}
