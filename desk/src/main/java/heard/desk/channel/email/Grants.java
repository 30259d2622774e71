package heard.desk.channel.email;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

import heard.desk.channel.email.consent.Provider;
import heard.desk.channel.email.consent.ProviderApp;
import heard.desk.channel.email.consent.Providers;
import heard.desk.channel.email.consent.TokenAnswer;
import heard.desk.channel.email.consent.TokenClient;
import heard.desk.platform.secret.SecretBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the tokens of mailboxes that sign in by OAuth2. A token is renewed some minutes before its end, under the lock of its row:
 * of several processes one asks the provider, and the others find what it got. A renewal that fails is tried again with growing
 * pauses; as long as the old token holds, mail goes on. Thread-safe.
 */
@Component
public class Grants {
    private static final Logger log = LoggerFactory.getLogger(Grants.class);
    /** Renewals hold a connection to the database while the provider thinks: few at once, so that a slow one starves nobody. */
    private static final int AT_ONCE = 2;
    private static final Set<String> CONSENT_GONE = Set.of("invalid_grant", "interaction_required", "consent_required", "login_required");
    private static final Set<String> CLIENT_WRONG = Set.of("invalid_client", "unauthorized_client");

    private final GrantStore store;
    private final Providers providers;
    private final TokenClient client;
    private final SecretBox box;
    private final Tools tools;
    private final Semaphore renewals = new Semaphore(AT_ONCE);

    Grants(GrantStore store, Providers providers, TokenClient client, SecretBox box, Tools tools) {
        this.store = store;
        this.providers = providers;
        this.client = client;
        this.box = box;
        this.tools = tools;
    }

    /** What grants touch beyond themselves. */
    @Component("mailGrantsTools")
    record Tools(JsonMapper json, TransactionTemplate transactions, Clock clock) {}

    /** Tokens that can be used, with what is known of them. */
    private record Opened(Grant grant, Credentials.Tokens tokens) {}

    /** Empty where the mailbox signs in by password. */
    public Optional<Grant> of(MailboxId mailbox) {
        return store.find(mailbox).map(GrantStore.Row::grant);
    }

    /** Those of all mailboxes in use. */
    public List<Grant> all() {
        return store.all();
    }

    void choose(MailboxId mailbox, Provider provider) {
        store.choose(mailbox, provider);
    }

    void forget(MailboxId mailbox) {
        store.forget(mailbox);
    }

    void tryNow(Provider provider) {
        store.tryNow(provider);
    }

    void grant(MailboxId mailbox, Credentials.Tokens tokens, Instant until) {
        store.grant(mailbox, seal(mailbox, tokens), until, tools.clock().instant());
    }

    /** Tokens that hold for some minutes at least, or where that cannot be had, that hold at all. Empty where it has a password. */
    Optional<Credentials.Tokens> tokens(MailboxId mailbox) throws MailTrouble {
        Optional<GrantStore.Row> found = store.find(mailbox);
        if (found.isEmpty())
            return Optional.empty();
        Opened known = open(found.get());
        if (!known.grant().fresh(now()))
            known = renewed(mailbox, opened -> !opened.grant().fresh(now()), false);
        if (!known.grant().usable(now()))
            throw trouble(known.grant());
        return Optional.of(known.tokens());
    }

    /** Renews what runs out soon, of all mailboxes in use; what fails is written down with the grant, and tried again. */
    void renewDue() {
        for (Grant grant : store.all()) {
            try {
                if (grant.grantedAt() != null && !grant.fresh(now()))
                    tokens(grant.mailbox());
            } catch (MailTrouble known) {
                log.atDebug().addKeyValue("mailbox", grant.mailbox().value()).addKeyValue("code", known.trouble().kind().code())
                        .log("A token has run out");
            }
        }
    }

    /** A mail server has refused this token before its end: true where there is another one now. */
    boolean renewRefused(MailboxId mailbox, String refused) throws MailTrouble {
        if (store.find(mailbox).isEmpty())
            return false;
        Opened now = renewed(mailbox, opened -> opened.tokens().access().equals(refused) && opened.grant().mayForce(now()), true);
        return !now.tokens().access().equals(refused);
    }

    private Opened renewed(MailboxId mailbox, Predicate<Opened> due, boolean forced) throws MailTrouble {
        GrantStore.Row row = within(mailbox, due, forced);
        return open(row);
    }

    private GrantStore.Row within(MailboxId mailbox, Predicate<Opened> due, boolean forced) throws MailTrouble {
        renewals.acquireUninterruptibly();
        try {
            Optional<GrantStore.Row> row = Objects.requireNonNull(tools.transactions().execute(status -> {
                Optional<GrantStore.Row> locked = store.lock(mailbox);
                locked.flatMap(this::tryOpen).filter(due).filter(opened -> opened.grant().mayTry(now()))
                        .ifPresent(opened -> renew(opened, forced));
                return store.find(mailbox);
            }));
            return row.orElseThrow(() -> new MailTrouble(Trouble.Kind.CONSENT, ""));
        } finally {
            renewals.release();
        }
    }

    private void renew(Opened opened, boolean forced) {
        Grant grant = opened.grant();
        MailboxId mailbox = grant.mailbox();
        if (forced)
            store.force(mailbox, now());
        Optional<ProviderApp> app = providers.find(grant.provider());
        if (app.isEmpty()) {
            fail(grant, new Trouble(Trouble.Kind.CLIENT, ""));
            return;
        }
        switch (client.refresh(app.get(), opened.tokens().refresh())) {
            case TokenAnswer.Granted granted -> {
                String refresh = granted.refresh() == null ? opened.tokens().refresh() : granted.refresh();
                store.renew(mailbox, seal(mailbox, new Credentials.Tokens(granted.access(), refresh)), now().plus(granted.lasts()), now());
            }
            case TokenAnswer.Refused refused -> fail(grant, refusal(refused));
            case TokenAnswer.Unreachable away -> fail(grant, new Trouble(Trouble.Kind.PROVIDER, away.words()));
        }
    }

    private void fail(Grant grant, Trouble trouble) {
        log.atWarn().addKeyValue("mailbox", grant.mailbox().value()).addKeyValue("provider", grant.provider().code())
                .addKeyValue("code", trouble.kind().code()).addKeyValue("failures", grant.failures() + 1)
                .log("The sign-in of a mailbox could not be renewed");
        store.fail(grant.mailbox(), trouble, now(), now().plus(Grant.pause(grant.failures())));
    }

    /** What a provider's no means to an administrator. */
    static Trouble refusal(TokenAnswer.Refused refused) {
        Trouble.Kind kind = CONSENT_GONE.contains(refused.error())
                ? Trouble.Kind.CONSENT
                : CLIENT_WRONG.contains(refused.error()) ? Trouble.Kind.CLIENT : Trouble.Kind.PROVIDER;
        return new Trouble(kind, refused.error() + (refused.words().isEmpty() ? "" : ": " + refused.words()));
    }

    private static MailTrouble trouble(Grant grant) {
        var problem = grant.problem();
        return problem == null
                ? new MailTrouble(Trouble.Kind.PROVIDER, "")
                : new MailTrouble(problem.trouble().kind(), problem.trouble().words());
    }

    private Opened open(GrantStore.Row row) throws MailTrouble {
        if (row.tokens() == null)
            throw new MailTrouble(Trouble.Kind.CONSENT, "");
        return tryOpen(row).orElseThrow(() -> new MailTrouble(Trouble.Kind.SECRET_LOST, ""));
    }

    private Optional<Opened> tryOpen(GrantStore.Row row) {
        byte[] sealed = row.tokens();
        return sealed == null
                ? Optional.empty()
                : box.open(purpose(row.grant().mailbox()), sealed)
                        .map(json -> new Opened(row.grant(), tools.json().readValue(json, Credentials.Tokens.class)));
    }

    private byte[] seal(MailboxId mailbox, Credentials.Tokens tokens) {
        return box.seal(purpose(mailbox), tools.json().writeValueAsString(tokens).getBytes(StandardCharsets.UTF_8));
    }

    private static String purpose(MailboxId mailbox) {
        return "mail-grant " + mailbox.value();
    }

    private Instant now() {
        return tools.clock().instant();
    }
}
