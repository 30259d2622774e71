package heard.desk.channel.email.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import heard.desk.channel.email.mime.MailAddress;
import heard.desk.channel.email.mime.MailLimits;
import heard.desk.channel.email.mime.MailParser;
import heard.desk.channel.email.mime.MailPart;
import heard.desk.channel.email.mime.ParsedMail;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.InDemo;
import heard.desk.platform.StartNote;
import heard.desk.platform.StartRefused;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** A mail server for the demo: takes mail for any address, and lets everybody read any mailbox by IMAP with any password. */
@Component
@Conditional(InDemo.class)
public final class DemoMailServer implements InitializingBean, DisposableBean, StartNote {
    private static final int MOST_LETTERS = 100;
    private static final long START_MILLIS = 10_000;
    private static final long ANSWER_MILLIS = 10_000;

    private final DeskSettings settings;
    private final GreenMail server;
    private final MailParser parser = new MailParser();

    DemoMailServer(DeskSettings settings) {
        this.settings = settings;
        this.server = new GreenMail(new ServerSetup[]{setup(settings.smtpPort(), ServerSetup.PROTOCOL_SMTP),
                setup(settings.imapPort(), ServerSetup.PROTOCOL_IMAP)});
        server.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
    }

    private ServerSetup setup(int port, String protocol) {
        var setup = new ServerSetup(port, settings.listenAddress(), protocol);
        setup.setServerStartupTimeout(START_MILLIS);
        return setup;
    }

    @Override
    public void afterPropertiesSet() {
        try {
            server.start();
        } catch (IllegalStateException taken) {
            throw new StartRefused("The demo's mail server cannot use the ports " + settings.smtpPort() + " and " + settings.imapPort()
                    + ". Choose others with --smtp-port and --imap-port.", taken);
        }
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    @Override
    public List<String> lines() {
        return List.of("  Its mail server stands ready for any mail program:",
                "  write to support@demo.localhost, pagalba@demo.localhost or podderzhka@demo.localhost by SMTP, localhost:" + smtpPort(),
                "  read any address's mailbox by IMAP, localhost:" + imapPort() + " (user: the address, password: anything)",
                "  or be the customer on " + settings.publicUrl().resolve("/demo/mailbox"), "");
    }

    /** All addresses that have a mailbox by now. */
    List<String> addresses() {
        return users().listUser().stream().map(GreenMailUser::getEmail).sorted().toList();
    }

    /** Makes a mailbox, so that it can be read before the first mail comes. */
    void open(String address) {
        if (users().getUserByEmail(address) == null)
            server.setUser(address, address);
    }

    /** The mails of a mailbox, the newest first. */
    List<DemoLetter> letters(String address) {
        return stored(address).map(this::letter).sorted(Comparator.comparingLong(DemoLetter::id).reversed()).limit(MOST_LETTERS).toList();
    }

    Optional<DemoLetter> letter(String address, long id) {
        return stored(address).filter(message -> message.getUid() == id).map(this::letter).findFirst();
    }

    private Stream<StoredMessage> stored(String address) {
        GreenMailUser user = users().getUserByEmail(address);
        if (user == null)
            return Stream.of();
        try {
            return server.getManagers().getImapHostManager().getInbox(user).getMessages().stream();
        } catch (FolderException noInbox) {
            throw new IllegalStateException("A mailbox of the demo has no inbox", noInbox);
        }
    }

    private DemoLetter letter(StoredMessage message) {
        ParsedMail mail = parser.parse(raw(message), MailLimits.DEFAULT);
        MailAddress from = mail.from() == null ? new MailAddress(null, "unknown@invalid") : mail.from();
        List<String> references = Stream.concat(mail.references().stream(), Stream.ofNullable(mail.messageId())).distinct().toList();
        return new DemoLetter(message.getUid(), from.display(), from.address(), mail.subject(), message.getReceivedDate().toInstant(),
                mail.ownText(), mail.attachments().stream().filter(part -> part.disposition() == MailPart.Disposition.ATTACHMENT)
                        .map(MailPart::name).toList(),
                mail.messageId(), references);
    }

    private static byte[] raw(StoredMessage message) {
        var bytes = new ByteArrayOutputStream();
        try {
            message.getMimeMessage().writeTo(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("A mail of the demo cannot be written out", unreadable);
        }
        return bytes.toByteArray();
    }

    /** Hands a mail over by SMTP, as the customer's own program would. */
    void send(byte[] mail, String from, String to) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.timeout", Long.toString(ANSWER_MILLIS));
        properties.setProperty("mail.smtp.connectiontimeout", Long.toString(ANSWER_MILLIS));
        properties.setProperty("mail.smtp.from", from);
        var session = Session.getInstance(properties);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(reachable(), smtpPort(), null, null);
            transport.sendMessage(new MimeMessage(session, new ByteArrayInputStream(mail)),
                    new Address[]{new InternetAddress(to)});
        } catch (MessagingException failure) {
            throw new IllegalStateException("The demo's mail server took no mail", failure);
        }
    }

    /** The address under which this process reaches the server; "any" is no address. */
    String reachable() {
        return settings.listenAddress().equals("0.0.0.0") || settings.listenAddress().equals("::") ? "127.0.0.1" : settings.listenAddress();
    }

    private UserManager users() {
        return server.getManagers().getUserManager();
    }

    @Override
    public void destroy() {
        server.stop();
    }
}
