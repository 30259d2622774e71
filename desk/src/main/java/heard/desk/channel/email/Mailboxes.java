package heard.desk.channel.email;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.conversation.Conversations;
import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The mailboxes of the desk. Settings belong to administrators; secrets go in and never come out. */
@Component
public final class Mailboxes {
    private final MailboxStore store;
    private final MailboxSecrets secrets;
    private final StoredSignIn signIn;
    private final Grants grants;
    private final ConnectionTester tester;
    private final Conversations conversations;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Mailboxes(MailboxStore store, MailboxSecrets secrets, StoredSignIn signIn, Grants grants, Desk desk) {
        this.store = store;
        this.signIn = signIn;
        this.grants = grants;
        this.secrets = secrets;
        this.tester = new ConnectionTester(ConnectionTester.PATIENCE);
        this.conversations = desk.conversations();
        this.audit = desk.audit();
        this.transactions = desk.transactions();
        this.clock = desk.clock();
    }

    /** What mailboxes touch beyond themselves. */
    @Component("mailboxesDesk")
    record Desk(Conversations conversations, Audit audit, TransactionTemplate transactions, Clock clock) {}

    /** By name. */
    public List<Mailbox> all() {
        return store.all();
    }

    public Optional<Mailbox> find(MailboxId id) {
        return store.find(id);
    }

    /** Those of an administrator's making start to be read within seconds. Empty where another mailbox has the address. */
    public Optional<MailboxId> add(Access access, NewMailbox fresh) {
        access.requireAdministrator();
        return transactions.execute(status -> {
            Optional<MailboxId> added = add(fresh);
            added.ifPresent(id -> audit.record(access, "mailbox.added", id.value().toString(), detail(fresh.settings())));
            return added;
        });
    }

    private Optional<MailboxId> add(NewMailbox fresh) {
        var id = MailboxId.next();
        byte[] sealed = fresh.passwords() == null ? null : secrets.seal(id, fresh.passwords());
        if (!store.add(id, fresh, sealed, clock.instant()))
            return Optional.empty();
        if (fresh.provider() != null)
            grants.choose(id, fresh.provider());
        return Optional.of(id);
    }

    /** Of the desk's own making, such as those of the demo: makes one where its address has none, else only leads it to these servers. */
    public MailboxId install(MailboxSettings settings, Credentials.Passwords credentials) {
        Optional<MailboxId> added = add(new NewMailbox(settings, credentials, null, null));
        if (added.isPresent())
            return added.get();
        Mailbox known = store.byAddress(settings.address()).orElseThrow();
        store.change(known.id(), known.version(), known.settings().withServers(settings.imap(), settings.smtp()));
        secrets.put(known.id(), credentials);
        return known.id();
    }

    /** Null passwords leave what is stored; typed ones stand instead of what a provider has granted. */
    public MailboxChange change(Access access, MailboxId id, int version, MailboxSettings settings,
            Credentials.@Nullable Passwords passwords) {
        access.requireAdministrator();
        Mailbox before = store.find(id).orElse(null);
        if (before == null)
            return MailboxChange.OUTDATED;
        try {
            return transactions.execute(status -> {
                if (store.addressTaken(settings.address(), id))
                    return MailboxChange.ADDRESS_TAKEN;
                if (!store.change(id, version, settings))
                    return MailboxChange.OUTDATED;
                if (passwords != null) {
                    secrets.put(id, passwords);
                    grants.forget(id);
                }
                if (otherAccount(before.settings(), settings))
                    store.forgetCursor(id);
                if (!before.settings().team().equals(settings.team()))
                    conversations.mailboxMoved(id.value(), settings.team());
                audit.record(access, "mailbox.changed", id.value().toString(), detail(settings));
                return MailboxChange.DONE;
            });
        } catch (DuplicateKeyException quicker) {
            return MailboxChange.ADDRESS_TAKEN;
        }
    }

    private static boolean otherAccount(MailboxSettings before, MailboxSettings after) {
        return !before.imap().host().equalsIgnoreCase(after.imap().host()) || !before.imap().user().equals(after.imap().user())
                || !before.folder().equals(after.folder());
    }

    private static Map<String, String> detail(MailboxSettings settings) {
        return Map.of("address", settings.address(), "team", settings.team().value().toString(), "imap", settings.imap().host(), "smtp",
                settings.smtp().host(), "active", Boolean.toString(settings.active()));
    }

    /** Tries both servers; without credentials, by those that are stored. Takes up to half a minute where a server is slow. */
    public ConnectionTest test(Access access, MailboxSettings settings, @Nullable Credentials credentials, @Nullable MailboxId stored) {
        access.requireAdministrator();
        try {
            return tester.test(settings, credentials == null && stored != null ? signIn.credentials(stored) : credentials);
        } catch (MailTrouble lost) {
            var fails = new ConnectionTest.Result.Fails(lost.trouble(), List.of());
            return new ConnectionTest(fails, fails);
        }
    }
}
