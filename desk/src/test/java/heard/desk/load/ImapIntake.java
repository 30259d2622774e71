package heard.desk.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.user.GreenMailUser;
import heard.desk.platform.database.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code imap}: the same from a real IMAP connection on; the mail server shares the cores, so this is the least that can be said. */
@Command(name = "imap")
final class ImapIntake implements Callable<Integer> {
    @Option(names = "--home", required = true)
    private Path home = Path.of("");
    @Option(names = "--mails")
    private int mails = 4_000;
    @Option(names = "--mailboxes")
    private int mailboxes = 2;
    @Option(names = "--port")
    private int port = 18080;

    @Override
    public Integer call() throws IOException, InterruptedException, MessagingException {
        try (var mail = new MailHouse()) {
            fillMailboxes(mail);
            try (var desk = RunningHeard.start(home, port)) {
                var database = JdbcClient.create(Load.source(EmbeddedPostgres.runningOn(home).orElseThrow()));
                long before = count(database);
                long half = await(database, before + mails / 2);
                long began = System.nanoTime();
                await(database, before + mails);
                double seconds = (System.nanoTime() - began) / 1e9;
                Load.OUT.printf(Locale.ROOT, "the second half of %d mails: %.0f a second stored; %s%n", mails,
                        (before + mails - half) / seconds, RunningHeard.words(desk.use()));
            }
        }
        return 0;
    }

    private void fillMailboxes(MailHouse mail) throws MessagingException {
        var source = new RawMails("imap" + Clock.systemUTC().instant().getEpochSecond(), 3);
        var session = Session.getInstance(new Properties());
        for (int i = 0; i < mails; i++) {
            String to = Company.address(i % mailboxes);
            GreenMailUser user = mail.server().getManagers().getUserManager().getUserByEmail(to);
            user.deliver(new MimeMessage(session, new ByteArrayInputStream(source.next(to))));
        }
    }

    private static long count(JdbcClient database) {
        return database.sql("select count(*) from mail_intake").query(Long.class).single();
    }

    private static long await(JdbcClient database, long least) {
        long now = count(database);
        while (now < least) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            now = count(database);
        }
        return now;
    }
}
