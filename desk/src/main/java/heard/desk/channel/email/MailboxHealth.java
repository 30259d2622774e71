package heard.desk.channel.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import heard.desk.platform.HealthSource;
import heard.desk.platform.HealthState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Up while every active mailbox can be read and sent by, and none must be signed in again; one short break is not yet an illness. */
@Component
class MailboxHealth implements HealthSource {
    private static final Duration SHORT = Duration.ofMinutes(1);

    private final MailboxStore store;
    private final Grants grants;
    private final Clock clock;

    MailboxHealth(MailboxStore store, Grants grants, Clock clock) {
        this.store = store;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mailboxes";
    }

    @Override
    public HealthState state() {
        Instant limit = clock.instant().minus(SHORT);
        List<Mailbox> active = store.all().stream().filter(mailbox -> mailbox.settings().active()).toList();
        boolean ill = active.stream().map(Mailbox::health)
                .anyMatch(health -> lasts(health.reading(), limit) || lasts(health.sending(), limit));
        boolean signedOut = grants.all().stream().anyMatch(Grant::needsSignIn);
        return ill || signedOut ? HealthState.DOWN : HealthState.UP;
    }

    private static boolean lasts(Mailbox.@Nullable Lasting trouble, Instant limit) {
        return trouble != null && trouble.since().isBefore(limit);
    }
}
