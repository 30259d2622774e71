package heard.desk.conversation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.conversation.ConversationLists;
import heard.desk.conversation.ListCounts;
import heard.desk.conversation.ListFilter;
import heard.desk.conversation.ListPage;
import heard.desk.conversation.ListRow;
import heard.desk.conversation.ListSort;
import heard.desk.conversation.SavedView;
import heard.desk.conversation.SavedViews;
import heard.desk.identity.Access;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of a page: rows with their marks, by day, and the ways to narrow and order them. */
@Component
class ListPanes {
    private static final int ROWS = 50;
    /** Beside a conversation: more than the highest screen shows, and a third of what the page costs. */
    private static final int ROWS_BESIDE = 30;

    private final ConversationLists lists;
    private final SavedViews views;
    private final Directory directory;
    private final ListTools tools;
    private final Beside beside;
    private final RowFaces faces;
    private final Clock clock;

    ListPanes(ConversationLists lists, SavedViews views, Directory directory, ListTools tools, Beside beside, RowFaces faces,
            Clock clock) {
        this.lists = lists;
        this.views = views;
        this.directory = directory;
        this.tools = tools;
        this.beside = beside;
        this.faces = faces;
        this.clock = clock;
    }

    /** The list by itself, from a place in it on. */
    ListPane of(Page page, Whence whence, @Nullable String cursor) {
        return of(page, whence, lists.list(page.access(), whence.filter(), cursor, ROWS), -1);
    }

    /** The top of the list, beside the conversation with this number. */
    ListPane beside(Page page, Whence whence, long current) {
        return of(page, whence, lists.list(page.access(), whence.filter(), null, ROWS_BESIDE), current);
    }

    private ListPane of(Page page, Whence whence, ListPage found, long current) {
        Access access = page.access();
        ListFilter filter = whence.filter();
        Optional<SavedView> saved = plainView(filter)
                ? Optional.empty()
                : views.of(access).stream().filter(view -> view.filter().equals(filter)).findFirst();
        return new ListPane(whence, title(page, filter, saved), count(page, filter), groups(page, whence, found, current),
                next(whence, found), tools.of(page, filter), saved.filter(view -> owns(access, view))
                        .map(view -> new ListPane.SavedWay(view.name(), "/views/" + view.id() + "/removal")).orElse(null));
    }

    private static boolean plainView(ListFilter filter) {
        return filter.withSort(ListSort.NEWEST).equals(ListFilter.of(filter.view()));
    }

    private static boolean owns(Access access, SavedView view) {
        return view.team() == null || access.leads(view.team());
    }

    private String title(Page page, ListFilter filter, Optional<SavedView> saved) {
        if (saved.isPresent())
            return saved.get().name();
        String view = page.t("inbox.view." + filter.view().code());
        return filter.team() == null ? view : view + ": " + directory.name(filter.team());
    }

    private @Nullable String count(Page page, ListFilter filter) {
        if (!plainView(filter))
            return null;
        int count = lists.counts(page.access()).of(filter.view());
        return count == 0 ? null : ListCounts.text(count);
    }

    private static @Nullable String next(Whence whence, ListPage found) {
        if (found.next() == null)
            return null;
        String address = whence.address();
        return address + (address.contains("?") ? "&" : "?") + "cursor=" + found.next();
    }

    private List<ListPane.Group> groups(Page page, Whence whence, ListPage found, long current) {
        Words words = page.words();
        boolean byDay = whence.filter().sort() == ListSort.NEWEST;
        var signs = beside.signs(words, found.rows().stream().map(ListRow::id).toList());
        var present = faces.present(page.access(), found.rows());
        Map<String, List<Row>> grouped = new LinkedHashMap<>();
        for (ListRow row : found.rows())
            grouped.computeIfAbsent(byDay ? day(words, row) : "", title -> new ArrayList<>())
                    .add(new Row(row, whence.to(row.number()),
                            Marks.of(words, row, signs.getOrDefault(row.id(), List.of()), whence.filter().sort(), clock.instant()),
                            faces.of(words, row, present.getOrDefault(row.id(), List.of())), row.number() == current));
        return grouped.entrySet().stream()
                .map(group -> new ListPane.Group(group.getKey().isEmpty() ? null : group.getKey(), group.getValue()))
                .toList();
    }

    private String day(Words words, ListRow row) {
        ZoneId zone = words.zone();
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(row.lastMessageAt().atZone(zone).toLocalDate(), today);
        if (days <= 0)
            return words.t("inbox.today");
        if (days == 1)
            return words.t("inbox.yesterday");
        return words.t(days < 7 ? "inbox.this-week" : "inbox.earlier");
    }
}
