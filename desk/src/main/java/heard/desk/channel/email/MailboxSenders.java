package heard.desk.channel.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import heard.desk.conversation.SendingAddresses;
import org.springframework.stereotype.Component;

/** The mailboxes in use as addresses to write from, held in memory for some seconds since nearly every page asks. Thread-safe. */
@Component
class MailboxSenders implements SendingAddresses {
    private static final Duration FRESH = Duration.ofSeconds(3);

    private record Snapshot(List<SendingAddress> senders, Instant at) {}

    private final MailboxStore store;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(List.of(), Instant.MIN);

    MailboxSenders(MailboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<SendingAddress> all() {
        Instant now = clock.instant();
        Snapshot known = snapshot;
        if (known.at().isBefore(now.minus(FRESH))) {
            known = new Snapshot(store.all().stream().filter(mailbox -> mailbox.settings().active()).map(MailboxSenders::sender).toList(),
                    now);
            snapshot = known;
        }
        return known.senders();
    }

    private static SendingAddress sender(Mailbox mailbox) {
        MailboxSettings settings = mailbox.settings();
        return new SendingAddress(mailbox.id().value(), settings.name(), settings.address(), settings.aliases(), settings.team(),
                settings.language().code(), settings.signature(), mailbox.health().reading() == null && mailbox.health().sending() == null);
    }
}
