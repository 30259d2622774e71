package heard.engine.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import heard.engine.Identifier;
import heard.engine.Language;
import heard.engine.Span;
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
    private final Text text;
    private final List<Token> tokens;

    private Amounts(Text text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    static List<Identifier> of(Text text) {
        var amounts = new Amounts(text);
        var found = new ArrayList<Identifier>();
        int at = 0;
        while (at < amounts.tokens.size()) {
            int end = amounts.numberEnd(at);
            Identifier amount = end > at ? amounts.amount(at, end) : amounts.glued(at);
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

    private @Nullable Identifier amount(int at, int end) {
        String number = plain(text.words(new Span(tokens.get(at).start(), tokens.get(end - 1).end())).replaceAll("[\\s\\u00A0]", ""));
        if (number == null) {
            return null;
        }
        int unit = end;
        String thousand = "";
        if (unit < tokens.size() && List.of("тыс", "tukst", "тысяч", "тысячи", "к", "k").contains(tokens.get(unit).form())) {
            thousand = "000";
            unit += unit + 1 < tokens.size() && tokens.get(unit + 1).is(".") ? 2 : 1;
        }
        String currency = unit < tokens.size() && tokens.get(unit).line() == tokens.get(end - 1).line() ? currency(tokens.get(unit)) : null;
        if (currency != null && !doses(unit)) {
            return identifier(number + thousand, currency, new Span(tokens.get(at).start(), tokens.get(unit).end()));
        }
        String before = at > 0 ? currency(tokens.get(at - 1)) : null;
        boolean sign = before != null && (SIGNS.containsKey(tokens.get(at - 1).form()) || tokens.get(at - 1).form().length() == 3);
        return sign && before != null ? identifier(number, before, new Span(tokens.get(at - 1).start(), tokens.get(end - 1).end())) : null;
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
        String currency = plain == null ? null : currencyOf(token.form().substring(number.length()));
        return currency == null || plain == null ? null : identifier(plain, currency, token.span());
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
            return number.replace(',', '.');
        }
        if (number.matches("\\d{1,3}([.,]\\d{3})+([.,]\\d{1,2})?")) {
            int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
            boolean decimals = number.length() - last - 1 < 3;
            String whole = (decimals ? number.substring(0, last) : number).replaceAll("[.,]", "");
            return decimals ? whole + "." + number.substring(last + 1) : whole;
        }
        return null;
    }
}
