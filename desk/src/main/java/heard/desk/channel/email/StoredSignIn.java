package heard.desk.channel.email;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs in by the password that an administrator has entered. */
@Component
final class StoredSignIn implements MailSignIn {
    private final MailboxSecrets secrets;

    StoredSignIn(MailboxSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public MailServers.@Nullable Proof proof(Mailbox mailbox, Door door) throws MailTrouble {
        return MailSignIn.of(secrets.of(mailbox.id()), door);
    }

    @Override
    public void refused(Mailbox mailbox) {
        // A password does not become right by asking again; the reader's pauses grow.
    }
}
