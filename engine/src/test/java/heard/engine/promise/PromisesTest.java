package heard.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import heard.engine.BusinessCalendar;
import heard.engine.Language;
import heard.engine.promise.Commitment.Timing;
import heard.engine.text.Text;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");

    private static List<Commitment> find(Language language, String text, String at) {
        return Promises.find(Text.of(text, language), new Sending(OffsetDateTime.parse(at), VILNIUS, BusinessCalendar.WEEKDAYS));
    }

    private static Commitment only(Language language, String text, String at) {
        List<Commitment> found = find(language, text, at);
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    @Test
    void aDayWithoutAnHourIsDueAtTheEndOfBusinessTheDayBefore() {
        Commitment promise = only(Language.LT, "Pinigus grąžinsime iki penktadienio.", "2026-11-18T10:00:00+02:00");

        assertThat(promise.timing()).isEqualTo(Timing.HOUR_LEFT_OPEN);
        assertThat(promise.promise().due()).isEqualTo(OffsetDateTime.parse("2026-11-19T18:00:00+02:00"));
    }

    @Test
    void hoursRunByTheClockAcrossTheChangeToSummerTime() {
        Commitment promise = only(Language.EN, "I'll call you within 24 hours.", "2026-03-28T20:00:00+02:00");

        assertThat(promise.promise().due()).isEqualTo(OffsetDateTime.parse("2026-03-29T21:00:00+03:00"));
    }

    @Test
    void anHourOfAnotherDayIsTheHourOnTheWall() {
        Commitment promise = only(Language.RU, "Перезвоню завтра в 10:00.", "2026-03-28T20:00:00+02:00");

        assertThat(promise.promise().due()).isEqualTo(OffsetDateTime.parse("2026-03-29T10:00:00+03:00"));
    }

    @Test
    void withoutATimeOfSendingAPromiseHasNoDueTimeButKeepsItsTiming() {
        List<Commitment> found = Promises.find(Text.of("Перезвоню завтра в 10:00.", Language.RU),
                new Sending(null, null, BusinessCalendar.WEEKDAYS));

        assertThat(found).singleElement().satisfies(commitment -> {
            assertThat(commitment.promise().due()).isNull();
            assertThat(commitment.timing()).isEqualTo(Timing.NAMED);
        });
    }

    @Test
    void anEventAndACustomersStepAreToldApart() {
        assertThat(only(Language.EN, "I'll write as soon as the warehouse confirms.", "2026-11-18T10:00:00+02:00").timing())
                .isEqualTo(Timing.EVENT);
        assertThat(only(Language.EN, "We'll ship it within two days after payment.", "2026-11-18T10:00:00+02:00").timing())
                .isEqualTo(Timing.CUSTOMERS_STEP);
        assertThat(only(Language.EN, "We'll call you back soon.", "2026-11-18T10:00:00+02:00").timing()).isEqualTo(Timing.VAGUE);
        assertThat(only(Language.EN, "We'll certainly put it right.", "2026-11-18T10:00:00+02:00").timing()).isEqualTo(Timing.NONE);
    }

    @Test
    void callBacksDoNotCompleteTheMatter() {
        assertThat(only(Language.LT, "Paskambinsiu Jums rytoj iki 12 val.", "2026-11-18T10:00:00+02:00").completes()).isFalse();
        assertThat(only(Language.LT, "Telefoną sutaisysime rytoj iki 12 val.", "2026-11-18T10:00:00+02:00").completes()).isTrue();
    }

    @Test
    void theSpanIsThePromiseAndNothingElse() {
        String text = "Laba diena! Suprantu. Rytoj iki 15:00 patikrinsiu ir parašysiu. Geros dienos!";

        assertThat(only(Language.LT, text, "2026-11-18T10:00:00+02:00").promise().text())
                .isEqualTo("Rytoj iki 15:00 patikrinsiu ir parašysiu");
    }
}
