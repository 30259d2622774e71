package heard.desk.channel.email;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;

/**
 * A folder opened to look at, never to change: by EXAMINE and BODY.PEEK no flag is touched, whoever else reads the mailbox.
 * Used by one thread, which another may wake.
 */
final class ImapFolder implements AutoCloseable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-MMM-uuuu", Locale.ENGLISH);

    private final IMAPStore store;
    private final IMAPFolder folder;
    private volatile @Nullable IMAPProtocol idling;
    private final AtomicBoolean saidDone = new AtomicBoolean();
    private volatile boolean woken;
    /** How many mails the server last said there are; -1 before it did. */
    private int told = -1;
    /** Whether it said so since the last look for new mails: it says each thing once, in whichever answer comes next. */
    private boolean news;

    private ImapFolder(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    static ImapFolder open(MailServers servers, ServerSettings server, MailServers.@Nullable Proof proof, String name)
            throws MailTrouble {
        IMAPStore store = servers.imap(server, proof);
        try {
            var folder = (IMAPFolder) store.getFolder(name);
            folder.open(Folder.READ_ONLY);
            return new ImapFolder(store, folder);
        } catch (MessagingException failure) {
            close(store);
            throw MailTrouble.of(failure);
        }
    }

    /** The folders of the account, for an administrator who has mistyped one. */
    List<String> folders() throws MailTrouble {
        try {
            List<String> names = new ArrayList<>();
            for (Folder each : store.getDefaultFolder().list("*"))
                names.add(each.getFullName());
            return names;
        } catch (MessagingException failure) {
            throw MailTrouble.of(failure);
        }
    }

    long uidValidity() throws MailTrouble {
        try {
            return folder.getUIDValidity();
        } catch (MessagingException failure) {
            throw MailTrouble.of(failure);
        }
    }

    /** UIDs from here on: a look for new mails. What the server tells from now on is news. */
    List<Long> uidsFrom(long from) throws MailTrouble {
        news = false;
        return uids(from, Long.MAX_VALUE);
    }

    /** All UIDs in a range, both ends included, rising. "n:*" holds the last mail even below n: such are left out. */
    List<Long> uids(long from, long to) throws MailTrouble {
        String last = to == Long.MAX_VALUE ? "*" : Long.toString(to);
        return command("UID SEARCH UID " + from + ":" + last, responses -> {
            List<Long> uids = new ArrayList<>();
            for (Response response : responses) {
                if (response instanceof IMAPResponse search && search.keyEquals("SEARCH"))
                    addNumbers(search, uids);
            }
            return uids.stream().filter(uid -> uid >= from && uid <= to).sorted().distinct().toList();
        });
    }

    /** UIDs of mails that arrived on a day or later, by the server's own calendar. */
    List<Long> uidsSince(LocalDate day) throws MailTrouble {
        return command("UID SEARCH SINCE " + DAY.format(day), responses -> {
            List<Long> uids = new ArrayList<>();
            for (Response response : responses) {
                if (response instanceof IMAPResponse search && search.keyEquals("SEARCH"))
                    addNumbers(search, uids);
            }
            return uids.stream().sorted().distinct().toList();
        });
    }

    /** When mails arrived, by UID; a mail that has gone has no date. */
    Map<Long, Instant> arrivals(List<Long> uids) throws MailTrouble {
        return command("UID FETCH " + set(uids) + " (UID INTERNALDATE)", responses -> {
            Map<Long, Instant> arrivals = new HashMap<>();
            for (Response response : responses) {
                if (response instanceof FetchResponse fetch) {
                    UID uid = fetch.getItem(UID.class);
                    INTERNALDATE date = fetch.getItem(INTERNALDATE.class);
                    if (uid != null && date != null && date.getDate() != null)
                        arrivals.put(uid.uid, date.getDate().toInstant());
                }
            }
            return arrivals;
        });
    }

    private static void addNumbers(IMAPResponse search, List<Long> uids) {
        for (long uid = search.readLong(); uid != -1; uid = search.readLong())
            uids.add(uid);
    }

    /** Sizes in bytes by UID; a mail that has gone has none. */
    Map<Long, Long> sizes(List<Long> uids) throws MailTrouble {
        return command("UID FETCH " + set(uids) + " (UID RFC822.SIZE)", responses -> {
            Map<Long, Long> sizes = new HashMap<>();
            for (Response response : responses) {
                if (response instanceof FetchResponse fetch) {
                    UID uid = fetch.getItem(UID.class);
                    RFC822SIZE size = fetch.getItem(RFC822SIZE.class);
                    if (uid != null && size != null)
                        sizes.put(uid.uid, size.size);
                }
            }
            return sizes;
        });
    }

    /** Whole mails in one go; those that have gone are missing. */
    List<FetchedMail> fetch(List<Long> uids) throws MailTrouble {
        return fetch(uids, "BODY.PEEK[]", false);
    }

    /** The beginning of a mail: its headers, and in all but odd mails its text. */
    List<FetchedMail> fetchBeginning(long uid, int bytes) throws MailTrouble {
        return fetch(List.of(uid), "BODY.PEEK[]<0." + bytes + ">", true);
    }

    private List<FetchedMail> fetch(List<Long> uids, String section, boolean oversize) throws MailTrouble {
        Set<Long> wanted = Set.copyOf(uids);
        return command("UID FETCH " + set(uids) + " (UID INTERNALDATE RFC822.SIZE " + section + ")", responses -> {
            List<FetchedMail> mails = new ArrayList<>(uids.size());
            for (Response response : responses) {
                FetchedMail mail = response instanceof FetchResponse fetch ? mail(fetch, oversize) : null;
                if (mail != null && wanted.contains(mail.uid()))
                    mails.add(mail);
            }
            return mails;
        });
    }

    private static @Nullable FetchedMail mail(FetchResponse fetch, boolean oversize) {
        UID uid = fetch.getItem(UID.class);
        BODY body = fetch.getItem(BODY.class);
        if (uid == null || body == null)
            return null;
        INTERNALDATE date = fetch.getItem(INTERNALDATE.class);
        Date arrived = date == null ? null : date.getDate();
        byte[] raw = body.getByteArray() == null ? new byte[0] : body.getByteArray().getNewBytes();
        RFC822SIZE size = fetch.getItem(RFC822SIZE.class);
        return new FetchedMail(uid.uid, arrived == null ? Instant.EPOCH : arrived.toInstant(), size == null ? raw.length : size.size, raw,
                oversize);
    }

    private static String set(List<Long> uids) {
        return uids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    boolean canIdle() throws MailTrouble {
        try {
            return store.hasCapability("IDLE");
        } catch (MessagingException failure) {
            throw MailTrouble.of(failure);
        }
    }

    /**
     * Waits until the server tells of something or {@link #wake} is called, at most as long as it takes an answer to time out; not at all where
     * it has told of something since the last look.
     */
    void idle() throws MailTrouble {
        if (news)
            return;
        run(protocol -> {
            saidDone.set(false);
            protocol.idleStart();
            idling = protocol;
            if (woken)
                sayDone(protocol);
            Response first = heard(protocol);
            boolean ended = !first.isSynthetic() && !protocol.processIdleResponse(first);
            if (!ended)
                sayDone(protocol);
            while (!ended)
                ended = !protocol.processIdleResponse(heard(protocol));
            idling = null;
            return first;
        });
    }

    /** Also while it waits it counts along, so that a number that comes back later is known for news. */
    private Response heard(IMAPProtocol protocol) throws ProtocolException {
        Response response = protocol.readIdleResponse();
        listen(response);
        return response;
    }

    /** Ends a wait for news, or the next one before it begins; the one call that another thread may make. */
    void wake() {
        woken = true;
        IMAPProtocol waiting = idling;
        if (waiting != null)
            sayDone(waiting);
    }

    private void sayDone(IMAPProtocol protocol) {
        if (saidDone.compareAndSet(false, true))
            protocol.idleAbort();
    }

    private void listen(Response response) {
        if (!(response instanceof IMAPResponse said))
            return;
        if (said.keyEquals("EXPUNGE")) {
            told--;
        } else if (said.keyEquals("EXISTS")) {
            news |= said.getNumber() != told;
            told = said.getNumber();
        }
    }

    private <T> T command(String command, Function<Response[], T> read) throws MailTrouble {
        return run(protocol -> {
            Response[] responses = protocol.command(command, null);
            for (Response response : responses)
                listen(response);
            protocol.handleResult(responses[responses.length - 1]);
            return read.apply(responses);
        });
    }

    /** One exchange with the server. */
    private interface Exchange<T> {
        T with(IMAPProtocol protocol) throws ProtocolException;
    }

    @SuppressWarnings("unchecked")
    private <T> T run(Exchange<T> exchange) throws MailTrouble {
        try {
            return (T) folder.doCommand(exchange::with);
        } catch (OutOfMemoryError announcedTooMuch) {
            throw new MailTrouble(Trouble.Kind.TOO_LARGE, "");
        } catch (MessagingException | RuntimeException failure) {
            throw MailTrouble.of(failure);
        }
    }

    /** Hangs up; what the server thinks of it no longer matters. */
    @Override
    public void close() {
        close(store);
    }

    private static void close(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException gone) {
            return;
        }
    }
}
