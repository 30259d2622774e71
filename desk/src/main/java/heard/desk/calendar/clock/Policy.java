package heard.desk.calendar.clock;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.Channel;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Priority;
import heard.desk.conversation.State;
import heard.desk.customer.CustomerId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * How long answers and solutions may take in some conversations, in business time.
 *
 * @param position  where several fit, the one that stands first holds
 * @param targets   a clock without a target does not run
 * @param pauses    while a conversation stands so, the clocks of the next answer and of the solution do not run
 * @param warnAhead how much business time before a deadline it warns
 * @param missed    what is done once a deadline was missed
 */
public record Policy(UUID id, String name, int position, UUID calendar, Fits fits, Map<ClockKind, Duration> targets, Set<State> pauses,
        Duration warnAhead, WhenMissed missed) {
    public static final int LONGEST_NAME = 80;
    public static final Duration SHORTEST = Duration.ofMinutes(1);
    /** Of business time: more than a year. */
    public static final Duration LONGEST = Duration.ofHours(5000);
    /** The states that may pause: somebody else has the word, or it was put aside. */
    public static final Set<State> PAUSING = Set.of(State.WAITING_FOR_CUSTOMER, State.WAITING_FOR_US, State.SNOOZED);

    public Policy {
        targets = Map.copyOf(targets);
        pauses = Set.copyOf(pauses);
        if (name.isBlank() || name.length() > LONGEST_NAME)
            throw new IllegalArgumentException("A policy needs a name of at most " + LONGEST_NAME + " characters");
        if (!PAUSING.containsAll(pauses))
            throw new IllegalArgumentException("These states do not pause: " + pauses);
        for (Duration target : targets.values())
            if (target.compareTo(SHORTEST) < 0 || target.compareTo(LONGEST) > 0)
                throw new IllegalArgumentException("A target lies between a minute and " + LONGEST.toHours() + " hours: " + target);
        if (warnAhead.isNegative() || warnAhead.compareTo(LONGEST) > 0)
            throw new IllegalArgumentException("A warning comes before the deadline: " + warnAhead);
    }

    /** Which conversations a policy is for; what is null does not matter. */
    public record Fits(@Nullable TeamId team, @Nullable Priority priority, @Nullable Channel channel, @Nullable String language,
            @Nullable CustomerId customer) {
        public static final Fits ALL = new Fits(null, null, null, null, null);

        /** All conversations of a team. */
        public static Fits of(TeamId team) {
            return new Fits(team, null, null, null, null);
        }

        boolean fits(Conversation conversation) {
            return (team == null || team.equals(conversation.scope())) && (priority == null || priority == conversation.priority())
                    && (channel == null || channel == conversation.channel())
                    && (language == null || language.equals(conversation.language()))
                    && (customer == null || customer.equals(conversation.customer()));
        }
    }

    boolean pausesIn(State state) {
        return pauses.contains(state);
    }

    /** The one that holds for a conversation. */
    public static Optional<Policy> holdingFor(Conversation conversation, Collection<Policy> policies) {
        return policies.stream().sorted(Comparator.comparingInt(Policy::position).thenComparing(Policy::id))
                .filter(policy -> policy.fits().fits(conversation)).findFirst();
    }

    /** What pauses where nobody has chosen: the customer has the word. */
    public static Set<State> usualPauses() {
        return Set.of(State.WAITING_FOR_CUSTOMER);
    }
}
