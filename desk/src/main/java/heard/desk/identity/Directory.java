package heard.desk.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.springframework.stereotype.Component;

/**
 * The names of agents and teams, which nearly every page shows, held in memory. A change made by this process is seen at
 * once, one made by another within {@link #FRESH}; it never decides about rights. Thread-safe.
 */
@Component
public final class Directory {
    static final Duration FRESH = Duration.ofSeconds(3);

    private record Snapshot(Map<AgentId, Agent> agents, Map<TeamId, Team> teams, Instant loadedAt) {}

    private final AgentStore agentStore;
    private final TeamStore teamStore;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of(), Instant.MIN);

    Directory(AgentStore agentStore, TeamStore teamStore, Clock clock) {
        this.agentStore = agentStore;
        this.teamStore = teamStore;
        this.clock = clock;
    }

    public Optional<Agent> find(AgentId id) {
        return Optional.ofNullable(fresh().agents().get(id));
    }

    public Optional<Team> find(TeamId id) {
        return Optional.ofNullable(fresh().teams().get(id));
    }

    /** The agent's name; the few who are not known yet have none. */
    public String name(AgentId id) {
        return find(id).map(Agent::name).orElse("");
    }

    public String name(TeamId id) {
        return find(id).map(Team::name).orElse("");
    }

    /** All agents by name, those who left too. */
    public List<Agent> agents() {
        return List.copyOf(fresh().agents().values());
    }

    public List<Agent> activeAgents() {
        return fresh().agents().values().stream().filter(Agent::active).toList();
    }

    public List<Agent> activeMembers(TeamId team) {
        return fresh().agents().values().stream().filter(agent -> agent.active() && agent.teams().containsKey(team)).toList();
    }

    /** All teams by name. */
    public List<Team> teams() {
        return List.copyOf(fresh().teams().values());
    }

    /** Reads anew at once; whoever writes agents or teams calls it after the commit. */
    public void refresh() {
        loading.lock();
        try {
            load();
        } finally {
            loading.unlock();
        }
    }

    /** One reader loads, the others read on in what was there. */
    private Snapshot fresh() {
        boolean stale = snapshot.loadedAt().isBefore(clock.instant().minus(FRESH));
        if (stale && snapshot.loadedAt().equals(Instant.MIN)) {
            refresh();
        } else if (stale && loading.tryLock()) {
            try {
                load();
            } finally {
                loading.unlock();
            }
        }
        return snapshot;
    }

    private void load() {
        Instant now = clock.instant();
        snapshot = new Snapshot(byKey(agentStore.all(), Agent::id), byKey(teamStore.all(), Team::id), now);
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        var found = new LinkedHashMap<K, V>();
        values.forEach(value -> found.put(key.apply(value), value));
        return found;
    }
}
