package heard.desk.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import heard.desk.platform.secret.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens the passwords of mailboxes; what belongs to one mailbox does not open for another. */
@Component
final class MailboxSecrets {
    private final MailboxStore store;
    private final SecretBox box;
    private final JsonMapper json;

    MailboxSecrets(MailboxStore store, SecretBox box, JsonMapper json) {
        this.store = store;
        this.box = box;
        this.json = json;
    }

    private static String purpose(MailboxId id) {
        return "mailbox " + id.value();
    }

    byte[] seal(MailboxId id, Credentials.Passwords credentials) {
        return box.seal(purpose(id), json.writeValueAsString(credentials).getBytes(StandardCharsets.UTF_8));
    }

    void put(MailboxId id, Credentials.Passwords credentials) {
        store.putSecrets(id, seal(id, credentials));
    }

    /** The mailbox signs in in another way from now on. */
    void forget(MailboxId id) {
        store.putSecrets(id, null);
    }

    /** Null where the mailbox has none. */
    Credentials.@Nullable Passwords of(MailboxId id) throws MailTrouble {
        Optional<byte[]> sealed = store.secrets(id);
        if (sealed.isEmpty())
            return null;
        byte[] opened = box.open(purpose(id), sealed.get())
                .orElseThrow(() -> new MailTrouble(Trouble.Kind.SECRET_LOST, ""));
        return json.readValue(opened, Credentials.Passwords.class);
    }
}
