package heard.desk.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A key for a program that acts for an agent; the secret itself is shown once, when it is made. */
public record ApiToken(UUID id, AgentId agent, String name, Set<Right> rights, Instant createdAt, Optional<Instant> lastUsedAt,
        Optional<Instant> expiresAt) {
    public ApiToken {
        rights = Set.copyOf(rights);
    }
}
