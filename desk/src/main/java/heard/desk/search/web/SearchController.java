package heard.desk.search.web;

import java.util.List;
import java.util.Map;

import heard.desk.conversation.State;
import heard.desk.conversation.Tags;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.identity.Team;
import heard.desk.search.Search;
import heard.desk.search.SearchPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search: one box, some choices, the hits best first. */
@Controller
class SearchController {
    private static final int A_PAGE = 25;
    private static final SearchPage NOTHING_ASKED = new SearchPage(null, List.of(), null, List.of(), List.of());
    private static final List<State> STATES = List.of(State.OPEN, State.WAITING_FOR_CUSTOMER, State.WAITING_FOR_US, State.SNOOZED,
            State.SOLVED, State.CLOSED, State.SPAM);

    private final Search search;
    private final Tags tags;
    private final Directory directory;

    SearchController(Search search, Tags tags, Directory directory) {
        this.search = search;
        this.tags = tags;
        this.directory = directory;
    }

    @GetMapping("/search")
    ModelAndView find(Page page, @RequestParam(required = false) @Nullable String q, @RequestParam Map<String, String> choices) {
        SearchForm form = SearchForm.of(q, choices.get("state"), choices.get("assignee"), choices.get("team"));
        SearchPage found = form.blank()
                ? NOTHING_ASKED
                : search.find(page.access(), form.q(), form.filter(), choices.get("cursor"), A_PAGE);
        List<Team> teams = directory.teams().stream().filter(team -> page.access().sees(team.id())).toList();
        return page.show("search/search",
                Map.of("form", form, "found", found, "states", STATES, "teams", teams, "tags", tags, "directory", directory));
    }
}
