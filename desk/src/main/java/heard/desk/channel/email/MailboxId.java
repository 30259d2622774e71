package heard.desk.channel.email;

import java.util.UUID;

import heard.desk.platform.Ids;

/** The key of a mailbox. */
public record MailboxId(UUID value) {
    public static MailboxId next() {
        return new MailboxId(Ids.next());
    }
}
