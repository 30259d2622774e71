package heard.desk.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import heard.desk.platform.Ids;
import heard.desk.platform.Secrets;
import org.springframework.stereotype.Component;

/** Keys for programs, {@code Authorization: Bearer heard_…}: each acts for one agent with some of that agent's rights. */
@Component
public final class ApiTokens {
    public static final int MOST_NAME = 80;
    static final String PREFIX = "heard_";

    private static final Duration USED_GRAIN = Duration.ofMinutes(1);

    /** A fresh token; the secret is not to be had a second time. */
    public record Issued(ApiToken token, String secret) {
        @Override
        public String toString() {
            return "Issued[" + token.id() + "]";
        }
    }

    private final ApiTokenStore store;
    private final Clock clock;

    ApiTokens(ApiTokenStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Makes a token for an agent; an empty lifetime never ends. */
    public Issued issue(AgentId agent, String name, Set<Right> rights, Optional<Duration> lifetime) {
        String label = name.strip();
        if (label.isEmpty() || label.length() > MOST_NAME)
            throw new IllegalArgumentException("A token's name has 1 to 80 characters");
        if (rights.isEmpty())
            throw new IllegalArgumentException("A token without rights is of no use");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var token = new ApiToken(Ids.next(), agent, label, rights, now, Optional.empty(), lifetime.map(now::plus));
        String secret = PREFIX + Secrets.token();
        store.add(token, Secrets.hash(secret));
        return new Issued(token, secret);
    }

    /** What the bearer of a secret may see and do; empty where nothing valid has it. */
    public Optional<Access> access(String secret, String address) {
        if (!secret.startsWith(PREFIX))
            return Optional.empty();
        Instant now = clock.instant();
        Optional<ApiTokenStore.Found> found = store.find(Secrets.hash(secret), now, address);
        found.filter(token -> token.lastUsedAt().map(used -> used.isBefore(now.minus(USED_GRAIN))).orElse(true))
                .ifPresent(token -> store.touch(token.id(), now));
        return found.map(ApiTokenStore.Found::access);
    }

    /** The latest first. */
    public List<ApiToken> of(AgentId agent) {
        return store.of(agent);
    }

    public List<ApiToken> all() {
        return store.all();
    }

    /** Takes a token back; the caller has seen to it that its owner, or an administrator, asks. */
    public Optional<ApiToken> revoke(UUID id) {
        return store.remove(id);
    }
}
