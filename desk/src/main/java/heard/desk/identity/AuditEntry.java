package heard.desk.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who did what to what, when and from where. */
public record AuditEntry(UUID id, Instant at, Optional<AgentId> agent, String action, String subject, Map<String, String> detail,
        String address) {
    public AuditEntry {
        detail = Map.copyOf(detail);
    }
}
