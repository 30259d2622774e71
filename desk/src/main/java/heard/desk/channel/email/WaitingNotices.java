package heard.desk.channel.email;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import heard.desk.identity.AgentId;

/**
 * Carries what waits to be told to people of the desk, all that waits for one of them together. What nobody takes is tried again with
 * growing pauses, and given up after a while.
 *
 * @param <N> what is told
 */
public interface WaitingNotices<N> {
    AgentId agent(N notice);

    /** How often it was tried before. */
    int attempts(N notice);

    void remove(List<N> notices);

    void later(List<N> notices, Instant next);

    /**
     * Tells each person what waits for them, and remembers what nobody took.
     *
     * @param told    writes to one person; true where it was taken, or where nothing is left to be told
     * @param givenUp hears of a person to whom nothing could be told any more
     */
    default void tell(List<N> waiting, Instant now, BiPredicate<AgentId, List<N>> told, Consumer<AgentId> givenUp) {
        Map<AgentId, List<N>> byAgent = waiting.stream()
                .collect(Collectors.groupingBy(this::agent, LinkedHashMap::new, Collectors.toList()));
        byAgent.forEach((agent, all) -> {
            if (told.test(agent, all)) {
                remove(all);
                return;
            }
            PersonalLetters.pauseAfter(attempts(all.getFirst())).ifPresentOrElse(pause -> later(all, now.plus(pause)), () -> {
                givenUp.accept(agent);
                remove(all);
            });
        });
    }
}
