package heard.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import heard.engine.Engine;
import heard.engine.Identifier;
import heard.engine.Language;
import heard.engine.Message;
import heard.engine.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    private static final Engine ENGINE = Engine.shipped();

    private static String read(String text, String at) {
        var message = new Message(text, OffsetDateTime.parse(at + "T10:00:00+03:00"), null, List.of());
        return ENGINE.read(message, null).identifiers().stream().map(identifier -> identifier.kind().code() + " " + identifier.value())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Мой последний платёж вам: 7 205,30. Больше не ждите         | amount 7205.30 RUB
        Ремонт делали по чеку на 14 650, гарантии нет               | amount 14650 RUB
        Интернет у вас теперь 420 в месяц, это за что?              | amount 420 RUB
        Верните 35 тыс, и разойдёмся                                | amount 35000 RUB
        Списали 512 вместо 380, пересчитайте                        | amount 512 RUB; amount 380 RUB
        Должны вернуть 2 тыс. 300 ₽ за билет                        | amount 2300 RUB
        Пеня 37 копеек, смешно же                                   | amount 0.37 RUB
        Три рубля двадцать копеек сдачи не дали                     | amount 3.20 RUB
        Отсудите мне миллиард рублей                                | amount 1000000000 RUB
        Взяли две тысячи вместо трёхсот, верните разницу            | amount 2000 RUB; amount 300 RUB
        Залили товара на 240 тысяч, кто заплатит?                   | amount 240000 RUB
        Skola 1 204,50, o sutarties nėra                            | amount 1204.50 EUR
        Grąžinkit 6 eurus ir 40 centų                               | amount 6.40 EUR
        Nurašė 45 ct už nieką                                       | amount 0.45 EUR
        Už internetą dabar 27 per mėnesį?                           | amount 27 EUR
        ATM kept ₹20,000 and gave nothing                           | amount 20000 INR
        Kindly refund Rs 6,150/- to my account                      | amount 6150 INR
        Deposit of AUD 450 is still not back                        | amount 450 AUD
        The fee went from 80 to 310 euro overnight                  | amount 80 EUR; amount 310 EUR
        They billed four hundred and thirty pounds                  | amount 430 GBP
        I only wanted monthly but it charged me for yearly, 64.99   | amount 64.99 GBP
        3 grand for a fridge that warms milk, give it back          | amount 3000 GBP
        Пришёл счёт на 4580, хотя договаривались на 3900            | amount 4580 RUB; amount 3900 RUB
        На сайте было 340, а списали 610                            | amount 340 RUB; amount 610 RUB
        Тысячи три отдал за ремонт                                  | amount 3000 RUB
        Kaina buvo 499, dabar 649                                   | amount 499 EUR; amount 649 EUR
        Gavau sąskaitą 45,60 už tuščią butą                         | amount 45.60 EUR
        Twenty-five dollars for a bag?                              | amount 25 USD
        It is £10/month, isn't it?                                  | amount 10 GBP
        Переведите на карту 15000, жду                              | amount 15000 RUB
        Верните на карту 15000                                      | amount 15000 RUB
        i paid £12.10. i want it back                               | amount 12.10 GBP
        Заехал в 18, потом 500 рублей на такси                      | amount 500 RUB
        Сумма 3500 к оплате, проверьте                              | amount 3500 RUB
        """)
    void sumsAreFoundAsPeopleWriteThem(String text, String wanted) {
        assertThat(read(text, "2026-08-10")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Списали 300 баллов, верните", "Снимите показания: 4521,18 кВт·ч, оплата позже",
            "Тариф даёт 500 минут, а платить когда?", "Тысячу раз просил вернуть деньги", "Оплатила и жду 40–60 минут",
            "Вес 3 780, мальчик, спасибо за скидку", "Ставка выросла на 2,5 процента, платить не буду",
            "Turiu 12 tūkstančių sekėjų, grąžinkit pinigus", "Neliko nė vieno cento, grąžinkite",
            "Осталось несколько тысяч рублей", "Температура в батарее 18,50, а плачу как за тепло",
            "Купил 2 билета на 14.00, верните деньги",
            "Eight pounds two and lungs like a siren, we paid nothing", "It'll be grand, I paid already",
            "Thanks a million for the refund", "I paid and waited 90 minutes", "It's 54 in here and I paid for heat",
            "You charged me for order 5521 twice", "I placed order 5521 a week ago", "Заказ 5521 со скидкой",
            "Užsakymą 5521 atgal siunčiu", "Cancel order 5521 please", "Room 214 please", "Деньги списали в 10 утра",
            "I paid at 11 pm", "I paid, call me back at 10", "Sumokėjau apie 10 ryto", "I paid, it took 15 working days",
            "Оплатила 12 занятий", "Sumokėjau už 12 pamokų", "Прислали 2 копии чека", "Trūksta 40 centimetrų laido",
            "The cable is 25 centimetres short", "Обошли 3 центра и всё зря", "Puslapis kraunasi 30 sek. ir ilgiau",
            "I travelled to 12 European countries with it", "Atvežė 5 europadėklai plytelių"})
    void whatIsCountedOrMeasuredIsNoSum(String text) {
        assertThat(read(text, "2026-08-10")).doesNotContain("amount");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-08-03 | К двадцатому нужен ответ                      | date 2026-08-20
        2026-02-08 | Он умер у вас третьего числа                  | date 2026-02-03
        2026-08-03 | Запись на седьмое сентября отмените           | date 2026-09-07
        2026-08-03 | Поезд у нас двадцать первого августа          | date 2026-08-21
        2026-09-04 | Поверка была 1 сент. 2026 г.                  | date 2026-09-01
        2026-12-29 | Справка нужна к 9 января                      | date 2027-01-09
        2026-08-10 | Negalėsiu vasario 28 ir 30 d.                 | date 2026-02-28
        2026-08-10 | Negalėsiu vasario 27, 28 ir 29 d.             | date 2026-02-27; date 2026-02-28
        2026-03-01 | Vasario 28–30 d. nebuvau, iki 5 d. atsakykite | date 2026-02-28; date 2026-03-05
        2026-03-20 | Laukiu nuo kovo antros, o kovo devintą skambinau | date 2026-03-02; date 2026-03-09
        2026-11-16 | Atostogos prasideda gruodžio 3-iąją           | date 2026-12-03
        2026-06-17 | Rašiau gegužės 4 d. ir 25 d.                  | date 2026-05-04; date 2026-05-25
        2026-07-06 | Nutraukiu nuo 07/31                           | date 2026-07-31
        2026-04-04 | Vizitą 04.15 atšaukite                        | date 2026-04-15
        2026-07-24 | Kada atvešit? išvykstu 29 dieną               | date 2026-07-29
        2026-09-04 | We sail on the second of October and return on the ninth | date 2026-10-02; date 2026-10-09
        2026-02-12 | I wrote on 15 January and again on the 29th   | date 2026-01-15; date 2026-01-29
        2026-12-20 | The box is due 23rd, will it come?            | date 2026-12-23
        2026-03-27 | The doctor will ring me on the 3rd            | date 2026-04-03
        2026-04-25 | I cannot make the scan on 6/5                 | date 2026-05-06
        2026-01-19 | My letter of 3 December was not answered      | date 2025-12-03
        2026-08-10 | I wrote on the 3rd, 5th and 9th of July       | date 2026-07-03; date 2026-07-05; date 2026-07-09
        2026-08-10 | Move it to the 5th of next month, can it be on the 5th of next month? | date 2026-09-05
        2026-08-10 | We arrive 05.09. and leave on 12.09.          | date 2026-09-05; date 2026-09-12
        2026-08-10 | Būsime liepos 14-16 dienomis                  | date 2026-07-14; date 2026-07-16
        2026-08-10 | Mokėjau gegužės mėn. 5 d., o kitą mėnesį 5 dieną jau ne | date 2026-05-05; date 2026-09-05
        2026-08-10 | Atvyksiu 2026 09 05                           | date 2026-09-05
        2026-12-22 | I am away until 4 January                     | date 2027-01-04
        2026-08-10 | Gimimo data 1986-05-04, vizitas iki 28 d.     | date 1986-05-04; date 2026-08-28
        2026-08-10 | Договор от 12.03.2024, списание 20 числа      | date 2024-03-12; date 2026-08-20
        2026-12-20 | I need the 3rd, 5th and 9th of January        | date 2027-01-03; date 2027-01-05; date 2027-01-09
        2026-02-20 | We stay the 3rd and 5th of July 2027          | date 2027-07-03; date 2027-07-05
        2026-08-10 | You may cancel it by May 14                   | date 2026-05-14
        """)
    void daysHaveTheMonthAndTheYearTheyAreMeantIn(String at, String text, String wanted) {
        assertThat(read(text, at)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Живу на 5-м этаже до 21-го дома", "Каждое первое число одно и то же", "С первого раза не вышло",
            "Dirbate nuo 08.30 iki 17.00?", "Kovo antrą savaitę buvo šalta", "Оплата 10 числа каждого месяца", "Laukiu 14 d. ir nieko",
            "My flat is on the 3rd floor",
            "I bought two lamps, the 2nd does not work", "It's the 4th in a row", "This is the 3rd I have ordered",
            "Ходила к третьему специалисту", "Подошла к 5-му окну", "Записали к 4-му врачу", "Ar grąžinsite po 14 d.",
            "Be interneto 4 dieną", "Eilėje esu 12-a.", "Atvykau 08.30, o durys užrakintos", "Darbo laikas: 08-17",
            "I gave you a score of 4/5", "Оценил на 10/10", "You may first want to check", "Kovoju 3 savaites su jumis",
            "Man liepė 2 dienas palaukti", "Vasarą 2 kartus skambinau", "Laba diena, durų kodas 4410257 neveikia",
            "I use a 1/2 cup for it", "He came third in the race on the day"})
    void floorsHoursAndWeeksAreNoDays(String text) {
        assertThat(read(text, "2026-08-10")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Закройте вклад 5170-22-Б                      | contract 5170-22-Б
        Заплатила 1 950,20. Л/с 61-004-2287           | amount 1950.20 RUB; contract 61-004-2287
        Удост. ВБД 204417, льгота не начислена        | order ВБД 204417
        Что по отчёту ТЗ-91?                          | order ТЗ-91
        Возврат за двоих, код ZЖ-617                  | order ZЖ-617
        Где заказ 5521 в Туле?                        | order 5521
        Please send order 5521 as a gift              | order 5521
        You charged me for order 5521 twice           | order 5521
        Order 2026112600012345 is late                | order 2026112600012345
        Where is my order *5521* now                  | order 5521
        Send it to LT121000011101001000 Swedbank      | contract LT121000011101001000
        Grąžinkite į LT121000011101001000 SEB bankas  | contract LT121000011101001000
        Refund to GB29 NWBK 6016 1331 9268 19 A Reed  | contract GB29 NWBK 6016 1331 9268 19
        Call me on +353 (0)87 123 4567                | phone +353871234567
        It failed at 2026-11-26 10:30                 | date 2026-11-26
        My table is booked for 23-05-2026 14:00       | date 2026-05-23
        Телефон не работает с 30.11.2026 10:30        | date 2026-11-30
        Obj. nr. 0512-33-08, kodėl tokia sąskaita?    | contract 0512-33-08
        Prietaiso nr. 71 204 883 nieko nerodo         | serial 71 204 883
        Laba diena, matuoklis K-41207 vėluoja         | order K-41207
        Any idea? PD 61 0 4 22 GB                     | order PD 61 0 4 22 GB
        Which is it for 1Z 071 B44 20?                | order 1Z 071 B44 20
        Repro for DOC-0 5521-X attached               | order DOC-0 5521-X
        Meter nr. 2 0551/90-H is dead                 | serial 2 0551/90-H
        Paid into a/c 00517733                        | contract 00517733
        My new mobile is 98111 40277                  | phone +919811140277
        Mobile 0043 660 000 0 255                     | phone +436600000255
        """)
    void codesAreTakenWholeAndByTheirKind(String text, String wanted) {
        assertThat(read(text, "2026-08-10")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Горит чек, ошибка P0420", "P0420 klaida grįžta kas savaitę", "The display says E18 and F05",
            "Do you accept UL 1741 SB inverters?", "Код двери 45В, заходите", "C114/C117 look burnt",
            "Карта 2200 7001 1234 5678 не работает", "Užblokuokit kortelę ****4417", "Skaitiklis 04417, salto 02981",
            "Рейс SU 1234 отменили", "Įm. k. 304151376, laukiu atsakymo", "The tablet line ending 0148",
            "The laptop has 16 GB 512 GB SSD inside", "The kettle says 220 V 1500 W", "Prietaisas 230 V 50 Hz neveikia",
            "My AUDI A6 2018 is late", "YOU SENT 100 NOT 150", "ВЫ ДАЛИ 100 А НЕ 150", "I was a member 2019-2024",
            "Это стоит 1000-1500 рублей", "Skaitiklyje 45210, kodėl?", "Карта 4111111111111111 у меня"})
    void faultsStandardsAndDoorCodesAreNoReferences(String text) {
        assertThat(read(text, "2026-08-10")).isEmpty();
    }

    /** Written badly, a day may be none of its month or of any: that is no reason to fail. */
    @ParameterizedTest
    @ValueSource(strings = {"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
            "January February March April May June July August September October November December"})
    void everyDayBesideEveryMonthIsReadOrLeft(String months) {
        for (String month : months.split(" ")) {
            for (int day = 0; day <= 99; day++) {
                String text = """
                    Ar %1$s %2$d ir 31 d., iki 30 d.? And the %2$dth, 30th and 31st of %1$s.
                    Buvo %1$s 28, %2$d ir 30 d., also %2$d %1$s, до 31-го.
                    Dirbu %1$s %2$d-%2$d d. ir %1$s 31–%2$d d.; с %2$d-%2$d %1$s""".formatted(month, day);
                assertThat(dates(text, OffsetDateTime.parse("2026-02-28T23:30:00+02:00"))).as(text)
                        .allSatisfy(date -> assertThat(LocalDate.parse(date)).isAfter("2024-12-31"));
                assertThat(dates(text, null)).as(text).allMatch(date -> date.matches("--\\d\\d-\\d\\d"));
            }
        }
    }

    private static List<String> dates(String text, @Nullable OffsetDateTime at) {
        return Stream.of(Language.RU, Language.LT, Language.EN).flatMap(language -> Dates.of(Text.of(text, language), at).stream())
                .map(Identifier::value).toList();
    }
}
