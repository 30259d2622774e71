package heard.desk.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.Assignee;
import heard.desk.conversation.ListFilter;
import heard.desk.conversation.ListView;
import heard.desk.conversation.State;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/** What stands in the search box and the choices beside it; what means nothing limits nothing. */
public record SearchForm(String q, String state, String assignee, String team) {
    private static final int MOST_TYPED = 500;

    static SearchForm of(@Nullable String q, @Nullable String state, @Nullable String assignee, @Nullable String team) {
        String typed = q == null ? "" : q.replace("\0", "");
        return new SearchForm(typed.length() > MOST_TYPED ? typed.substring(0, MOST_TYPED) : typed, state == null ? "" : state,
                assignee == null ? "" : assignee, team == null ? "" : team);
    }

    boolean blank() {
        return q.isBlank();
    }

    ListFilter filter() {
        Optional<State> chosen = State.parse(state).filter(known -> known != State.JOINED);
        ListFilter filter = ListFilter.of(chosen.equals(Optional.of(State.SPAM)) ? ListView.SPAM : ListView.ALL);
        if (chosen.isPresent() && chosen.get() != State.SPAM)
            filter = filter.withStates(Set.of(chosen.get()));
        if (assignee.equals("me"))
            filter = filter.withAssignee(new Assignee.Me());
        else if (assignee.equals("none"))
            filter = filter.withAssignee(new Assignee.Nobody());
        return filter.withTeam(teamId().orElse(null));
    }

    private Optional<TeamId> teamId() {
        try {
            return team.length() == 36 ? Optional.of(new TeamId(UUID.fromString(team))) : Optional.empty();
        } catch (IllegalArgumentException noTeam) {
            return Optional.empty();
        }
    }

    /** The address of the same search with other words, or of a further page. */
    public String address(String words, @Nullable String cursor) {
        var address = new StringBuilder("/search?q=").append(encoded(words));
        if (!state.isEmpty())
            address.append("&state=").append(encoded(state));
        if (!assignee.isEmpty())
            address.append("&assignee=").append(encoded(assignee));
        if (!team.isEmpty())
            address.append("&team=").append(encoded(team));
        return cursor == null ? address.toString() : address.append("&cursor=").append(encoded(cursor)).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
