package heard.desk.channel.email.mime.quote;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The words by which programs name the headers of a mail they quote, in each language. */
enum HeaderWords {
    FROM, SENT, TO, SUBJECT, COPY;

    private static final int LABEL_CHARS = 24;
    private static final Map<String, HeaderWords> LABELS = Map.ofEntries(Map.entry("from", FROM), Map.entry("от", FROM),
            Map.entry("от кого", FROM),
            Map.entry("отправитель", FROM), Map.entry("nuo", FROM), Map.entry("siuntėjas", FROM), Map.entry("von", FROM),
            Map.entry("de", FROM), Map.entry("差出人", FROM),
            Map.entry("送信者", FROM), Map.entry("sent", SENT), Map.entry("date", SENT), Map.entry("дата", SENT),
            Map.entry("отправлено", SENT), Map.entry("дата отправки", SENT),
            Map.entry("išsiųsta", SENT), Map.entry("data", SENT), Map.entry("gesendet", SENT), Map.entry("datum", SENT),
            Map.entry("日時", SENT), Map.entry("送信日時", SENT),
            Map.entry("日付", SENT), Map.entry("to", TO), Map.entry("кому", TO), Map.entry("kam", TO), Map.entry("gavėjas", TO),
            Map.entry("an", TO), Map.entry("宛先", TO),
            Map.entry("reply-to", COPY), Map.entry("cc", COPY), Map.entry("копия", COPY), Map.entry("kopija", COPY),
            Map.entry("kopie", COPY), Map.entry("subject", SUBJECT), Map.entry("тема", SUBJECT),
            Map.entry("tema", SUBJECT), Map.entry("betreff", SUBJECT), Map.entry("件名", SUBJECT));

    /** A line such as {@code *Отправлено:* 21 ноября} taken apart. */
    record Line(HeaderWords word, String value) {}

    static @Nullable Line read(String line) {
        int from = 0;
        while (from < line.length() && "*> \t_".indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        int colon = colon(line, from);
        if (colon < 0 || colon - from > LABEL_CHARS) {
            return null;
        }
        HeaderWords word = LABELS.get(line.substring(from, colon).replace("*", "").strip().toLowerCase(Locale.ROOT));
        String value = line.substring(colon + 1).strip();
        return word == null ? null : new Line(word, value.startsWith("*") ? value.substring(1).strip() : value);
    }

    private static int colon(String line, int from) {
        int ascii = line.indexOf(':', from);
        int wide = line.indexOf('：', from);
        return ascii < 0 || (wide >= 0 && wide < ascii) ? wide : ascii;
    }
}
