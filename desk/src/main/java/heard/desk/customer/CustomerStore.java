package heard.desk.customer;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import heard.desk.platform.Ids;
import heard.engine.Address;
import heard.engine.Coded;
import heard.engine.Expertise;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers and their identities in PostgreSQL. */
@Component
class CustomerStore {
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    CustomerStore(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    private static final String FIND = """
        select c.id, c.name, c.language, c.note, c.called_as, c.address, c.expertise, c.prefers, c.avoids, c.created_at, c.version, i.kinds, i.identity_values, i.shown, i.since, i.reasons
        from customer c left join lateral (
          select array_agg(kind order by created_at, id) as kinds, array_agg(value order by created_at, id) as identity_values,
            array_agg(shown order by created_at, id) as shown, array_agg(undeliverable_since order by created_at, id) as since,
            array_agg(undeliverable_reason order by created_at, id) as reasons
          from customer_identity where customer_id = c.id) i on true
        """;

    /** One has a statement of its own, whose plan the database keeps; for a list of unknown length it plans each time. */
    Optional<Customer> find(CustomerId id) {
        return database.sql(FIND + "where c.id = :id").param("id", id.value()).query((row, number) -> customer(row)).optional();
    }

    List<Customer> find(Collection<CustomerId> ids) {
        if (ids.isEmpty())
            return List.of();
        return database.sql(FIND + "where c.id = any(:ids)").param("ids", ids.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query((row, number) -> customer(row)).list();
    }

    Map<CustomerId, String> names(Collection<CustomerId> ids) {
        Map<CustomerId, String> names = new HashMap<>();
        if (ids.isEmpty())
            return names;
        database.sql("""
            select id, case when name <> '' then name else coalesce((select shown from customer_identity i
              where i.customer_id = customer.id order by i.created_at, i.id limit 1), '') end as called
            from customer where id = any(:ids)
            """).param("ids", ids.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(new CustomerId(row.getObject("id", UUID.class)), row.getString("called"));
                });
        return names;
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(new CustomerId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("language"),
                row.getString("note"), preferences(row), identities(row), row.getTimestamp("created_at").toInstant(),
                row.getInt("version"));
    }

    private static Preferences preferences(ResultSet row) throws SQLException {
        String prefers = row.getString("prefers");
        List<Way> avoids = Stream.of((String[]) row.getArray("avoids").getArray()).map(Way::find).flatMap(Optional::stream).toList();
        return new Preferences(row.getString("called_as"), coded(Address.class, row.getString("address"), Address.UNKNOWN),
                coded(Expertise.class, row.getString("expertise"), Expertise.UNKNOWN),
                prefers == null ? null : Way.find(prefers).orElse(null),
                Set.copyOf(avoids));
    }

    private static <E extends Enum<E> & Coded> E coded(Class<E> type, String code, E other) {
        return Optional.ofNullable(Coded.find(type, code)).orElse(other);
    }

    private static List<Identity> identities(ResultSet row) throws SQLException {
        Array kinds = row.getArray("kinds");
        if (kinds == null)
            return List.of();
        var kind = (String[]) kinds.getArray();
        var value = (String[]) row.getArray("identity_values").getArray();
        var shown = (String[]) row.getArray("shown").getArray();
        var since = (@Nullable Timestamp[]) row.getArray("since").getArray();
        var reason = (@Nullable String[]) row.getArray("reasons").getArray();
        List<Identity> identities = new ArrayList<>(kind.length);
        for (int i = 0; i < kind.length; i++) {
            Timestamp undeliverable = since[i];
            identities.add(new Identity(IdentityKind.of(kind[i]), value[i], shown[i],
                    undeliverable == null ? null : undeliverable.toInstant(), reason[i]));
        }
        return identities;
    }

    Optional<CustomerId> byIdentity(IdentityKind kind, String value) {
        return Optional.ofNullable(byValues(kind, List.of(value)).get(value));
    }

    List<CustomerId> called(String name) {
        return database.sql("select id from customer where lower(name) = lower(:name) and name <> '' order by id limit 10")
                .param("name", name)
                .query((row, number) -> new CustomerId(Objects.requireNonNull(row.getObject("id", UUID.class)))).list();
    }

    Map<String, CustomerId> byValues(IdentityKind kind, Collection<String> values) {
        Map<String, CustomerId> found = new HashMap<>();
        database.sql("select value, customer_id from customer_identity where kind = :kind and value = any(:values)")
                .param("kind", kind.code())
                .param("values", values.toArray(String[]::new)).query(row -> {
                    found.put(row.getString("value"), new CustomerId(row.getObject("customer_id", UUID.class)));
                });
        return found;
    }

    /** Makes customers of newcomers of one kind that nobody has made yet; whoever another transaction made first is left to it. */
    void insert(SequencedMap<String, Newcomer> newcomers) {
        var now = Timestamp.from(clock.instant());
        var rows = newcomers.entrySet().stream().map(entry -> new NewRow(CustomerId.next(), entry.getKey(), entry.getValue())).toList();
        batches.batchUpdate("insert into customer (id, name, language, created_at) values (?, ?, ?, ?)", rows, 200, (statement, row) -> {
            statement.setObject(1, row.id().value());
            statement.setString(2, row.newcomer().name());
            statement.setString(3, row.newcomer().language());
            statement.setTimestamp(4, now);
        });
        batches.batchUpdate("""
            insert into customer_identity (id, customer_id, kind, value, shown, created_at) values (?, ?, ?, ?, ?, ?)
            on conflict (kind, value) do nothing
            """, rows, 200, (statement, row) -> {
            statement.setObject(1, Ids.next());
            statement.setObject(2, row.id().value());
            statement.setString(3, row.newcomer().kind().code());
            statement.setString(4, row.value());
            statement.setString(5, row.newcomer().shown());
            statement.setTimestamp(6, now);
        });
        dropNameless(rows.stream().map(row -> row.id().value()).toArray(UUID[]::new));
    }

    private record NewRow(CustomerId id, String value, Newcomer newcomer) {}

    /** A customer whose only identity went to another transaction's customer would be nobody. */
    private void dropNameless(UUID[] ids) {
        database.sql("""
            delete from customer where id = any(:ids)
              and not exists (select 1 from customer_identity where customer_id = customer.id)
            """).param("ids", ids).update();
    }

    boolean update(CustomerId id, int version, Customer.Known known) {
        Preferences preferences = known.preferences();
        Way prefers = preferences.prefers();
        return database.sql("""
            update customer set name = :name, language = :language, note = :note, called_as = :called, address = :address,
              expertise = :expertise, prefers = :prefers, avoids = :avoids, version = version + 1
            where id = :id and version = :version
            """).param("id", id.value()).param("version", version).param("name", known.name()).param("language", known.language())
                .param("note", known.note()).param("called", preferences.calledAs()).param("address", preferences.address().code())
                .param("expertise", preferences.expertise().code()).param("prefers", prefers == null ? null : prefers.code())
                .param("avoids", preferences.avoids().stream().map(Way::code).sorted().toArray(String[]::new)).update() == 1;
    }

    /** Fills a name that was not known; a name that a person has is never overwritten by a mail. */
    boolean nameIfNameless(CustomerId id, String name) {
        return database.sql("update customer set name = :name, version = version + 1 where id = :id and name = ''").param("id", id.value())
                .param("name", name).update() == 1;
    }

    boolean addIdentity(CustomerId id, IdentityKind kind, String shown) {
        return database.sql("""
            insert into customer_identity (id, customer_id, kind, value, shown, created_at)
            values (:key, :id, :kind, :value, :shown, :now) on conflict (kind, value) do nothing
            """).param("key", Ids.next()).param("id", id.value()).param("kind", kind.code())
                .param("value", kind.normalise(shown)).param("shown", shown).param("now", Timestamp.from(clock.instant())).update() == 1;
    }

    /** Two people who each take one of two identities away must not leave a customer without any. */
    void lock(CustomerId id) {
        database.sql("select 1 from customer where id = :id for no key update").param("id", id.value()).query(Integer.class).optional();
    }

    /** Takes an identity away unless it is the customer's last. */
    boolean removeIdentity(CustomerId id, IdentityKind kind, String value) {
        return database.sql("""
            delete from customer_identity where customer_id = :id and kind = :kind and value = :value
              and (select count(*) from customer_identity where customer_id = :id) > 1
            """).param("id", id.value()).param("kind", kind.code()).param("value", value).update() == 1;
    }

    void markUndeliverable(String address, String reason) {
        database.sql("""
            update customer_identity set undeliverable_since = :now, undeliverable_reason = left(:reason, 500)
            where kind = 'email' and value = :value and undeliverable_since is null
            """).param("now", Timestamp.from(clock.instant())).param("reason", reason).param("value", address).update();
    }

    void markDeliverable(String address) {
        database.sql("""
            update customer_identity set undeliverable_since = null, undeliverable_reason = null
            where kind = 'email' and value = :value and undeliverable_since is not null
            """).param("value", address).update();
    }
}
