package heard.desk.channel.email;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
public interface WaitingNotices<N extends WaitingNotices.Notice> {
    /** One thing that somebody is to be told; {@code attempts} is how often that was tried before. */
    interface Notice {
        UUID id();

        AgentId agent();

        int attempts();
    }

    void remove(UUID[] ids);

    /** Counts an attempt and waits until then. */
    void later(UUID[] ids, Instant next);

    /**
     * Tells each person what waits for them, and remembers what nobody took.
     *
     * @param told    writes to one person; true where it was taken, or where nothing is left to be told
     * @param givenUp hears of a person to whom nothing could be told any more
     */
    default void tell(List<N> waiting, Instant now, BiPredicate<AgentId, List<N>> told, Consumer<AgentId> givenUp) {
        Map<AgentId, List<N>> byAgent = waiting.stream()
                .collect(Collectors.groupingBy(Notice::agent, LinkedHashMap::new, Collectors.toList()));
        byAgent.forEach((agent, all) -> {
            UUID[] ids = all.stream().map(Notice::id).toArray(UUID[]::new);
            if (told.test(agent, all)) {
                remove(ids);
                return;
            }
            PersonalLetters.pauseAfter(all.getFirst().attempts()).ifPresentOrElse(pause -> later(ids, now.plus(pause)), () -> {
                givenUp.accept(agent);
                remove(ids);
            });
        });
    }
}
