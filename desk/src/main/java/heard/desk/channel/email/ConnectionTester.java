package heard.desk.channel.email;

import java.time.Duration;
import java.util.List;

import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Tries the servers of a mailbox: signs in, looks into the folder, sends nothing. */
final class ConnectionTester {
    /** An administrator waits for the answer. */
    static final MailServers PATIENCE = new MailServers(Duration.ofSeconds(6), Duration.ofSeconds(10));

    private final MailServers servers;

    ConnectionTester(MailServers servers) {
        this.servers = servers;
    }

    ConnectionTest test(MailboxSettings settings, @Nullable Credentials credentials) {
        return new ConnectionTest(imap(settings, MailSignIn.of(credentials, MailSignIn.Door.IMAP)),
                smtp(settings, MailSignIn.of(credentials, MailSignIn.Door.SMTP)));
    }

    private ConnectionTest.Result imap(MailboxSettings settings, MailServers.@Nullable Proof proof) {
        try (ImapFolder folder = ImapFolder.open(servers, settings.imap(), proof, settings.folder())) {
            return new ConnectionTest.Result.Works(folder.uids(1, Long.MAX_VALUE).size());
        } catch (MailTrouble trouble) {
            boolean folder = trouble.trouble().kind() == Trouble.Kind.FOLDER;
            return new ConnectionTest.Result.Fails(trouble.trouble(), folder ? folders(settings, proof) : List.of());
        }
    }

    private List<String> folders(MailboxSettings settings, MailServers.@Nullable Proof proof) {
        try (ImapFolder inbox = ImapFolder.open(servers, settings.imap(), proof, MailboxSettings.INBOX)) {
            return inbox.folders();
        } catch (MailTrouble noInboxEither) {
            return List.of();
        }
    }

    private ConnectionTest.Result smtp(MailboxSettings settings, MailServers.@Nullable Proof proof) {
        try (SMTPTransport transport = servers.smtp(settings.smtp(), proof, settings.domain())) {
            return transport.isConnected()
                    ? new ConnectionTest.Result.Works(0)
                    : new ConnectionTest.Result.Fails(new Trouble(Trouble.Kind.CUT_OFF, ""), List.of());
        } catch (MailTrouble trouble) {
            return new ConnectionTest.Result.Fails(trouble.trouble(), List.of());
        } catch (MessagingException closing) {
            return new ConnectionTest.Result.Works(0);
        }
    }
}
