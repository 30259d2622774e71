package heard.desk.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import heard.desk.TestBrowser;
import heard.desk.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What people find, and what they never do. */
class SearchPageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TestDesk desk = TestDesk.demo();

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Told(long number, String subject) {}

    private static List<Told> conversations(String person, boolean within) {
        return desk.database().jdbc().sql("""
            select number, subject from conversation c where c.state not in ('joined', 'spam') and length(subject) > 5
              and :within = (c.scope_id in (select m.team_id from team_member m
                join agent a on a.id = m.agent_id where a.email = :email))
            order by number limit 50
            """).param("within", within).param("email", person + "@demo.localhost")
                .query((row, at) -> new Told(row.getLong("number"), row.getString("subject"))).list();
    }

    /** The index follows a moment after the fact. */
    private static TestBrowser.Reply found(TestBrowser browser, String address) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        TestBrowser.Reply reply = browser.get(address);
        while (reply.page().select(".hit").isEmpty() && System.nanoTime() < end)
            reply = browser.get(address);
        return reply;
    }

    private static String longest(String subject) {
        String longest = "";
        for (String word : subject.split("[^\\p{L}]+"))
            longest = word.length() > longest.length() ? word : longest;
        return longest;
    }

    @Test
    void emptySearchSaysWhatCanBeTypedAndNobodySearchesUnknown() {
        var page = desk.browserOf("ruta").get("/search");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("input[name=q]")).hasSize(1);
        assertThat(page.text("details")).contains("before:2026-03-01");
        assertThat(desk.browser().get("/search?q=x").path()).isEqualTo("/login");
    }

    @Test
    void wordIsFoundAndMarkedAndTheHitLeadsToItsConversation() {
        TestBrowser ruta = desk.browserOf("ruta");
        Told told = conversations("ruta", true).getFirst();
        String word = longest(told.subject());
        var page = found(ruta, "/search?q=" + encoded(word));
        assertThat(page.page().select(".hit__title").eachAttr("href")).contains("/conversations/" + told.number());
        assertThat(page.page().select("mark").eachText().toString().toLowerCase(Locale.ROOT))
                .contains(word.substring(0, 4).toLowerCase(Locale.ROOT));
    }

    @Test
    void numberLeadsStraightToItsConversationAndOtherTeamsStayUnseen() {
        TestBrowser ruta = desk.browserOf("ruta");
        Told mine = conversations("ruta", true).getLast();
        assertThat(ruta.get("/search?q=" + encoded("#" + mine.number())).page().select("#exact-title + ul a.hit__title").attr("href"))
                .isEqualTo("/conversations/" + mine.number());
        for (Told theirs : conversations("ruta", false))
            assertThat(ruta.get("/search?q=" + encoded("#" + theirs.number())).page().select("#exact-title")).isEmpty();
    }

    @Test
    void filterThatMeansNothingIsSaidAndTextIsShownAsTyped() {
        var page = desk.browserOf("ruta").get("/search?q=" + encoded("state:nonsense <script>alert(1)</script>"));
        assertThat(page.text("[role=status]")).contains("nonsense");
        assertThat(page.page().select("input[name=q]").val()).isEqualTo("state:nonsense <script>alert(1)</script>");
        assertThat(page.page().select("main script")).isEmpty();
    }

    @Test
    void choicesBesideTheBoxAreKept() {
        var page = desk.browserOf("ruta").get("/search").submit("form[role=search]",
                Map.of("q", "zzzzqqq", "state", "solved", "assignee", "me"));
        assertThat(page.page().select("select[name=state] option[selected]").val()).isEqualTo("solved");
        assertThat(page.page().select("select[name=assignee] option[selected]").val()).isEqualTo("me");
        assertThat(page.text(".empty")).contains("Nieko nerasta");
        assertThat(desk.browserOf("ruta").get("/search?q=a&state=nonsense&team=x&assignee=y").status()).isEqualTo(200);
    }

    @Test
    void customerIsFoundByAddressOnlyWhereTheReaderMaySeeThem() {
        String address = desk.database().jdbc().sql("""
            select i.value from customer_identity i join conversation c on c.customer_id = i.customer_id
            where i.kind = 'email' and c.state not in ('joined', 'spam') and c.scope_id in (select m.team_id from team_member m
              join agent a on a.id = m.agent_id where a.email = 'ruta@demo.localhost') limit 1
            """).query(String.class).single();
        assertThat(desk.browserOf("ruta").get("/customers?q=" + encoded(address)).page().select(".table tbody tr")).isNotEmpty();
        assertThat(desk.browserOf("ruta").get("/customers?q=nobody-at-all-zz").text(".empty")).contains("jūsų komandoms nerašė");
        assertThat(desk.browserOf("ruta").get("/customers").status()).isEqualTo(200);
    }
}
