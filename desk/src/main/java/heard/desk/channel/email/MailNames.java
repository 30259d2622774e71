package heard.desk.channel.email;

import java.util.List;
import java.util.Optional;

import heard.desk.conversation.MessageId;
import org.springframework.stereotype.Component;

/** For importers of past mail: under which names messages are known to mail programs, so that answers to them find their thread. */
@Component
public class MailNames {
    private final MailboxStore mailboxes;
    private final MailLedgerStore ledger;

    MailNames(MailboxStore mailboxes, MailLedgerStore ledger) {
        this.mailboxes = mailboxes;
        this.ledger = ledger;
    }

    /** A past mail: its message here, and its Message-ID without angle brackets. */
    public record Past(MessageId message, MailboxId mailbox, String messageId) {}

    public Optional<MailboxId> mailbox(String address) {
        return mailboxes.byAddress(address).map(Mailbox::id);
    }

    /** Within the importer's transaction. */
    public void remember(List<Past> mails) {
        ledger.name(mails.stream().map(mail -> new MailLedgerStore.Name(mail.message(), mail.mailbox(), mail.messageId(),
                Fingerprint.ofSent(mail.messageId()))).toList());
    }
}
