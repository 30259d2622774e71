package heard.desk.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The lists that pages and the API show; a reader finds in them what their teams may see, and nothing else. Thread-safe. */
@Component
public class ConversationLists {
    public static final int MOST_ROWS = 200;
    /** For how long counts may lag behind. */
    public static final Duration COUNTS_FRESH = Duration.ofSeconds(2);
    private static final int MOST_COUNTED_READERS = 5_000;

    private record Reader(AgentId agent, Set<TeamId> teams) {}

    private record Counted(ListCounts counts, Instant at) {}

    private final ListStore store;
    private final Customers customers;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final ConcurrentHashMap<Reader, Counted> counted = new ConcurrentHashMap<>();

    ConversationLists(ListStore store, Customers customers, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.customers = customers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One page of a list.
     *
     * @param cursor as {@link ListPage#next} of the page before; null begins
     */
    public ListPage list(Access access, ListFilter filter, @Nullable String cursor, int limit) {
        if (filter.text() != null)
            throw new IllegalArgumentException("A list has no text to look for: that is the search's");
        if (limit < 1 || limit > MOST_ROWS)
            throw new IllegalArgumentException("A page has 1 to " + MOST_ROWS + " rows");
        ListSort sort = filter.effectiveSort();
        ListCursor after = cursor == null || cursor.isEmpty() ? null : ListCursor.parse(cursor, sort);
        Collection<TeamId> teams = teams(access, filter);
        if (teams.isEmpty())
            return new ListPage(List.of(), null);
        List<ListRow> found = page(new ListQuery(filter, access.agent(), teams, after), limit + 1);
        boolean more = found.size() > limit;
        List<ListRow> rows = named(more ? found.subList(0, limit) : found);
        return new ListPage(rows, more ? cursorAfter(rows.getLast(), sort).text() : null);
    }

    private static Collection<TeamId> teams(Access access, ListFilter filter) {
        Set<TeamId> visible = access.visibleTeams();
        if (filter.team() == null)
            return visible;
        return visible.contains(filter.team()) ? Set.of(filter.team()) : Set.of();
    }

    private List<ListRow> page(ListQuery query, int limit) {
        if (!query.selective())
            return store.page(query, limit);
        return transactions.execute(status -> {
            store.planAnew();
            return store.page(query, limit);
        });
    }

    private static ListCursor cursorAfter(ListRow row, ListSort sort) {
        return switch (sort) {
            case NEWEST -> new ListCursor(sort, row.lastMessageAt(), 0, row.id().value());
            case WAITING ->
                new ListCursor(sort, row.waitingSince() == null ? ListQuery.WAITS_NOT : row.waitingSince(), 0, row.id().value());
            case PRIORITY -> new ListCursor(sort, row.lastMessageAt(), row.priority().place(), row.id().value());
        };
    }

    /** The rows of these conversations in the order given, without those that are not for the reader. */
    public List<ListRow> rows(Access access, Collection<ConversationId> wanted) {
        Set<TeamId> teams = access.visibleTeams();
        if (wanted.isEmpty() || teams.isEmpty())
            return List.of();
        Map<ConversationId, ListRow> found = new HashMap<>();
        named(store.rows(wanted, access.agent(), teams)).forEach(row -> found.put(row.id(), row));
        List<ListRow> ordered = new ArrayList<>();
        for (ConversationId id : wanted) {
            ListRow row = found.get(id);
            if (row != null)
                ordered.add(row);
        }
        return ordered;
    }

    /** The conversation to which a number leads, through joins too, where it is for the reader. */
    public Optional<ListRow> byNumber(Access access, long number) {
        return store.behind(number).flatMap(id -> rows(access, List.of(id)).stream().findFirst());
    }

    private List<ListRow> named(List<ListRow> rows) {
        Map<CustomerId, String> names = customers.names(rows.stream().map(ListRow::customer).distinct().toList());
        return rows.stream().map(row -> row.withCustomerName(names.getOrDefault(row.customer(), ""))).toList();
    }

    /** How many each view holds, up to {@link #COUNTS_FRESH} old. */
    public ListCounts counts(Access access) {
        Set<TeamId> teams = access.visibleTeams();
        if (teams.isEmpty())
            return new ListCounts(Map.of());
        Instant now = clock.instant();
        if (counted.size() > MOST_COUNTED_READERS)
            counted.values().removeIf(old -> !fresh(old, now));
        return counted.compute(new Reader(access.agent(), teams),
                (reader, old) -> old != null && fresh(old, now) ? old : new Counted(store.counts(reader.agent(), reader.teams()), now))
                .counts();
    }

    private static boolean fresh(Counted counted, Instant now) {
        return now.isBefore(counted.at().plus(COUNTS_FRESH));
    }

    /** How many a filter finds; beyond {@link ListCounts#MOST} it stops counting and answers one more than that. */
    public int count(Access access, ListFilter filter) {
        Collection<TeamId> teams = teams(access, filter);
        if (teams.isEmpty())
            return 0;
        var query = new ListQuery(filter.withSort(ListSort.NEWEST), access.agent(), teams, null);
        return store.count(query, ListCounts.MOST + 1);
    }
}
