package heard.desk.channel.email;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.channel.email.consent.ConsentStore;
import heard.desk.channel.email.consent.Invitation;
import heard.desk.channel.email.consent.Provider;
import heard.desk.channel.email.consent.ProviderApp;
import heard.desk.channel.email.consent.Providers;
import heard.desk.channel.email.consent.TokenAnswer;
import heard.desk.channel.email.consent.TokenClient;
import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.platform.Secrets;
import heard.desk.platform.secret.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an administrator to a provider's sign-in page and back with the tokens of a mailbox. A walk begins in one browser and
 * ends in the same, within minutes, and once: what comes back otherwise changes nothing.
 */
@Component
public final class Consents {
    static final Duration WALK = Duration.ofMinutes(15);

    private final ConsentStore store;
    private final TokenClient client;
    private final Providers providers;
    private final Grants grants;
    private final Desk desk;

    Consents(ConsentStore store, TokenClient client, Providers providers, Grants grants, Desk desk) {
        this.store = store;
        this.client = client;
        this.providers = providers;
        this.grants = grants;
        this.desk = desk;
    }

    /** What a walk touches beyond itself. */
    @Component("consentsDesk")
    record Desk(MailboxStore mailboxes, MailboxSecrets secrets, SecretBox box, Audit audit, TransactionTemplate transactions,
            Clock clock) {}

    /** What the provider sent the browser back with. */
    public record Answer(@Nullable String state, @Nullable String code, @Nullable String error, @Nullable String description) {
        @Override
        public String toString() {
            return "answer";
        }
    }

    /** What became of a walk. */
    public sealed interface Outcome {
        /** The mailbox can sign in. */
        record Done(MailboxId mailbox) implements Outcome {}

        /** Whoever was asked did not agree. */
        record Denied(MailboxId mailbox, Provider provider) implements Outcome {}

        /** The answer belongs to no walk of this browser, or came too late. */
        record Unknown() implements Outcome {}

        /** The provider agreed to less than mail needs: these are missing. */
        record TooLittle(MailboxId mailbox, Provider provider, List<String> missing) implements Outcome {
            public TooLittle {
                missing = List.copyOf(missing);
            }
        }

        /** The provider gave no tokens. */
        record Failed(MailboxId mailbox, Provider provider, Trouble trouble) implements Outcome {}
    }

    /** The address to go to; empty where the desk has no registration at this provider. */
    public Optional<URI> begin(Access access, UUID session, Mailbox mailbox, Provider provider) {
        access.requireAdministrator();
        return providers.find(provider).map(app -> {
            Invitation invitation = Invitation.fresh();
            Instant now = desk.clock().instant();
            byte[] verifier = desk.box().seal(purpose(mailbox.id()), invitation.verifier().getBytes(StandardCharsets.US_ASCII));
            store.forget(now.minus(WALK));
            store.begin(Secrets.hash(invitation.state()), session, new ConsentStore.Begun(mailbox.id().value(), provider, verifier), now);
            String user = mailbox.settings().imap().user();
            return invitation.address(app, providers.redirect(), user.isEmpty() ? mailbox.settings().address() : user);
        });
    }

    public Outcome finish(Access access, UUID session, Answer answer) {
        access.requireAdministrator();
        Optional<ConsentStore.Begun> begun = answer.state() == null
                ? Optional.empty()
                : store.take(Secrets.hash(answer.state()), session, desk.clock().instant().minus(WALK));
        return begun.map(walk -> finish(access, walk, answer)).orElseGet(Outcome.Unknown::new);
    }

    private Outcome finish(Access access, ConsentStore.Begun walk, Answer answer) {
        var mailbox = new MailboxId(walk.mailbox());
        String error = answer.error();
        String code = answer.code();
        if ("access_denied".equals(error))
            return new Outcome.Denied(mailbox, walk.provider());
        if (error != null || code == null) {
            String words = answer.description() == null ? "" : answer.description();
            return failed(walk, Grants.refusal(new TokenAnswer.Refused(error == null ? "no code" : error, words)));
        }
        Optional<byte[]> verifier = desk.box().open(purpose(mailbox), walk.sealedVerifier());
        Optional<ProviderApp> app = providers.find(walk.provider());
        if (app.isEmpty() || verifier.isEmpty())
            return failed(walk, new Trouble(Trouble.Kind.CLIENT, ""));
        return switch (client.exchange(app.get(), code, new String(verifier.get(), StandardCharsets.US_ASCII), providers.redirect())) {
            case TokenAnswer.Granted granted -> granted(access, walk, granted);
            case TokenAnswer.Refused refused -> failed(walk, Grants.refusal(refused));
            case TokenAnswer.Unreachable away -> failed(walk, new Trouble(Trouble.Kind.PROVIDER, away.words()));
        };
    }

    private static Outcome failed(ConsentStore.Begun walk, Trouble trouble) {
        return new Outcome.Failed(new MailboxId(walk.mailbox()), walk.provider(), trouble);
    }

    private Outcome granted(Access access, ConsentStore.Begun walk, TokenAnswer.Granted granted) {
        var mailbox = new MailboxId(walk.mailbox());
        List<String> missing = walk.provider().missing(granted);
        String refresh = granted.refresh();
        if (!missing.isEmpty() || refresh == null)
            return new Outcome.TooLittle(mailbox, walk.provider(), missing);
        desk.transactions().executeWithoutResult(status -> {
            grants.choose(mailbox, walk.provider());
            grants.grant(mailbox, new Credentials.Tokens(granted.access(), refresh), desk.clock().instant().plus(granted.lasts()));
            desk.secrets().forget(mailbox);
            desk.mailboxes().touch(mailbox);
            desk.audit().record(access, "mailbox.signed-in", mailbox.value().toString(), Map.of("provider", walk.provider().shown()));
        });
        return new Outcome.Done(mailbox);
    }

    private static String purpose(MailboxId mailbox) {
        return "mail-consent " + mailbox.value();
    }
}
