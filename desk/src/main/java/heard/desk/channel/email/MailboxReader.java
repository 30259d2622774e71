package heard.desk.channel.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads one mailbox on a thread of its own. Asking by UID is the truth; IDLE only shortens the wait. It looks and never touches:
 * whoever reads the mailbox beside it sees no trace, and cannot hide a mail from it by reading it.
 */
final class MailboxReader implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(MailboxReader.class);
    private static final int RANGE = 10_000;
    /** After so many failed fetches in a row mails are fetched one by one, and one that fails so often alone is left for the recount. */
    private static final int FAILURES = 3;

    /**
     * How a mailbox is read.
     *
     * @param poll      how often to ask a server that cannot IDLE
     * @param recount   how often to compare what the server holds with what the desk has
     * @param batchMails, batchBytes the most that is fetched and stored in one go
     * @param beginning how much of an oversize mail is fetched
     * @param stuck     how long one step may take before the line is cut by us: a server that drips never runs into a timeout
     */
    record Pace(Duration poll, Duration recount, Duration firstPause, Duration longestPause, int batchMails, long batchBytes,
            int beginning, Duration stuck) {
        static final Pace USUAL = new Pace(Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofSeconds(2), Duration.ofMinutes(5), 50,
                8L << 20, 512 << 10, Duration.ofMinutes(20));
    }

    /** What all readers share. */
    @Component("mailboxReaderTools")
    record Tools(MailServers servers, MailSignIn signIn, MailIntake intake, MailboxStore mailboxes, MailLedgerStore ledger,
            MailboxEvents events, Clock clock, Pace pace) {}

    private final Mailbox mailbox;
    private final UUID reader;
    private final Tools tools;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable ImapFolder listening;
    private int failures;
    private Instant countedAt = Instant.EPOCH;
    private volatile Instant progressAt;
    private int failedFetches;
    private long failingUid;
    private int failuresAtUid;

    MailboxReader(Mailbox mailbox, UUID reader, Tools tools) {
        this.mailbox = mailbox;
        this.reader = reader;
        this.tools = tools;
        this.progressAt = tools.clock().instant();
    }

    /** Whether one step takes longer than any step should. */
    boolean stuck() {
        return progressAt.plus(tools.pace().stuck()).isBefore(tools.clock().instant());
    }

    private void progressed() {
        progressAt = tools.clock().instant();
    }

    @Override
    public void run() {
        while (!stopped()) {
            try {
                readUntilStopped();
            } catch (MailIntake.LeaseLost elsewhere) {
                log.atInfo().addKeyValue("mailbox", mailbox.id().value()).log("Another process reads this mailbox now");
                return;
            } catch (MailTrouble trouble) {
                failed(trouble.trouble());
            } catch (RuntimeException failure) {
                if (!stopped()) {
                    log.atError().addKeyValue("mailbox", mailbox.id().value()).addKeyValue("failure", Failures.trace(failure))
                            .log("Reading a mailbox failed");
                    failed(new Trouble(Trouble.Kind.DESK, ""));
                }
            }
        }
    }

    private void readUntilStopped() throws MailTrouble {
        var settings = mailbox.settings();
        try (ImapFolder folder = tools.signIn().open(mailbox, MailSignIn.Door.IMAP,
                proof -> ImapFolder.open(tools.servers(), settings.imap(), proof, settings.folder()))) {
            while (!stopped()) {
                progressed();
                var source = new MailIntake.Source(mailbox, reader, folder.uidValidity());
                readNew(folder, source);
                failedFetches = 0;
                if (!tools.clock().instant().isBefore(countedAt.plus(tools.pace().recount())))
                    recount(folder, source);
                failures = 0;
                tools.events().checked(mailbox.id());
                await(folder);
            }
        }
    }

    private void await(ImapFolder folder) throws MailTrouble {
        if (!folder.canIdle()) {
            pause(tools.pace().poll());
            return;
        }
        listening = folder;
        if (!stopped())
            folder.idle();
        listening = null;
    }

    /** Everything beyond the cursor; after a change of UIDVALIDITY that is the whole mailbox, and fingerprints keep from doubling. */
    private void readNew(ImapFolder folder, MailIntake.Source source) throws MailTrouble {
        var cursor = tools.mailboxes().cursor(mailbox.id()).orElseThrow(MailIntake.LeaseLost::new);
        Long validity = cursor.uidValidity();
        boolean same = validity != null && validity == source.uidValidity();
        if (validity != null && !same)
            log.atWarn().addKeyValue("mailbox", mailbox.id().value()).log("The server has renumbered a mailbox: it is read anew");
        if (mailbox.readSince() != null && !same) {
            readFrom(folder, source);
            return;
        }
        long from = same ? cursor.lastUid() + 1 : 1;
        List<Long> uids = folder.uidsFrom(from);
        List<Long> wanted = beginning().wanted(folder, uids, tools.mailboxes().start(mailbox.id()));
        take(folder, source, wanted, true);
        // What is left where it is at the end is not looked at again and again.
        if (!stopped() && !uids.isEmpty() && (wanted.isEmpty() || wanted.getLast() < uids.getLast()))
            tools.intake().take(source, List.of(), uids.getLast());
    }

    /** Finds where to begin, remembers it, and reads from there at the next look. */
    private void readFrom(ImapFolder folder, MailIntake.Source source) throws MailTrouble {
        var start = beginning().of(folder);
        if (!tools.mailboxes().begin(mailbox.id(), reader, source.uidValidity(), start))
            throw new MailIntake.LeaseLost();
        readNew(folder, source);
    }

    private ReadingStart beginning() {
        return new ReadingStart(mailbox.readSince());
    }

    private void take(ImapFolder folder, MailIntake.Source source, List<Long> uids, boolean moving) throws MailTrouble {
        int window = tools.pace().batchMails() * 4;
        for (int from = 0; from < uids.size() && !stopped(); from += window) {
            List<Long> some = uids.subList(from, Math.min(uids.size(), from + window));
            Map<Long, Long> sizes = folder.sizes(some);
            int most = moving && failedFetches < FAILURES ? tools.pace().batchMails() : 1;
            for (List<Long> batch : batches(some, sizes, most)) {
                if (stopped())
                    return;
                progressed();
                tools.intake().take(source, fetchOrLeave(folder, batch, sizes), moving ? batch.getLast() : 0);
            }
        }
    }

    /** Batches in rising order, each of at most so many mails and bytes, but at least one mail; an oversize mail is one alone. */
    private List<List<Long>> batches(List<Long> uids, Map<Long, Long> sizes, int most) {
        List<List<Long>> batches = new ArrayList<>();
        List<Long> batch = new ArrayList<>();
        long bytes = 0;
        for (Long uid : uids) {
            long size = sizes.getOrDefault(uid, 0L);
            boolean full = batch.size() >= most || bytes + size > tools.pace().batchBytes();
            if (full && !batch.isEmpty()) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(uid);
            bytes += size;
        }
        if (!batch.isEmpty())
            batches.add(batch);
        return batches;
    }

    /** One mail on which the line breaks each time must not hold up all those behind it; the recount asks for it again. */
    private List<FetchedMail> fetchOrLeave(ImapFolder folder, List<Long> batch, Map<Long, Long> sizes) throws MailTrouble {
        if (batch.size() == 1 && batch.getFirst() == failingUid && failuresAtUid >= FAILURES) {
            log.atError().addKeyValue("mailbox", mailbox.id().value()).addKeyValue("uid", failingUid)
                    .log("A mail cannot be fetched and is left on its server until the next recount");
            failuresAtUid = 0;
            return List.of();
        }
        try {
            return fetch(folder, batch, sizes);
        } catch (MailTrouble trouble) {
            failedFetches++;
            boolean again = batch.size() == 1 && batch.getFirst() == failingUid;
            failuresAtUid = batch.size() > 1 ? 0 : again ? failuresAtUid + 1 : 1;
            failingUid = batch.getFirst();
            throw trouble;
        }
    }

    /** Of a mail whose size the server does not tell it is not known that it has gone. */
    private List<FetchedMail> fetch(ImapFolder folder, List<Long> batch, Map<Long, Long> sizes) throws MailTrouble {
        List<Long> whole = batch.stream().filter(uid -> !oversize(sizes.getOrDefault(uid, 0L))).toList();
        List<FetchedMail> mails = new ArrayList<>(whole.isEmpty() ? List.of() : folder.fetch(whole));
        for (Long uid : batch) {
            if (oversize(sizes.getOrDefault(uid, 0L)))
                mails.addAll(folder.fetchBeginning(uid, tools.pace().beginning()));
        }
        mails.sort((one, other) -> Long.compare(one.uid(), other.uid()));
        return mails;
    }

    /** Files grow by a good third on their way through mail. */
    private boolean oversize(long sizeBytes) {
        return sizeBytes > mailbox.settings().attachmentLimitBytes() / 5 * 7;
    }

    /** Compares what the server holds, up to the cursor, with the ledger; what the desk has missed is fetched. */
    private void recount(ImapFolder folder, MailIntake.Source source) throws MailTrouble {
        long last = tools.mailboxes().cursor(mailbox.id()).map(MailboxStore.Cursor::lastUid).orElse(0L);
        List<Long> missing = new ArrayList<>();
        var start = tools.mailboxes().start(mailbox.id());
        List<Long> onServer = last < start.firstUid() ? List.of() : folder.uids(start.firstUid(), last);
        for (int from = 0; from < onServer.size(); from += RANGE) {
            List<Long> range = onServer.subList(from, Math.min(onServer.size(), from + RANGE));
            Set<Long> taken = tools.ledger().takenBetween(mailbox.id(), source.uidValidity(), range.getFirst(), range.getLast());
            range.stream().filter(uid -> !taken.contains(uid)).forEach(missing::add);
        }
        List<Long> wanted = beginning().wanted(folder, missing, start);
        countedAt = tools.clock().instant();
        tools.events().counted(mailbox.id(), new Mailbox.Count(countedAt, onServer.size(), wanted.size()));
        take(folder, source, wanted, false);
    }

    private void failed(Trouble trouble) {
        if (stopped())
            return;
        failures++;
        // One short break, such as a server that restarts, is no news.
        if (failures > 1 || trouble.kind() != Trouble.Kind.CUT_OFF)
            tell(trouble);
        pause(pauseAfter(failures));
    }

    /** Also what another thread has found. */
    void tell(Trouble trouble) {
        try {
            tools.events().troubled(mailbox.id(), MailSignIn.Door.IMAP, trouble);
        } catch (RuntimeException databaseAway) {
            log.atDebug().addKeyValue("failure", Failures.trace(databaseAway)).log("The trouble of a mailbox could not be stored either");
        }
    }

    private Duration pauseAfter(int count) {
        Duration pause = tools.pace().firstPause().multipliedBy(1L << Math.min(count - 1, 12));
        return Optional.of(pause).filter(time -> time.compareTo(tools.pace().longestPause()) < 0).orElse(tools.pace().longestPause());
    }

    private void pause(Duration time) {
        try {
            stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
            progressed();
        } catch (InterruptedException stop) {
            stop();
        }
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }

    /** Ends it at the next quiet moment; only a wait for news is cut short. */
    void stop() {
        stopping.countDown();
        ImapFolder folder = listening;
        if (folder != null)
            folder.wake();
    }
}
