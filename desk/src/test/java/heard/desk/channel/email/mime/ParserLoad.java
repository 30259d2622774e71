package heard.desk.channel.email.mime;

import java.util.Arrays;
import java.util.List;

/** How long the parser takes for a mail, in microseconds: the median of so many rounds over the same mails, after as many to warm up. */
public final class ParserLoad {
    private ParserLoad() {
    }

    public static double medianMicros(List<byte[]> mails, int rounds) {
        var parser = new MailParser();
        double[] micros = new double[rounds];
        long characters = 0;
        for (int round = -rounds; round < rounds; round++) {
            long began = System.nanoTime();
            for (byte[] mail : mails)
                characters += parser.parse(mail, MailLimits.DEFAULT).text().length();
            if (round >= 0)
                micros[round] = (System.nanoTime() - began) / 1e3 / mails.size();
        }
        if (characters == 0)
            throw new IllegalStateException("The mails had no text");
        Arrays.sort(micros);
        return micros[rounds / 2];
    }
}
