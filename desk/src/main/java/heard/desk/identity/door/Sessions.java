package heard.desk.identity.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.platform.Ids;
import heard.desk.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * The signed-in browsers: a random token in a cookie, its hash in the database. A browser not seen for {@link #IDLE}, or
 * signed in before {@link #LONGEST}, has to sign in again. A page view reads once and writes at most once a minute.
 */
@Component
public final class Sessions {
    static final Duration IDLE = Duration.ofDays(14);
    static final Duration LONGEST = Duration.ofDays(60);
    static final Duration SEEN_GRAIN = Duration.ofMinutes(1);

    /** The reader of a request and the session it came by. */
    record Current(Access access, UUID id) {}

    private final SessionStore store;
    private final Clock clock;

    Sessions(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Signs a browser in and gives the token for its cookie. */
    String open(AgentId agent, Visit visit) {
        Instant now = clock.instant();
        store.removeExpired(now.minus(IDLE), now.minus(LONGEST));
        String token = Secrets.token();
        store.add(new SessionStore.Fresh(Ids.next(), Secrets.hash(token), agent, visit.address(), visit.browser()), now);
        return token;
    }

    Optional<Current> find(String token, String address) {
        Instant now = clock.instant();
        byte[] hash = Secrets.hash(token);
        Optional<SessionStore.Found> found = store.find(hash, now.minus(IDLE), now.minus(LONGEST), address);
        found.filter(session -> session.lastSeenAt().isBefore(now.minus(SEEN_GRAIN))).ifPresent(session -> store.touch(hash, now, address));
        return found.map(session -> new Current(session.access(), session.id()));
    }

    /** The browsers of somebody, the one used last first. */
    public List<SignedInBrowser> of(AgentId agent) {
        Instant now = clock.instant();
        return store.of(agent, now.minus(IDLE), now.minus(LONGEST));
    }

    void close(String token) {
        store.remove(Secrets.hash(token));
    }

    /** Signs one browser out; false where somebody else's, or none, has the key. */
    public boolean close(AgentId agent, UUID session) {
        return store.remove(agent, session);
    }

    /** Signs somebody out everywhere. */
    public int closeAll(AgentId agent) {
        return store.removeAll(agent);
    }
}
