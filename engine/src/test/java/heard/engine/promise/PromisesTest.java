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
        assertThat(only(Language.RU, "Завтра починим телефон и позвоним.", "2026-11-18T10:00:00+02:00").completes()).isTrue();
        assertThat(only(Language.RU, "Завтра напишу, что мастер сделает.", "2026-11-18T10:00:00+02:00").completes()).isFalse();
    }

    @Test
    void theSpanIsThePromiseAndNothingElse() {
        String text = "Laba diena! Suprantu. Rytoj iki 15:00 patikrinsiu ir parašysiu. Geros dienos!";

        assertThat(only(Language.LT, text, "2026-11-18T10:00:00+02:00").promise().text())
                .isEqualTo("Rytoj iki 15:00 patikrinsiu ir parašysiu");
    }

    @Test
    void anHourTakesTheDayNamedBeforeItInTheSentence() {
        Commitment promise = only(Language.RU, "Забирайте завтра, машина будет готова к 16:00.", "2026-11-18T10:00:00+02:00");

        assertThat(promise.promise().due()).isEqualTo(OffsetDateTime.parse("2026-11-19T16:00:00+02:00"));
    }

    @Test
    void aDesksOwnCalendarDecides() {
        var saturdays = new BusinessCalendar() {
            @Override
            public java.time.LocalTime endOn(java.time.LocalDate day) {
                return java.time.LocalTime.of(day.getDayOfWeek() == java.time.DayOfWeek.SATURDAY ? 15 : 20, 0);
            }

            @Override
            public java.time.LocalTime usualEnd() {
                return java.time.LocalTime.of(20, 0);
            }
        };
        var sending = new Sending(OffsetDateTime.parse("2026-11-20T10:00:00+02:00"), VILNIUS, saturdays);

        assertThat(Promises.find(Text.of("Atsakysime per vieną darbo dieną.", Language.LT), sending)).singleElement()
                .satisfies(found -> assertThat(found.promise().due()).isEqualTo(OffsetDateTime.parse("2026-11-21T15:00:00+02:00")));
    }

    @Test
    void theTimeIsGivenInTheDesksZoneWhateverTheOffsetOfSending() {
        var sending = new Sending(OffsetDateTime.parse("2026-11-18T23:30:00-05:00"), VILNIUS, BusinessCalendar.WEEKDAYS);

        assertThat(Promises.find(Text.of("I'll call you tomorrow.", Language.EN), sending)).singleElement()
                .satisfies(found -> assertThat(found.promise().due()).isEqualTo(OffsetDateTime.parse("2026-11-20T18:00:00+02:00")));
    }
}
