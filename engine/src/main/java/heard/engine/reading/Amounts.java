package heard.engine.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import heard.engine.Identifier;
import heard.engine.Language;
import heard.engine.Span;
import heard.engine.rule.Match;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds sums of money. */
final class Amounts {
    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "$", "USD", "£", "GBP", "₽", "RUB", "₸", "KZT", "₴", "UAH");
    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("eur", "EUR"), Map.entry("usd", "USD"),
            Map.entry("gbp", "GBP"), Map.entry("rub", "RUB"),
            Map.entry("rur", "RUB"), Map.entry("р", "RUB"), Map.entry("руб", "RUB"), Map.entry("рэ", "RUB"), Map.entry("e", "EUR"),
            Map.entry("euru", "EUR"),
            Map.entry("евро", "EUR"), Map.entry("евр", "EUR"), Map.entry("quid", "GBP"), Map.entry("bucks", "USD"),
            Map.entry("баксов", "USD"), Map.entry("pln", "PLN"),
            Map.entry("zl", "PLN"), Map.entry("руб-й", "RUB"), Map.entry("тг", "KZT"), Map.entry("kzt", "KZT"), Map.entry("грн", "UAH"),
            Map.entry("uah", "UAH"), Map.entry("byn", "BYN"), Map.entry("chf", "CHF"), Map.entry("sek", "SEK"), Map.entry("nok", "NOK"),
            Map.entry("dkk", "DKK"), Map.entry("czk", "CZK"));
    private static final Map<String, String> BEGINNINGS = Map.of("рубл", "RUB", "euro", "EUR", "eura", "EUR", "euru", "EUR", "доллар",
            "USD", "dollar", "USD", "doler", "USD",
            "pound", "GBP", "фунт", "GBP", "тенге", "KZT");
    /** Words behind a number that add zeros to it. */
    private static final Map<String, Integer> MULTIPLES = Map.ofEntries(Map.entry("тыс", 3), Map.entry("тысяч", 3), Map.entry("тысячи", 3),
            Map.entry("тысячу", 3), Map.entry("тыщ", 3), Map.entry("тыщи", 3), Map.entry("к", 3), Map.entry("tukst", 3),
            Map.entry("tukstanciu", 3), Map.entry("tukstanciai", 3), Map.entry("tukstancius", 3), Map.entry("k", 3),
            Map.entry("thousand", 3),
            Map.entry("grand", 3), Map.entry("млн", 6), Map.entry("миллион", 6), Map.entry("миллиона", 6), Map.entry("миллионов", 6),
            Map.entry("mln", 6), Map.entry("milijonas", 6), Map.entry("milijonai", 6), Map.entry("milijonu", 6), Map.entry("million", 6));
    private static final Map<String, String> DOLLARS = Map.of("a", "AUD", "au", "AUD", "c", "CAD", "ca", "CAD", "nz", "NZD", "us", "USD");
    /** A sum in words with no unit is one only where it is large. */
    private static final long LEAST_UNNAMED = 100;
    private final Text text;
    private final List<Token> tokens;
    private final List<Match> cues;

    private Amounts(Text text, List<Match> cues) {
        this.text = text;
        this.tokens = text.tokens();
        this.cues = cues;
    }

    /** The sums in a text; {@code cues} are words of paying, beside which a number alone is a sum in the money of the language. */
    static List<Identifier> of(Text text, List<Match> cues) {
        var amounts = new Amounts(text, cues);
        var found = new ArrayList<Identifier>();
        int at = 0;
        while (at < amounts.tokens.size()) {
            SpelledNumbers.Spelled spelled = SpelledNumbers.at(amounts.tokens, at, text.language());
            int end = spelled == null ? amounts.numberEnd(at) : spelled.end();
            Identifier amount = spelled != null ? amounts.spelled(at, spelled) : end > at ? amounts.amount(at, end) : amounts.glued(at);
            if (amount != null) {
                found.add(amount);
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    /** The end of the tokens that make one number with spaces between thousands; {@code at} where there is none. */
    private int numberEnd(int at) {
        if (tokens.get(at).kind() != TokenKind.NUMBER) {
            return at;
        }
        int end = at + 1;
        while (end < tokens.size() && tokens.get(end - 1).form().length() <= 3 && tokens.get(end).start() == tokens.get(end - 1).end() + 1
                && tokens.get(end).form().matches("\\d{3}([.,]\\d{1,2})?") && tokens.get(at).form().matches("\\d{1,3}")) {
            end++;
        }
        return end;
    }

    private @Nullable Identifier spelled(int at, SpelledNumbers.Spelled number) {
        String currency = number.end() < tokens.size() ? currency(tokens.get(number.end())) : null;
        if (currency == null) {
            Span words = new Span(tokens.get(at).start(), tokens.get(number.end() - 1).end());
            return number.value() >= LEAST_UNNAMED && besidePaying(at, number.end())
                    ? identifier(String.valueOf(number.value()), usual(), words)
                    : null;
        }
        return identifier(String.valueOf(number.value()), currency, new Span(tokens.get(at).start(), tokens.get(number.end()).end()));
    }

    private static String times(String number, int zeros) {
        return new BigDecimal(number).movePointRight(zeros).stripTrailingZeros().toPlainString();
    }

    private @Nullable Identifier amount(int at, int end) {
        String number = plain(text.words(new Span(tokens.get(at).start(), tokens.get(end - 1).end())).replaceAll("[\\s\\u00A0]", ""));
        if (number == null) {
            return null;
        }
        int unit = end;
        int zeros = unit < tokens.size() ? MULTIPLES.getOrDefault(tokens.get(unit).form(), 0) : 0;
        if (zeros > 0) {
            unit += unit + 1 < tokens.size() && tokens.get(unit + 1).is(".") ? 2 : 1;
            number = times(number, zeros);
        }
        String currency = unit < tokens.size() && tokens.get(unit).line() == tokens.get(end - 1).line() ? currency(tokens.get(unit)) : null;
        if (currency != null && !doses(unit)) {
            return withCents(at, unit, number, currency);
        }
        Identifier signed = signed(at, end, unit, number);
        return signed == null && (zeros > 0 ? besidePaying(at, unit) : paid(at, unit, number))
                ? identifier(number, usual(), new Span(tokens.get(at).start(),
                        tokens.get(unit > end ? unit - 1 : end - 1).end()))
                : signed;
    }

    /** A sum with its sign before it; Australians and Canadians set a letter before the dollar's. */
    private @Nullable Identifier signed(int at, int end, int unit, String number) {
        String before = at > 0 ? currency(tokens.get(at - 1)) : null;
        boolean sign = before != null && (SIGNS.containsKey(tokens.get(at - 1).form()) || tokens.get(at - 1).form().length() == 3);
        if (!sign || before == null) {
            return null;
        }
        String dollars = at > 1 && tokens.get(at - 2).end() == tokens.get(at - 1).start() ? DOLLARS.get(tokens.get(at - 2).form()) : null;
        return identifier(number, dollars != null && before.equals("USD") ? dollars : before,
                new Span(tokens.get(at - 1).start(), tokens.get(Math.max(end, unit) - 1).end()));
    }

    /** Whether a word of paying stands beside a number that has no unit and is large enough, or exact enough, to be money. */
    private boolean paid(int at, int next, String number) {
        boolean large = number.matches("[1-9]\\d{2,6}") && !number.matches("(19|20)\\d\\d");
        if (!large && !number.matches("\\d{1,6}\\.\\d\\d")) {
            return false;
        }
        return besidePaying(at, next);
    }

    private boolean besidePaying(int at, int next) {
        return cues.stream().anyMatch(cue -> cue.first() == next || (cue.last() == at - 1 && !measured(next)));
    }

    /** "Списали 300 баллов" speaks of points: a word that counts something stands right behind. */
    private boolean measured(int next) {
        return next < tokens.size() && tokens.get(next).form().matches(
                "(балл|бонус|мил|минут|час|дн|дне|раз|гб|мб|км|кг|грамм|шт|процент|лет|год|человек|метр|квт|point|mile|minute|min|hour|day|time|gb|mb|km|kg|percent|people|year|tašk|task|minut|val|dien|kart|metr|proc|vnt|%).*");
    }

    private String usual() {
        String raw = text.raw();
        return raw.indexOf('£') >= 0 ? "GBP" : raw.indexOf('$') >= 0 ? "USD" : raw.indexOf('€') >= 0 ? "EUR" : switch (text.language()) {
            case RU -> "RUB";
            case LT -> "EUR";
            case EN, OTHER -> "GBP";
        };
    }

    /** A sum in words of two: {@code 7 412 руб. 18 коп.}, {@code 5 eurai 20 ct}. */
    private Identifier withCents(int at, int unit, String number, String currency) {
        int cents = unit + 1 < tokens.size() && tokens.get(unit + 1).is(".") ? unit + 2 : unit + 1;
        boolean two = cents + 1 < tokens.size() && number.indexOf('.') < 0 && tokens.get(cents).form().matches("\\d{2}")
                && tokens.get(cents + 1).form().matches("коп|копе.*|ct|cnt|cent.*|pence|p");
        return two
                ? identifier(number + "." + tokens.get(cents).form(), currency,
                        new Span(tokens.get(at).start(), tokens.get(cents + 1).end()))
                : identifier(number, currency, new Span(tokens.get(at).start(), tokens.get(unit).end()));
    }

    /** "2 р/д" is how often a medicine is taken. */
    private boolean doses(int unit) {
        return tokens.get(unit).is("р") && unit + 1 < tokens.size() && tokens.get(unit + 1).is("/");
    }

    /** A number with its unit in one piece: {@code 500р}, {@code 20eur}. */
    private @Nullable Identifier glued(int at) {
        Token token = tokens.get(at);
        boolean seat = text.language() == Language.EN && token.form().endsWith("e");
        if (seat || token.kind() != TokenKind.ID || !token.form().matches("\\d+([.,]\\d{1,2})?[a-zа-я]{1,6}")) {
            return null;
        }
        String number = token.form().replaceAll("[a-zа-я]+", "");
        String plain = plain(number);
        String letters = token.form().substring(number.length());
        if (plain != null && plain.matches("\\d{1,4}") && letters.matches("k|к|тыс|т")) {
            return thousands(at, plain + "000");
        }
        String currency = plain == null ? null : currencyOf(token.form().substring(number.length()));
        return currency == null || plain == null ? null : identifier(plain, currency, token.span());
    }

    /** {@code £2k}, {@code 2к} beside a word of paying, {@code 5к руб}. */
    private @Nullable Identifier thousands(int at, String number) {
        String after = at + 1 < tokens.size() ? currency(tokens.get(at + 1)) : null;
        if (after != null) {
            return identifier(number, after, new Span(tokens.get(at).start(), tokens.get(at + 1).end()));
        }
        Identifier signed = signed(at, at + 1, at + 1, number);
        return signed == null && paid(at, at + 1, number) ? identifier(number, usual(), tokens.get(at).span()) : signed;
    }

    private static Identifier identifier(String number, String currency, Span span) {
        return new Identifier(Identifier.Kind.AMOUNT, number + " " + currency, span);
    }

    private static @Nullable String currency(Token token) {
        return token.kind() == TokenKind.SYMBOL
                ? SIGNS.get(token.form())
                : token.kind() == TokenKind.WORD ? currencyOf(token.form()) : null;
    }

    private static @Nullable String currencyOf(String word) {
        String code = CODES.get(word);
        if (code != null) {
            return code;
        }
        return BEGINNINGS.entrySet().stream().filter(entry -> word.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(null);
    }

    /** The number with a point as decimal mark and no separators of thousands; null where it is none. */
    private static @Nullable String plain(String number) {
        if (number.matches("\\d{1,9}")) {
            return number;
        }
        if (number.matches("\\d{1,9}[.,]\\d{1,2}")) {
            return number.replace(',', '.') + (number.matches(".*\\D\\d") ? "0" : "");
        }
        if (number.matches("\\d{1,3}([.,]\\d{3})+([.,]\\d{1,2})?")) {
            int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
            boolean decimals = number.length() - last - 1 < 3;
            String whole = (decimals ? number.substring(0, last) : number).replaceAll("[.,]", "");
            return decimals ? whole + "." + number.substring(last + 1) + (number.length() - last == 2 ? "0" : "") : whole;
        }
        return null;
    }
}
