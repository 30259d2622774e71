package heard.desk.identity.settings;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.identity.AgentId;
import heard.desk.identity.Audit;
import heard.desk.identity.AuditEntry;
import heard.desk.identity.AuditFilter;
import heard.desk.identity.Directory;
import heard.desk.identity.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit, page by page, the latest first. */
@Controller
class AuditController {
    static final int PAGE = 50;

    private final Audit audit;
    private final Directory directory;

    AuditController(Audit audit, Directory directory) {
        this.audit = audit;
        this.directory = directory;
    }

    @GetMapping("/audit")
    ModelAndView show(Page page, @RequestParam(name = "who", defaultValue = "") String agent,
            @RequestParam(name = "what", defaultValue = "") String area,
            @RequestParam Optional<Instant> at, @RequestParam Optional<UUID> before) {
        page.access().requireAdministrator();
        Optional<AgentId> who = agent.isEmpty() ? Optional.empty() : Optional.of(new AgentId(UUID.fromString(agent)));
        Optional<String> what = area.isEmpty() ? Optional.empty() : Optional.of(area);
        Optional<AuditFilter.Position> position = at.flatMap(time -> before.map(id -> new AuditFilter.Position(time, id)));
        List<AuditEntry> entries = audit.list(new AuditFilter(who, what, position), PAGE + 1);
        var model = new HashMap<String, Object>(
                Map.of("entries", entries.stream().limit(PAGE).toList(), "areas", audit.areas(), "directory", directory, "who", agent,
                        "what", area));
        model.put("next", entries.size() > PAGE ? entries.get(PAGE - 1) : null);
        return page.show("audit/audit", model);
    }
}
