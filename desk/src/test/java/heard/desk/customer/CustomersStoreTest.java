package heard.desk.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import heard.desk.platform.database.TestDatabase;
import heard.desk.platform.event.EventBench;
import heard.engine.Address;
import heard.engine.Expertise;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Customers by their addresses and numbers, also when many come at once. */
class CustomersStoreTest {
    static final EventBench events = new EventBench();
    static final TestDatabase database = events.database;
    static final Customers customers = new Customers(
            new CustomerStore(database.jdbc(), new JdbcTemplate(database.dataSource()), Clock.systemUTC()), events.log);

    @AfterAll
    static void close() {
        events.close();
    }

    private static Newcomer mail(String address) {
        return new Newcomer(IdentityKind.EMAIL, address, "", "lt");
    }

    private static Map<Newcomer, CustomerId> welcome(List<Newcomer> newcomers) {
        return Optional.ofNullable(database.transaction().execute(status -> customers.welcome(newcomers))).orElseThrow();
    }

    private static CustomerId one(Newcomer newcomer) {
        return Optional.ofNullable(welcome(List.of(newcomer)).get(newcomer)).orElseThrow();
    }

    @Test
    void sameAddressHoweverTypedIsOneCustomer() {
        var welcomed = welcome(List.of(mail("Ona@Example.test"), mail(" ona@example.TEST "), mail("ona@example.test")));
        assertThat(new HashSet<>(welcomed.values())).hasSize(1);
        assertThat(one(mail("ONA@example.test"))).isEqualTo(welcomed.values().iterator().next());
    }

    @Test
    void strangersWhoComeAtTheSameTimeAreOneCustomerEach() throws Exception {
        List<Newcomer> newcomers = new ArrayList<>();
        for (int index = 0; index < 30; index++)
            newcomers.add(mail("new" + index + "@example.test"));
        Callable<Map<Newcomer, CustomerId>> forwards = () -> welcome(newcomers);
        Callable<Map<Newcomer, CustomerId>> backwards = () -> welcome(newcomers.reversed());
        Set<Map<Newcomer, CustomerId>> results = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Map<Newcomer, CustomerId>> future : threads.invokeAll(List.of(forwards, backwards, forwards, backwards)))
                results.add(future.get());
        }
        assertThat(results).hasSize(1);
        int nameless = database.jdbc().sql("""
            select count(*) from customer c where not exists (select 1 from customer_identity i where i.customer_id = c.id)
            """).query(Integer.class).single();
        assertThat(nameless).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"+370 612 34567 | +37061234567", "00370 (612) 34-567 | +37061234567",
            "(+370) 612 34567 | +37061234567",
            "tel:+370-612-34567 | +37061234567", "8 612 34567 | 861234567", "+7 (495) 123-45-67 доб. 12 | +74951234567",
            "+370 5 2123456 ext. 7 | +37052123456", "anonymous | anonymous", "112 | 112"})
    void phoneNumbersHaveOneForm(String typed, String kept) {
        assertThat(IdentityKind.PHONE.normalise(typed)).isEqualTo(kept);
        assertThat(IdentityKind.PHONE.normalise(kept)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "jonas", "a b@example.test", "a@b@c", "<ona@example.test>"})
    void whatIsNoAddressIsNotTakenForOne(String text) {
        assertThat(IdentityKind.EMAIL.accepts(text)).isFalse();
        assertThat(IdentityKind.PHONE.accepts(text)).isFalse();
    }

    @Test
    void whoCallsWithoutANumberIsStillSomebody() {
        assertThat(one(new Newcomer(IdentityKind.PHONE, "Anonymous", "", null))).isNotNull();
    }

    @Test
    void longNamesAndAddressesAreCutAndNotRefused() {
        var id = one(new Newcomer(IdentityKind.EMAIL, "İ".repeat(400), "😀".repeat(150), null));
        assertThat(customers.find(id).orElseThrow().name()).isEqualTo("😀".repeat(100));
        var other = one(mail("long@example.test"));
        customers.nameIfNameless(other, "n".repeat(500));
        assertThat(customers.find(other).orElseThrow().name()).hasSize(200);
    }

    @Test
    void mailNamesTheNamelessAndNeverRenames() {
        var id = one(mail("named@example.test"));
        customers.nameIfNameless(id, " Ona Petrauskienė ");
        customers.nameIfNameless(id, "Somebody else");
        assertThat(customers.find(id).orElseThrow().name()).isEqualTo("Ona Petrauskienė");
    }

    @Test
    void changeOnAnOlderVersionIsRefused() {
        var id = one(mail("changed@example.test"));
        int version = customers.find(id).orElseThrow().version();
        assertThat(customers.change(id, version, known("Ona", "ru", "Prefers mornings"))).isTrue();
        assertThat(customers.change(id, version, known("Petras", null, ""))).isFalse();
        assertThat(customers.find(id).orElseThrow().name()).isEqualTo("Ona");
    }

    private static Customer.Known known(String name, @Nullable String language, String note) {
        return new Customer.Known(name, language, note, Preferences.UNKNOWN);
    }

    @Test
    void preferencesAreKeptAndCallTheCustomer() {
        var id = one(mail("called@example.test"));
        var preferences = new Preferences(" Аня ", Address.INFORMAL, Expertise.NOVICE, Way.EMAIL, Set.of(Way.PHONE, Way.EMAIL));
        customers.change(id, customers.find(id).orElseThrow().version(), new Customer.Known("Анна Ким", "ru", "", preferences));
        Customer found = customers.find(id).orElseThrow();
        assertThat(found.called()).isEqualTo("Аня");
        assertThat(found.preferences()).isEqualTo(preferences);
        assertThat(found.preferences().avoids()).as("nobody avoids what they like best").containsExactly(Way.PHONE);
    }

    @Test
    void addressIsNobodysTwiceAndTheLastOneStays() {
        var first = one(mail("first@example.test"));
        var second = one(mail("second@example.test"));
        assertThat(customers.addIdentity(first, IdentityKind.EMAIL, "Second@example.test")).isFalse();
        assertThat(customers.addIdentity(first, IdentityKind.PHONE, "+370 612 34567")).isTrue();
        assertThat(customers.byIdentity(IdentityKind.PHONE, "00370 612 34567")).contains(first);
        assertThat(customers.removeIdentity(second, IdentityKind.EMAIL, "first@example.test")).isFalse();
        assertThat(remove(first, IdentityKind.EMAIL, "first@example.test")).isTrue();
        assertThat(remove(first, IdentityKind.PHONE, "+37061234567")).isFalse();
        assertThatThrownBy(() -> customers.addIdentity(first, IdentityKind.EMAIL, "no address"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean remove(CustomerId id, IdentityKind kind, String value) {
        return Boolean.TRUE.equals(database.transaction().execute(status -> customers.removeIdentity(id, kind, value)));
    }

    @Test
    void twoPeopleCannotTakeTheLastTwoAddressesAwayTogether() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = one(mail("both" + round + "@example.test"));
            customers.addIdentity(id, IdentityKind.EMAIL, "other" + round + "@example.test");
            String first = "both" + round + "@example.test";
            String second = "other" + round + "@example.test";
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Boolean> future : threads.invokeAll(List.<Callable<Boolean>>of(() -> remove(id, IdentityKind.EMAIL, first),
                        () -> remove(id, IdentityKind.EMAIL, second))))
                    future.get();
            }
            assertThat(customers.find(id).orElseThrow().identities()).hasSize(1);
        }
    }

    @Test
    void undeliverableAddressIsMarkedOnceAndLifted() {
        var id = one(mail("full@example.test"));
        customers.markUndeliverable("Full@example.test", "552 mailbox full");
        customers.markUndeliverable("full@example.test", "later words");
        var identity = customers.find(id).orElseThrow().identities().getFirst();
        assertThat(identity.undeliverableSince()).isNotNull();
        assertThat(identity.undeliverableReason()).isEqualTo("552 mailbox full");
        customers.markDeliverable("full@example.test");
        assertThat(customers.find(id).orElseThrow().identities().getFirst().undeliverableSince()).isNull();
    }
}
