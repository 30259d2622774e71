package heard.desk.search;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationLists;
import heard.desk.conversation.ConversationText;
import heard.desk.conversation.ConversationTexts;
import heard.desk.conversation.ListFilter;
import heard.desk.conversation.ListRow;
import heard.desk.conversation.ListView;
import heard.desk.identity.Access;
import heard.desk.platform.CommonError;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds conversations by words and filters among those that the reader may see. What can be typed: words in any form,
 * {@code "phrases"}, {@code -without}, the beginning of the last word, {@code #1042}, and filters such as
 * {@code state:open assignee:me tag:warranty from:jonas before:2026-03-01 has:attachment}. Thread-safe.
 */
@Component
public class Search {
    public static final int MOST_HITS = 100;
    /** With fewer hits than this the words are doubted. */
    private static final int FEW = 3;

    private final QueryCompiler compiler;
    private final SearchStore store;
    private final Corrections corrections;
    private final Stems stems;
    private final ConversationLists lists;
    private final ConversationTexts texts;
    private final TransactionOperations transactions;
    private final Clock clock;

    Search(QueryCompiler compiler, SearchStore store, Corrections corrections, Stems stems, ConversationLists lists,
            ConversationTexts texts, TransactionOperations transactions, Clock clock) {
        this.compiler = compiler;
        this.store = store;
        this.corrections = corrections;
        this.stems = stems;
        this.lists = lists;
        this.texts = texts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Everything that the reader may see but spam. */
    public SearchPage find(Access access, String typed, @Nullable String cursor, int limit) {
        return find(access, typed, ListFilter.of(ListView.ALL), cursor, limit);
    }

    /**
     * One page of hits, best first.
     *
     * @param filter narrows the search as it narrows a list; its text is not looked at
     * @param cursor as {@link SearchPage#next} of the page before; null begins
     */
    public SearchPage find(Access access, String typed, ListFilter filter, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > MOST_HITS)
            throw new IllegalArgumentException("A page has 1 to " + MOST_HITS + " hits");
        requireSearchable(filter);
        SearchCursor after = cursor == null || cursor.isEmpty() ? null : SearchCursor.parse(cursor);
        var box = SearchBox.parse(typed);
        var compiled = compiler.compile(access, box, filter);
        if (!compiled.problems().isEmpty())
            return new SearchPage(null, List.of(), null, List.of(), compiled.problems());
        SearchPage page = page(access, compiled.query(), after, limit);
        if (after == null && page.hits().size() < FEW)
            return withExact(access, box, corrected(access, box, filter, page, limit));
        return after == null ? withExact(access, box, page) : page;
    }

    private static void requireSearchable(ListFilter filter) {
        switch (filter.view()) {
            case MENTIONS, DRAFTS, FAILED -> throw new DeskException(CommonError.INVALID,
                    "The view " + filter.view().code() + " cannot be searched: search in all conversations");
            case MINE, UNASSIGNED, OPEN, WAITING_FOR_CUSTOMER, WAITING_FOR_US, SNOOZED, SOLVED, CLOSED, SPAM, ALL -> {
            }
        }
    }

    private SearchPage page(Access access, Query query, @Nullable SearchCursor after, int limit) {
        if (query.empty() || query.teams().isEmpty())
            return new SearchPage(null, List.of(), null, List.of(), List.of());
        Instant now = clock.instant();
        List<SearchStore.Found> found = transactions.execute(status -> {
            store.prepare();
            return store.find(query, after, now, limit + 1);
        });
        List<SearchStore.Found> shown = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit
                ? new SearchCursor(shown.getLast().rank(), shown.getLast().conversation().value()).text()
                : null;
        return new SearchPage(null, hits(access, query, shown.stream().map(SearchStore.Found::conversation).toList()), next, List.of(),
                List.of());
    }

    /** Rights are asked once more, of the conversations themselves: the index may lag a moment behind. */
    private List<SearchHit> hits(Access access, Query query, List<ConversationId> ids) {
        List<ListRow> rows = lists.rows(access, ids);
        Map<ConversationId, ConversationText> read = new HashMap<>();
        if (!query.lexemes().isEmpty())
            texts.read(rows.stream().map(ListRow::id).toList(), ConversationText.Extent.GLANCE)
                    .forEach(text -> read.put(text.conversation().id(), text));
        var highlighter = new Highlighter(stems, query);
        return rows.stream().map(row -> highlighter.hit(row, read.get(row.id()))).toList();
    }

    /** The answer to what was meant, where that finds more than what was typed. */
    private SearchPage corrected(Access access, SearchBox box, ListFilter filter, SearchPage asTyped, int limit) {
        List<Correction> corrected = corrections.of(box);
        if (corrected.isEmpty())
            return asTyped;
        String query = box.with(corrected.getFirst().typed(), corrected.getFirst().word());
        for (Correction correction : corrected.subList(1, corrected.size()))
            query = SearchBox.parse(query).with(correction.typed(), correction.word());
        String whole = query;
        SearchPage page = page(access, compiler.compile(access, SearchBox.parse(whole + " "), filter).query(), null, limit);
        if (page.hits().size() <= asTyped.hits().size())
            return asTyped;
        var told = corrected.stream().map(correction -> new Correction(correction.typed(), correction.word(), whole)).toList();
        return new SearchPage(null, page.hits(), page.next(), told, List.of());
    }

    private SearchPage withExact(Access access, SearchBox box, SearchPage page) {
        ListRow exact = exact(access, box);
        return exact == null ? page : new SearchPage(exact, page.hits(), page.next(), page.corrections(), page.problems());
    }

    private @Nullable ListRow exact(Access access, SearchBox box) {
        if (box.terms().size() != 1 || !box.filters().isEmpty())
            return null;
        String text = box.terms().getFirst().text();
        String digits = text.startsWith("#") || text.startsWith("№") ? text.substring(1) : text;
        if (!digits.matches("[0-9]{1,15}"))
            return null;
        return lists.byNumber(access, Long.parseLong(digits)).orElse(null);
    }
}
