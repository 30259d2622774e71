package heard.desk.channel.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import heard.desk.conversation.Channel;
import heard.desk.conversation.Deliveries;
import heard.desk.conversation.Said;
import heard.desk.customer.Customers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries due answers to the mail servers. Before a mail is handed over, that is committed; right after the server's word, the
 * result. What a process held that died is taken by whoever comes after the lease, which a living one renews all the time.
 * A slow server holds up its own mailbox only.
 */
@Component
final class MailSender {
    private static final Logger log = LoggerFactory.getLogger(MailSender.class);
    /** How often a lease is renewed while it runs. */
    private static final int RENEWALS = 4;

    /** How often to look, how many to take at once, and for how long they are ours unless we say that we still work on them. */
    record Pace(Duration look, int limit, Duration lease) {
        static final Pace USUAL = new Pace(Duration.ofMillis(500), 20, Duration.ofSeconds(30));
    }

    /** What the sender stands on. */
    @Component("mailSenderTools")
    record Tools(MailServers servers, MailSignIn signIn, MailboxStore mailboxes, MailLedgerStore ledger, MailRecipientStore recipients,
            MailboxEvents events, OutgoingMails mails, AutomaticAnswers automatic, Deliveries deliveries, Customers customers,
            TransactionTemplate transactions, Clock clock) {}

    private final Tools tools;
    private final Pace pace;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final Set<Deliveries.Attempt> held = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private Instant keptAt = Instant.EPOCH;

    MailSender(Tools tools, Pace pace) {
        this.tools = tools;
        this.pace = pace;
    }

    void start() {
        workers.add(Thread.ofVirtual().name("mail-sender").start(this::lookUntilStopped));
    }

    private void lookUntilStopped() {
        boolean stop = false;
        while (!stop) {
            try {
                look();
            } catch (RuntimeException failure) {
                log.atWarn().addKeyValue("failure", Failures.trace(failure))
                        .log("The outbox could not be looked through; it will be again");
            }
            try {
                stop = stopping.await(pace.look().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                stop = true;
            }
        }
    }

    /** Takes what is due and gives each mailbox's share to a thread of its own. */
    void look() {
        keep();
        Map<UUID, List<Deliveries.Outgoing>> shares = new HashMap<>();
        for (Deliveries.Outgoing outgoing : tools.deliveries().claim(Channel.EMAIL, pace.lease(), pace.limit(), Set.copyOf(busy))) {
            UUID mailbox = Optional.ofNullable(outgoing.thread().mailbox()).orElse(outgoing.conversation().mailbox());
            if (mailbox == null)
                tools.deliveries().failed(outgoing.attempt(), Said.byDesk(Said.Reason.NO_MAILBOX));
            else
                shares.computeIfAbsent(mailbox, key -> new ArrayList<>()).add(outgoing);
        }
        shares.forEach((mailbox, share) -> {
            busy.add(mailbox);
            share.forEach(outgoing -> held.add(outgoing.attempt()));
            workers.add(Thread.ofVirtual().name("mail-sender-" + mailbox).start(() -> work(mailbox, share)));
        });
    }

    /** A slow server may take longer for its share than a lease lasts. */
    private void keep() {
        Instant now = tools.clock().instant();
        if (held.isEmpty() || now.isBefore(keptAt.plus(pace.lease().dividedBy(RENEWALS))))
            return;
        tools.deliveries().keep(List.copyOf(held), pace.lease());
        keptAt = now;
    }

    private void work(UUID mailbox, List<Deliveries.Outgoing> share) {
        try {
            send(mailbox, share);
        } catch (RuntimeException failure) {
            log.atError().addKeyValue("mailbox", mailbox).addKeyValue("failure", Failures.trace(failure))
                    .log("Sending failed; what was taken is sent when its lease has run out");
        } finally {
            share.forEach(outgoing -> held.remove(outgoing.attempt()));
            busy.remove(mailbox);
            workers.remove(Thread.currentThread());
        }
    }

    private void send(UUID id, List<Deliveries.Outgoing> share) {
        Optional<Mailbox> mailbox = tools.mailboxes().find(new MailboxId(id));
        if (mailbox.isEmpty())
            share.forEach(outgoing -> tools.deliveries().failed(outgoing.attempt(), Said.byDesk(Said.Reason.NO_MAILBOX)));
        else
            new MailShare(tools, pace.lease(), mailbox.get(), stopping).send(share);
    }

    /** Lets each mail on its way arrive; what has not begun goes back to the queue. */
    void stop() {
        stopping.countDown();
        for (Thread worker : workers) {
            try {
                worker.join(Duration.ofSeconds(5));
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
