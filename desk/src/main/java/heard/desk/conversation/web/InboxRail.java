package heard.desk.conversation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.conversation.ConversationLists;
import heard.desk.conversation.ListCounts;
import heard.desk.conversation.ListFilter;
import heard.desk.conversation.ListView;
import heard.desk.conversation.SavedViews;
import heard.desk.identity.Access;
import heard.desk.identity.Directory;
import heard.desk.identity.RailGroup;
import heard.desk.identity.RailLink;
import heard.desk.identity.RailSource;
import heard.desk.identity.TeamId;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways to the lists, with what waits in each. */
@Component
@Order(10)
class InboxRail implements RailSource {
    static final List<ListView> ALWAYS = List.of(ListView.OPEN, ListView.MINE, ListView.UNASSIGNED, ListView.WAITING_FOR_CUSTOMER,
            ListView.SNOOZED, ListView.SOLVED);
    /** Shown only while there is something in them. */
    static final List<ListView> WHEN_FILLED = List.of(ListView.MENTIONS, ListView.DRAFTS, ListView.FAILED, ListView.WAITING_FOR_US,
            ListView.SPAM);

    private static final Map<ListView, String> KEYS = Map.of(ListView.OPEN, "i", ListView.MINE, "m", ListView.UNASSIGNED, "u",
            ListView.WAITING_FOR_CUSTOMER, "w", ListView.SNOOZED, "s", ListView.SOLVED, "e", ListView.MENTIONS, "a", ListView.DRAFTS, "d",
            ListView.FAILED, "f");

    private final ConversationLists lists;
    private final SavedViews views;
    private final Directory directory;

    InboxRail(ConversationLists lists, SavedViews views, Directory directory) {
        this.lists = lists;
        this.views = views;
        this.directory = directory;
    }

    @Override
    public List<RailGroup> groups(Access access, Words words) {
        if (access.visibleTeams().isEmpty())
            return List.of();
        List<RailGroup> groups = new ArrayList<>();
        groups.add(new RailGroup(Optional.empty(), lists(access, words)));
        var saved = views.of(access).stream()
                .map(view -> RailLink.to(new Whence(view.filter()).address(), view.team() == null ? "filter" : "people", view.name()))
                .toList();
        if (!saved.isEmpty())
            groups.add(new RailGroup(Optional.of(words.t("inbox.rail.views")), saved));
        if (access.visibleTeams().size() > 1)
            groups.add(new RailGroup(Optional.of(words.t("inbox.rail.teams")), teams(access)));
        return groups;
    }

    @Override
    public Optional<String> wayTo(String path, @Nullable String in) {
        return path.startsWith("/conversations/") ? Optional.of(Whence.of(in).address()) : Optional.empty();
    }

    private List<RailLink> lists(Access access, Words words) {
        ListCounts counts = lists.counts(access);
        List<RailLink> links = new ArrayList<>();
        ALWAYS.forEach(view -> links.add(link(view, words, counts)));
        WHEN_FILLED.stream().filter(view -> counts.of(view) > 0).forEach(view -> links.add(link(view, words, counts)));
        return links;
    }

    private static RailLink link(ListView view, Words words, ListCounts counts) {
        var plain = RailLink.to("/inbox/" + view.code(), Icons.of(view), words.t("inbox.view." + view.code()));
        var link = KEYS.containsKey(view) ? plain.by("g " + KEYS.get(view)) : plain;
        boolean counted = counts.of(view) > 0 && view != ListView.SOLVED && view != ListView.SPAM;
        boolean attend = view == ListView.FAILED || view == ListView.MENTIONS;
        var shown = counted ? link.counting(counts.of(view)) : link;
        return attend ? shown.attending() : shown;
    }

    private List<RailLink> teams(Access access) {
        return access.visibleTeams().stream().sorted(Comparator.comparing(directory::name)).map(this::link).toList();
    }

    private RailLink link(TeamId team) {
        return RailLink.to(new Whence(ListFilter.of(ListView.OPEN).withTeam(team)).address(), "team", directory.name(team));
    }
}
