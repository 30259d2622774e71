package heard.desk.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import heard.desk.platform.Ids;
import org.springframework.stereotype.Component;

/**
 * Remembers sign-ins, changes of settings and access to exports. An action is {@code <area>.<what-happened>}, such as
 * {@code mailbox.changed}; each feature words its own as {@code audit.action.<action>} and its area as {@code audit.area.<area>}.
 */
@Component
public final class Audit {
    private static final Pattern ACTION = Pattern.compile("[a-z][a-z-]*\\.[a-z][a-z-]*");

    private final AuditStore store;
    private final Clock clock;

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Within the caller's transaction; the detail holds no secrets. */
    public void record(Access access, String action, String subject, Map<String, String> detail) {
        record(Optional.of(access.agent()), access.address(), action, subject, detail);
    }

    /** Of somebody who is not, or not yet, signed in; an empty address stands for the desk itself. */
    public void record(Optional<AgentId> agent, String address, String action, String subject, Map<String, String> detail) {
        if (!ACTION.matcher(action).matches())
            throw new IllegalArgumentException("An action of the audit is area.what-happened, not " + action);
        store.add(new AuditEntry(Ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), agent, action, subject, detail, address));
    }

    /** The latest first. */
    public List<AuditEntry> list(AuditFilter filter, int limit) {
        return store.list(filter, limit);
    }

    /** The areas that have entries. */
    public List<String> areas() {
        return store.areas();
    }
}
