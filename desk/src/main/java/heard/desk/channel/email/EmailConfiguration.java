package heard.desk.channel.email;

import java.time.Clock;

import heard.desk.conversation.Conversations;
import heard.desk.conversation.Correspondence;
import heard.desk.conversation.Deliveries;
import heard.desk.conversation.Intake;
import heard.desk.conversation.Participants;
import heard.desk.customer.Customers;
import heard.desk.identity.Audit;
import heard.desk.identity.Directory;
import heard.desk.platform.blob.Blobs;
import heard.desk.platform.event.EventLog;
import heard.desk.platform.secret.SecretBox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts the channel of mail together. */
@Configuration(proxyBeanMethods = false)
class EmailConfiguration {
    @Bean
    MailTokens mailTokens(SecretBox box) {
        return new MailTokens(box);
    }

    @Bean
    MailboxSecrets mailboxSecrets(MailboxStore store, SecretBox box, JsonMapper json) {
        return new MailboxSecrets(store, box, json);
    }

    @Bean
    MailSignIn mailSignIn(MailboxSecrets secrets) {
        return new StoredSignIn(secrets);
    }

    @Bean
    MailboxEvents mailboxEvents(MailboxStore store, EventLog events, TransactionTemplate transactions, Clock clock) {
        return new MailboxEvents(store, events, transactions, clock);
    }

    @Bean
    Mailboxes mailboxes(MailboxStore store, MailboxSecrets secrets, Conversations conversations, Audit audit,
            TransactionTemplate transactions, Clock clock) {
        return new Mailboxes(store, secrets, new ConnectionTester(ConnectionTester.PATIENCE),
                new Mailboxes.Desk(conversations, audit, transactions, clock));
    }

    @Bean
    MailIntake mailIntake(MailTokens tokens, MailboxStore mailboxes, MailLedgerStore ledger, MailIntake.Desk desk, Directory directory) {
        return new MailIntake(new MailReading(address -> isAgent(directory, address)), tokens, mailboxes, ledger, desk);
    }

    private static boolean isAgent(Directory directory, String address) {
        return directory.activeAgents().stream().anyMatch(agent -> agent.email().equals(address));
    }

    @Bean
    MailIntake.Desk mailIntakeDesk(Intake intake, Correspondence correspondence, Participants participants, Customers customers,
            Deliveries deliveries, TransactionTemplate transactions, Clock clock) {
        return new MailIntake.Desk(intake, correspondence, participants, customers, deliveries, transactions, clock);
    }

    @Bean
    MailboxReader.Tools mailboxReaderTools(MailSignIn signIn, MailIntake intake, MailboxStore mailboxes, MailLedgerStore ledger,
            MailboxEvents events, Clock clock) {
        return new MailboxReader.Tools(MailServers.USUAL, signIn, intake, mailboxes, ledger, events, clock, MailboxReader.Pace.USUAL);
    }

    @Bean
    OutgoingMails outgoingMails(MailTokens tokens, MailLedgerStore ledger, Correspondence correspondence, Blobs blobs) {
        return new OutgoingMails(tokens, ledger, correspondence, blobs);
    }

    @Bean
    MailSender.Tools mailSenderTools(MailSignIn signIn, MailboxStore mailboxes, MailLedgerStore ledger, MailRecipientStore recipients,
            MailboxEvents events, OutgoingMails mails, AutomaticAnswers automatic, Deliveries deliveries, Customers customers,
            TransactionTemplate transactions, Clock clock) {
        return new MailSender.Tools(MailServers.USUAL, signIn, mailboxes, ledger, recipients, events, mails, automatic, deliveries,
                customers, transactions, clock);
    }

    @Bean
    MailTransport mailTransport(MailboxReader.Tools reading, MailSender.Tools sending) {
        return new MailTransport(new MailboxReaders(reading), new MailSender(sending, MailSender.Pace.USUAL));
    }
}
