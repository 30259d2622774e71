package heard.desk.calendar.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import heard.desk.calendar.clock.DueClocks;
import heard.desk.calendar.clock.Policies;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationLists;
import heard.desk.conversation.ListRow;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is late and what comes due, in the teams of the reader. */
@Controller
class DueController {
    private final DueClocks clocks;
    private final ConversationLists lists;
    private final Directory directory;
    private final Policies policies;

    DueController(DueClocks clocks, ConversationLists lists, Directory directory, Policies policies) {
        this.clocks = clocks;
        this.lists = lists;
        this.directory = directory;
        this.policies = policies;
    }

    @GetMapping("/deadlines")
    ModelAndView show(Page page) {
        List<DueClocks.Due> due = clocks.of(page.access());
        Map<ConversationId, ListRow> rows = lists
                .rows(page.access(), due.stream().map(DueClocks.Due::conversation).distinct().toList()).stream()
                .collect(Collectors.toMap(ListRow::id, Function.identity()));
        List<DueLine> lines = due.stream().map(one -> line(one, rows.get(one.conversation()))).filter(Objects::nonNull).toList();
        return page.show("calendar/board", Map.of("lines", lines, "without", policies.all().isEmpty()));
    }

    /** Null where the reader may not see it any more. */
    private @Nullable DueLine line(DueClocks.Due due, @Nullable ListRow row) {
        if (row == null)
            return null;
        return new DueLine(row, due, row.assignee() == null ? "" : directory.name(row.assignee()));
    }
}
