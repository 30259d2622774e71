package heard.desk.channel.email;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import heard.desk.channel.email.mime.MailAddress;
import heard.desk.channel.email.mime.compose.MailComposer;
import heard.desk.channel.email.mime.compose.OutgoingMail;
import heard.desk.conversation.Deliveries;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Recipient;
import heard.desk.conversation.Said;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what one mailbox has to send, one mail after the other. A line that breaks is opened anew as long as mails get through it.
 * Between a server's "250" and our note of it lies a moment that no protocol closes: whoever comes after a crash in it looks into
 * the server's folder of sent mail, where there is one, and else sends again under the same Message-ID. Used by one thread.
 */
final class MailShare {
    private static final Logger log = LoggerFactory.getLogger(MailShare.class);

    private final MailSender.Tools tools;
    private final Duration lease;
    private final Mailbox mailbox;
    private final CountDownLatch stopping;
    private final MailComposer composer = new MailComposer();
    private final Session session = Session.getInstance(new Properties());

    MailShare(MailSender.Tools tools, Duration lease, Mailbox mailbox, CountDownLatch stopping) {
        this.tools = tools;
        this.lease = lease;
        this.mailbox = mailbox;
        this.stopping = stopping;
    }

    void send(List<Deliveries.Outgoing> share) {
        List<Deliveries.Outgoing> rest = share.stream().filter(this::mayGo).toList();
        while (!rest.isEmpty()) {
            try (SMTPTransport transport = connect()) {
                rest = sendOver(transport, rest);
            } catch (MailTrouble trouble) {
                notReached(rest, trouble.trouble());
                rest = List.of();
            } catch (MessagingException closing) {
                log.atDebug().addKeyValue("failure", Failures.trace(closing)).log("A mail server did not say good-bye");
            }
        }
    }

    private SMTPTransport connect() throws MailTrouble {
        return tools.signIn().open(mailbox, MailSignIn.Door.SMTP,
                proof -> tools.servers().smtp(mailbox.settings().smtp(), proof, mailbox.settings().domain()));
    }

    /** What no person wrote passes the rate brake, whichever rule asked for it. */
    private boolean mayGo(Deliveries.Outgoing outgoing) {
        if (outgoing.message().agent() != null)
            return true;
        Optional<Said.Reason> stopped = tools.automatic().stops(outgoing.message());
        stopped.ifPresent(reason -> tools.deliveries().failed(outgoing.attempt(), Said.byDesk(reason)));
        return stopped.isEmpty();
    }

    private void notReached(List<Deliveries.Outgoing> share, Trouble trouble) {
        tools.events().troubled(mailbox.id(), MailSignIn.Door.SMTP, trouble);
        share.forEach(outgoing -> later(outgoing, said(trouble)));
    }

    /** What is left where the line is gone but has carried something, and so is worth another try. */
    private List<Deliveries.Outgoing> sendOver(SMTPTransport transport, List<Deliveries.Outgoing> share) {
        boolean carried = false;
        for (int i = 0; i < share.size(); i++) {
            // Some servers end a line after so many mails without a word.
            if (carried && !transport.isConnected())
                return share.subList(i, share.size());
            SmtpOutcome outcome = sendOne(share.get(i), transport).orElse(null);
            if (outcome == null)
                continue;
            carried |= !outcome.accepted().isEmpty();
            if (outcome.line() == null) {
                tools.events().well(mailbox.id(), MailSignIn.Door.SMTP);
                continue;
            }
            List<Deliveries.Outgoing> rest = share.subList(i + 1, share.size());
            if (carried)
                return rest;
            notReached(rest, outcome.line());
            return List.of();
        }
        return List.of();
    }

    /** Empty where there was nothing to say to the server. */
    private Optional<SmtpOutcome> sendOne(Deliveries.Outgoing outgoing, SMTPTransport transport) {
        if (stopping.getCount() == 0) {
            tools.deliveries().putBack(outgoing.attempt());
            return Optional.empty();
        }
        OutgoingMail mail;
        byte[] raw;
        try {
            mail = tools.mails().of(outgoing, mailbox, tools.clock().instant());
            raw = composer.compose(mail);
        } catch (RuntimeException broken) {
            if (StoreFailures.databaseAway(broken))
                throw broken;
            notWritten(outgoing, broken);
            return Optional.empty();
        }
        if (outgoing.attempt().uncertain() && new SentFolder(tools.servers(), tools.signIn()).holds(mailbox, mail.messageId())) {
            tools.deliveries().sent(outgoing.attempt(), Said.byDesk(Said.Reason.FOUND_SENT));
            return Optional.empty();
        }
        return handOver(outgoing, mail, raw, transport);
    }

    /** What no mail can say stays so; anything else may be there at the next try. */
    private void notWritten(Deliveries.Outgoing outgoing, RuntimeException broken) {
        log.atError().addKeyValue("message", outgoing.message().id().value()).addKeyValue("failure", Failures.trace(broken))
                .log("An answer could not be made into a mail");
        var said = Said.byDesk(Said.Reason.NOT_WRITTEN);
        if (broken instanceof IllegalArgumentException)
            tools.deliveries().failed(outgoing.attempt(), said);
        else
            later(outgoing, said);
    }

    private Optional<SmtpOutcome> handOver(Deliveries.Outgoing outgoing, OutgoingMail mail, byte[] raw, SMTPTransport transport) {
        MessageId id = outgoing.message().id();
        List<String> recipients = new ArrayList<>(outgoing.message().recipients().stream().map(Recipient::address).distinct().toList());
        recipients.removeAll(tools.recipients().accepted(id));
        // sent again by hand, it is tried for everybody who has it not
        if (outgoing.delivery().attempts() > 1)
            recipients.removeAll(tools.recipients().refused(id));
        tools.ledger().nameSent(new MailLedgerStore.Name(id, mailbox.id(), mail.messageId(), Fingerprint.ofSent(mail.messageId())));
        if (!tools.deliveries().handOver(outgoing.attempt(), lease))
            return Optional.empty();
        SmtpOutcome outcome = recipients.isEmpty() ? SmtpOutcome.allAccepted(recipients, "") : handOver(raw, recipients, transport);
        new Persistence(stopping).insist(() -> settle(outgoing, outcome));
        return Optional.of(outcome);
    }

    private SmtpOutcome handOver(byte[] raw, List<String> recipients, SMTPTransport transport) {
        try {
            var message = new MimeMessage(session, new ByteArrayInputStream(raw));
            List<Address> addresses = new ArrayList<>();
            for (String recipient : recipients)
                addresses.add(new InternetAddress(ascii(recipient), false));
            transport.sendMessage(message, addresses.toArray(Address[]::new));
            return SmtpOutcome.allAccepted(recipients, transport.getLastServerResponse());
        } catch (MessagingException failure) {
            return SmtpOutcome.of(failure, recipients, !transport.isConnected());
        }
    }

    private static String ascii(String address) {
        return new MailAddress(null, address).key();
    }

    private void settle(Deliveries.Outgoing outgoing, SmtpOutcome outcome) {
        MessageId id = outgoing.message().id();
        Instant now = tools.clock().instant();
        tools.transactions().executeWithoutResult(status -> {
            if (!outcome.refused().isEmpty() || !outcome.later().isEmpty())
                tools.recipients().add(id, answers(outcome), now);
            outcome.refused().forEach(refusal -> markUndeliverable(refusal));
            if (!outcome.later().isEmpty())
                later(outgoing, outcome.line() == null ? Said.byServer(outcome.words()) : said(outcome.line()));
            else if (reached(outgoing, outcome))
                tools.deliveries().sent(outgoing.attempt(), Said.byServer(words(outcome)));
            else
                tools.deliveries().failed(outgoing.attempt(), Said.byServer(words(outcome)));
        });
    }

    /** A refusal of the address itself, not of what the mail says: 5.1.x, or the old plain 550 and 553 for a recipient. */
    private void markUndeliverable(SmtpOutcome.Refusal refusal) {
        if (refusal.words().matches("(?s).*\\b5\\.1\\.[1236]\\b.*"))
            tools.customers().markUndeliverable(refusal.address(), refusal.words());
    }

    private static List<MailRecipientStore.Answer> answers(SmtpOutcome outcome) {
        List<MailRecipientStore.Answer> answers = new ArrayList<>();
        outcome.accepted().forEach(address -> answers.add(new MailRecipientStore.Answer(address, true, false, outcome.words())));
        outcome.later().forEach(address -> answers.add(new MailRecipientStore.Answer(address, false, false, outcome.words())));
        outcome.refused().forEach(refusal -> answers.add(new MailRecipientStore.Answer(refusal.address(), false, true, refusal.words())));
        return answers;
    }

    /** Whether at least one of those whom it speaks to has it; a copy that was refused does not make it fail. */
    private boolean reached(Deliveries.Outgoing outgoing, SmtpOutcome outcome) {
        Set<String> have = new HashSet<>(outcome.accepted());
        have.addAll(tools.recipients().accepted(outgoing.message().id()));
        return outgoing.message().recipients().stream().filter(recipient -> recipient.kind() == Recipient.Kind.TO)
                .anyMatch(recipient -> have.contains(recipient.address()) || have.contains(ascii(recipient.address())));
    }

    private static String words(SmtpOutcome outcome) {
        StringBuilder words = new StringBuilder(outcome.words());
        outcome.refused().forEach(refusal -> {
            if (!outcome.words().contains(refusal.words()) || !outcome.words().contains(refusal.address()))
                words.append(words.isEmpty() ? "" : "\n").append(refusal.address()).append(": ").append(refusal.words());
        });
        return words.toString();
    }

    /** Why a line could not be used. What the library or this machine says of that is no server's word, and in English only. */
    private static Said said(Trouble trouble) {
        Said.Reason reason = switch (trouble.kind()) {
            case SLOW, CUT_OFF -> Said.Reason.INTERRUPTED;
            case SIGN_IN, TOKEN, CONSENT, CLIENT, SECRET_LOST -> Said.Reason.SIGN_IN;
            case UNKNOWN_HOST, REFUSED, TLS, FOLDER, PROVIDER, SERVER, TOO_LARGE, DESK -> Said.Reason.UNREACHABLE;
        };
        return new Said(reason, trouble.kind().saidByServer() ? trouble.words() : null);
    }

    private void later(Deliveries.Outgoing outgoing, Said said) {
        Optional<Duration> pause = SendPauses.after(outgoing.delivery().attempts());
        if (pause.isEmpty())
            tools.deliveries().failed(outgoing.attempt(), said);
        else
            tools.deliveries().retry(outgoing.attempt(), tools.clock().instant().plus(pause.get()), said);
    }
}
