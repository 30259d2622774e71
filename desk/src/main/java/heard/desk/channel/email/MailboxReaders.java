package heard.desk.channel.email;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps one reader on each active mailbox, of all processes of the desk together: a row of the mailbox says which process reads,
 * and is renewed by a heart-beat. Notices new, changed and closed mailboxes, and those that have been silent for too long.
 */
@Component
final class MailboxReaders {
    private static final Logger log = LoggerFactory.getLogger(MailboxReaders.class);
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration STOP = Duration.ofSeconds(5);

    private record Running(Mailbox mailbox, MailboxReader reader, Thread thread) {
        private void stop() {
            reader.stop();
        }
    }

    private final MailboxReader.Tools tools;
    private final UUID self = Ids.next();
    private final Map<MailboxId, Running> running = new HashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread heart;

    MailboxReaders(MailboxReader.Tools tools) {
        this.tools = tools;
    }

    void start() {
        heart = Thread.ofVirtual().name("mailboxes").start(this::beatUntilStopped);
    }

    private void beatUntilStopped() {
        boolean stop = false;
        while (!stop) {
            try {
                beat();
            } catch (RuntimeException failure) {
                log.atWarn().addKeyValue("failure", Failures.trace(failure))
                        .log("The mailboxes could not be looked through; they will be again");
            }
            try {
                stop = stopping.await(BEAT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                stop = true;
            }
        }
    }

    /** One look at all mailboxes. */
    synchronized void beat() {
        List<Mailbox> all = tools.mailboxes().all();
        Set<MailboxId> wanted = new HashSet<>();
        for (Mailbox mailbox : all) {
            if (mailbox.settings().active() && mine(mailbox))
                wanted.add(mailbox.id());
        }
        running.values().removeIf(one -> {
            boolean stuck = one.thread().isAlive() && one.reader().stuck();
            boolean gone = !wanted.contains(one.mailbox().id()) || outdated(one, all) || !one.thread().isAlive() || stuck;
            if (gone)
                one.stop();
            if (stuck) {
                one.reader().tell(new Trouble(Trouble.Kind.SLOW, ""));
                one.thread().interrupt();
            }
            return gone;
        });
        for (Mailbox mailbox : all) {
            if (wanted.contains(mailbox.id()) && !running.containsKey(mailbox.id()))
                running.put(mailbox.id(), started(mailbox));
            listenForSilence(mailbox);
        }
    }

    private boolean mine(Mailbox mailbox) {
        return tools.mailboxes().lease(mailbox.id(), self, tools.clock().instant(), LEASE);
    }

    private static boolean outdated(Running one, List<Mailbox> all) {
        return all.stream().noneMatch(now -> now.id().equals(one.mailbox().id()) && now.version() == one.mailbox().version());
    }

    private Running started(Mailbox mailbox) {
        var reader = new MailboxReader(mailbox, self, tools);
        return new Running(mailbox, reader, Thread.ofVirtual().name("mailbox-" + mailbox.id().value()).start(reader));
    }

    private void listenForSilence(Mailbox mailbox) {
        Integer hours = mailbox.settings().silenceAlarmHours();
        Instant last = mailbox.health().lastMailAt() == null ? mailbox.addedAt() : mailbox.health().lastMailAt();
        boolean told = !mailbox.settings().active() || mailbox.health().silentSince() != null;
        if (hours == null || told)
            return;
        if (tools.clock().instant().isAfter(last.plus(Duration.ofHours(hours))))
            tools.events().silent(mailbox.id(), last);
    }

    /** Lets every reader finish its transaction, and gives the mailboxes to other processes. */
    void stop() {
        stopping.countDown();
        join(heart);
        List<Running> last;
        synchronized (this) {
            last = List.copyOf(running.values());
            running.clear();
        }
        last.forEach(Running::stop);
        for (Running one : last) {
            join(one.thread());
            release(one.mailbox().id());
        }
    }

    private static void join(@Nullable Thread thread) {
        try {
            if (thread != null && !thread.join(STOP))
                thread.interrupt();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void release(MailboxId mailbox) {
        try {
            tools.mailboxes().release(mailbox, self);
        } catch (RuntimeException databaseAway) {
            log.atDebug().addKeyValue("failure", Failures.trace(databaseAway))
                    .log("A mailbox could not be released; its lease will run out");
        }
    }
}
