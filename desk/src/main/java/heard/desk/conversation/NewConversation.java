package heard.desk.conversation;

import java.util.List;
import java.util.UUID;

/**
 * A conversation that the desk begins by writing first.
 *
 * @param key     made by who asks; asking twice with one key begins once
 * @param mailbox by which it leaves
 */
public record NewConversation(UUID key, UUID mailbox, List<Recipient> recipients, String subject, String text) {
    public NewConversation {
        recipients = List.copyOf(recipients);
        subject = Limits.cut(subject.strip(), Limits.SUBJECT);
        text = text.replace("\r\n", "\n").strip();
    }
}
