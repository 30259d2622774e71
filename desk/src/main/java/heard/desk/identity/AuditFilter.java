package heard.desk.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which entries of the audit one wants to see: of whom, of which feature ("sign-in", "team"), older than which. */
public record AuditFilter(Optional<AgentId> agent, Optional<String> area, Optional<Position> before) {
    public static final AuditFilter ALL = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** The place of an entry in the order of the list. */
    public record Position(Instant at, UUID id) {}
}
