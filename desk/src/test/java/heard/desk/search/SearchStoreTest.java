package heard.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Ground;
import heard.desk.conversation.ListFilter;
import heard.desk.conversation.State;
import heard.desk.conversation.Tags;
import heard.desk.customer.Customer;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.customer.Preferences;
import heard.desk.identity.Access;
import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import heard.desk.platform.event.Event;
import heard.desk.platform.event.LoggedEvent;
import heard.desk.platform.event.Position;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found, by whom and in what order. */
class SearchStoreTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Ground ground = Ground.ofSearch(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Search search = ground.bean(Search.class);
    private final SearchIndex index = ground.bean(SearchIndex.class);
    private final TeamId repairs = ground.team("Repairs " + Ids.next());
    private final TeamId secret = ground.team("Secret " + Ids.next());
    private final Access ruta = ground.agent("ruta" + Ids.next(), repairs);
    private final UUID customer = ground.customer("Jonas Žilinskas", "jonas" + Ids.next() + "@saule.example");
    private final List<ConversationId> laid = new ArrayList<>();

    @AfterAll
    static void close() {
        ground.close();
    }

    @BeforeEach
    void forgetWords() {
        ground.jdbc.sql("truncate search_word").update();
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private ConversationId lay(String text) {
        return index(ground.conversation(repairs, customer, daysAgo(1)).with(text));
    }

    private ConversationId index(ConversationId id) {
        tell("conversation.received", id.value());
        laid.add(id);
        return id;
    }

    /** The event's message is the conversation's last. */
    private void tell(String kind, UUID subject) {
        Map<String, String> body = ground.jdbc.sql("select last_message_id from conversation where id = :id").param("id", subject)
                .query(UUID.class).optional().map(message -> Map.of("message", message.toString())).orElse(Map.of());
        index.on(List.of(new LoggedEvent(new Position(1, 1), NOW, new Event(kind, subject, null, null, body))));
    }

    private List<ConversationId> found(String typed) {
        SearchPage page = search.find(ruta, typed, null, 50);
        assertThat(page.problems()).isEmpty();
        return page.hits().stream().map(hit -> hit.row().id()).toList();
    }

    @Test
    void wordsAreFoundInAnyFormInAllThreeLanguages() {
        var russian = lay("Добрый день! Где мои заказы? Ещё не пришли.");
        var lithuanian = lay("Laba diena, negavau savo užsakymo, prašau grąžinti pinigus.");
        var english = lay("Hello, my printers stopped printing yesterday.");

        assertThat(found("заказ ")).containsExactly(russian);
        assertThat(found("ЗАКАЗАМИ ")).containsExactly(russian);
        assertThat(search.find(ruta, "ещё ", null, 10).problems()).containsExactly(new SearchProblem("words", "ещё"));
        assertThat(found("пришел заказ ")).containsExactly(russian);
        assertThat(found("užsakymai ")).containsExactly(lithuanian);
        assertThat(found("uzsakyma ")).containsExactly(lithuanian);
        assertThat(found("grazinti pinigai ")).containsExactly(lithuanian);
        assertThat(found("printer ")).containsExactly(english);
        assertThat(found("print stop ")).containsExactly(english);
    }

    @Test
    void phrasesExclusionsAndBeginningsNarrow() {
        var near = lay("The washing machine leaks water");
        var apart = lay("The machine needs washing, no water");

        assertThat(found("\"washing machine\"")).containsExactly(near);
        assertThat(found("washing machine -leaks ")).containsExactly(apart);
        assertThat(found("wash mach")).containsExactlyInAnyOrder(near, apart);
        assertThat(found("-leak")).contains(apart).doesNotContain(near);
    }

    @Test
    void nobodyFindsWhatIsNotTheirs() {
        var hidden = ground.conversation(secret, customer, daysAgo(1)).with("kotedžas paslaptis");
        index(hidden);

        assertThat(found("paslaptis ")).isEmpty();
        assertThat(search.find(ground.agent("ivan" + Ids.next(), secret), "paslaptis ", null, 10).hits()).hasSize(1);
        ground.jdbc.sql("update conversation set scope_id = :team where id = :id").param("team", repairs.value())
                .param("id", hidden.value()).update();
        tell("conversation.team-changed", hidden.value());
        assertThat(found("paslaptis ")).containsExactly(hidden);
    }

    @Test
    void numbersPhonesAndAddressesAreFound() {
        var one = lay("Mano numeris 8 (612) 345-67, užsakymas SAU-10423, rašykite ona.k@pastas.example");
        long number = ground.jdbc.sql("select number from conversation where id = :id").param("id", one.value()).query(Long.class).single();

        assertThat(found("+37061234567")).containsExactly(one);
        assertThat(found("SAU-10423")).containsExactly(one);
        assertThat(found("10423 ")).containsExactly(one);
        assertThat(found("1042")).containsExactly(one);
        assertThat(found("ona.k@pastas.example")).containsExactly(one);
        SearchPage page = search.find(ruta, "#" + number, null, 10);
        assertThat(page.exact()).isNotNull();
        assertThat(found("number:" + number)).containsExactly(one);
        assertThat(found("žilinskas ")).contains(one);
        assertThat(found("from:jonas@example.test numeris ")).containsExactly(one);
        assertThat(found("from:petras numeris ")).isEmpty();
    }

    @Test
    void aRenamedCustomerIsFoundByTheNewName() {
        UUID person = ground.customer("Jonas Senasis", "jonas.senasis@pastas.example");
        var one = index(ground.conversation(repairs, person, daysAgo(3)).with("skalbyklė"));
        assertThat(found("Senasis ")).containsExactly(one);

        var customers = ground.bean(Customers.class);
        assertThat(customers.change(new CustomerId(person), 0, new Customer.Known("Jonas Naujasis", "lt", "", Preferences.UNKNOWN)))
                .isTrue();
        tell(Customers.CHANGED, person);

        assertThat(found("Naujasis ")).containsExactly(one);
        assertThat(ground.jdbc.sql("select kind from event where subject = :id").param("id", person).query(String.class).list())
                .containsExactly("customer.changed");
    }

    @Test
    void filtersInTheBoxNarrow() {
        UUID tag = ground.bean(Tags.class).obtain("Garantija", 0).id().value();
        var tagged = index(
                ground.conversation(repairs, customer, daysAgo(30)).tags(tag).assignee(ruta).state(State.CLOSED).with("šaldytuvas"));
        var plain = index(ground.conversation(repairs, customer, daysAgo(2)).with("šaldytuvas"));

        assertThat(found("šaldytuvas ")).containsExactly(plain, tagged);
        assertThat(found("šaldytuvas tag:garantija")).containsExactly(tagged);
        assertThat(found("garantija ")).contains(tagged).doesNotContain(plain);
        assertThat(found("šaldytuvas assignee:me")).containsExactly(tagged);
        assertThat(found("šaldytuvas state:closed")).containsExactly(tagged);
        assertThat(found("šaldytuvas state:open state:closed")).containsExactly(plain, tagged);
        assertThat(found("šaldytuvas before:2026-02-15")).containsExactly(tagged);
        assertThat(found("šaldytuvas после:15.02.2026")).containsExactly(plain);
        assertThat(found("šaldytuvas has:attachment")).isEmpty();
        assertThat(search.find(ruta, "šaldytuvas ", ListFilter.parse("view=closed&assignee=me"), null, 10).hits()).hasSize(1);
        assertThat(search.find(ruta, "state:opened x", null, 10).problems()).containsExactly(new SearchProblem("state", "opened"));
    }

    @Test
    void aChangeOfStateIsFoundWithoutReadingTheTexts() {
        var one = lay("orkaitė nekaista");
        ground.jdbc.sql("update conversation set previous_state = state, state = 'solved' where id = :id").param("id", one.value())
                .update();
        tell("conversation.state-changed", one.value());

        assertThat(found("orkaitė state:solved")).containsExactly(one);
        assertThat(found("orkaitė state:open")).isEmpty();
        assertThat(found("\"orkaitė nekaista\"")).containsExactly(one);
    }

    @Test
    void aWordInTheSubjectCountsAsTwoMonths() {
        var inText = index(ground.conversation(repairs, customer, daysAgo(10)).with("skalbyklė burzgia"));
        var inSubject = index(ground.conversation(repairs, customer, daysAgo(40)).subject("Skalbyklė").with("burzgia"));
        var longAgo = index(ground.conversation(repairs, customer, daysAgo(400)).subject("Skalbyklė").with("burzgia"));

        assertThat(found("skalbyklė ")).containsExactly(inSubject, inText, longAgo);
    }

    @Test
    void pagesShowEachHitOnce() {
        for (int i = 0; i < 40; i++) {
            var laying = ground.conversation(repairs, customer, daysAgo(i * i));
            index((i % 3 == 0 ? laying.subject("Viryklė") : laying).with("viryklė nr " + i));
        }
        List<ConversationId> seen = new ArrayList<>();
        String cursor = null;
        do {
            SearchPage page = search.find(ruta, "viryklė ", cursor, 7);
            page.hits().forEach(hit -> seen.add(hit.row().id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(40).doesNotHaveDuplicates().isEqualTo(found("viryklė "));
    }

    @Test
    void mistypedWordsAreForgivenAndTold() {
        for (int i = 0; i < 4; i++) {
            lay("Гарантия на холодильник закончилась");
            lay("Garantija šaldytuvui baigėsi");
        }

        for (String typed : List.of("гарнтия ", "холодильинк ", "[jkjlbkmybr ", "garanitja ", "saldytuvaas ")) {
            SearchPage page = search.find(ruta, typed, null, 10);
            assertThat(page.hits()).as(typed).hasSize(4);
            assertThat(page.corrections()).as(typed).hasSize(1);
        }
        assertThat(search.find(ruta, "гарантия ", null, 10).corrections()).isEmpty();
    }

    @Test
    void passagesMarkTheWords() {
        lay("Sveiki! " + "Labai ilgas tekstas. ".repeat(30) + "Prašau pakeisti <b>indaplovę</b> šiandien. " + "Pabaiga. ".repeat(30));

        SearchHit hit = search.find(ruta, "indaplove ", null, 10).hits().getFirst();
        assertThat(hit.passage().pieces()).contains(new Passage.Piece("indaplovę", true));
        assertThat(hit.passage().text()).contains("<b>indaplovę</b>").hasSizeLessThan(320);
        assertThat(hit.message()).isNotNull();
    }

    @Test
    void aJoinedConversationIsFoundInTheOther() {
        var whole = lay("dulkių siurblys");
        var part = lay("filtras");
        ground.jdbc.sql("update thread set conversation_id = :whole where conversation_id = :part").param("whole", whole.value())
                .param("part", part.value()).update();
        ground.jdbc.sql("update conversation set previous_state = state, state = 'joined', joined_into = :whole where id = :part")
                .param("whole", whole.value()).param("part", part.value()).update();
        tell("conversation.joined", part.value());
        tell("conversation.joined", whole.value());

        assertThat(found("filtras ")).containsExactly(whole);
        long number = ground.jdbc.sql("select number from conversation where id = :id").param("id", part.value()).query(Long.class)
                .single();
        assertThat(found("number:" + number)).containsExactly(whole);
    }

    @Test
    void theIndexCanBeWrittenAnew() {
        lay("unikalus žodis balionas");
        ground.jdbc.sql("truncate search_entry").update();
        assertThat(found("balionas ")).isEmpty();
        var last = index.rebuild(null);
        while (last.isPresent())
            last = index.rebuild(last.get());

        assertThat(found("balionas ")).hasSize(1);
    }

    /** It is asked for while the desk runs, and goes on where it was. */
    @Test
    void aNewIndexThatWasAskedForIsWrittenInParts() {
        lay("unikalus žodis cepelinas");
        ground.jdbc.sql("truncate search_entry").update();
        var rebuilding = ground.bean(SearchJobs.Rebuilding.class);
        assertThat(rebuilding.writeSome()).isFalse();
        ground.bean(RebuildStore.class).ask();
        while (rebuilding.writeSome())
            assertThat(ground.jdbc.sql("select begun from search_rebuild").query(Boolean.class).single()).isTrue();

        assertThat(found("cepelinas ")).hasSize(1);
        assertThat(ground.jdbc.sql("select count(*) from search_rebuild").query(Long.class).single()).isZero();
    }
}
