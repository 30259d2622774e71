package heard.desk.channel.email;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import heard.desk.channel.email.consent.Provider;
import org.jspecify.annotations.Nullable;

/**
 * How a mailbox signs in by OAuth2, secrets aside.
 *
 * @param grantedAt when an administrator last signed in at the provider; null where nobody has yet
 * @param until     how long the present access token holds
 * @param problem   why it could not be renewed, and since when
 * @param failures  how often in a row it could not
 * @param nextTryAt when to try again
 */
public record Grant(MailboxId mailbox, Provider provider, @Nullable Instant grantedAt, @Nullable Instant until,
        Mailbox.@Nullable Lasting problem, int failures, @Nullable Instant nextTryAt, @Nullable Instant forcedAt) {
    /** So long before its end a token is renewed. */
    static final Duration EARLY = Duration.ofMinutes(5);
    /** A mail server that refuses a good token makes us renew it at most so often. */
    static final Duration FORCED_PAUSE = Duration.ofMinutes(15);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2),
            Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30));
    private static final Duration LONGEST = Duration.ofHours(1);

    boolean fresh(Instant now) {
        return until != null && now.isBefore(until.minus(EARLY));
    }

    boolean usable(Instant now) {
        return until != null && now.isBefore(until);
    }

    boolean mayTry(Instant now) {
        return nextTryAt == null || !now.isBefore(nextTryAt);
    }

    boolean mayForce(Instant now) {
        return forcedAt == null || !now.isBefore(forcedAt.plus(FORCED_PAUSE));
    }

    /** Whether only an administrator at the provider's page can help. */
    public boolean needsSignIn() {
        return grantedAt == null || (problem != null && problem.trouble().kind() == Trouble.Kind.CONSENT);
    }

    /** The pause after so many failures in a row. */
    static Duration pause(int failures) {
        return failures < PAUSES.size() ? PAUSES.get(failures) : LONGEST;
    }
}
