package heard.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.Role;
import heard.desk.identity.TeamId;
import heard.desk.platform.DeskException;
import heard.desk.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What lists show, to whom and in what order. */
class ConversationListsStoreTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Ground ground = new Ground(Clock.fixed(NOW, ZoneOffset.UTC));
    private final ConversationLists lists = ground.bean(ConversationLists.class);
    private final SavedViews views = ground.bean(SavedViews.class);
    private final TeamId repairs = ground.team("Repairs " + Ids.next());
    private final TeamId sales = ground.team("Sales " + Ids.next());
    private final TeamId secret = ground.team("Secret " + Ids.next());
    private final Access ruta = ground.agent("ruta" + Ids.next(), repairs, sales);
    private final UUID customer = ground.customer("Jonas", "jonas" + Ids.next() + "@example.test");

    @AfterAll
    static void close() {
        ground.close();
    }

    private static Instant minutesAgo(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }

    private List<ConversationId> ids(ListFilter filter) {
        return lists.list(ruta, filter, null, 50).rows().stream().map(ListRow::id).toList();
    }

    @Test
    void anAgentSeesTheConversationsOfTheirTeamsNewestFirst() {
        var older = ground.conversation(repairs, customer, minutesAgo(20)).with("older");
        var newer = ground.conversation(sales, customer, minutesAgo(10)).with("newer");
        ground.conversation(secret, customer, minutesAgo(5)).with("not for Ruta");

        assertThat(ids(ListFilter.of(ListView.OPEN))).containsExactly(newer, older);
        assertThat(ids(ListFilter.of(ListView.ALL))).containsExactly(newer, older);
        assertThat(ids(ListFilter.of(ListView.OPEN).withTeam(repairs))).containsExactly(older);
        assertThat(ids(ListFilter.of(ListView.OPEN).withTeam(secret))).isEmpty();
        assertThat(lists.list(Access.of(ruta.agent(), Map.of()), ListFilter.of(ListView.ALL), null, 10).rows()).isEmpty();
    }

    @Test
    void whatIsMineStaysWithinMyTeams() {
        var mine = ground.conversation(repairs, customer, minutesAgo(20)).assignee(ruta).with("mine");
        ground.conversation(secret, customer, minutesAgo(10)).assignee(ruta).with("handed to a team that Ruta has left");
        ground.conversation(repairs, customer, minutesAgo(9)).assignee(ruta).state(State.CLOSED).with("over");
        var nobodys = ground.conversation(repairs, customer, minutesAgo(8)).with("nobody's");

        assertThat(ids(ListFilter.of(ListView.MINE))).containsExactly(mine);
        assertThat(ids(ListFilter.of(ListView.UNASSIGNED))).containsExactly(nobodys);
        assertThat(ids(ListFilter.parse("view=open&assignee=me"))).containsExactly(mine);
        assertThat(ids(ListFilter.parse("view=all&assignee=none"))).containsExactly(nobodys);
    }

    @Test
    void whoWaitsLongestStandsFirst() {
        var settled = ground.conversation(repairs, customer, minutesAgo(50)).with("nobody waits");
        var late = ground.conversation(repairs, customer, minutesAgo(5)).waitingSince(minutesAgo(5)).with("late");
        var early = ground.conversation(sales, customer, minutesAgo(1)).waitingSince(minutesAgo(90)).with("early");

        assertThat(ids(ListFilter.of(ListView.OPEN).withSort(ListSort.WAITING))).containsExactly(early, late, settled);
    }

    @Test
    void filtersNarrowAList() {
        UUID broken = Ids.next();
        UUID warranty = Ids.next();
        var both = ground.conversation(repairs, customer, minutesAgo(5)).tags(broken, warranty).priority(Priority.URGENT).with("both");
        ground.conversation(repairs, customer, minutesAgo(4)).tags(broken).with("one");
        ground.jdbc.sql("update conversation set fields = '{\"order\": \"7\"}' where id = :id").param("id", both.value()).update();

        assertThat(ids(ListFilter.of(ListView.OPEN).withTags(Set.of(new TagId(broken), new TagId(warranty))))).containsExactly(both);
        assertThat(ids(ListFilter.parse("priority=urgent"))).containsExactly(both);
        assertThat(ids(ListFilter.parse("field.order=7"))).containsExactly(both);
        assertThat(ids(ListFilter.parse("field.order=8"))).isEmpty();
        assertThat(ids(ListFilter.parse("view=all&updated-from=2026-03-01T09:55:30Z"))).hasSize(1);
        assertThat(ids(ListFilter.parse("view=all&channel=chat"))).isEmpty();
        assertThat(ids(ListFilter.parse("view=all&customer=" + customer))).hasSize(2);
    }

    @Test
    void pagesOfEveryOrderShowEachRowOnce() {
        var random = new Random(7);
        List<ConversationId> laid = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            var laying = ground.conversation(i % 2 == 0 ? repairs : sales, customer, minutesAgo(random.nextInt(20)))
                    .priority(Priority.at(random.nextInt(4)));
            laid.add((random.nextBoolean() ? laying.waitingSince(minutesAgo(random.nextInt(10))) : laying).with("text"));
        }
        for (ListSort sort : ListSort.values()) {
            List<ConversationId> seen = new ArrayList<>();
            String cursor = null;
            do {
                ListPage page = lists.list(ruta, ListFilter.of(ListView.OPEN).withSort(sort), cursor, 7);
                page.rows().forEach(row -> seen.add(row.id()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(seen).as(sort.code()).hasSize(60).containsExactlyInAnyOrderElementsOf(laid);
            assertThat(ids(ListFilter.of(ListView.OPEN).withSort(sort))).isEqualTo(seen.subList(0, 50));
        }
    }

    @Test
    void aRowTellsWhatTheReaderHasToKnow() {
        var id = ground.conversation(repairs, customer, minutesAgo(5)).with("Sugedo viryklė");
        UUID message = ground.jdbc.sql("select last_message_id from conversation where id = :id").param("id", id.value()).query(UUID.class)
                .single();
        ground.jdbc.sql("insert into mention (message_id, agent_id, conversation_id) values (:message, :agent, :id)")
                .param("message", message)
                .param("agent", ruta.agent().value()).param("id", id.value()).update();
        ground.jdbc.sql(
                "insert into draft (id, conversation_id, agent_id, kind, text, updated_at) values (:key, :id, :agent, 'note', 'x', now())")
                .param("key", Ids.next()).param("id", id.value()).param("agent", ruta.agent().value()).update();
        ground.jdbc.sql(
                "insert into delivery (message_id, channel, state, due_at, changed_at) values (:message, 'email', 'failed', now(), now())")
                .param("message", message).update();
        ground.jdbc.sql("update conversation set delivery_trouble = true where id = :id").param("id", id.value()).update();

        for (ListView view : List.of(ListView.OPEN, ListView.MENTIONS, ListView.DRAFTS, ListView.FAILED)) {
            ListRow row = lists.list(ruta, ListFilter.of(view), null, 10).rows().getFirst();
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.customerName()).isEqualTo("Jonas");
            assertThat(row.unread() && row.draft() && row.mentioned() && row.deliveryFailed()).as(view.code()).isTrue();
        }
        ground.jdbc.sql("insert into read_mark (agent_id, conversation_id, message_id) values (:agent, :id, :message)")
                .param("agent", ruta.agent().value()).param("id", id.value()).param("message", message).update();
        assertThat(lists.rows(ruta, List.of(id)).getFirst().unread()).isFalse();
        assertThat(lists.rows(ground.agent("ivan" + Ids.next(), secret), List.of(id))).isEmpty();
        assertThat(lists.counts(ruta).of(ListView.MENTIONS)).isEqualTo(1);
        assertThat(lists.counts(ruta).of(ListView.DRAFTS)).isEqualTo(1);
        assertThat(lists.counts(ruta).of(ListView.FAILED)).isEqualTo(1);
    }

    @Test
    void countsAgreeWithTheListsAndAreHeldForAMoment() {
        ground.conversation(repairs, customer, minutesAgo(5)).with("open");
        ground.conversation(sales, customer, minutesAgo(5)).state(State.SNOOZED).with("snoozed");
        ground.conversation(sales, customer, minutesAgo(5)).state(State.CLOSED).assignee(ruta).with("closed");
        ground.conversation(secret, customer, minutesAgo(5)).with("secret");

        ListCounts counts = lists.counts(ruta);
        for (ListView view : ListView.values()) {
            assertThat(counts.of(view)).as(view.code()).isEqualTo(ids(ListFilter.of(view)).size());
            assertThat(lists.count(ruta, ListFilter.of(view))).as(view.code()).isEqualTo(counts.of(view));
        }
        ground.conversation(repairs, customer, minutesAgo(5)).with("another");
        assertThat(lists.counts(ruta)).isSameAs(counts);
    }

    @Test
    void savedViewsBelongToAPersonOrToATeam() {
        var lead = Access.of(ground.agent("lina" + Ids.next(), repairs).agent(), Map.of(repairs, Role.LEAD));
        var own = views.save(ruta, null, " Mano skubūs ", ListFilter.parse("view=mine&priority=urgent"));
        var shared = views.save(lead, repairs, "Remontai", ListFilter.parse("view=open&assignee=me&sort=waiting"));

        assertThat(views.of(ruta)).containsExactly(own, shared);
        assertThat(views.of(lead)).containsExactly(shared);
        assertThatExceptionOfType(DeskException.class).isThrownBy(() -> views.remove(ruta, shared.id()));
        assertThatExceptionOfType(DeskException.class).isThrownBy(() -> views.remove(lead, own.id()));
        views.change(ruta, own.id(), "Skubūs", ListFilter.of(ListView.MINE));
        assertThat(views.find(ruta, own.id())).hasValueSatisfying(view -> assertThat(view.name()).isEqualTo("Skubūs"));
        views.remove(ruta, own.id());
        assertThat(views.of(ruta)).containsExactly(shared);
    }
}
