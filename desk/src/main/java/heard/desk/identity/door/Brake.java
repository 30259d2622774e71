package heard.desk.identity.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import heard.desk.platform.Ids;
import heard.desk.platform.Secrets;
import heard.desk.platform.web.ClientAddress;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses secrets. An attempt is written down before the secret is looked at, so that a hundred attempts
 * at once see each other; one that succeeds, or has to wait, is taken back.
 */
@Component
final class Brake {
    private static final Duration KEPT = Duration.ofHours(2);

    /** An attempt that was written down; without a wait left the secret may be looked at. */
    record Attempt(UUID id, String account, Duration left) {
        boolean mayTry() {
            return left.isZero();
        }
    }

    private final AttemptStore store;
    private final Clock clock;

    Brake(AttemptStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Attempt begin(String account, String address) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        byte[] accountKey = accountKey(account);
        byte[] addressKey = Secrets.hash("address " + ClientAddress.network(address));
        store.removeOld(now.minus(KEPT));
        store.add(id, accountKey, now);
        store.add(id, addressKey, now);
        Duration forAccount = left(Pause.OF_ACCOUNT, id, accountKey, now);
        Duration forAddress = left(Pause.OF_ADDRESS, id, addressKey, now);
        var attempt = new Attempt(id, account, forAccount.compareTo(forAddress) > 0 ? forAccount : forAddress);
        if (!attempt.mayTry())
            store.remove(id);
        return attempt;
    }

    private Duration left(Pause pause, UUID id, byte[] key, Instant now) {
        return pause.left(store.others(id, key, now.minus(pause.memory())), now);
    }

    /** Forgets what the account's owner mistyped; what was tried from the address on other accounts stays. */
    void succeeded(Attempt attempt) {
        store.remove(attempt.id());
        store.removeAll(accountKey(attempt.account()));
    }

    private static byte[] accountKey(String account) {
        return Secrets.hash("account " + account.strip().toLowerCase(Locale.ROOT));
    }
}
