package heard.engine.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import heard.engine.Language;
import heard.engine.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SpellingTest {
    private static List<Misspelling> check(Language language, String text) {
        return Spelling.check(Text.of(text, language), Surroundings.NONE);
    }

    private static List<String> wrong(Language language, String text) {
        return check(language, text).stream().map(misspelling -> misspelling.span().of(text)).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RU | Здраствуйте, Ольга! Ваш заказ готов.          | Здраствуйте | Здравствуйте
        RU | Деньги вернутся без болших задержек завтра.   | болших      | больших
        RU | Мы вообщем согласны с вами.                   | вообщем     | в общем
        RU | Я незнаю точной даты, но уточню.              | незнаю      | не знаю
        RU | Спасибо за ожыдание, проверил.                | ожыдание    | ожидание
        RU | Ваша жалоба расмотрена сегодня.               | расмотрена  | рассмотрена
        RU | Курьер приедет завтар утром.                  | завтар      | завтра
        RU | Мастер сможет придти в среду.                 | придти      | прийти
        RU | Оплатите гос пошлину и напишите нам.          | гос пошлину | госпошлину
        RU | Заказ может задержатся на день.               | задержатся  | задержаться
        LT | Siuntą atvešime ryt vakare, ačių už kantrybę. | ačių        | ačiū
        LT | Pinigus grąžinsime šindien arba rytoj.         | šindien     | šiandien
        LT | Supranu, kad jums tai nepatogu, sutvarkysime. | Supranu     | Suprantu
        LT | Jūsų skunda jau gavau, atsakysiu rytoj.       | skunda      | skundą
        LT | Atsprašome dėl vėlavimo, kurjeris pakeliui.   | Atsprašome  | Atsiprašome
        LT | Dekojame už laišką, viskas sutvarkyta.        | Dekojame    | Dėkojame
        EN | We recieved your parcel this morning.         | recieved    | received
        EN | That was definately our mistake.              | definately  | definitely
        EN | Please keep it in a seperate box.             | seperate    | separate
        EN | Thanks alot for letting us know.              | alot        | a lot
        EN | Unfortunatly the part is out of stock.        | Unfortunatly| Unfortunately
        EN | I dont see the payment yet.                   | dont        | don't
        """)
    void mistakesAreFoundAndTheRightWordComesFirst(Language language, String text, String word, String right) {
        List<Misspelling> found = check(language, text);

        assertThat(found).as(text).anySatisfy(misspelling -> {
            assertThat(misspelling.span().of(text)).isEqualTo(word);
            assertThat(misspelling.suggestions().getFirst()).isEqualTo(right);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RU | Здравствуйте, Айгуль Рашидовна! Заказ АБ-58213 уже в пункте выдачи на Кржижановского, 15.
        RU | Проверьте, пожалуйста, вай-фай роутер и напишите нам на help@shop.example или в вотсап.
        RU | По-вашему, какой-нибудь из тарифов подойдёт? Наконец-то мы его доработали, кое-что добавили.
        RU | Всё ещё ждём счёт; все еще ждем счет.
        RU | Перезвоню в 18:00, SMS-код никому не сообщайте, ПИН тоже. Смс-информирование включено.
        RU | Скачайте приложение с www.bank.example/app и нажмите «Войти» в шапке, затем Dashboard.
        RU | Это о-о-очень приятно, спасибоооо!
        RU | Оформил переоформление и перевыпуск карты, автоплатёж отключён, кешбэк начислен.
        LT | Laba diena, ponia Kunigunda Žemgulytė, jūsų siunta LT00482215 jau paštomate Ukmergės g.
        LT | Nebeveikiančią programėlę perkrausime, nebesijaudinkite: tebetikriname, ar neprisijungėte prie wi-fi.
        LT | Atsisiųskite router driver iš www.imone.example arba rašykite pagalba@imone.example.
        LT | Gerb. Tomai, sąsk. Nr. 5, tel. 8 612 00000, t. y. per 2 d. d., pan.
        LT | Labas vakaras, Ignai, popierėlis ir dėžutė jau supakuoti, kaimynėle.
        EN | Dear Mrs Nwachukwu-Adeyemi, your colour organiser and our center's catalog arrived at 10am.
        EN | We've emailed the customers' PDFs to jsmith@corp.example; see https://x.example/faq?id=3.
        EN | The API returned a 502, so I restarted nginx and re-enabled the SIM on your iPhone.
        EN | Sooooo sorry about that! It's fixed, you shouldn't see the pop-up any more.
        """)
    void rightTextsStaySilent(Language language, String text) {
        assertThat(wrong(language, text)).as(text).isEmpty();
    }

    @Test
    void namesAreRightInEveryForm() {
        String text = "Передал заявку рахимбеку, с рахимбеком согласовано.";

        assertThat(Spelling.check(Text.of(text, Language.RU), new Surroundings(Set.of("рахимбек"), Set.of()))).isEmpty();
    }

    @Test
    void aLithuanianTextWithoutAnyDiacriticsIsAHabit() {
        assertThat(wrong(Language.LT, "Laba diena, pinigus grazinsime rytoj, aciu uz kantrybe.")).isEmpty();
        assertThat(wrong(Language.LT, "Laba diena, pinigus grazinsime rytoj, ačiū.")).containsExactly("grazinsime");
    }

    @Test
    void aWordOfTheCustomersIsDoubtedLess() {
        Text text = Text.of("Your gliderr is on its way.", Language.EN);

        assertThat(Spelling.check(text, Surroundings.NONE)).hasSize(1);
        assertThat(Spelling.check(Text.of("Your blider is on its way.", Language.EN), new Surroundings(Set.of(), Set.of("blider"))))
                .isEmpty();
    }

    @Test
    void everyMistakeIsAFindingOfItsOwn() {
        assertThat(wrong(Language.EN, "I recieved one and you recieved one.")).containsExactly("recieved", "recieved");
    }

    @Test
    void suggestionsKeepTheCapitalLetter() {
        assertThat(check(Language.EN, "Recieved with thanks.").getFirst().suggestions().getFirst()).isEqualTo("Received");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "OTHER")
    void wellKnownMistakesLeadToRightWords(Language language) {
        var words = new WordCheck(language);
        Lexicon.of(language).wellKnown().forEach((mistake, right) -> {
            assertThat(words.right(mistake)).as(mistake).isFalse();
            for (String word : right.getFirst().word().replace('ё', 'е').split(" ")) {
                assertThat(word.length() < 3 || words.right(word) || words.right(word.toLowerCase(java.util.Locale.ROOT))).as(word)
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"OTHER,Guten Tagg", "RU,Zdravstvuite vash zakaz gotov", "EN,''"})
    void textsThatNoDictionaryKnowsStaySilent(Language language, String text) {
        assertThat(wrong(language, text)).isEmpty();
    }
}
