package heard.desk.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import heard.desk.platform.Ids;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The people who work at the desk. */
@Component
public final class Agents {
    private final AgentStore store;
    private final PasswordEncoder passwords;
    private final TransactionOperations transactions;
    private final Directory directory;
    private final Clock clock;

    Agents(AgentStore store, PasswordEncoder passwords, TransactionOperations transactions, Directory directory, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.transactions = transactions;
        this.directory = directory;
        this.clock = clock;
    }

    public Optional<Agent> find(AgentId id) {
        return store.find(id);
    }

    public Optional<Agent> byEmail(String email) {
        return store.byEmail(email.strip().toLowerCase(Locale.ROOT));
    }

    /** Everybody, those who left too, by name. */
    public List<Agent> all() {
        return store.all();
    }

    public List<Agent> activeMembers(TeamId team) {
        return store.all().stream().filter(agent -> agent.active() && agent.teams().containsKey(team)).toList();
    }

    public boolean anyone() {
        return store.anyone();
    }

    /** Empty where the address belongs to somebody already. */
    public Optional<AgentId> add(NewAgent agent) {
        var id = new AgentId(Ids.next());
        String hash = hash(agent.password());
        boolean added = transactions.execute(status -> {
            boolean fresh = store.add(id, agent, hash, clock.instant());
            if (fresh)
                store.putTeams(id, agent.teams());
            return fresh;
        });
        directory.refresh();
        return added ? Optional.of(id) : Optional.empty();
    }

    /** Adds the administrator who opens an empty desk; empty where somebody was quicker. */
    public Optional<AgentId> addFirst(NewAgent agent) {
        var id = new AgentId(Ids.next());
        String hash = hash(agent.password());
        boolean added = transactions.execute(status -> {
            store.lock();
            return !store.anyone() && store.add(id, agent, hash, clock.instant());
        });
        directory.refresh();
        return added ? Optional.of(id) : Optional.empty();
    }

    public void changeProfile(AgentId id, Profile profile) {
        store.changeProfile(id, profile);
        directory.refresh();
    }

    public PlaceChange changePlace(AgentId id, Place place, int version) {
        PlaceChange change = transactions.execute(status -> {
            store.lock();
            boolean powerless = !place.active() || !place.administrator();
            if (powerless && store.activeAdministratorsBut(id) == 0)
                return PlaceChange.LAST_ADMINISTRATOR;
            if (!store.changePlace(id, place, version))
                return PlaceChange.OUTDATED;
            store.putTeams(id, place.teams());
            return PlaceChange.DONE;
        });
        directory.refresh();
        return change;
    }

    public boolean hasPassword(AgentId id, String password) {
        return store.passwordHash(id).filter(hash -> passwords.matches(password, hash)).isPresent();
    }

    /** The caller has judged the password by {@link PasswordRules}. */
    public void putPassword(AgentId id, String password) {
        store.putPasswordHash(id, hash(password));
    }

    private String hash(String password) {
        String hash = passwords.encode(password);
        if (hash == null)
            throw new IllegalStateException("The encoder gave no hash");
        return hash;
    }
}
