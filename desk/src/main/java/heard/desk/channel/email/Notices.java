package heard.desk.channel.email;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import heard.desk.channel.email.mime.MailAddress;
import heard.desk.channel.email.mime.compose.MailComposer;
import heard.desk.channel.email.mime.compose.OutgoingMail;
import heard.desk.channel.email.mime.compose.SimpleHtml;
import heard.desk.platform.Ids;
import heard.desk.platform.words.UiLanguage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Mail from the desk itself to its own people. It belongs to no conversation, says of itself that no person wrote it, and is known
 * again should it ever come back to the desk.
 */
@Component
public final class Notices {
    private static final Logger log = LoggerFactory.getLogger(Notices.class);

    /** A notice to one person. */
    public record Notice(String to, String subject, String text) {
        @Override
        public String toString() {
            return "notice";
        }
    }

    private final MailServers servers;
    private final MailSignIn signIn;
    private final MailboxStore mailboxes;
    private final Clock clock;
    private final MailComposer composer = new MailComposer();
    private final Session session = Session.getInstance(new Properties());

    Notices(MailServers servers, MailSignIn signIn, MailboxStore mailboxes, Clock clock) {
        this.servers = servers;
        this.signIn = signIn;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** The language of the mailbox that would send; for people whose language nobody knows. */
    public Optional<UiLanguage> language() {
        return senders(Set.of()).stream().findFirst().map(mailbox -> mailbox.settings().language());
    }

    /** Sends by the first mailbox that works, those in trouble last; false where nothing left the desk. */
    public boolean send(List<Notice> notices, Set<String> inTrouble) {
        for (Mailbox mailbox : senders(inTrouble)) {
            if (send(mailbox, notices))
                return true;
        }
        return notices.isEmpty();
    }

    private List<Mailbox> senders(Set<String> inTrouble) {
        return mailboxes.all().stream().filter(mailbox -> mailbox.settings().active())
                .sorted(Comparator.comparing((Mailbox mailbox) -> mailbox.health().sending() != null)
                        .thenComparing(mailbox -> inTrouble.contains(mailbox.id().value().toString())))
                .toList();
    }

    private boolean send(Mailbox mailbox, List<Notice> notices) {
        try (SMTPTransport transport = signIn.open(mailbox, MailSignIn.Door.SMTP,
                proof -> servers.smtp(mailbox.settings().smtp(), proof, mailbox.settings().domain()))) {
            for (Notice notice : notices)
                transport.sendMessage(mail(mailbox, notice), new Address[]{new InternetAddress(notice.to(), false)});
            return true;
        } catch (MailTrouble trouble) {
            log.atWarn().addKeyValue("mailbox", mailbox.id().value()).addKeyValue("code", trouble.trouble().kind().code())
                    .log("A notice could not be sent by this mailbox");
        } catch (MessagingException | IllegalArgumentException failure) {
            log.atWarn().addKeyValue("mailbox", mailbox.id().value()).addKeyValue("failure", Failures.trace(failure))
                    .log("A notice could not be sent by this mailbox");
        }
        return false;
    }

    private MimeMessage mail(Mailbox mailbox, Notice notice) throws MessagingException {
        MailboxSettings settings = mailbox.settings();
        var mail = new OutgoingMail(new MailAddress("Heard", settings.address()), List.of(), List.of(new MailAddress(null, notice.to())),
                List.of(), notice.subject(), notice.text(), SimpleHtml.of(notice.text()), List.of(), Ids.next() + "@" + settings.domain(),
                List.of(), null, clock.instant(),
                Map.of("Auto-Submitted", "auto-generated", "X-Auto-Response-Suppress", "All", "X-Heard", "alarm"));
        return new MimeMessage(session, new ByteArrayInputStream(composer.compose(mail)));
    }
}
