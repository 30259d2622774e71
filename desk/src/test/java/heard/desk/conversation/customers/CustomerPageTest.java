package heard.desk.conversation.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.TestBrowser;
import heard.desk.TestDesk;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.customer.IdentityKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A customer's page: for whom it is, and what can be changed on it. */
class CustomerPageTest {
    private static final TestDesk desk = TestDesk.demo();
    private static final Customers customers = desk.bean(Customers.class);

    @AfterAll
    static void close() {
        desk.close();
    }

    /** A customer all of whose conversations lie within, or without, the person's teams. */
    private static List<UUID> customersOf(String person, boolean within) {
        return desk.database().jdbc().sql("""
            select c.customer_id from conversation c where c.state <> 'joined' group by c.customer_id
            having bool_and(c.state <> 'spam') and bool_and(:within = (c.scope_id in (select m.team_id from team_member m
              join agent a on a.id = m.agent_id where a.email = :email)))
            order by c.customer_id limit 20
            """).param("within", within).param("email", person + "@demo.localhost").query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static UUID fresh(int which) {
        return customersOf("ruta", true).get(which);
    }

    private static String path(UUID customer) {
        return "/customers/" + customer;
    }

    @Test
    void customerIsThereForWhoSeesOneOfTheConversationsAndForNobodyElse() {
        UUID mine = fresh(0);
        assertThat(desk.browserOf("ruta").get(path(mine)).status()).isEqualTo(200);
        assertThat(desk.browser().get(path(mine)).path()).isEqualTo("/login");
        assertThat(desk.browserOf("ruta").get("/customers/" + UUID.fromString("00000000-0000-7000-8000-000000000000")).status())
                .isEqualTo(404);
        customersOf("ruta", false).forEach(theirs -> assertThat(desk.browserOf("ruta").get(path(theirs)).status()).isEqualTo(404));
    }

    @Test
    void everyConversationOfTheCustomerIsListedAndLinked() {
        UUID mine = fresh(0);
        var page = desk.browserOf("ruta").get(path(mine));
        long conversations = desk.database().jdbc().sql("select count(*) from conversation where customer_id = :id and state <> 'joined'")
                .param("id", mine).query(Long.class).single();
        assertThat(page.page().select(".hit")).hasSize((int) Math.min(conversations, 50));
        assertThat(page.page().select(".hit__title").attr("href")).startsWith("/conversations/");
    }

    @Test
    void whoIsSecondIsToldKindlyAndLosesNothing() {
        UUID mine = fresh(1);
        TestBrowser ruta = desk.browserOf("ruta");
        var seen = ruta.get(path(mine));
        var first = seen.submit("form:has(textarea)",
                Map.of("name", "Ona Petrauskienė", "note", "Skambinti po pietų <script>", "language", "lt"));
        assertThat(first.text("h1")).isEqualTo("Ona Petrauskienė");
        assertThat(first.page().select("textarea[name=note]").val()).isEqualTo("Skambinti po pietų <script>");
        var second = seen.submit("form:has(textarea)", Map.of("name", "Another name"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("[role=alert]")).contains("pakeitė kitas žmogus");
        assertThat(second.page().select("input[name=name]").val()).isEqualTo("Another name");
        assertThat(second.submit("form:has(textarea)").text("h1")).isEqualTo("Another name");
    }

    @Test
    void addressesAreAddedTakenAwayAndTriedAgain() {
        UUID mine = fresh(2);
        TestBrowser ruta = desk.browserOf("ruta");
        String identities = "form[action$=/identities]";
        var page = ruta.get(path(mine));
        assertThat(page.submit(identities, Map.of("kind", "email", "value", "no address")).status()).isEqualTo(422);
        assertThat(page.submit(identities, Map.of("kind", "phone", "value", "none")).status()).isEqualTo(422);
        var added = page.submit(identities, Map.of("kind", "phone", "value", "+370 612 34567"));
        assertThat(added.text(".lines")).contains("+370 612 34567");
        var other = customers.find(new CustomerId(fresh(3))).orElseThrow().identities().getFirst();
        assertThat(page.submit(identities, Map.of("kind", other.kind().code(), "value", other.shown())).status()).isEqualTo(422);
        String email = customers.find(new CustomerId(mine)).orElseThrow().email().orElseThrow().value();
        customers.markUndeliverable(email, "550 no such user");
        var marked = ruta.get(path(mine));
        assertThat(marked.text(".lines")).contains("grįžta");
        assertThat(marked.submit("form[action$=/lifting]").text(".lines")).doesNotContain("grįžta");
        var gone = ruta.get(path(mine)).submit("form[action$=/removal]:has(input[value=+37061234567])");
        assertThat(gone.text(".lines")).doesNotContain("+370 612 34567");
        assertThat(customers.byIdentity(IdentityKind.PHONE, "+37061234567")).isEmpty();
    }
}
