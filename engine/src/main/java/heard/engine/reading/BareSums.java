package heard.engine.reading;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import heard.engine.Identifier;
import heard.engine.Language;
import heard.engine.rule.Match;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/**
 * Tells which numbers with no money named beside them are sums all the same: by a word of paying before or behind ("сумма 3500", "390 в
 * месяц"), by their look where money is spoken of ("6 031,07"), or by the sum they are set beside ("412 вместо 280").
 */
final class BareSums {
    private static final int MOST_BETWEEN = 4;
    /** Longer ones are phones of other countries. */
    private static final int MOST_GROUPED = 7;
    private static final int LEAST_SPELLED = 100;
    private static final int LEAST_SPELLED_ALONE = 1000;
    /** Words that may stand between one that speaks of money and its number. */
    private static final Set<String> BETWEEN = words("""
        на за в по с до от мне нам меня нас карты счета около примерно еще уже почти аж целых ровно всего лишние эти мои наши та же
        была был было там сразу опять снова вам тебе карту about of was is me us the my another over only just around for at back our that
        man mums maneses apie beveik net dar jau vel uz tik yra buvo po mane manes visus tuos""");
    /** Behind these a small number is rather an hour. */
    private static final Set<String> BEFORE_HOURS = words("в до с at po apie");
    /** Smaller plain numbers count things and tell hours more often than money. */
    private static final int LEAST_CLEAR = 100;
    /** Words that set one sum beside another. */
    private static final Set<String> LINKS = words("""
        вместо а не или до потом затем then instead of rather than not or to vietoj o ne ar arba iki paskui tada плюс минус опять
        plus и ir теперь сейчас стало стала dabar now""");
    /** What may follow a sum; any other word behind a number is what it counts. */
    private static final Set<String> FOLLOWS = words("""
        и а но в на за с со по из от до или это так что не мне вместо как для потому когда если ни уже хватит прошу верните где вчера
        сегодня завтра к у при без через после пока чтобы который которые and but in on for to from or is was that this instead then
        please pls when if at by because it i you u a an the back wud would will which with of so not only my off out into ir o bet
        uz nuo iki kad jei kai ar arba dar jau nes kuri kurie kurios del vietoj grazinkit grazinkite prasau ne tai per pagal""");
    /** What a number that is no money counts or measures. */
    private static final Pattern COUNTED = Pattern.compile(
            "(балл|бонус|мил|минут|мин|час|дн|дне|день|сут|недел|месяц|раз|гб|мб|км|кг|кило|грамм|гр|мл|шт|штук|процент|лет|год|человек|люд|метр|"
                    + "см|мм|кв|градус|вольт|ватт|квт|подписч|просмотр|шаг|знак|символ|слов|стран|строк|запис|файл|пользоват|клиент|абонент|звон|письм|"
                    + "обращен|заявк|оборот|проб|экз|точ|сообщен|штрих|ват|секунд|сек|мс|мбит|мегабит|кб|тб|литр|куб|пикс|"
                    + "point|mile|minute|min|hour|hr|day|week|month|time|gb|mb|tb|km|kg|gram|percent|people|year|metre|meter|feet|foot|inch|volt|watt|kw|"
                    + "user|seat|word|page|row|record|item|unit|customer|subscriber|follower|step|second|sec|ms|call|email|mail|letter|person|kid|"
                    + "am|pm|working|business|утра|вечера|ночи|ryto|vakaro|task|minut|val|dien|kart|metr|proc|vnt|sav|men|mety|metu|metai|zmon|asm|zing|litr|laipsn|eilut|iras|puslap|lapi|%|°).*");
    /** The ending of what thousands are counted of. */
    private static final Pattern MANY = Pattern.compile("\\p{L}{2,}(ов|ев|ей|ий|ых|их|u|iu|s)|раз|слов|строк|штук|человек|\\p{L}+[тлнр]ок");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern PLAIN_SUM = Pattern.compile("[1-9]\\d{1,6}");
    private static final Pattern SUM = Pattern.compile("[1-9]\\d{1,6}|\\d+\\.\\d\\d");
    private static final Pattern AGREED = Pattern.compile("[1-9]\\d{2,6}");
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3])\\.[0-5]\\d");
    /** Without word boundaries: those look back over all marks that combine with a letter. */
    private static final Pattern AMERICAN = Pattern.compile("(?i)(?<!\\p{L})(y'?all|y’all|bucks|dollars?|cents|zip code)(?!\\p{L})");
    private final Text text;
    private final List<Token> tokens;
    private final Ends paying;
    private final Ends sums;
    private final Ends rates;
    private final Ends others;
    private final Ends counts;
    private final boolean money;
    private final String usual;

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.strip().split("\\s+")));
    }

    BareSums(Text text, Cues cues) {
        this.text = text;
        this.tokens = text.tokens();
        this.usual = usual(text);
        this.paying = Ends.of(cues, Set.of("cue.amount"));
        this.sums = Ends.of(cues, Set.of("cue.sum"));
        this.rates = Ends.of(cues, Set.of("cue.rate"));
        this.others = Ends.of(cues, Set.of("cue.order", "cue.contract", "cue.serial", "cue.number", "cue.none", "cue.phone"));
        this.counts = Ends.of(cues, Set.of("cue.none"));
        this.money = !paying.last.isEmpty() || !sums.last.isEmpty() || cues.any("cue.money");
    }

    /** Where cues begin and end, by token. */
    private record Ends(BitSet first, BitSet last) {
        static Ends of(Cues cues, Set<String> kinds) {
            var ends = new Ends(new BitSet(), new BitSet());
            for (Match match : cues.matches()) {
                if (kinds.contains(match.rule().kind())) {
                    ends.first.set(match.first());
                    ends.last.set(match.last());
                }
            }
            return ends;
        }
    }

    /** The money of the text, or of its language where the text names none. */
    String usual() {
        return usual;
    }

    private static String usual(Text text) {
        String raw = text.raw();
        return raw.indexOf('£') >= 0
                ? "GBP"
                : raw.indexOf('$') >= 0
                        ? "USD"
                        : raw.indexOf('€') >= 0
                                ? "EUR"
                                : raw.indexOf('₹') >= 0 ? "INR" : switch (text.language()) {
                                    case RU -> "RUB";
                                    case LT -> "EUR";
                                    case EN, OTHER -> AMERICAN.matcher(raw).find() ? "USD" : "GBP";
                                };
    }

    /** Whether a number is a sum; {@code found} are those before it. */
    boolean is(Amounts.Figure figure, List<Identifier> found) {
        if (year(figure) || coded(figure.first()) || counted(figure.end()) || numbered(figure.first())) {
            return false;
        }
        return beside(figure) || looks(figure) || linked(figure, found);
    }

    private static boolean year(Amounts.Figure figure) {
        return figure.shape() == Amounts.Figure.Shape.PLAIN && YEAR.matcher(figure.value()).matches();
    }

    /** "HS 8418.10", "PLT 180": letters before it say what it is. */
    private boolean coded(int first) {
        return first > 0 && text.language() != Language.EN && tokens.get(first - 1).kind() == TokenKind.WORD
                && text.words(tokens.get(first - 1).span()).matches("[A-Z]{2,4}");
    }

    private boolean counted(int next) {
        return next < tokens.size() && COUNTED.matcher(tokens.get(next).form()).matches()
                && !rates.first.get(next);
    }

    private boolean numbered(int first) {
        return first > 0 && (tokens.get(first - 1).is("№") || tokens.get(first - 1).is("#") || tokens.get(first - 1).is("nr"));
    }

    /** A word of paying right behind, or before with nothing but small words between. */
    private boolean beside(Amounts.Figure figure) {
        boolean large = switch (figure.shape()) {
            case PLAIN -> PLAIN_SUM.matcher(figure.value()).matches();
            case GROUPED, MULTIPLIED -> true;
            case EXACT -> figure.value().matches("\\d{1,6}\\.\\d\\d");
            case SPELLED -> new BigDecimal(figure.value()).longValue() >= LEAST_SPELLED;
        };
        boolean exact = figure.shape() != Amounts.Figure.Shape.EXACT || written(figure);
        boolean paid = (behind(figure.end()) && !numberOf(figure)) || follows(paying, figure)
                || (exact && follows(sums, figure) && free(figure)) || (opposed(figure.end()) && !named(figure));
        return large && paid && (!small(figure) || free(figure));
    }

    private static boolean small(Amounts.Figure figure) {
        return figure.shape() == Amounts.Figure.Shape.PLAIN && new BigDecimal(figure.value()).intValue() < LEAST_CLEAR;
    }

    /** "In 18, then 500 roubles": the small number may be an hour. */
    boolean hour(Amounts.Figure figure) {
        return small(figure) && figure.first() > 0 && Set.of("в", "at").contains(tokens.get(figure.first() - 1).form());
    }

    private boolean follows(Ends cues, Amounts.Figure figure) {
        int last = cues.last.previousSetBit(figure.first() - 1);
        boolean near = last >= 0 && !numberOf(figure) && bridged(last + 1, figure.first());
        boolean hours = near && small(figure) && tokens.subList(last, figure.first()).stream()
                .anyMatch(token -> BEFORE_HOURS.contains(token.form()));
        return near && !hours;
    }

    /** "Charged me for order 5521 twice": right before it stands what it is the number of. */
    private boolean numberOf(Amounts.Figure figure) {
        int other = others.last.previousSetBit(figure.first() - 1);
        return figure.shape() == Amounts.Figure.Shape.PLAIN && other == figure.first() - 1;
    }

    private boolean behind(int next) {
        return paying.first.get(next) || rates.first.get(next);
    }

    /** "На сайте 340, а списали 610". */
    private boolean opposed(int next) {
        return next + 2 < tokens.size() && tokens.get(next).is(",") && tokens.get(next + 1).form().matches("а|o|but|and")
                && paying.first.get(next + 2);
    }

    private boolean bridged(int from, int to) {
        return to - from <= MOST_BETWEEN && tokens.subList(from, to).stream().allMatch(token -> BETWEEN.contains(token.form())
                || (token.kind() == TokenKind.SYMBOL && ":–—-«„\"(=+−".contains(token.form())));
    }

    /** It looks like money, nothing says that it is a reference, and nothing behind is counted. */
    private boolean looks(Amounts.Figure figure) {
        boolean shape = switch (figure.shape()) {
            case PLAIN -> false;
            case GROUPED -> figure.value().length() <= MOST_GROUPED;
            case MULTIPLIED -> !tokens.get(figure.end() - 1).form().matches("[kк]");
            case EXACT -> written(figure) && !figure.value().startsWith("0.");
            case SPELLED -> new BigDecimal(figure.value()).longValue() >= LEAST_SPELLED_ALONE && !tokens.get(figure.first()).is("a");
        };
        return shape && !named(figure) && free(figure)
                && (money || paysFor(figure) || (on(figure.first()) && figure.shape() != Amounts.Figure.Shape.EXACT));
    }

    /** "15к за замену", "99,90 už maišelį". */
    private boolean paysFor(Amounts.Figure figure) {
        boolean shape = figure.shape() == Amounts.Figure.Shape.MULTIPLIED || figure.shape() == Amounts.Figure.Shape.EXACT;
        return shape && figure.end() < tokens.size() && Set.of("за", "uz", "for").contains(tokens.get(figure.end()).form());
    }

    /** Whether a word before says that it is something else; no reference has a decimal mark. */
    private boolean named(Amounts.Figure figure) {
        Ends cues = figure.shape() == Amounts.Figure.Shape.EXACT ? counts : others;
        int other = cues.last.previousSetBit(figure.first() - 1);
        return other >= 0 && figure.first() - other <= MOST_BETWEEN && !on(figure.first())
                && tokens.subList(other + 1, figure.first()).stream().noneMatch(token -> token.is(","));
    }

    /** "Счёт на 92 000": behind this word stands no number of a bill. */
    private boolean on(int first) {
        return first > 0 && Set.of("на", "за", "uz", "for", "del").contains(tokens.get(first - 1).form());
    }

    /** Two figures behind the mark; one that could be a clock's, or a day's, is none. */
    private boolean written(Amounts.Figure figure) {
        String form = tokens.get(figure.end() - 1).form();
        boolean comma = form.indexOf(',') > 0 && text.language() != Language.EN;
        return form.matches(".*[.,]\\d\\d") && (comma || !CLOCK.matcher(figure.value()).matches());
    }

    /** Whether nothing behind a number is what it counts. */
    boolean free(Amounts.Figure figure) {
        int next = figure.end();
        if (next >= tokens.size() || tokens.get(next).line() != tokens.get(next - 1).line()) {
            return true;
        }
        Token token = tokens.get(next);
        boolean thousands = figure.shape() == Amounts.Figure.Shape.MULTIPLIED || figure.shape() == Amounts.Figure.Shape.SPELLED;
        return switch (token.kind()) {
            case WORD -> (thousands && !MANY.matcher(token.form()).matches()) || FOLLOWS.contains(token.form()) || behind(next);
            case NUMBER, ID -> false;
            case SYMBOL -> !range(next) && !Set.of("%", "°", "/", "×", "±", "*").contains(token.form());
            case MARK, EMOJI, EMOTICON, URL, EMAIL, PLACEHOLDER -> true;
        };
    }

    /** "40–60 мс": what counts the second number counts the first. */
    private boolean range(int next) {
        return next + 1 < tokens.size() && tokens.get(next).form().matches("[-–]") && tokens.get(next + 1).kind() == TokenKind.NUMBER;
    }

    /** "Списали 412 вместо 280": a sum stands before it, and only words that set one beside the other between. */
    private boolean linked(Amounts.Figure figure, List<Identifier> found) {
        Identifier last = found.isEmpty() ? null : found.getLast();
        boolean large = SUM.matcher(figure.value()).matches();
        boolean agreed = AGREED.matcher(figure.value()).matches() && on(figure.first());
        return large && last != null && free(figure) && (agreed || beginsAfter(last, figure.first()));
    }

    private boolean beginsAfter(Identifier sum, int first) {
        int from = first;
        while (from > 0 && first - from <= MOST_BETWEEN && tokens.get(from - 1).start() >= sum.span().end()) {
            from--;
        }
        return from < first && link(from) == first;
    }

    /** The token behind the words that set one sum beside another; {@code from} where there are none. */
    int link(int from) {
        int at = from;
        boolean word = false;
        while (at < tokens.size() && at - from < MOST_BETWEEN
                && (LINKS.contains(tokens.get(at).form()) || tokens.get(at).is("–") || tokens.get(at).is("-") || tokens.get(at).is(","))) {
            word |= !tokens.get(at).is(",") && !Set.of("и", "ir").contains(tokens.get(at).form());
            at++;
        }
        return word ? at : from;
    }
}
