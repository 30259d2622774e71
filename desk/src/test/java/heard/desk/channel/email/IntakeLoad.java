package heard.desk.channel.email;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

import heard.desk.platform.Ids;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands mails to the door behind IMAP as the readers of mailboxes do, in the same batches, each mailbox by a thread of its own. */
public final class IntakeLoad {
    private static final MailboxReader.Pace PACE = MailboxReader.Pace.USUAL;

    private final MailIntake intake;
    private final MailboxStore mailboxes;
    private final JdbcClient database;
    private final UUID reader = Ids.next();
    private final long validity;

    public IntakeLoad(ApplicationContext desk, long validity) {
        this.intake = desk.getBean(MailIntake.class);
        this.mailboxes = desk.getBean(MailboxStore.class);
        this.database = desk.getBean(JdbcClient.class);
        this.validity = validity;
    }

    /** Takes the reading of the mailboxes over, so that nobody else reads them. */
    public void takeOver() {
        database.sql("update mailbox set active = false, reader_id = :reader").param("reader", reader).update();
    }

    public void giveBack() {
        database.sql("update mailbox set active = true, reader_id = null").update();
    }

    /**
     * Work that takes mails in when called, and tells how many a second.
     *
     * @param mails makes the mails of a mailbox, by its address and how many; made before the time starts
     */
    public Callable<Double> ready(int boxes, int mailsEach, BiFunction<String, Integer, List<byte[]>> mails) {
        List<Callable<Integer>> work = new ArrayList<>();
        for (Mailbox mailbox : mailboxes.all().subList(0, boxes)) {
            var fetched = fetched(mails.apply(mailbox.settings().address(), mailsEach));
            work.add(() -> take(new MailIntake.Source(mailbox, reader, validity), fetched));
        }
        return () -> {
            long began = System.nanoTime();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : threads.invokeAll(work))
                    done.get();
            }
            return (System.nanoTime() - began) / 1e9;
        };
    }

    private static List<FetchedMail> fetched(List<byte[]> raw) {
        Instant now = Clock.systemUTC().instant();
        List<FetchedMail> fetched = new ArrayList<>();
        for (byte[] mail : raw)
            fetched.add(new FetchedMail(fetched.size() + 1, now, mail.length, mail, false));
        return fetched;
    }

    private int take(MailIntake.Source source, List<FetchedMail> mails) {
        for (int from = 0; from < mails.size(); from += PACE.batchMails()) {
            List<FetchedMail> batch = mails.subList(from, Math.min(mails.size(), from + PACE.batchMails()));
            intake.take(source, batch, batch.getLast().uid());
        }
        return mails.size();
    }
}
