package heard.desk.channel.email;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs in by what a provider granted, else by the password that an administrator has entered. */
@Component
final class StoredSignIn implements MailSignIn {
    private final MailboxSecrets secrets;
    private final Grants grants;

    StoredSignIn(MailboxSecrets secrets, Grants grants) {
        this.secrets = secrets;
        this.grants = grants;
    }

    @Override
    public MailServers.@Nullable Proof proof(Mailbox mailbox, Door door) throws MailTrouble {
        return MailSignIn.of(credentials(mailbox.id()), door);
    }

    /** Null where the mailbox has neither. */
    @Nullable
    Credentials credentials(MailboxId mailbox) throws MailTrouble {
        Optional<Credentials.Tokens> tokens = grants.tokens(mailbox);
        return tokens.isPresent() ? tokens.get() : secrets.of(mailbox);
    }

    @Override
    public boolean renewed(Mailbox mailbox, MailServers.Proof refused) throws MailTrouble {
        return refused.token() && grants.renewRefused(mailbox.id(), refused.secret());
    }
}
