package heard.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;

import heard.engine.Address;
import heard.engine.Emotion;
import heard.engine.Engine;
import heard.engine.Expertise;
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
import org.junit.jupiter.params.provider.ValueSource;

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
        Получатель Ерлан, телефон 8 707 555 22 19   | PHONE  | +77075552219
        Перевёл не тому 180 000 тенге!              | AMOUNT | 180000 KZT
        Возвращаю посуду по акту 82-К               | ORDER  | 82-К
        Бронь QZ81TT, сайт пишет ошибку 4012        | ORDER  | QZ81TT
        Siunta BB 7712 0934 LT vis dar nejuda       | ORDER  | BB 7712 0934 LT
        Duokit pamainos viršininką. FARM-2206       | ORDER  | FARM-2206
        My appointment is on 24.02., is it fine?    | DATE   | 2026-02-24
        Is it ready before the 8th of August?       | DATE   | 2026-08-08
        Moku nuo kovo 1 d., kur sąskaita?           | DATE   | 2026-03-01
        Первого сентября ребёнок идёт в школу       | DATE   | 2026-09-01
        Where is parcel 663 900 1207 please         | ORDER  | 663 900 1207
        Customer number 4471 2093, cancel the TV    | CONTRACT | 4471 2093
        Заказ сделан 3 мая, где он?                 | DATE   | 2026-05-03
        Užsakiau liepos 6 d., kur siunta?           | DATE   | 2026-07-06
        I ordered on 28 July, where is it?          | DATE   | 2026-07-28
        Квитанция ТВ/118-2, жду ответа              | ORDER  | ТВ/118-2
        Плачу 7 412 руб. 18 коп. в месяц            | AMOUNT | 7412.18 RUB
        С меня списали 3500 без спроса              | AMOUNT | 3500 RUB
        Заплатила сто двенадцать рублей             | AMOUNT | 112 RUB
        ДТП было двадцать восьмого февраля          | DATE   | 2026-02-28
        Перенесите приём на 24 число                | DATE   | 2026-08-24
        договор 118 4420 7                          | CONTRACT | 118 4420 7
        Телефон (812)555·77·01, после обеда         | PHONE  | +78125557701
        Užsakymas nr. LT#40081                      | ORDER  | LT#40081
        Abonementas ABO-2217 sustabdytas            | CONTRACT | ABO-2217
        Kelionė spalio 22–29 d. Kretoje             | DATE   | 2026-10-29
        Customer ref 7 003 118 / 02, please help    | CONTRACT | 7 003 118 / 02
        Any joy with parcel YT 9921 004 7GB yet?    | ORDER  | YT 9921 004 7GB
        My payment goes out on the 28th, is it ok?  | DATE   | 2026-08-28
        End it before the draft on 11/15 please     | DATE   | 2026-11-15
        It's £2k of rent money, please stop it      | AMOUNT | 2000 GBP
        Списали полторы тысячи рублей за подписку   | AMOUNT | 1500 RUB
        Верните полтора миллиона рублей             | AMOUNT | 1500000 RUB
        С карты сняли полторы тысячи                | AMOUNT | 1500 RUB
        Заплатил 2,5 тыс. руб. за шланг             | AMOUNT | 2500 RUB
        Ущерб 1,2 млн рублей                        | AMOUNT | 1200000 RUB
        Nuskaitė pusantro šimto eurų                | AMOUNT | 150 EUR
        They took half a million pounds             | AMOUNT | 500000 GBP
        Нужно к 28-му, успеете?                     | DATE   | 2026-08-28
        Reikia iki 28 d., ar spėsite?               | DATE   | 2026-08-28
        """)
    void identifiersAreNormalised(String text, Identifier.Kind kind, String value) {
        Reading reading = ENGINE.read(new Message(text, OffsetDateTime.parse("2026-08-10T10:00:00+03:00"), null, List.of()), null);

        assertThat(reading.identifiers()).filteredOn(identifier -> identifier.kind() == kind).extracting(Identifier::value).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Приём завтра в 24:00 или раньше?", "В рецепте 2 р/д десять дней", "Vizitas rugsėjį 14:00, ačiū",
            "We sat in 22E and 31C",
            "Vilnius, LT-44249, trečias aukštas", "My son's temp is 40.1 and we live on the 3rd floor",
            "Наш ИНН 7707083893, выставьте счёт", "Versija 2, laukiu jau 14 d. d. ir nieko",
            "Версия 1.8.0, мигает уже 300 секунд", "The house was built in 1922, is it on the list?"})
    void timesSeatsPostCodesAndYearsAreNoIdentifiers(String text) {
        assertThat(ENGINE.read(text).identifiers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Анализы Тимофеевой готовы?                           | STATUS
        Скоро ли придёт курьер?                              | STATUS
        Ar jau sutaisyta mano skalbyklė?                     | STATUS
        Any update on my repair?                             | STATUS
        Не удаётся оплатить счёт, сайт выдаёт ошибку         | TECHNICAL
        Nepavyksta prisijungti, ekranas tuščias              | TECHNICAL
        I can't log in, the app keeps crashing               | TECHNICAL
        Отмените, пожалуйста, запись на пятницу              | CANCELLATION
        Atšaukite mano vizitą pirmadienį                     | CANCELLATION
        Please cancel my booking for Friday                  | CANCELLATION
        Отдельное спасибо вашему мастеру, вы лучшие!         | PRAISE
        Didelis ačiū meistrui, jūs nuostabūs!                | PRAISE
        Hats off to your engineer, he was brilliant          | PRAISE
        Безобразие! Никто даже не извинился и не объяснил    | COMPLAINT
        """)
    void theMainRequestIsSeen(String text, Request main) {
        assertThat(ENGINE.read(text).requests()).startsWith(main);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Напоминаю про своё обращение, ответа так и нет | true
        Третий день нет воды                           | false
        Primenu apie savo prašymą, niekas neatsakė     | true
        Kiek kainuoja pristatymas į Kauną?             | false
        This is my third email about the boiler        | true
        How much is delivery to Leeds?                 | false
        """)
    void anEarlierContactIsHeardAndADurationIsNot(String text, boolean repeated) {
        assertThat(ENGINE.read(text).repeated()).isEqualTo(repeated);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Посмотрите, где застряла посылка       | FORMAL
        Добрый день, к терапевту без полиса можно | UNKNOWN
        Слышь, ты мне это обещал               | INFORMAL
        Laba diena, iškviečiau, kada atvyksite | FORMAL
        Sveiki                                 | UNKNOWN
        Hi                                     | UNKNOWN
        Kur mano siunta                        | UNKNOWN
        """)
    void aSecondPersonDecidesTheAddress(String text, Address address) {
        assertThat(ENGINE.read(text).address()).isEqualTo(address);
    }

    @Test
    void whatOthersSayIsNotAimedAtTheReader() {
        assertThat(ENGINE.read("Мой сосед говорит, что вы воры, а мне скажите, где счёт").tone()).isNotEqualTo(Tone.HOSTILE);
    }

    @Test
    void thanksWithIronyAreNoGratitude() {
        assertThat(ENGINE.read("Ну спасибо, удружили, третий раз привезли не то").feels(Emotion.GRATITUDE)).isFalse();
    }

    @Test
    void aShortQuestionMakesNoNovice() {
        assertThat(ENGINE.read("Kur mano siunta?").expertise()).isEqualTo(Expertise.UNKNOWN);
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
        String text = "Лопнула труба, кипяток хлещет, зальёт соседей снизу, куда звонить?";
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Очень срочно                              | URGENT
        Skubu!!!                                  | URGENT
        Urgent please                             | URGENT
        В подъезде сильно пахнет газом            | URGENT
        Laiptinėje smirda degėsiais               | URGENT
        There are sparks coming from the socket   | URGENT
        Не срочно, когда будет время              | NONE
        Neskubu, kada galėsite                    | NONE
        Not urgent at all, whenever suits         | NONE
        Пришлите электрика в пятницу              | SOON
        Atsiųskite elektriką penktadienį          | SOON
        Send an electrician on Friday please      | SOON
        """)
    void hasteIsHeardWhereItIsPlain(String text, Urgency urgency) {
        assertThat(ENGINE.read(text).urgency()).isEqualTo(urgency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Вы все там просто мошенники!", "Jūs visi vagys!", "You people are thieves!", "Подам на вас в суд",
            "Pas jus daugiau niekada nepirksiu", "Never ordering from you again", "Водитель хам", "Jūsų kurjeris chamas",
            "Your courier is an idiot", "😡😡", "Третий раз пишу, сколько можно", "Kiek galima laukti tos siuntos"})
    void whatIsFeltAndTheToneAgree(String text) {
        Reading reading = ENGINE.read(text);

        assertThat(reading.negative()).isTrue();
        assertThat(reading.intensity()).isNotEqualTo(Intensity.NONE);
        assertThat(reading.feels(Emotion.ANGER) && reading.tone() == Tone.CALM).isFalse();
        assertThat(reading.tone() == Tone.HOSTILE && reading.intensity() == Intensity.MILD).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Я не переживаю, просто интересно, где посылка | ANXIETY
        Nesijaudinu, tik klausiu, kur siunta          | ANXIETY
        I'm not worried at all, just curious          | ANXIETY
        Раньше злилась на вас, а теперь всё отлично   | ANGER
        I used to be furious about it, all good now   | ANGER
        """)
    void aFeelingThatIsDeniedOrOverIsNone(String text, Emotion emotion) {
        assertThat(ENGINE.read(text).feels(emotion)).isFalse();
    }

    @Test
    void anInsultAtSomebodyElseIsNotAimedAtTheReader() {
        assertThat(ENGINE.read("Ваш курьер идиот и хам").tone()).isEqualTo(Tone.TENSE);
        assertThat(ENGINE.read("Your driver is a complete moron").tone()).isEqualTo(Tone.TENSE);
        assertThat(ENGINE.read("Jūsų vairuotojas visiškas idiotas").tone()).isEqualTo(Tone.TENSE);
    }

    @Test
    void picturesAloneSayWhatTheySay() {
        assertThat(ENGINE.read("😡😡😡").feels(Emotion.ANGER)).isTrue();
        assertThat(ENGINE.read("🙏❤️").feels(Emotion.GRATITUDE)).isTrue();
        assertThat(ENGINE.read("😭").feels(Emotion.SADNESS)).isTrue();
    }
}
