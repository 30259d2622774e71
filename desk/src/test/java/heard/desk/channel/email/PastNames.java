package heard.desk.channel.email;

import java.util.UUID;

import heard.desk.conversation.MessageId;
import heard.desk.platform.database.CopyRows;

/** The names by which past mails are known to mail programs, as rows for COPY. */
public final class PastNames {
    private final CopyRows names = new CopyRows("mail_name (message_id, mailbox_id, rfc_id, fingerprint)");

    public void add(MessageId message, UUID mailbox, String name) {
        names.add(message.value(), mailbox, name, Fingerprint.ofSent(name).bytes());
    }

    public CopyRows.Filled take() {
        return names.take();
    }
}
