package heard.desk.promise;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Which promises a board shows, as far as its reader may ask for them.
 *
 * @param agent whose; null is everybody's
 * @param team  of which team; null is all that the reader sees
 * @param days  how far back the figures reach
 */
public record PromiseFilter(boolean own, @Nullable AgentId agent, @Nullable TeamId team, int days) {
    public static final List<Integer> PERIODS = List.of(30, 90, 365);
    private static final int KEY = 36;

    /** What the address asks for: {@code whose} is {@code all}, or the key of a person; one's own where it is nothing. */
    record Query(@Nullable String whose, @Nullable String team, @Nullable String days) {}

    static PromiseFilter of(Query query, Access access) {
        String whose = query.whose() == null ? "" : query.whose();
        AgentId other = key(whose).map(AgentId::new).orElse(null);
        boolean own = whose.isEmpty() || access.agent().equals(other);
        TeamId team = key(query.team()).map(TeamId::new).filter(access::sees).orElse(null);
        int days = PERIODS.stream().filter(period -> period.toString().equals(query.days())).findFirst().orElse(PERIODS.getFirst());
        return new PromiseFilter(own, own ? access.agent() : other, team, days);
    }

    private static Optional<UUID> key(@Nullable String text) {
        try {
            return text == null || text.length() != KEY ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    public boolean of(AgentId person) {
        return !own && person.equals(agent);
    }

    public boolean in(TeamId one) {
        return one.equals(team);
    }

    /** The same board, to come back to. */
    public String address() {
        String whose = own ? "" : agent == null ? "all" : agent.value().toString();
        return "/promises?whose=" + whose + (team == null ? "" : "&team=" + team.value());
    }
}
