package heard.engine.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import heard.engine.Identifier;
import heard.engine.Language;
import heard.engine.Span;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds sums of money. */
final class Amounts {
    private static final int THOUSAND = 3;
    /** Behind these words a number in words is none. */
    private static final Set<String> VAGUE = Set.of("несколько", "пару", "пара", "many", "several", "few", "keli", "kelis", "kelias",
            "keliu");
    private static final int LONGEST = 24;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}[.,]\\d{1,2}");
    private static final Pattern ONE_DECIMAL = Pattern.compile(".*\\D\\d");
    private static final Pattern POINTED = Pattern.compile("\\d{1,3}([.,]\\d{3})+([.,]\\d{1,2})?|\\d{1,2}(,\\d{2})+,\\d{3}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,]\\d{2,3})*[.,]\\d{3}([.,]\\d{1,2})?");
    private static final Pattern SOME_MONEY = Pattern.compile("[1-9]\\d{1,6}|\\d+\\.\\d\\d");
    private static final Pattern FIRST_GROUP = Pattern.compile("\\d{1,3}");
    private static final Pattern NEXT_GROUP = Pattern.compile("\\d{3}([.,]\\d{1,2})?");
    private static final int FEW_POUNDS = 30;
    /** How far before it a word may say that something weighs so much. */
    private static final int WEIGHED = 12;
    private final Text text;
    private final List<Token> tokens;
    private final BareSums bare;
    private final List<Identifier> found = new ArrayList<>();

    private Amounts(Text text, Cues cues) {
        this.text = text;
        this.tokens = text.tokens();
        this.bare = new BareSums(text, cues);
    }

    /** The sums in a text; words of paying make one of a number alone, in the money of the language. */
    static List<Identifier> of(Text text, Cues cues) {
        var amounts = new Amounts(text, cues);
        int at = 0;
        while (at < amounts.tokens.size()) {
            Figure figure = amounts.figure(at);
            Identifier amount = figure == null ? amounts.glued(at) : amounts.amount(figure);
            if (amount != null) {
                amounts.found.add(amount);
            }
            at = Math.max(figure == null ? at + 1 : figure.end(), amounts.after(at, amount));
        }
        return amounts.found;
    }

    private int after(int at, @Nullable Identifier amount) {
        int next = at + 1;
        while (amount != null && next < tokens.size() && tokens.get(next).start() < amount.span().end()) {
            next++;
        }
        return next;
    }

    /** A number as it stands: its value, its tokens, and what makes it look like money. */
    record Figure(String value, int first, int end, Shape shape) {
        enum Shape {
            /** Digits in one piece. */
            PLAIN,
            /** Thousands parted by a space, a comma or a point. */
            GROUPED,
            /** With two figures behind the decimal mark. */
            EXACT,
            /** With a word or letter that adds zeros. */
            MULTIPLIED,
            /** In words. */
            SPELLED
        }
    }

    private @Nullable Figure figure(int at) {
        SpelledNumbers.Spelled spelled = SpelledNumbers.at(tokens, at, text.language());
        boolean vague = at > 0 && VAGUE.contains(tokens.get(at - 1).form());
        if (spelled != null && !vague) {
            return new Figure(String.valueOf(spelled.value()), at, spelled.end(), Figure.Shape.SPELLED);
        }
        int end = numberEnd(at);
        boolean brief = end > at && tokens.get(end - 1).end() - tokens.get(at).start() <= LONGEST;
        String words = !brief ? "" : text.words(new Span(tokens.get(at).start(), tokens.get(end - 1).end()));
        String number = plain(BLANKS.matcher(words).replaceAll(""));
        if (number == null) {
            return null;
        }
        int zeros = end < tokens.size() && !loneLetter(end) ? Currency.zeros(tokens.get(end)) : 0;
        if (zeros > 0) {
            return multiplied(at, end, new BigDecimal(number).movePointRight(zeros));
        }
        boolean grouped = end > at + 1 || GROUPED.matcher(words).matches();
        boolean exact = number.indexOf('.') > 0;
        return new Figure(number, at, end, exact ? Figure.Shape.EXACT : grouped ? Figure.Shape.GROUPED : Figure.Shape.PLAIN);
    }

    /** "3500 к оплате": only a letter written to its number adds zeros. */
    private boolean loneLetter(int at) {
        return tokens.get(at).form().length() == 1 && at > 0 && tokens.get(at - 1).end() < tokens.get(at).start();
    }

    /** "50 тыс.", "1 тыс. 250", "2 млн 300 тыс": the word that adds zeros, and what is left below it. */
    private Figure multiplied(int at, int word, BigDecimal value) {
        int end = word + 1;
        end += end < tokens.size() && tokens.get(end).is(".") ? 1 : 0;
        BigDecimal whole = value;
        if (end < tokens.size() && tokens.get(end).form().matches("[1-9]\\d{0,2}")
                && tokens.get(end).start() == tokens.get(end - 1).end() + 1) {
            int zeros = end + 1 < tokens.size() ? Currency.zeros(tokens.get(end + 1)) : 0;
            boolean money = end + 1 < tokens.size() && Currency.of(tokens.get(end + 1)) != null;
            if (zeros == THOUSAND || money) {
                whole = whole.add(new BigDecimal(tokens.get(end).form()).movePointRight(zeros));
                end += zeros == THOUSAND ? 2 : 1;
            }
        }
        return new Figure(whole.stripTrailingZeros().toPlainString(), at, end, Figure.Shape.MULTIPLIED);
    }

    /** The end of the tokens that make one number with spaces between thousands, or too long a one; {@code at} where there is none. */
    private int numberEnd(int at) {
        if (tokens.get(at).kind() != TokenKind.NUMBER) {
            return at;
        }
        int end = at + 1;
        boolean groups = FIRST_GROUP.matcher(tokens.get(at).form()).matches();
        while (groups && end < tokens.size() && tokens.get(end - 1).end() - tokens.get(at).start() <= LONGEST
                && tokens.get(end - 1).form().length() <= 3 && tokens.get(end).start() == tokens.get(end - 1).end() + 1
                && NEXT_GROUP.matcher(tokens.get(end).form()).matches()) {
            end++;
        }
        return end;
    }

    private @Nullable Identifier amount(Figure figure) {
        int unit = figure.end();
        Token next = unit < tokens.size() && tokens.get(unit).line() == tokens.get(unit - 1).line() ? tokens.get(unit) : null;
        String currency = next == null ? null : currency(unit);
        if (currency != null) {
            return doses(unit) || weighs(figure, currency) ? null : withCents(figure, currency);
        }
        Identifier cents = next == null ? null : cents(figure, next);
        if (cents != null) {
            return cents;
        }
        Identifier signed = signed(figure);
        if (signed != null) {
            return signed;
        }
        String led = leads(figure);
        boolean money = led != null || Currency.slang(tokens.get(unit - 1)) || bare.is(figure, found);
        return money ? identifier(figure.value(), led == null ? bare.usual() : led, span(figure.first(), unit - 1)) : null;
    }

    /** The money that a token names; Lithuanians shorten seconds as Swedes do their crowns. */
    private @Nullable String currency(int at) {
        Token token = tokens.get(at);
        boolean seconds = text.language() == Language.LT && token.is("sek") && !text.words(token.span()).equals("SEK");
        return seconds ? null : Currency.of(token);
    }

    private Span span(int first, int last) {
        return new Span(tokens.get(first).start(), tokens.get(last).end());
    }

    /** "Seven pounds two" is a baby's weight, "eight pounds of her" too. */
    private boolean weighs(Figure figure, String currency) {
        int after = figure.end() + 1;
        boolean pounds = currency.equals("GBP") && tokens.get(figure.end()).form().startsWith("pound")
                && new BigDecimal(figure.value()).intValue() <= FEW_POUNDS;
        if (!pounds) {
            return false;
        }
        boolean ounces = after < tokens.size() && (SpelledNumbers.at(tokens, after, text.language()) != null
                || tokens.get(after).form().matches("\\d\\d?|of|ounces?|oz|overweight|heavier|lighter|in"));
        int from = Math.max(text.sentenceOf(figure.first()).first(), figure.first() - WEIGHED);
        return ounces || tokens.subList(from, Math.min(tokens.size(), after + 6)).stream()
                .anyMatch(token -> token.form().matches("weigh(ed|s|t|ing)?|born|baby|newborn|lifted|kilos?|kg|stone"));
    }

    /** A sum with its sign before it. */
    private @Nullable Identifier signed(Figure figure) {
        int sign = figure.first() - 1;
        sign -= sign > 0 && tokens.get(sign).is(".") && tokens.get(sign - 1).is("rs") ? 1 : 0;
        String before = sign < 0 || tokens.get(sign).line() != tokens.get(figure.first()).line() ? null : Currency.before(tokens.get(sign));
        boolean test = before != null && before.equals("INR") && tokens.get(sign).is("inr")
                && (text.language() == Language.RU || text.language() == Language.LT);
        if (before == null || test || figure.shape() == Figure.Shape.SPELLED) {
            return null;
        }
        String dollars = sign > 0 && tokens.get(sign - 1).end() == tokens.get(sign).start()
                ? Currency.dollars(tokens.get(sign - 1).form())
                : null;
        return identifier(figure.value(), dollars != null && before.equals("USD") ? dollars : before, span(sign, figure.end() - 1));
    }

    /** "From 90 to 410 euro": the first of two has the money of the second. */
    private @Nullable String leads(Figure figure) {
        int next = bare.link(figure.end());
        Figure second = next > figure.end() && next < tokens.size() ? figure(next) : null;
        String currency = second != null && second.end() < tokens.size() ? currency(second.end()) : null;
        return !bare.hour(figure) && SOME_MONEY.matcher(figure.value()).matches() && bare.free(figure) ? currency : null;
    }

    /** A sum in words of two: {@code 7 412 руб. 18 коп.}, {@code 5 eurai ir 20 ct}, "два рубля сорок копеек". */
    private Identifier withCents(Figure figure, String currency) {
        int unit = figure.end();
        int more = unit + 1 < tokens.size() && tokens.get(unit + 1).is(".") ? unit + 2 : unit + 1;
        more += more < tokens.size() && tokens.get(more).form().matches("и|ir|and") ? 1 : 0;
        Figure cents = more < tokens.size() && figure.value().indexOf('.') < 0 ? figure(more) : null;
        boolean two = cents != null && cents.value().matches("\\d{1,2}") && cents.end() < tokens.size()
                && Currency.cents(tokens.get(cents.end()).form()) != null;
        return two && cents != null
                ? identifier(figure.value() + "." + (cents.value().length() == 1 ? "0" : "") + cents.value(), currency,
                        span(figure.first(), cents.end()))
                : identifier(figure.value(), currency, span(figure.first(), unit));
    }

    /** Less than one: "41 копейка", "50 ct", "99p". */
    private @Nullable Identifier cents(Figure figure, Token unit) {
        String money = unit.kind() == TokenKind.WORD ? Currency.cents(unit.form()) : null;
        boolean idiom = figure.shape() == Figure.Shape.SPELLED && figure.value().equals("1");
        if (money == null || idiom || !figure.value().matches("[1-9]\\d?")) {
            return null;
        }
        String currency = text.language() == Language.EN && unit.form().startsWith("cent")
                ? text.raw().indexOf('€') >= 0 ? "EUR" : "USD"
                : money;
        String value = figure.value().length() == 1 ? "0.0" + figure.value() : "0." + figure.value();
        return identifier(value, currency, span(figure.first(), figure.end()));
    }

    /** "2 р/д" is how often a medicine is taken. */
    private boolean doses(int unit) {
        return tokens.get(unit).is("р") && unit + 1 < tokens.size() && tokens.get(unit + 1).is("/");
    }

    /** A number with its unit in one piece: {@code 500р}, {@code 20eur}, {@code 12к}; a bank note by its nickname. */
    private @Nullable Identifier glued(int at) {
        Token token = tokens.get(at);
        if (Currency.note(token) > 0 && at > 0 && tokens.get(at - 1).is("a")) {
            return identifier(String.valueOf(Currency.note(token)), bare.usual(), span(at - 1, at));
        }
        boolean seat = text.language() == Language.EN && token.form().endsWith("e");
        if (seat || token.kind() != TokenKind.ID || token.form().length() > LONGEST
                || !token.form().matches("\\d+([.,]\\d{1,3})*[a-zа-я]{0,6}(/[a-zа-я]{1,7})?")) {
            return null;
        }
        String whole = token.form().replaceAll("/.*", "");
        String number = whole.replaceAll("[a-zа-я]+", "");
        String plain = plain(number);
        String letters = whole.substring(number.length());
        if (plain != null && (letters.isEmpty() || letters.matches("m|bn"))) {
            int zeros = letters.isEmpty() ? 0 : letters.equals("m") ? 2 * THOUSAND : 3 * THOUSAND;
            return signed(new Figure(times(plain, zeros), at, at + 1, Figure.Shape.PLAIN));
        }
        if (plain != null && plain.matches("\\d{1,4}(\\.\\d{1,2})?") && letters.matches("k|к|тыс|т")) {
            return thousands(new Figure(times(plain, THOUSAND), at, at + 1, Figure.Shape.MULTIPLIED));
        }
        if (plain != null && plain.matches("[1-9]\\d?") && letters.equals("p") && text.language() == Language.EN) {
            return identifier(plain.length() == 1 ? "0.0" + plain : "0." + plain, "GBP", token.span());
        }
        String currency = plain == null ? null : Currency.of(letters);
        return currency == null || plain == null ? null : identifier(plain, currency, token.span());
    }

    private static String times(String number, int zeros) {
        return zeros == 0 ? number : new BigDecimal(number).movePointRight(zeros).stripTrailingZeros().toPlainString();
    }

    /** {@code £2k}, {@code 2к} beside a word of paying, {@code 5к руб}. */
    private @Nullable Identifier thousands(Figure figure) {
        int next = figure.end();
        String after = next < tokens.size() ? Currency.of(tokens.get(next)) : null;
        if (after != null) {
            return identifier(figure.value(), after, span(figure.first(), next));
        }
        Identifier signed = signed(figure);
        return signed == null && bare.is(figure, found)
                ? identifier(figure.value(), bare.usual(), tokens.get(figure.first()).span())
                : signed;
    }

    private static Identifier identifier(String number, String currency, Span span) {
        return new Identifier(Identifier.Kind.AMOUNT, number + " " + currency, span);
    }

    /** The number with a point as decimal mark and no separators of thousands; null where it is none. */
    private static @Nullable String plain(String number) {
        if (WHOLE.matcher(number).matches()) {
            return number;
        }
        if (DECIMAL.matcher(number).matches()) {
            return number.replace(',', '.') + (ONE_DECIMAL.matcher(number).matches() ? "0" : "");
        }
        if (POINTED.matcher(number).matches()) {
            int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
            boolean decimals = number.length() - last - 1 < 3;
            String whole = (decimals ? number.substring(0, last) : number).replaceAll("[.,]", "");
            return decimals ? whole + "." + number.substring(last + 1) + (number.length() - last == 2 ? "0" : "") : whole;
        }
        return null;
    }
}
