package heard.desk.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import heard.desk.channel.email.mime.ParserLoad;
import picocli.CommandLine.Command;

/** {@code parser}: how long the reader of mails takes for one of 2 kB and for one of 100 kB. */
@Command(name = "parser")
final class ParserCommand implements Callable<Integer> {
    private static final int LARGE = 50_000;

    @Override
    public Integer call() {
        var source = new RawMails("parser", 5);
        List<byte[]> small = new ArrayList<>();
        List<byte[]> large = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            byte[] mail = source.next("box@load.test");
            (mail.length > LARGE ? large : small).add(mail);
        }
        Load.OUT.printf(Locale.ROOT, "a mail of 2 kB: %.0f µs, of 100 kB: %.0f µs%n", ParserLoad.medianMicros(small, 40),
                ParserLoad.medianMicros(large, 40));
        return 0;
    }
}
