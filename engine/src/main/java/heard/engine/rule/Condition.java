package heard.engine.rule;

import java.util.Set;

/** When a rule holds: on these channels, in any of these situations, in none of those; empty sets ask nothing. */
public record Condition(Set<String> channels, Set<String> situations, Set<String> notSituations) {
    public static final Condition ALWAYS = new Condition(Set.of(), Set.of(), Set.of());

    /** Whether it holds on this channel and in these situations. */
    public boolean holds(String channel, Set<String> present) {
        return (channels.isEmpty() || channels.contains(channel))
                && (situations.isEmpty() || situations.stream().anyMatch(present::contains))
                && notSituations.stream().noneMatch(present::contains);
    }
}
