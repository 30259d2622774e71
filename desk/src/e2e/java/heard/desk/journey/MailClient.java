package heard.desk.journey;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;

import jakarta.activation.DataHandler;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;

/** A customer's ordinary mail program: sends by SMTP and reads its mailbox by IMAP. */
final class MailClient {
    private final int smtpPort;
    private final int imapPort;
    private final String address;
    private final String name;

    MailClient(RunningDesk desk, String name, String address) {
        this.smtpPort = desk.settings().smtpPort();
        this.imapPort = desk.settings().imapPort();
        this.name = name;
        this.address = address;
    }

    void send(String to, String subject, String text) {
        try {
            var mail = new MimeMessage(session());
            mail.setFrom(new InternetAddress(address, name, "UTF-8"));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            mail.setSubject(subject, "UTF-8");
            mail.setText(text, "UTF-8");
            Transport.send(mail);
        } catch (MessagingException | IOException problem) {
            throw new IllegalStateException("The mail could not be sent", problem);
        }
    }

    /** A mail with a file beside its text. */
    void send(String to, String subject, String text, String fileName, byte[] file) {
        try {
            var mail = new MimeMessage(session());
            mail.setFrom(new InternetAddress(address, name, "UTF-8"));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            mail.setSubject(subject, "UTF-8");
            var words = new MimeBodyPart();
            words.setText(text, "UTF-8");
            var beside = new MimeBodyPart();
            beside.setDataHandler(new DataHandler(new ByteArrayDataSource(file, "application/octet-stream")));
            beside.setFileName(MimeUtility.encodeText(fileName, "UTF-8", "B"));
            mail.setContent(new MimeMultipart(words, beside));
            Transport.send(mail);
        } catch (MessagingException | IOException problem) {
            throw new IllegalStateException("The mail could not be sent", problem);
        }
    }

    /** Answers a received mail as mail programs do: In-Reply-To and References, "Re:" before the subject. */
    void answer(Message received, String text) {
        try {
            var answer = (MimeMessage) received.reply(false);
            answer.setFrom(new InternetAddress(address, name, "UTF-8"));
            answer.setText(text + "\n\n" + "> " + "…", "UTF-8");
            Transport.send(answer);
        } catch (MessagingException | IOException problem) {
            throw new IllegalStateException("The answer could not be sent", problem);
        }
    }

    /** Waits until the mailbox holds a mail like this, and returns the newest. */
    MimeMessage await(Predicate<MimeMessage> wanted, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end)) {
            Optional<MimeMessage> found = received().stream().filter(wanted).max(Comparator.comparingInt(Message::getMessageNumber));
            if (found.isPresent())
                return found.get();
            pause();
        }
        throw new AssertionError("No such mail arrived at " + address + " within " + patience.toSeconds() + " s; there are "
                + received().size() + " others");
    }

    List<MimeMessage> received() {
        try (Store store = session().getStore("imap")) {
            store.connect("127.0.0.1", imapPort, address, address);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return Arrays.stream(inbox.getMessages()).filter(message -> !deleted(message)).map(this::copy).toList();
            }
        } catch (MessagingException problem) {
            throw new IllegalStateException("The mailbox could not be read", problem);
        }
    }

    private static boolean deleted(Message message) {
        try {
            return message.isSet(Flags.Flag.DELETED);
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** A copy that stays readable when the folder is closed. */
    private MimeMessage copy(Message message) {
        try {
            return new MimeMessage((MimeMessage) message);
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(smtpPort));
        properties.setProperty("mail.imap.port", Integer.toString(imapPort));
        properties.setProperty("mail.smtp.timeout", "10000");
        properties.setProperty("mail.imap.timeout", "10000");
        return Session.getInstance(properties);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
