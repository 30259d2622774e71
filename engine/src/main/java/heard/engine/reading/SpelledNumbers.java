package heard.engine.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.engine.Language;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads sums that are written in words: "сто двенадцать", "a million", "du šimtai". */
final class SpelledNumbers {
    private static final long MOST = 999_999_999;
    private static final Map<Language, Map<String, Long>> WORDS = Map.of(Language.RU,
            words("""
                один=1 одна=1 одного=1 два=2 две=2 двух=2 три=3 трех=3 четыре=4 пять=5 пяти=5 шесть=6 семь=7 восемь=8 девять=9 десять=10 одиннадцать=11
                двенадцать=12 тринадцать=13 четырнадцать=14 пятнадцать=15 шестнадцать=16 семнадцать=17 восемнадцать=18 девятнадцать=19 двадцать=20
                тридцать=30 сорок=40 пятьдесят=50 шестьдесят=60 семьдесят=70 восемьдесят=80 девяносто=90 сто=100 двести=200 триста=300 четыреста=400
                пятьсот=500 шестьсот=600 семьсот=700 восемьсот=800 девятьсот=900 тысяча=1000 тысячу=1000 тысячи=1000 тысяч=1000 миллион=1000000
                миллиона=1000000 миллионов=1000000 тыща=1000 тыщу=1000 тыщи=1000 тыщ=1000 полтысячи=500 полмиллиона=500000"""),
            Language.LT,
            words("""
                vienas=1 viena=1 vieno=1 du=2 dvi=2 dvieju=2 trys=3 tris=3 keturi=4 keturis=4 penki=5 penkis=5 sesi=6 sesis=6 septyni=7 astuoni=8 devyni=9
                desimt=10 vienuolika=11 dvylika=12 trylika=13 keturiolika=14 penkiolika=15 sesiolika=16 septyniolika=17 astuoniolika=18
                devyniolika=19 dvidesimt=20 trisdesimt=30 keturiasdesimt=40 penkiasdesimt=50 sesiasdesimt=60 septyniasdesimt=70
                astuoniasdesimt=80 devyniasdesimt=90 simtas=100 simta=100 simtai=100 simtus=100 simtu=100 tukstantis=1000 tukstanti=1000
                tukstanciai=1000 tukstancius=1000 tukstanciu=1000 tukstancio=1000 simto=100 milijono=1000000 milijonas=1000000 milijona=1000000 milijonai=1000000 milijonu=1000000"""),
            Language.EN,
            words("""
                a=1 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15
                sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
                hundred=100 thousand=1000 grand=1000 million=1000000"""));
    private static final long THOUSAND = 1000;
    private static final long HUNDRED = 100;
    /** "Полтора", "pusantro": one and a half of what follows. */
    private static final Set<String> ONE_AND_A_HALF = Set.of("полтора", "полторы", "полутора", "pusantro", "pusantros");

    private SpelledNumbers() {
    }

    /** A number in words, and the token behind it. */
    record Spelled(long value, int end) {}

    private static Map<String, Long> words(String pairs) {
        var words = new HashMap<String, Long>();
        for (String pair : pairs.strip().split("\\s+")) {
            int sign = pair.indexOf('=');
            words.put(pair.substring(0, sign), Long.valueOf(pair.substring(sign + 1)));
        }
        return Map.copyOf(words);
    }

    /** The number whose words begin at a token; null where there is none. */
    static @Nullable Spelled at(List<Token> tokens, int start, Language language) {
        Map<String, Long> known = WORDS.getOrDefault(language, Map.of());
        Spelled halved = halved(tokens, start, known);
        if (halved != null) {
            return halved;
        }
        long whole = 0;
        long part = 0;
        int at = start;
        while (at < tokens.size() && tokens.get(at).kind() == TokenKind.WORD && tokens.get(at).line() == tokens.get(start).line()) {
            Long value = known.get(tokens.get(at).form());
            if (value == null) {
                break;
            }
            if (value >= THOUSAND) {
                whole += Math.max(1, part) * value;
                part = 0;
            } else if (value == HUNDRED && part > 0 && part < 10) {
                part *= value;
            } else {
                part += value;
            }
            at++;
        }
        long number = whole + part;
        boolean article = at == start + 1 && tokens.get(start).is("a");
        return at == start || article || number <= 0 || number > MOST ? null : new Spelled(number, at);
    }

    /** "Полторы тысячи", "pusantro šimto", "half a million". */
    private static @Nullable Spelled halved(List<Token> tokens, int start, Map<String, Long> known) {
        boolean more = ONE_AND_A_HALF.contains(tokens.get(start).form());
        boolean half = start + 2 < tokens.size() && tokens.get(start).is("half") && tokens.get(start + 1).is("a");
        int unit = more ? start + 1 : start + 2;
        Long value = (more || half) && unit < tokens.size() ? known.get(tokens.get(unit).form()) : null;
        return value == null || value < HUNDRED ? null : new Spelled(half ? value / 2 : value + value / 2, unit + 1);
    }
}
