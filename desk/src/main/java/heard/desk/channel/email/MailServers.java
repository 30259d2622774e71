package heard.desk.channel.email;

import java.time.Duration;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;

import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to mail servers; every step of them has a time limit.
 *
 * @param connect how long to wait for a connection
 * @param answer  how long to wait for the next bytes of an answer
 */
record MailServers(Duration connect, Duration answer) {
    static final MailServers USUAL = new MailServers(Duration.ofSeconds(15), Duration.ofSeconds(45));

    /** How to prove who we are: a password, or the token of an OAuth2 provider. */
    record Proof(String secret, boolean token) {
        @Override
        public String toString() {
            return token ? "a token" : "a password";
        }
    }

    IMAPStore imap(ServerSettings server, @Nullable Proof proof) throws MailTrouble {
        Properties properties = properties("imap", server, proof);
        // One FETCH for a whole mail; we ask for raw bytes ourselves.
        properties.setProperty("mail.imap.fetchsize", "1048576");
        properties.setProperty("mail.imap.connectionpoolsize", "1");
        try {
            var store = (IMAPStore) Session.getInstance(properties).getStore("imap");
            store.connect(server.host(), server.port(), server.user(), proof == null ? "" : proof.secret());
            return store;
        } catch (MessagingException failure) {
            throw MailTrouble.of(failure, proof);
        }
    }

    SMTPTransport smtp(ServerSettings server, @Nullable Proof proof, String heloName) throws MailTrouble {
        Properties properties = properties("smtp", server, proof);
        properties.setProperty("mail.smtp.auth", Boolean.toString(proof != null && !server.user().isEmpty()));
        properties.setProperty("mail.smtp.localhost", heloName);
        properties.setProperty("mail.smtp.sendpartial", "true");
        properties.setProperty("mail.smtp.quitwait", "false");
        var transport = transport(properties);
        try {
            if (server.user().isEmpty() || proof == null)
                transport.connect(server.host(), server.port(), null, null);
            else
                transport.connect(server.host(), server.port(), server.user(), proof.secret());
            return transport;
        } catch (MessagingException failure) {
            throw MailTrouble.of(failure, proof).saying(transport.getLastServerResponse());
        }
    }

    private static SMTPTransport transport(Properties properties) {
        try {
            return (SMTPTransport) Session.getInstance(properties).getTransport("smtp");
        } catch (NoSuchProviderException missing) {
            throw new IllegalStateException("The mail library is not whole", missing);
        }
    }

    private Properties properties(String protocol, ServerSettings server, @Nullable Proof proof) {
        String prefix = "mail." + protocol + ".";
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", Long.toString(connect.toMillis()));
        properties.setProperty(prefix + "timeout", Long.toString(answer.toMillis()));
        properties.setProperty(prefix + "writetimeout", Long.toString(answer.toMillis()));
        properties.setProperty(prefix + "ssl.enable", Boolean.toString(server.security() == Security.TLS));
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(server.security() == Security.STARTTLS));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(server.security() == Security.STARTTLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (proof != null && proof.token())
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        return properties;
    }
}
