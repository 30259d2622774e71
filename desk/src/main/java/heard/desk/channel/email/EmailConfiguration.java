package heard.desk.channel.email;

import heard.desk.platform.database.LeftBehind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How patient and how quick the channel of mail is. */
@Configuration(proxyBeanMethods = false)
class EmailConfiguration {
    @Bean
    MailServers mailServers() {
        return MailServers.USUAL;
    }

    @Bean
    MailboxReader.Pace mailboxReaderPace() {
        return MailboxReader.Pace.USUAL;
    }

    @Bean
    LeftBehind mailboxesLeftBehind() {
        return new LeftBehind("update mailbox set reader_id = null, reader_until = null where reader_id is not null");
    }

    @Bean
    MailSender.Pace mailSenderPace() {
        return MailSender.Pace.USUAL;
    }

    @Bean
    MailTransport mailTransport(MailboxReaders readers, MailSender sender) {
        return new MailTransport(readers, sender);
    }
}
