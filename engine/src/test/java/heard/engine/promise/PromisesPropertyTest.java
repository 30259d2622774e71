package heard.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

import heard.engine.BusinessCalendar;
import heard.engine.Language;
import heard.engine.Span;
import heard.engine.text.Text;
import org.junit.jupiter.api.Test;

class PromisesPropertyTest {
    private static final String[] PIECES = {"завтра", "до", "18:00", "31.02", "29 февраля", "9999-12-31", "99", "через", "за", "часов",
            "днём", "перезвоню",
            "iki", "penktadienio", "per", "300", "darbo dienų", "24", "val.", "nuo", "10-14", "imtinai", "atsiųsiu", "rytoj",
            "kitą savaitę", "32 d.",
            "by", "Friday", "the", "31st", "of", "February", "within", "a few", "999", "months", "we'll", "call", "you", "between", "2",
            "and", "4", "pm",
            "half past", "25:99", "если", "jei", "if", ",", ";", ".", "?", "!", "«", "»", "\n", "\n\n", "—", "-", "(", ")", "😀", "\uD83D",
            "не", "ne",
            "won't", "0", "00:00", "24:00", "12am", "2026 m. lapkričio", "как только", "kai tik", "as soon as", "после оплаты", "конца",
            "end of"};
    private static final List<Language> LANGUAGES = List.of(Language.RU, Language.LT, Language.EN);

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int piece = random.nextInt(40); piece > 0; piece--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(6) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @Test
    void anyTextGivesSpansInsideItTheSameEachTimeAndNothingDueInThePast() {
        for (long seed = 1; seed <= 3000; seed++) {
            var random = new Random(seed);
            Language language = LANGUAGES.get(random.nextInt(3));
            String raw = text(random);
            var at = OffsetDateTime.parse("2026-11-18T10:00:00Z").plusMinutes(random.nextInt(2_000_000));
            var sending = new Sending(at, ZoneId.of("Europe/Vilnius"), BusinessCalendar.WEEKDAYS);
            Text text = Text.of(raw, language);
            List<Commitment> found = Promises.find(text, sending);

            assertThat(Promises.find(text, sending)).as("seed %d", seed).isEqualTo(found);
            int end = 0;
            for (Commitment commitment : found) {
                Span span = commitment.promise().span();
                assertThat(span.start()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
                assertThat(span.end()).as("seed %d", seed).isGreaterThan(span.start()).isLessThanOrEqualTo(raw.length());
                assertThat(commitment.promise().text()).as("seed %d", seed).isEqualTo(raw.substring(span.start(), span.end()));
                end = span.end();
            }
        }
    }

    @Test
    void aLongTextTakesTimeInProportion() {
        String sentence = "Завтра до 18:00 проверю счёт, и если всё верно, в пятницу с 10 до 14 приедет мастер; ";
        var sending = new Sending(OffsetDateTime.parse("2026-11-18T10:00:00Z"), null, BusinessCalendar.WEEKDAYS);
        Text text = Text.of(sentence.repeat(5000), Language.RU);
        Promises.find(Text.of(sentence, Language.RU), sending);
        long start = System.nanoTime();

        Promises.find(text, sending);

        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(3000);
    }
}
