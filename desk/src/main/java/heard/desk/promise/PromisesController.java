package heard.desk.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationLists;
import heard.desk.conversation.ListRow;
import heard.desk.identity.Access;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import heard.desk.identity.TeamId;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The board of promises: one's own, and those of one's teams; who has not heard from us for long; and what became of promises. */
@Controller
class PromisesController {
    private final Stores stores;
    private final ConversationLists lists;
    private final Directory directory;
    private final Clock clock;

    PromisesController(Stores stores, ConversationLists lists, Directory directory, Clock clock) {
        this.stores = stores;
        this.lists = lists;
        this.directory = directory;
        this.clock = clock;
    }

    /** What the board is made of. */
    @Component("promiseStores")
    record Stores(PromiseStore promises, RhythmStore rhythms, FigureStore figures) {}

    @GetMapping("/promises")
    ModelAndView show(Page page, PromiseFilter.Query query) {
        Access access = page.access();
        PromiseFilter chosen = PromiseFilter.of(query, access);
        TeamId team = chosen.team();
        Set<TeamId> teams = team == null ? access.visibleTeams() : Set.of(team);
        Map<String, Object> model = new HashMap<>(
                Map.of("board", board(page, stores.promises().live(teams, chosen.agent(), PromiseBoard.MOST)),
                        "chosen", chosen, "silent", silent(access, chosen, teams), "figures", figures(page, chosen)));
        model.put("teams", directory.teams().stream().filter(one -> access.sees(one.id())).toList());
        model.put("people", directory.activeAgents().stream().filter(agent -> !agent.id().equals(access.agent()))
                .filter(agent -> agent.teams().keySet().stream().anyMatch(access::sees)).toList());
        return page.show("promise/board", model);
    }

    /** What the reader may not see any more is left out. */
    private PromiseBoard board(Page page, List<Promise> promises) {
        Map<ConversationId, ListRow> rows = rows(page.access(), promises.stream().map(Promise::conversation).distinct().toList());
        Instant now = clock.instant();
        List<PromiseBoard.Line> lines = promises.stream().flatMap(promise -> Optional.ofNullable(rows.get(promise.conversation()))
                .map(row -> new PromiseBoard.Line(PromiseLine.of(promise, directory.name(promise.by()), now, null), row)).stream())
                .toList();
        return PromiseBoard.of(lines, now, page.words().zone());
    }

    private Map<ConversationId, ListRow> rows(Access access, List<ConversationId> ids) {
        return lists.rows(access, ids).stream().collect(Collectors.toMap(ListRow::id, Function.identity()));
    }

    /** Whoever answers owes the word; what nobody answers stands on everybody's board. */
    private List<SilentLine> silent(Access access, PromiseFilter chosen, Set<TeamId> teams) {
        List<RhythmStore.Silence> due = stores.rhythms().due(teams, clock.instant(), PromiseBoard.MOST);
        Map<ConversationId, ListRow> rows = rows(access, due.stream().map(RhythmStore.Silence::conversation).toList());
        List<SilentLine> lines = new ArrayList<>();
        for (RhythmStore.Silence silence : due) {
            ListRow row = rows.get(silence.conversation());
            boolean shown = row != null && (chosen.agent() == null || row.assignee() == null || chosen.agent().equals(row.assignee()));
            if (row != null && shown)
                lines.add(new SilentLine(row, silence.said(), row.assignee() == null ? "" : directory.name(row.assignee())));
        }
        return lines;
    }

    /** One's own figures are for oneself alone; a lead sees the sums of the teams. */
    private List<FigureLine> figures(Page page, PromiseFilter chosen) {
        Access access = page.access();
        Instant since = clock.instant().minus(Duration.ofDays(chosen.days()));
        List<FigureLine> lines = new ArrayList<>();
        lines.add(new FigureLine(page.t("promise.figures.you"), stores.figures().of(access.agent(), since)));
        List<TeamId> led = access.visibleTeams().stream().filter(access::leads).toList();
        Map<TeamId, Figures> sums = stores.figures().of(led, since);
        directory.teams().stream().filter(team -> led.contains(team.id()))
                .forEach(team -> lines.add(new FigureLine(team.name(), sums.getOrDefault(team.id(), Figures.NONE))));
        return lines;
    }
}
