package heard.desk.load;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import heard.desk.Desk;
import heard.desk.channel.email.IntakeLoad;
import heard.desk.platform.DeskStart;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code intake}: how many mails a second the desk of a filled folder takes in, durably, until their search rows are written too.
 * The mails are handed over behind IMAP, since the mail server of a test is slower than the desk.
 */
@Command(name = "intake")
final class IntakeCommand implements Callable<Integer> {
    @Option(names = "--home", required = true)
    private Path home = Path.of("");
    @Option(names = "--mails")
    private int mails = 6_000;
    @Option(names = "--mailboxes")
    private int mailboxes = 2;
    @Option(names = "--runs")
    private int runs = 3;

    @Override
    public Integer call() throws Exception {
        try (var desk = new DeskStart(Load.settings(home)).run(Desk.class)) {
            var database = desk.getBean(JdbcClient.class);
            long start = Clock.systemUTC().instant().getEpochSecond();
            double[] stored = new double[runs];
            double[] found = new double[runs];
            for (int run = -1; run < runs; run++) {
                String name = Long.toString(start * 10 + run, Character.MAX_RADIX);
                var load = new IntakeLoad(desk, start * 10 + run);
                load.takeOver();
                var source = new RawMails(name, run);
                Callable<Double> work = load.ready(mailboxes, (run < 0 ? mails / 3 : mails) / mailboxes,
                        (to, count) -> made(source, to, count));
                awaitIndex(database);
                long began = System.nanoTime();
                double seconds = work.call();
                awaitIndex(database);
                double whole = (System.nanoTime() - began) / 1e9;
                load.giveBack();
                if (run < 0)
                    continue;
                stored[run] = mails / seconds;
                found[run] = mails / whole;
                Load.OUT.printf(Locale.ROOT, "%d mails by %d mailboxes: %.0f a second stored, %.0f a second with their search rows%n",
                        mails,
                        mailboxes, stored[run], found[run]);
            }
            Arrays.sort(stored);
            Arrays.sort(found);
            Load.OUT.printf(Locale.ROOT, "median of %d runs: %.0f mails a second stored, %.0f with their search rows%n", runs,
                    stored[runs / 2], found[runs / 2]);
        }
        return 0;
    }

    private static List<byte[]> made(RawMails source, String to, int count) {
        List<byte[]> made = new ArrayList<>();
        for (int i = 0; i < count; i++)
            made.add(source.next(to));
        return made;
    }

    private static void awaitIndex(JdbcClient database) {
        while (database
                .sql("""
                    select (e.transaction, e.id) > (p.transaction, p.event)
                    from (select transaction, id from event order by transaction desc, id desc limit 1) e, event_position p where p.listener = 'search'
                    """)
                .query(Boolean.class).single())
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
}
