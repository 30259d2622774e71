package heard.desk.channel.email.mime.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Undeclared text comes out right, from subjects of one word to sentences. */
class CharsetGuessTest {
    private static final List<String> RUSSIAN = List.of("Заказ", "Возврат денег", "СРОЧНО! НЕ РАБОТАЕТ!", "Re: Жалоба на курьера",
            "Где мой счёт?", "Ремонт телефона",
            "Добрый день, не могу войти в личный кабинет.", "«Солнце» — отличный магазин", "Прошу перезвонить завтра после обеда",
            "Юрий Щукин", "Хочу отменить подписку",
            "ООО «Ромашка», бухгалтерия", "Объект № 5 съёмка", "Ёлка", "Спасибо большое за помощь!");
    private static final List<String> LITHUANIAN = List.of("Grąžinimas", "Užsakymas nepristatytas", "Skundas dėl kurjerio",
            "SKUBU! NEVEIKIA ŠALDYTUVAS",
            "Žydrūnas Čepaitis", "Ar galėčiau gauti sąskaitą faktūrą?", "Ačiū už pagalbą, viskas veikia puikiai.", "Kodėl taip ilgai?",
            "Eglė", "Šiaulių skyrius, antras aukštas",
            "Prašau atšaukti mano užsakymą ir grąžinti pinigus į tą pačią sąskaitą.");
    private static final List<String> GERMAN = List.of("Rückgabe", "Größe falsch geliefert", "Können Sie mir bitte helfen?",
            "Straße und Hausnummer geändert", "Für Käthe Müller",
            "Die Lieferung kommt zu spät", "ÄRGER MIT DER BESTELLUNG");
    private static final List<String> FRENCH = List.of("Très déçu de la livraison", "Problème à résoudre",
            "Où est ma commande ? Je suis très fâché.", "Élève à l'école");

    static Stream<Map.Entry<String, List<String>>> texts() {
        return Stream.of(Map.entry("windows-1251", RUSSIAN), Map.entry("KOI8-R", RUSSIAN.subList(0, 7)),
                Map.entry("IBM866", RUSSIAN.subList(0, 7)), Map.entry("UTF-8", RUSSIAN),
                Map.entry("windows-1257", LITHUANIAN), Map.entry("ISO-8859-13", LITHUANIAN), Map.entry("windows-1252", GERMAN),
                Map.entry("windows-1252", FRENCH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void undeclaredTextIsReadRight(Map.Entry<String, List<String>> texts) {
        Charset charset = Charset.forName(texts.getKey());
        assertThat(texts.getValue())
                .allSatisfy(text -> assertThat(TextDecoder.decode(text.getBytes(charset), null).text()).isEqualTo(text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aRightDeclarationIsBelieved(Map.Entry<String, List<String>> texts) {
        Charset charset = Charset.forName(texts.getKey());
        assertThat(texts.getValue())
                .allSatisfy(text -> assertThat(TextDecoder.decode(text.getBytes(charset), texts.getKey()).text()).isEqualTo(text));
    }

    @Test
    void otherLanguagesKeepTheirDeclaredCharset() {
        for (Map.Entry<String, String> each : Map
                .of("windows-1250", "Příliš žluťoučký kůň úpěl ďábelské ódy", "iso-8859-2", "Zażółć gęślą jaźń, proszę", "windows-1253",
                        "Καλημέρα, πού είναι η παραγγελία μου;", "windows-1255", "שלום, איפה ההזמנה שלי", "iso-8859-9",
                        "Siparişim nerede, çok geç kaldı ğüşöç", "koi8-u",
                        "Де моє замовлення? Дякую, їжак ґанок є", "windows-1256", "أين طلبي من فضلك", "iso-8859-5",
                        "Где мой заказ, прошу ответить", "tis-620", "สินค้าของฉันอยู่ที่ไหน")
                .entrySet()) {
            byte[] bytes = each.getValue().getBytes(Charset.forName(each.getKey()));
            assertThat(TextDecoder.decode(bytes, each.getKey()).text()).as(each.getKey()).isEqualTo(each.getValue());
        }
    }
}
