package heard.desk.channel.email;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down how a mailbox fares, and tells the log of events where that has changed, so that nobody learns of it days later. */
@Component
final class MailboxEvents {
    /** Nobody can read this mailbox; the body names the kind of {@link Trouble}. */
    static final String TROUBLED = "mailbox.troubled";
    static final String RECOVERED = "mailbox.recovered";
    /** No mail has come for longer than was set. */
    static final String SILENT = "mailbox.silent";
    /** The hourly comparison found mails on the server that the desk did not have; they are fetched. */
    static final String MISSED = "mailbox.missed";
    /** A mail that the desk cannot store in any way stays on its server; the body has its UID. */
    static final String UNREADABLE = "mailbox.unreadable";
    private static final Logger log = LoggerFactory.getLogger(MailboxEvents.class);

    private final MailboxStore store;
    private final EventLog events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MailboxEvents(MailboxStore store, EventLog events, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Its server was asked with success. */
    void checked(MailboxId id) {
        store.checked(id, clock.instant());
        well(id, MailSignIn.Door.IMAP);
    }

    void well(MailboxId id, MailSignIn.Door door) {
        transactions.executeWithoutResult(status -> {
            if (store.well(id, door)) {
                log.atInfo().addKeyValue("mailbox", id.value()).addKeyValue("door", door).log("A mailbox can be used again");
                tell(RECOVERED, id, Map.of("door", door.code()));
            }
        });
    }

    void troubled(MailboxId id, MailSignIn.Door door, Trouble trouble) {
        transactions.executeWithoutResult(status -> {
            if (store.troubled(id, door, trouble, clock.instant())) {
                log.atWarn().addKeyValue("mailbox", id.value()).addKeyValue("door", door).addKeyValue("code", trouble.kind().code())
                        .log("A mailbox cannot be used");
                tell(TROUBLED, id, Map.of("trouble", trouble.kind().code(), "door", door.code()));
            }
        });
    }

    void silent(MailboxId id, Instant since) {
        transactions.executeWithoutResult(status -> {
            if (store.silent(id, since)) {
                log.atWarn().addKeyValue("mailbox", id.value()).addKeyValue("since", since).log("No mail has come for too long");
                tell(SILENT, id, Map.of("since", since.toString()));
            }
        });
    }

    void counted(MailboxId id, Mailbox.Count count) {
        transactions.executeWithoutResult(status -> {
            store.counted(id, count);
            if (count.missing() > 0) {
                log.atWarn().addKeyValue("mailbox", id.value()).addKeyValue("missing", count.missing())
                        .log("The mail server holds mails that the desk has not; they are fetched");
                tell(MISSED, id, Map.of("missing", Integer.toString(count.missing())));
            }
        });
    }

    void unreadable(MailboxId id, long uid) {
        transactions.executeWithoutResult(status -> tell(UNREADABLE, id, Map.of("uid", Long.toString(uid))));
    }

    private void tell(String kind, MailboxId id, Map<String, String> body) {
        events.append(new Event(kind, id.value(), null, null, body));
    }
}
