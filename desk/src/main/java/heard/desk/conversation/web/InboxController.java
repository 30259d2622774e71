package heard.desk.conversation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.desk.conversation.ListFilter;
import heard.desk.conversation.ListView;
import heard.desk.identity.Page;
import heard.desk.platform.DeskException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists of the inbox. */
@Controller
class InboxController {
    private static final List<String> NOT_OF_THE_FILTER = List.of("done", "cursor", "view", "text");

    private final ListPanes panes;
    private final Beginning beginning;

    InboxController(ListPanes panes, Beginning beginning) {
        this.panes = panes;
        this.beginning = beginning;
    }

    @GetMapping({"/", "/inbox"})
    String start(Page page) {
        return "redirect:" + (page.access().teams().isEmpty() && page.access().administers() ? "/settings" : "/inbox/open");
    }

    @GetMapping("/inbox/{view}")
    ModelAndView list(Page page, @PathVariable String view, @RequestParam MultiValueMap<String, String> parameters) {
        if (ListView.parse(view).isEmpty())
            throw DeskException.notFound("The list " + view);
        Map<String, List<String>> filter = new HashMap<>();
        parameters.forEach((name, values) -> filter.put(name, new ArrayList<>(values)));
        NOT_OF_THE_FILTER.forEach(filter::remove);
        filter.put("view", List.of(view));
        var whence = new Whence(ListFilter.parse(filter));
        var pane = panes.of(page, whence, parameters.getFirst("cursor"));
        return page.show("conversation/inbox", Map.of("list", pane, "beginning", beginning.of(page)));
    }
}
