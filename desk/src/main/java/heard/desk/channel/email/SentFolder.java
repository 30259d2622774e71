package heard.desk.channel.email;

import java.util.Arrays;
import java.util.Optional;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.search.MessageIDTerm;

import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether a mail server has kept a copy of what was sent through it, as those of large providers do by themselves (a folder
 * marked as {@code \\Sent}, RFC 6154). It is asked only after a crash, where nobody knows whether a mail has left.
 */
final class SentFolder {
    private static final Logger log = LoggerFactory.getLogger(SentFolder.class);
    private static final String MARK = "\\Sent";

    private final MailServers servers;
    private final MailSignIn signIn;

    SentFolder(MailServers servers, MailSignIn signIn) {
        this.servers = servers;
        this.signIn = signIn;
    }

    /** False also where nobody can tell. */
    boolean holds(Mailbox mailbox, String messageId) {
        try (IMAPStore store = signIn.open(mailbox, MailSignIn.Door.IMAP, proof -> servers.imap(mailbox.settings().imap(), proof))) {
            Optional<IMAPFolder> sent = find(store);
            return sent.isPresent() && contains(sent.get(), messageId);
        } catch (MailTrouble | MessagingException cannotTell) {
            log.atInfo().addKeyValue("mailbox", mailbox.id().value()).addKeyValue("failure", Failures.trace(cannotTell))
                    .log("The folder of sent mail could not be asked; the mail is sent again under the same name");
            return false;
        }
    }

    private static Optional<IMAPFolder> find(IMAPStore store) throws MessagingException {
        for (Folder folder : store.getDefaultFolder().list("*")) {
            if (folder instanceof IMAPFolder imap && Arrays.asList(imap.getAttributes()).contains(MARK))
                return Optional.of(imap);
        }
        return Optional.empty();
    }

    private static boolean contains(IMAPFolder folder, String messageId) throws MessagingException {
        folder.open(Folder.READ_ONLY);
        return folder.search(new MessageIDTerm("<" + messageId + ">")).length > 0;
    }
}
