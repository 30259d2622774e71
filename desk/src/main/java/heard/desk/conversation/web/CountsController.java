package heard.desk.conversation.web;

import java.util.LinkedHashMap;
import java.util.Map;

import heard.desk.identity.Page;
import heard.desk.identity.RailGroup;
import heard.desk.identity.RailLink;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits in each list just now, by the address of the list, for pages that stay open. */
@RestController
class CountsController {
    @GetMapping("/inbox/counts")
    Map<String, String> counts(Page page) {
        Map<String, String> counts = new LinkedHashMap<>();
        for (RailGroup group : page.rail())
            for (RailLink link : group.links())
                counts.put(link.address(), link.count().isPresent() ? page.words().number(link.count().getAsLong()) : "");
        return counts;
    }
}
