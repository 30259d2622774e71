package heard.engine.reading;

import java.util.Map;
import java.util.Set;

import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Names and signs of money, its hundredth parts, and the words that add zeros to a number. */
final class Currency {
    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "$", "USD", "£", "GBP", "₽", "RUB", "₸", "KZT", "₴", "UAH", "₹",
            "INR", "₺", "TRY");
    private static final Map<String, String> CODES = pairs(
            """
                eur=EUR usd=USD gbp=GBP rub=RUB rur=RUB р=RUB руб=RUB рэ=RUB e=EUR euru=EUR евро=EUR евр=EUR quid=GBP bucks=USD баксов=USD бакса=USD pln=PLN
                zl=PLN руб-й=RUB тг=KZT kzt=KZT грн=UAH uah=UAH byn=BYN chf=CHF sek=SEK nok=NOK dkk=DKK czk=CZK inr=INR rs=INR aud=AUD cad=CAD nzd=NZD
                aed=AED sgd=SGD hkd=HKD jpy=JPY cny=CNY huf=HUF bgn=BGN zar=ZAR azn=AZN лари=GEL сум=UZS сумов=UZS сомов=KGS svarai=GBP svaru=GBP svarus=GBP""");
    /** Stems with their endings: a beginning alone would take Europeans for euro. */
    private static final Map<String, String> NAMES = forms(
            """
                рубл=RUB:,ь,я,ю,ем,ём,е,и,ей,ям,ями,ях,ики,иков euro=EUR:,s,m eur=EUR:as,ui,u,a,ai,ams,us,ais,e,uose,iukas,iukai,iuku,iukus
                доллар=USD:,а,у,ом,е,ы,ов,ам,ами,ах dollar=USD:,s doler=USD:is,io,iui,i,iu,iai,iams,ius,iais pound=GBP:,s фунт=GBP:,а,у,ом,е,ы,ов,ам,ами,ах
                тенге=KZT: rupee=INR:,s гривен=UAH:,ь гривн=UAH:а,ы,е,у,ой,ам,ами,ах,і zlot=PLN:as,o,u,a,ai,us,ams,ais,y,ys,ych,e злот=PLN:ый,ого,ому,ым,ых,ые,ыми""");
    private static final Map<String, String> CENTS = forms(
            """
                коп=RUB:,ейка,ейки,ейке,ейку,ейкой,еек,ейкам,ейками,ейках,ееч,еечек,еечку ct=EUR: cnt=EUR: cent=EUR:,s,as,o,ui,a,u,ai,ams,us,ais,uose
                цент=USD:,а,у,ом,ы,ов,ам,ами,ах pence=GBP: p=GBP: penny=GBP:""");
    private static final Map<String, Integer> MULTIPLES = Map.ofEntries(Map.entry("тыс", 3), Map.entry("тысяч", 3), Map.entry("тысячи", 3),
            Map.entry("тысячу", 3), Map.entry("тыщ", 3), Map.entry("тыщи", 3), Map.entry("к", 3), Map.entry("tukst", 3),
            Map.entry("tukstanciu", 3), Map.entry("tukstanciai", 3), Map.entry("tukstancius", 3), Map.entry("k", 3),
            Map.entry("thousand", 3), Map.entry("grand", 3), Map.entry("косарей", 3), Map.entry("косаря", 3), Map.entry("lakh", 5),
            Map.entry("lakhs", 5), Map.entry("crore", 7), Map.entry("млн", 6), Map.entry("миллион", 6), Map.entry("миллиона", 6),
            Map.entry("миллионов", 6), Map.entry("mln", 6), Map.entry("milijonas", 6), Map.entry("milijonai", 6),
            Map.entry("milijonu", 6), Map.entry("million", 6), Map.entry("млрд", 9), Map.entry("mlrd", 9), Map.entry("billion", 9));
    /** What only money is counted in. */
    private static final Set<String> SLANG = Set.of("grand", "косарей", "косаря");
    private static final Map<String, Integer> NOTES = Map.of("fiver", 5, "tenner", 10);
    private static final Map<String, String> DOLLARS = Map.of("a", "AUD", "au", "AUD", "c", "CAD", "ca", "CAD", "nz", "NZD", "us", "USD");

    private Currency() {
    }

    private static Map<String, String> pairs(String pairs) {
        var map = new java.util.HashMap<String, String>();
        for (String pair : pairs.strip().split("\\s+")) {
            int sign = pair.indexOf('=');
            map.put(pair.substring(0, sign), pair.substring(sign + 1));
        }
        return Map.copyOf(map);
    }

    /** Every form of the names in {@code stem=code:ending,ending}. */
    private static Map<String, String> forms(String names) {
        var map = new java.util.HashMap<String, String>();
        for (String name : names.strip().split("\\s+")) {
            int sign = name.indexOf('=');
            int colon = name.indexOf(':');
            for (String ending : name.substring(colon + 1).split(",", -1)) {
                map.put(name.substring(0, sign) + ending, name.substring(sign + 1, colon));
            }
        }
        return Map.copyOf(map);
    }

    static @Nullable String of(Token token) {
        return token.kind() == TokenKind.SYMBOL ? SIGNS.get(token.form()) : token.kind() == TokenKind.WORD ? of(token.form()) : null;
    }

    static @Nullable String of(String word) {
        String code = CODES.get(word);
        return code == null ? NAMES.get(word) : code;
    }

    /** The money that stands before its number: a sign, a code of three letters, "Rs". */
    static @Nullable String before(Token token) {
        boolean sign = token.kind() == TokenKind.SYMBOL || token.form().length() == 3 || token.is("rs");
        return sign ? of(token) : null;
    }

    /** Australians and Canadians set a letter before the dollar's sign. */
    static @Nullable String dollars(String letters) {
        return DOLLARS.get(letters);
    }

    /** The money of which a word names the hundredth part. */
    static @Nullable String cents(String word) {
        return CENTS.get(word);
    }

    /** How many zeros a word adds to the number before it. */
    static int zeros(Token token) {
        return token.kind() == TokenKind.WORD ? MULTIPLES.getOrDefault(token.form(), 0) : 0;
    }

    static boolean slang(Token token) {
        return SLANG.contains(token.form());
    }

    /** A bank note by its nickname: "a tenner"; 0 where it is none. */
    static int note(Token token) {
        return NOTES.getOrDefault(token.form(), 0);
    }
}
