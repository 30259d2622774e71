package heard.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;

import heard.engine.Emotion;
import heard.engine.Engine;
import heard.engine.Identifier;
import heard.engine.Intensity;
import heard.engine.Message;
import heard.engine.Reading;
import heard.engine.Request;
import heard.engine.Tone;
import heard.engine.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {
    private static final Engine ENGINE = Engine.shipped();

    @Test
    void anAngryRepeatedMessageIsReadWhole() {
        Reading reading = ENGINE.read("Третий раз пишу про заказ 58213! Сколько можно?! Верните деньги, иначе пойду в суд!!!");

        assertThat(reading.feels(Emotion.ANGER)).isTrue();
        assertThat(reading.intensity()).isGreaterThanOrEqualTo(Intensity.STRONG);
        assertThat(reading.repeated()).isTrue();
        assertThat(reading.leaving()).isTrue();
        assertThat(reading.asksFor(Request.REFUND)).isTrue();
        assertThat(reading.tone()).isEqualTo(Tone.TENSE);
        assertThat(reading.attention()).isNotEmpty();
        assertThat(reading.identifiers()).extracting(Identifier::value).contains("58213");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Позвоните мне: 8 916 000-41-27              | PHONE  | +79160004127
        Paskambinkite man 8-612-77104               | PHONE  | +37061277104
        My phone is 07700 900188, please call       | PHONE  | +447700900188
        Списали 6 490 руб. за услугу                | AMOUNT | 6490 RUB
        Sumokėjau 312,44 Eur už prekę               | AMOUNT | 312.44 EUR
        They charged me $2,940 for nothing          | AMOUNT | 2940 USD
        Номер договора 78-К/2210, проверьте         | CONTRACT | 78-К/2210
        Užsakymas Nr. HT-66120 neatvyko             | ORDER  | HT-66120
        My order RX449021IE is late                 | ORDER  | RX449021IE
        Write to Anna@Example.org please            | EMAIL  | anna@example.org
        Заказ сделан 3 мая, где он?                 | DATE   | 2026-05-03
        Užsakiau liepos 6 d., kur siunta?           | DATE   | 2026-07-06
        I ordered on 28 July, where is it?          | DATE   | 2026-07-28
        """)
    void identifiersAreNormalised(String text, Identifier.Kind kind, String value) {
        Reading reading = ENGINE.read(new Message(text, OffsetDateTime.parse("2026-08-10T10:00:00+03:00"), null, List.of()), null);

        assertThat(reading.identifiers()).filteredOn(identifier -> identifier.kind() == kind).extracting(Identifier::value).contains(value);
    }

    @Test
    void thanksInAdvanceIsNoGratitude() {
        assertThat(ENGINE.read("Подскажите, пожалуйста, график работы. Заранее спасибо.").feels(Emotion.GRATITUDE)).isFalse();
        assertThat(ENGINE.read("Iš anksto ačiū už atsakymą.").feels(Emotion.GRATITUDE)).isFalse();
        assertThat(ENGINE.read("Thanks in advance for your help.").feels(Emotion.GRATITUDE)).isFalse();
    }

    @Test
    void urgencyIsSaid() {
        assertThat(ENGINE.read("Skubiai reikia pažymos, rytoj skrendu!").urgency()).isEqualTo(Urgency.URGENT);
        assertThat(ENGINE.read("Не срочно, когда будет удобно.").urgency()).isEqualTo(Urgency.NONE);
    }

    @Test
    void anEmptyMessageIsNeutral() {
        Reading reading = ENGINE.read("");

        assertThat(reading.feelings()).isEmpty();
        assertThat(reading.intensity()).isEqualTo(Intensity.NONE);
    }

    @Test
    void wordsThatOnlyExamplesPointAtAreToldAsLearned() {
        String text = "Четвёртый день сижу без воды с грудным ребёнком, это какой-то кошмар.";
        Reading reading = ENGINE.read(text);

        assertThat(reading.feelings()).isNotEmpty();
        assertThat(reading.evidence()).filteredOn(evidence -> evidence.source().equals("learned")).isNotEmpty()
                .allSatisfy(evidence -> assertThat(evidence.span().of(text)).isNotBlank());
    }

    @Test
    void quotedMailTeachesNothing() {
        Reading reading = ENGINE
                .read("Добрый день, подскажите график работы.\n\n> Вы воры и мошенники!!! Сколько можно ждать?! Я в бешенстве!");

        assertThat(reading.feels(Emotion.ANGER)).isFalse();
        assertThat(reading.tone()).isEqualTo(Tone.CALM);
    }

    @Test
    void whatStandsBehindTheFirstPagesIsReadByRulesAlone() {
        String calm = "Добрый день. Заказ собран и лежит на складе. ".repeat(400);
        Reading reading = ENGINE.read(calm + "Позовите живого человека, соедините меня с оператором!");

        assertThat(reading.wantsHuman()).isTrue();
    }
}
