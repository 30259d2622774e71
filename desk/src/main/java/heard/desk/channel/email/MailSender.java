package heard.desk.channel.email;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import heard.desk.channel.email.mime.MailAddress;
import heard.desk.channel.email.mime.compose.MailComposer;
import heard.desk.channel.email.mime.compose.OutgoingMail;
import heard.desk.conversation.Channel;
import heard.desk.conversation.Deliveries;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Recipient;
import heard.desk.customer.Customers;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries due answers to the mail servers. Before a mail is handed over, "sending" is committed; right after the server's word,
 * the result. A process that dies between the two leaves the answer to whoever comes after the lease, who sends it again under the
 * same Message-ID: no protocol tells whether the server had taken it already. A slow server holds up its own mailbox only.
 */
@Component
final class MailSender {
    private static final Logger log = LoggerFactory.getLogger(MailSender.class);

    /** How often to look, how many to take at once, and for how long they are ours unless we say that we still work on them. */
    record Pace(Duration look, int limit, Duration lease) {
        static final Pace USUAL = new Pace(Duration.ofMillis(500), 20, Duration.ofMinutes(4));
    }

    /** What the sender stands on. */
    @Component("mailSenderTools")
    record Tools(MailServers servers, MailSignIn signIn, MailboxStore mailboxes, MailLedgerStore ledger, MailRecipientStore recipients,
            MailboxEvents events, OutgoingMails mails, AutomaticAnswers automatic, Deliveries deliveries, Customers customers,
            TransactionTemplate transactions, Clock clock) {}

    private final Tools tools;
    private final Pace pace;
    private final MailComposer composer = new MailComposer();
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Session session = Session.getInstance(new Properties());
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

    MailSender(Tools tools, Pace pace) {
        this.tools = tools;
        this.pace = pace;
    }

    void start() {
        workers.add(Thread.ofVirtual().name("mail-sender").start(this::lookUntilStopped));
    }

    private void lookUntilStopped() {
        boolean stop = false;
        while (!stop) {
            try {
                look();
            } catch (RuntimeException failure) {
                log.atWarn().addKeyValue("failure", Failures.trace(failure))
                        .log("The outbox could not be looked through; it will be again");
            }
            try {
                stop = stopping.await(pace.look().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                stop = true;
            }
        }
    }

    /** Takes what is due and gives each mailbox's share to a thread of its own. */
    void look() {
        Map<UUID, List<Deliveries.Outgoing>> shares = new HashMap<>();
        for (Deliveries.Outgoing outgoing : tools.deliveries().claim(Channel.EMAIL, pace.lease(), pace.limit(), Set.copyOf(busy))) {
            UUID mailbox = Optional.ofNullable(outgoing.thread().mailbox()).orElse(outgoing.conversation().mailbox());
            if (mailbox == null)
                tools.deliveries().failed(outgoing.message().id(), "No mailbox");
            else
                shares.computeIfAbsent(mailbox, key -> new ArrayList<>()).add(outgoing);
        }
        shares.forEach((mailbox, share) -> {
            busy.add(mailbox);
            workers.add(Thread.ofVirtual().name("mail-sender-" + mailbox).start(() -> {
                try {
                    send(mailbox, share);
                } catch (RuntimeException failure) {
                    log.atError().addKeyValue("mailbox", mailbox).addKeyValue("failure", Failures.trace(failure))
                            .log("Sending failed; what was taken is sent when its lease has run out");
                } finally {
                    busy.remove(mailbox);
                    workers.remove(Thread.currentThread());
                }
            }));
        });
    }

    private void send(UUID id, List<Deliveries.Outgoing> share) {
        Optional<Mailbox> mailbox = tools.mailboxes().find(new MailboxId(id));
        if (mailbox.isEmpty()) {
            share.forEach(outgoing -> tools.deliveries().failed(outgoing.message().id(), "No mailbox"));
            return;
        }
        List<Deliveries.Outgoing> allowed = share.stream().filter(this::mayGo).toList();
        if (allowed.isEmpty())
            return;
        try (SMTPTransport transport = connect(mailbox.get())) {
            tools.events().well(mailbox.get().id(), MailSignIn.Door.SMTP);
            for (Deliveries.Outgoing outgoing : allowed)
                sendOne(outgoing, mailbox.get(), transport);
        } catch (MailTrouble trouble) {
            notReached(mailbox.get(), allowed, trouble.trouble());
        } catch (MessagingException closing) {
            log.atDebug().addKeyValue("failure", Failures.trace(closing)).log("A mail server did not say good-bye");
        }
    }

    private SMTPTransport connect(Mailbox mailbox) throws MailTrouble {
        return tools.signIn().open(mailbox, MailSignIn.Door.SMTP,
                proof -> tools.servers().smtp(mailbox.settings().smtp(), proof, mailbox.settings().domain()));
    }

    /** What no person wrote passes the rate brake, whichever rule asked for it. */
    private boolean mayGo(Deliveries.Outgoing outgoing) {
        if (outgoing.message().agent() != null)
            return true;
        boolean allowed = outgoing.message().recipients().stream().allMatch(recipient -> tools.automatic()
                .mayAnswer(recipient.address(), outgoing.message().nature(), outgoing.message().id()).allowed());
        if (!allowed)
            tools.deliveries().failed(outgoing.message().id(), "Stopped by the brake on automatic answers");
        return allowed;
    }

    private void notReached(Mailbox mailbox, List<Deliveries.Outgoing> share, Trouble trouble) {
        tools.events().troubled(mailbox.id(), MailSignIn.Door.SMTP, trouble);
        share.forEach(outgoing -> later(outgoing, trouble.kind().code() + (trouble.words().isEmpty() ? "" : ": " + trouble.words())));
    }

    private void sendOne(Deliveries.Outgoing outgoing, Mailbox mailbox, SMTPTransport transport) {
        MessageId id = outgoing.message().id();
        if (stopping.getCount() == 0) {
            tools.deliveries().retry(id, tools.clock().instant(), "");
            return;
        }
        if (!tools.deliveries().extend(id, pace.lease()))
            return;
        OutgoingMail mail;
        try {
            mail = tools.mails().of(outgoing, mailbox, tools.clock().instant());
        } catch (IllegalArgumentException unwritable) {
            tools.deliveries().failed(id, String.valueOf(unwritable.getMessage()));
            return;
        }
        tools.ledger().nameSent(new MailLedgerStore.Name(id, mailbox.id(), mail.messageId(), Fingerprint.ofSent(mail.messageId())));
        List<String> recipients = new ArrayList<>(outgoing.message().recipients().stream().map(Recipient::address).distinct().toList());
        recipients.removeAll(tools.recipients().accepted(id));
        settle(outgoing, recipients.isEmpty() ? SmtpOutcome.allAccepted(recipients, "") : handOver(mail, recipients, transport));
    }

    private SmtpOutcome handOver(OutgoingMail mail, List<String> recipients, SMTPTransport transport) {
        try {
            if (!transport.isConnected())
                return new SmtpOutcome(List.of(), recipients, List.of(), "");
            var message = new MimeMessage(session, new ByteArrayInputStream(composer.compose(mail)));
            List<Address> addresses = new ArrayList<>();
            for (String recipient : recipients)
                addresses.add(new InternetAddress(ascii(recipient), false));
            transport.sendMessage(message, addresses.toArray(Address[]::new));
            return SmtpOutcome.allAccepted(recipients, transport.getLastServerResponse());
        } catch (MessagingException failure) {
            return SmtpOutcome.of(failure, recipients);
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
                later(outgoing, outcome.words());
            else if (reached(outgoing, outcome))
                tools.deliveries().sent(id, words(outcome));
            else
                tools.deliveries().failed(id, words(outcome));
        });
    }

    /** A refusal of the address itself, not of what the mail says: 5.1.x, or the old plain 550 and 553 for a recipient. */
    private void markUndeliverable(SmtpOutcome.Refusal refusal) {
        if (refusal.words().matches("(?s).*\\b5\\.1\\.[1236]\\b.*"))
            tools.customers().markUndeliverable(refusal.address(), refusal.words());
    }

    private static List<MailRecipientStore.Answer> answers(SmtpOutcome outcome) {
        List<MailRecipientStore.Answer> answers = new ArrayList<>();
        outcome.accepted().forEach(address -> answers.add(new MailRecipientStore.Answer(address, true, outcome.words())));
        outcome.later().forEach(address -> answers.add(new MailRecipientStore.Answer(address, false, outcome.words())));
        outcome.refused().forEach(refusal -> answers.add(new MailRecipientStore.Answer(refusal.address(), false, refusal.words())));
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

    private void later(Deliveries.Outgoing outgoing, String words) {
        MessageId id = outgoing.message().id();
        Optional<Duration> pause = SendPauses.after(outgoing.delivery().attempts());
        if (pause.isEmpty())
            tools.deliveries().failed(id, words);
        else
            tools.deliveries().retry(id, tools.clock().instant().plus(pause.get()), words);
    }

    /** Lets each mail on its way arrive; what has not begun goes back to the queue. */
    void stop() {
        stopping.countDown();
        for (Thread worker : workers) {
            try {
                worker.join(Duration.ofSeconds(5));
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
