package heard.desk.channel.email;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import heard.desk.channel.email.MailLedgerStore.Outcome;
import heard.desk.channel.email.mime.Bounce;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Correspondence;
import heard.desk.conversation.Deliveries;
import heard.desk.conversation.Incoming;
import heard.desk.conversation.Intake;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Nature;
import heard.desk.conversation.Participants;
import heard.desk.customer.Customers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes mails in: the messages, the ledger of the mailbox and its cursor are one transaction, so that a mail is here whole and
 * once, whatever dies in between. A batch that fails is tried mail by mail; a mail that fails even so is kept as it came.
 */
@Component
class MailIntake {
    private static final Logger log = LoggerFactory.getLogger(MailIntake.class);

    /** Whose mails these are: of which mailbox, read by whom, counted under which validity. */
    record Source(Mailbox mailbox, UUID reader, long uidValidity) {}

    /** Another process reads this mailbox now. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final MailReading reading;
    private final MailSorting sorting;
    private final MailTokens tokens;
    private final MailboxStore mailboxes;
    private final MailLedgerStore ledger;
    private final MailboxEvents events;
    private final Intake intake;
    private final Correspondence correspondence;
    private final Participants participants;
    private final Customers customers;
    private final Deliveries deliveries;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /** What the intake stands on within the desk. */
    @Component("mailIntakeDesk")
    record Desk(Intake intake, Correspondence correspondence, Participants participants, Customers customers, Deliveries deliveries,
            TransactionTemplate transactions, Clock clock) {}

    MailIntake(MailReading reading, MailSorting sorting, MailTokens tokens, MailboxStore mailboxes, MailLedgerStore ledger,
            MailboxEvents events,
            Desk desk) {
        this.reading = reading;
        this.sorting = sorting;
        this.tokens = tokens;
        this.mailboxes = mailboxes;
        this.ledger = ledger;
        this.events = events;
        this.intake = desk.intake();
        this.correspondence = desk.correspondence();
        this.participants = desk.participants();
        this.customers = desk.customers();
        this.deliveries = desk.deliveries();
        this.transactions = desk.transactions();
        this.clock = desk.clock();
    }

    /** Takes the mails in and moves the cursor up to the given UID. */
    void take(Source source, List<FetchedMail> fetched, long upTo) {
        long limit = source.mailbox().settings().attachmentLimitBytes();
        List<ReadMail> mails = fetched.stream().map(mail -> reading.read(mail, limit)).toList();
        try {
            store(source, mails, upTo);
        } catch (RuntimeException failure) {
            if (StoreFailures.databaseAway(failure))
                throw failure;
            log.atWarn().addKeyValue("mailbox", source.mailbox().id().value()).addKeyValue("mails", mails.size())
                    .addKeyValue("failure", Failures.trace(failure))
                    .log("A batch of mails could not be stored; they are tried one by one");
            mails.forEach(mail -> takeAlone(source, mail));
            store(source, List.of(), upTo);
        }
    }

    private void takeAlone(Source source, ReadMail mail) {
        try {
            store(source, List.of(mail), mail.fetched().uid());
        } catch (RuntimeException failure) {
            if (!StoreFailures.becauseOfTheMail(failure))
                throw failure;
            log.atError().addKeyValue("mailbox", source.mailbox().id().value()).addKeyValue("uid", mail.fetched().uid())
                    .addKeyValue("failure", Failures.trace(failure)).log("A mail could not be stored as it was read; its original is kept");
            takeBare(source, mail);
        }
    }

    private void takeBare(Source source, ReadMail mail) {
        try {
            store(source, List.of(BareMail.of(mail)), mail.fetched().uid());
        } catch (RuntimeException failure) {
            if (!StoreFailures.becauseOfTheMail(failure))
                throw failure;
            log.atError().addKeyValue("mailbox", source.mailbox().id().value()).addKeyValue("uid", mail.fetched().uid())
                    .addKeyValue("failure", Failures.trace(failure)).log("A mail stays on its server: the desk cannot store it");
            setAside(source, mail.fetched().uid());
        }
    }

    private void setAside(Source source, long uid) {
        events.unreadable(source.mailbox().id(), uid);
        transactions.executeWithoutResult(status -> {
            var locked = mailboxes.lockCursor(source.mailbox().id(), source.reader()).orElseThrow(LeaseLost::new);
            ledger.take(source.mailbox().id(), source.uidValidity(), List.of(new MailLedgerStore.Taken(uid, null, Outcome.UNREADABLE)),
                    clock.instant());
            moveCursor(source, locked.cursor(), uid, false);
        });
    }

    private void store(Source source, List<ReadMail> mails, long upTo) {
        transactions.executeWithoutResult(status -> {
            var locked = mailboxes.lockCursor(source.mailbox().id(), source.reader()).orElseThrow(LeaseLost::new);
            var batch = new Batch(source, locked);
            batch.sortOut(mails);
            batch.receive();
            batch.enter();
            moveCursor(source, locked.cursor(), upTo, !batch.fresh.isEmpty());
        });
    }

    private void moveCursor(Source source, MailboxStore.Cursor from, long upTo, boolean mail) {
        Long validity = from.uidValidity();
        long last = validity != null && validity == source.uidValidity() ? Math.max(from.lastUid(), upTo) : upTo;
        mailboxes.moveCursor(source.mailbox().id(), new MailboxStore.Cursor(source.uidValidity(), last), mail ? clock.instant() : null);
    }

    /** One transaction's worth of mails on their way in. */
    private final class Batch {
        private final Source source;
        private final MailboxStore.Locked locked;
        private final Instant now = clock.instant();
        private final List<MailLedgerStore.Taken> taken = new ArrayList<>();
        private final List<MailLedgerStore.Name> names = new ArrayList<>();
        private final List<ReadMail> fresh = new ArrayList<>();

        private Batch(Source source, MailboxStore.Locked locked) {
            this.source = source;
            this.locked = locked;
        }

        /** Leaves out what was taken before, what is here under another UID, and what the desk itself has sent. */
        private void sortOut(List<ReadMail> mails) {
            if (mails.isEmpty())
                return;
            MailboxId mailbox = source.mailbox().id();
            Set<Long> before = ledger.takenOf(mailbox, source.uidValidity(), mails.stream().map(mail -> mail.fetched().uid()).toList());
            Map<Fingerprint, MessageId> known = new HashMap<>(ledger.byFingerprint(mails.stream().map(ReadMail::fingerprint).toList()));
            Set<Long> uids = new LinkedHashSet<>();
            for (ReadMail mail : mails) {
                long uid = mail.fetched().uid();
                if (before.contains(uid) || !uids.add(uid))
                    continue;
                MessageId copy = known.get(mail.fingerprint());
                MessageId own = copy == null ? sentByUs(mail) : null;
                if (copy != null) {
                    taken.add(new MailLedgerStore.Taken(uid, copy, Outcome.DUPLICATE));
                } else if (own != null) {
                    taken.add(new MailLedgerStore.Taken(uid, own, Outcome.OWN));
                } else {
                    MessageId id = MessageId.next();
                    known.put(mail.fingerprint(), id);
                    fresh.add(mail);
                    taken.add(new MailLedgerStore.Taken(uid, id, Outcome.MESSAGE));
                    names.add(new MailLedgerStore.Name(id, mailbox, name(mail), mail.fingerprint()));
                }
            }
        }

        private @Nullable String name(ReadMail mail) {
            String id = mail.parsed().messageId();
            return id == null ? null : Storable.text(id);
        }

        private @Nullable MessageId sentByUs(ReadMail mail) {
            String id = mail.parsed().messageId();
            if (id == null || !(tokens.read(id).orElse(null) instanceof MailTokens.Token.Signed ours))
                return null;
            return correspondence.ofMessages(List.of(ours.message())).isEmpty() ? null : ours.message();
        }

        private void receive() {
            if (fresh.isEmpty())
                return;
            var clued = fresh.stream().map(sorting::clued).toList();
            var incoming = new IncomingMails(source.mailbox(), locked.team(), customers, sorting);
            Set<String> ours = mailboxes.addresses();
            List<Incoming> all = incoming.of(clued, names.stream().map(MailLedgerStore.Name::message).toList(), ours);
            var received = intake.receive(all);
            Map<ConversationId, List<Participants.Participant>> taking = new HashMap<>();
            for (int i = 0; i < all.size(); i++)
                taking.computeIfAbsent(received.get(i).conversation(), id -> new ArrayList<>()).addAll(takingPart(all.get(i), ours));
            taking.values().removeIf(List::isEmpty);
            if (!taking.isEmpty())
                participants.join(taking);
            for (int i = 0; i < clued.size(); i++)
                afterwards(clued.get(i));
        }

        private void enter() {
            ledger.take(source.mailbox().id(), source.uidValidity(), taken, now);
            ledger.name(names);
        }
    }

    /** Whoever a person puts into copy takes part from now on; the desk itself and the author do so anyway. */
    private List<Participants.Participant> takingPart(Incoming mail, Set<String> ours) {
        if (mail.nature() != Nature.PERSONAL && mail.nature() != Nature.CALENDAR)
            return List.of();
        String author = mail.author().address().toLowerCase(Locale.ROOT);
        return mail.recipients().stream().filter(recipient -> !recipient.address().equals(author))
                .filter(recipient -> recipient.address().length() <= MailboxSettings.MOST_ADDRESS)
                .filter(recipient -> !ours.contains(recipient.address()) && tokens.readAddress(recipient.address()).isEmpty())
                .map(recipient -> new Participants.Participant(recipient.name(), recipient.address())).toList();
    }

    /** A bounce is told to the delivery that it is about, and to whoever wants to write to that address again. */
    private void afterwards(MailSorting.Clued mail) {
        Bounce bounce = mail.mail().parsed().bounce();
        if (bounce == null)
            return;
        boolean permanent = bounce.outcome() == Bounce.Outcome.PERMANENT;
        String words = bounceWords(bounce);
        for (MessageId message : mail.clues().tokens()) {
            if (permanent)
                deliveries.bounced(message, words);
            else
                deliveries.delayed(message, words);
        }
        if (permanent)
            writtenTo(mail.clues().tokens()).stream().filter(bounce.recipients()::contains)
                    .forEach(address -> customers.markUndeliverable(address, words));
    }

    /** A made-up bounce must not mark the address of somebody else: only whom that very conversation wrote to can bounce. */
    private Set<String> writtenTo(List<MessageId> messages) {
        var conversations = correspondence.ofMessages(messages).values().stream().map(Correspondence.Strand::conversation).toList();
        Set<String> addresses = new LinkedHashSet<>();
        correspondence.addresses(conversations).values().forEach(addresses::addAll);
        return addresses;
    }

    private static String bounceWords(Bounce bounce) {
        String status = bounce.status() == null ? "" : bounce.status() + " ";
        return Storable.text(status + (bounce.diagnostic() == null ? "" : bounce.diagnostic())).strip();
    }
}
