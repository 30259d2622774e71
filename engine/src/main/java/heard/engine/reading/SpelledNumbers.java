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
    private static final long MOST = 999_999_999_999L;
    private static final Map<Language, Map<String, Long>> WORDS = Map.of(Language.RU,
            words("""
                один=1 одна=1 одного=1 два=2 две=2 двух=2 три=3 трех=3 четыре=4 пять=5 пяти=5 шесть=6 семь=7 восемь=8 девять=9 десять=10 одиннадцать=11
                двенадцать=12 тринадцать=13 четырнадцать=14 пятнадцать=15 шестнадцать=16 семнадцать=17 восемнадцать=18 девятнадцать=19 двадцать=20
                тридцать=30 сорок=40 пятьдесят=50 шестьдесят=60 семьдесят=70 восемьдесят=80 девяносто=90 сто=100 двести=200 триста=300 четыреста=400
                пятьсот=500 шестьсот=600 семьсот=700 восемьсот=800 девятьсот=900 тысяча=1000 тысячу=1000 тысячи=1000 тысяч=1000 миллион=1000000
                миллиона=1000000 миллионов=1000000 тыща=1000 тыщу=1000 тыщи=1000 тыщ=1000 полтысячи=500 полмиллиона=500000
                миллиард=1000000000 миллиарда=1000000000 миллиардов=1000000000 тысячам=1000 двум=2 двумя=2 трем=3 тремя=3 четырех=4 четырем=4
                шести=6 семи=7 восьми=8 девяти=9 десяти=10 одиннадцати=11 двенадцати=12 тринадцати=13 четырнадцати=14 пятнадцати=15 шестнадцати=16
                семнадцати=17 восемнадцати=18 девятнадцати=19 двадцати=20 тридцати=30 сорока=40 пятидесяти=50 шестидесяти=60 семидесяти=70
                восьмидесяти=80 девяноста=90 ста=100 двухсот=200 трехсот=300 четырехсот=400 пятисот=500 шестисот=600 семисот=700
                восьмисот=800 девятисот=900 сотню=100 сотни=100 сотен=100"""),
            Language.LT,
            words("""
                vienas=1 viena=1 vieno=1 du=2 dvi=2 dvieju=2 trys=3 tris=3 keturi=4 keturis=4 penki=5 penkis=5 sesi=6 sesis=6 septyni=7 astuoni=8 devyni=9
                desimt=10 vienuolika=11 dvylika=12 trylika=13 keturiolika=14 penkiolika=15 sesiolika=16 septyniolika=17 astuoniolika=18
                devyniolika=19 dvidesimt=20 trisdesimt=30 keturiasdesimt=40 penkiasdesimt=50 sesiasdesimt=60 septyniasdesimt=70
                astuoniasdesimt=80 devyniasdesimt=90 simtas=100 simta=100 simtai=100 simtus=100 simtu=100 tukstantis=1000 tukstanti=1000
                tukstanciai=1000 tukstancius=1000 tukstanciu=1000 tukstancio=1000 simto=100 milijono=1000000 milijonas=1000000 milijona=1000000 milijonai=1000000 milijonu=1000000
                milijardas=1000000000 milijarda=1000000000 milijardo=1000000000 milijardu=1000000000 triju=3 keturiu=4 penkiu=5 sesiu=6 septyniu=7
                astuoniu=8 devyniu=9 desimties=10 dvidesimties=20 trisdesimties=30 keturiasdesimties=40 penkiasdesimties=50 dviem=2 trims=3 dvidesimcia=20
                trisdesimcia=30 keturiasdesimcia=40 penkiasdesimcia=50 sesiasdesimcia=60 astuoniasdesimcia=80 devyniasdesimcia=90"""),
            Language.EN,
            words("""
                a=1 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15
                sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
                hundred=100 thousand=1000 grand=1000 million=1000000 billion=1000000000"""));
    private static final long THOUSAND = 1000;
    private static final long HUNDRED = 100;
    private static final long TWENTY = 20;
    /** "Полтора", "pusantro": one and a half of what follows. */
    private static final Set<String> ONE_AND_A_HALF = Set.of("полтора", "полторы", "полутора", "pusantro", "pusantros");

    /** Before a number they mean so many, roughly: "тысяч пять". */
    private static final Set<String> SOME_THOUSANDS = Set.of("тысячи", "тыщи", "тысяч", "тыщ");

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
        Long afterArticle = tokens.get(start).is("a") && start + 1 < tokens.size() ? known.get(tokens.get(start + 1).form()) : null;
        boolean unit = language == Language.EN && known.getOrDefault(tokens.get(start).form(), 0L) >= HUNDRED;
        if (unit || (afterArticle != null && afterArticle < HUNDRED)) {
            return null;
        }
        Long few = start + 1 < tokens.size() && SOME_THOUSANDS.contains(tokens.get(start).form())
                ? known.get(tokens.get(start + 1).form())
                : null;
        if (few != null && few <= TWENTY) {
            return new Spelled(few * THOUSAND, start + 2);
        }
        long whole = 0;
        long part = 0;
        int at = start;
        while (at < tokens.size() && tokens.get(at).kind() == TokenKind.WORD && tokens.get(at).line() == tokens.get(start).line()) {
            boolean joins = at > start && tokens.get(at).is("and") && joins(tokens, at, known);
            Long value = value(tokens.get(joins ? at + 1 : at).form(), known);
            if (value == null) {
                break;
            }
            at += joins ? 1 : 0;
            if (value >= THOUSAND) {
                whole += Math.max(1, part) * value;
                part = 0;
            } else if (value == HUNDRED && part > 0 && part < 20) {
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

    /** The value of a word; of two that a hyphen joins, as in "twenty-five", the sum. */
    private static @Nullable Long value(String word, Map<String, Long> known) {
        int hyphen = word.indexOf('-');
        Long ten = hyphen < 0 ? null : known.get(word.substring(0, hyphen));
        Long one = hyphen < 0 ? null : known.get(word.substring(hyphen + 1));
        boolean both = ten != null && one != null && ten >= TWENTY && ten < HUNDRED && one < 10;
        return both && ten != null && one != null ? Long.valueOf(ten + one) : known.get(word);
    }

    /** The English "and" after hundreds or thousands: "three hundred and twelve". */
    private static boolean joins(List<Token> tokens, int at, Map<String, Long> known) {
        Long before = known.get(tokens.get(at - 1).form());
        Long after = at + 1 < tokens.size() && !tokens.get(at + 1).is("a") ? value(tokens.get(at + 1).form(), known) : null;
        return before != null && before >= HUNDRED && after != null && after < HUNDRED;
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
