package heard.engine.reading;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import heard.engine.Identifier;
import heard.engine.Language;
import heard.engine.Span;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds dates and gives them as ISO 8601; a missing year is that of the message, or left out. */
final class Dates implements LoneDays.Lists {
    private static final Pattern YEAR_FIRST = Pattern.compile("((?:19|20)\\d\\d)[-./](\\d{1,2})[-./](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})(?:[./-]((?:19|20)?\\d\\d))?");
    private static final Map<Language, Map<String, Integer>> MONTHS = Map.of(Language.RU,
            months("январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр"),
            Language.LT, months("saus vasar kov baland geguz birzel liep rugpju rugsej spal lapkri gruod"), Language.EN,
            months("jan feb mar apr may jun jul aug sep oct nov dec"));
    private static final Pattern HYPHENED = Pattern.compile("(\\d{1,2})-([a-z]{3})(?:-((?:20)?\\d\\d))?");
    private static final Map<String, Integer> SHORT_RU = Map.ofEntries(Map.entry("янв", 1), Map.entry("фев", 2), Map.entry("февр", 2),
            Map.entry("мар", 3), Map.entry("апр", 4), Map.entry("авг", 8), Map.entry("сен", 9), Map.entry("сент", 9), Map.entry("окт", 10),
            Map.entry("ноя", 11), Map.entry("нояб", 11), Map.entry("дек", 12));
    private static final Pattern MONTH_ENDING = Pattern
            .compile("is|i|iu|iui|io|yje|as|a|ui|u|o|e|es|ei|eje|os|ai|oje|zio|ziui|ziu|tis|ti|tyje|cio|ciui|ciu");
    /** Summers, lime trees, fights and orders given begin as months do. */
    private static final Pattern NO_MONTH = Pattern
            .compile("vasar(a|as|os|ai|oje|u|e)|liep(e|es|i|ei|iu|u|o)|kov(os|ai|oje|es|i)|spal(os|ai|va|vos)");
    private static final Pattern MARKS = Pattern
            .compile("scor.*|rat(e|ed|ing|ings)|marks?|grades?|gave|reviews?|feedback|оцен.*|балл.*|став.*|"
                    + "постав.*|звезд.*|отзыв.*|ivertin.*|vertin.*|bal(as|u|ai|us|o)");
    private static final int MARK_REACH = 5;
    private static final int FAR = 240;
    private static final int LIST = 8;
    /** Quarters of a morning's hours. */
    private static final Pattern MORNING = Pattern.compile("0[6-9]\\.(15|30)");
    private final Text text;
    private final List<Token> tokens;
    private final @Nullable Integer year;
    private final @Nullable OffsetDateTime written;
    /** Days in a list that their month has not, as in "vasario 28 ir 30 d.": they are none of another month. */
    private final BitSet impossible = new BitSet();

    private Dates(Text text, @Nullable OffsetDateTime at) {
        this.text = text;
        this.tokens = text.tokens();
        this.year = at == null ? null : at.getYear();
        this.written = at;
    }

    private static Map<String, Integer> months(String beginnings) {
        var months = new java.util.LinkedHashMap<String, Integer>();
        for (String beginning : beginnings.split(" ")) {
            months.put(beginning, months.size() + 1);
        }
        return java.util.Collections.unmodifiableMap(months);
    }

    static List<Identifier> of(Text text, @Nullable OffsetDateTime at) {
        var dates = new Dates(text, at);
        var lone = new LoneDays(text, at);
        var found = new ArrayList<Identifier>();
        for (int token = 0; token < dates.tokens.size(); token++) {
            Identifier date = dates.tokens.get(token).kind() == TokenKind.NUMBER ? dates.inDigits(token) : null;
            date = date == null ? dates.withMonth(token) : date;
            date = date == null && text.language() == Language.EN ? dates.hyphened(token) : date;
            boolean alone = date == null && dates.month(token + 1) == 0 && !dates.impossible.get(token);
            date = alone ? lone.at(token, found, dates) : date;
            if (date != null) {
                date = alone ? date : dates.parted(token, date, found);
                found.add(date);
                if (!alone) {
                    dates.listed(token, date, found);
                }
                while (token + 1 < dates.tokens.size() && dates.tokens.get(token + 1).start() < date.span().end()) {
                    token++;
                }
            }
        }
        return found;
    }

    private @Nullable Identifier inDigits(int at) {
        Token token = tokens.get(at);
        Matcher yearFirst = YEAR_FIRST.matcher(token.form());
        if (yearFirst.matches()) {
            return date(Integer.valueOf(yearFirst.group(1)), Integer.parseInt(yearFirst.group(2)), Integer.parseInt(yearFirst.group(3)),
                    token.span());
        }
        if (text.language() == Language.LT && token.form().matches("(19|20)\\d\\d")) {
            return inBlanks(at);
        }
        Matcher dayFirst = DAY_FIRST.matcher(token.form());
        if (!dayFirst.matches() || token.form().matches("24/7|1/[234]|2/3|3/4")) {
            return null;
        }
        int one = Integer.parseInt(dayFirst.group(1));
        int two = Integer.parseInt(dayFirst.group(2));
        String named = dayFirst.group(3);
        boolean stroke = token.form().indexOf('/') > 0;
        if (named == null && (stroke
                ? !strokeDate(at, one, two)
                : (token.form().indexOf('.') < 0 && !isoPart(at)) || dayFirst.group(2).length() < 2 || !mayLackYear(at)
                        || unitFollows(at))) {
            return null;
        }
        boolean monthFirst = switch (text.language()) {
            case EN -> two > 12 || (one <= 12 && named == null && stroke && monthComesFirst(one, two));
            case LT -> named == null && (two > 12 || one <= 12);
            case RU, OTHER -> false;
        };
        Integer inYear = named == null ? null : Integer.valueOf(named.length() == 2 ? century(named) + named : named);
        return monthFirst ? date(inYear, one, two, token.span()) : date(inYear, two, one, token.span());
    }

    /** The Lithuanian standard with blanks: {@code 2026 09 05}. */
    private @Nullable Identifier inBlanks(int at) {
        boolean three = at + 2 < tokens.size() && tokens.get(at + 1).form().matches("\\d\\d") && tokens.get(at + 2).form().matches("\\d\\d")
                && tokens.get(at + 2).end() - tokens.get(at).start() == 10;
        return three
                ? date(Integer.valueOf(tokens.get(at).form()), Integer.parseInt(tokens.get(at + 1).form()),
                        Integer.parseInt(tokens.get(at + 2).form()), new Span(tokens.get(at).start(), tokens.get(at + 2).end()))
                : null;
    }

    /** {@code 5-Sep-2026}, {@code 14-Mar}. */
    private @Nullable Identifier hyphened(int at) {
        Matcher parts = HYPHENED.matcher(tokens.get(at).form());
        int month = parts.matches() ? MONTHS.getOrDefault(Language.EN, Map.of()).getOrDefault(parts.group(2), 0) : 0;
        if (month == 0) {
            return null;
        }
        String inYear = parts.group(3);
        Integer named = inYear == null ? null : Integer.valueOf(inYear.length() == 2 ? century(inYear) + inYear : inYear);
        return date(named, month, Integer.parseInt(parts.group(1)), tokens.get(at).span());
    }

    /** Whether the month comes first: by the money of the text, else by which day is nearer. */
    private boolean monthComesFirst(int one, int two) {
        boolean pounds = text.raw().indexOf('£') >= 0;
        if (pounds || written == null || text.raw().indexOf('$') >= 0) {
            return !pounds;
        }
        return away(one, two) <= away(two, one);
    }

    private long away(int month, int day) {
        LocalDate today = written == null ? LocalDate.EPOCH : written.toLocalDate();
        Integer inYear = nearest(month, day);
        LocalDate there = LocalDate.of(inYear == null ? today.getYear() : inYear, month, Math.min(day, 28));
        return Math.abs(ChronoUnit.DAYS.between(today, there));
    }

    /** Two figures of a year far ahead are a birthday's. */
    private String century(String figures) {
        int near = (year == null ? 2026 : year) % 100 + 15;
        return Integer.parseInt(figures) > near ? "19" : "20";
    }

    /** "on 11/15", "на 12/03": a day and a month with no year, where a word before it says when. */
    private boolean strokeDate(int at, int one, int two) {
        boolean when = at > 0 && tokens.get(at - 1).form()
                .matches(
                        "on|by|before|since|until|till|from|for|due|of|and|after|dated|effective|physio|appointment|scan|на|от|с|до|к|за|по|nuo|iki");
        boolean brief = tokens.get(at).form().length() == 3
                && !(at > 0 && tokens.get(at - 1).form().matches("on|by|before|since|until|till|of|due|for"));
        boolean part = at + 1 < tokens.size() && tokens.get(at + 1).form().matches("of|cup|inch|\"|/|стать.*|ст");
        boolean numbered = at > 0 && tokens.get(at - 1).form().matches("№|#|nr|no|номер|number|ref|order|заказ.*|заявк.*|акт.*");
        boolean plain = !numbered && text.language() != Language.LT
                && tokens.get(at).form().matches("(1[3-9]|2\\d|3[01])/(0[1-9]|1[0-2])|0[1-9]/0[1-9]|\\d/0[1-9]");
        return (when || plain) && !(brief && when) && !part && one >= 1 && two >= 1 && one <= 31 && two <= 31 && Math.min(one, two) <= 12
                && one + two > 3 && !mark(at, one, two)
                && (plain || text.language() == Language.EN || tokens.get(at).form().length() == 5);
    }

    /** "A score of 4/5", "на 10/10": so many of the most there are. */
    private boolean mark(int at, int one, int two) {
        boolean full = one == two && tokens.get(at).form().matches("5/5|10/10");
        return (two == 5 || two == 10) && one <= two && (full || tokens.subList(Math.max(0, at - MARK_REACH), at).stream()
                .anyMatch(token -> MARKS.matcher(token.form()).matches()));
    }

    @Override
    public boolean named(int from) {
        return monthBehind(from) >= 0;
    }

    @Override
    public @Nullable LocalDate day(int from, int day) {
        int month = monthBehind(from);
        int next = month + 1 < tokens.size() && tokens.get(month + 1).is(",") ? month + 2 : month + 1;
        Identifier date = date(year(next), month(month), day, tokens.get(month).span());
        return date == null || date.value().startsWith("--") ? null : LocalDate.parse(date.value());
    }

    /** The token of the month that ends a list of days: "the 3rd, 5th and 9th of July"; -1 where there is none. */
    private int monthBehind(int from) {
        int at = from;
        boolean list = false;
        while (at < tokens.size() && at - from < LIST && tokens.get(at).form().matches(",|and|or|&|the|of|\\d{1,2}(st|nd|rd|th)")) {
            list |= Character.isDigit(tokens.get(at).form().charAt(0));
            at++;
        }
        return list && month(at) > 0 ? at : -1;
    }

    private int month(int at) {
        return at < tokens.size() && tokens.get(at).kind() == TokenKind.WORD ? month(tokens.get(at)) : 0;
    }

    /** The second day of "liepos 14-16 d.", where both stand in one piece; the first is added. */
    private Identifier parted(int at, Identifier date, List<Identifier> found) {
        int next = text.language() == Language.LT && month(at) > 0 ? dayBehind(at) : tokens.size();
        if (next >= tokens.size() || !tokens.get(next).form().matches("\\d{1,2}-\\d{1,2}")) {
            return date;
        }
        String first = tokens.get(next).form().replaceAll("-.*", "");
        int hyphen = tokens.get(next).start() + first.length();
        Identifier other = sameMonth(date, Integer.parseInt(first), new Span(date.span().start(), hyphen));
        if (other != null) {
            found.add(other);
        }
        return new Identifier(Identifier.Kind.DATE, date.value(), new Span(hyphen + 1, date.span().end()));
    }

    /** Another day of the month of a date; null where the month has none such. */
    private @Nullable Identifier sameMonth(Identifier date, int day, Span span) {
        String[] parts = date.value().replaceFirst("^--", "0-").split("-");
        Integer named = parts[0].equals("0") ? null : Integer.valueOf(parts[0]);
        return date(named, Integer.parseInt(parts[1]), day, span);
    }

    /** The other days of "spalio 22–29 d.", "gegužės 4 d. ir 25 d.", "gruodžio 18, 29 ir sausio 5 d.". */
    private void listed(int at, Identifier date, List<Identifier> found) {
        int next = at;
        while (text.language() == Language.LT && month(at) > 0 && next >= 0) {
            while (next < tokens.size() && tokens.get(next).start() < date.span().end()) {
                next++;
            }
            next = another(next, date, found);
        }
    }

    /** The token of one more day of the same month, which is added; -1 where there is none. */
    private int another(int link, Identifier date, List<Identifier> found) {
        int after = link + 1 < tokens.size() && tokens.get(link).is(".") ? link + 1 : link;
        Integer day = after + 1 < tokens.size() && tokens.get(after).form().matches("[-–,]|ir|iki|bei|arba|ar") ? day(after + 1) : null;
        Token behind = after + 2 < tokens.size() ? tokens.get(after + 2) : null;
        boolean counts = behind != null && (behind.kind() == TokenKind.NUMBER
                || (behind.kind() == TokenKind.WORD && !behind.form().matches("d|dien.*|ir|iki|bei|imtinai")));
        boolean dayOfMonth = day != null && day >= 1 && day <= 31 && !counts
                && (!tokens.get(after).is(",") || (behind != null && behind.kind() == TokenKind.WORD));
        if (!dayOfMonth || day == null) {
            return -1;
        }
        Identifier other = sameMonth(date, day, tokens.get(after + 1).span());
        if (other == null) {
            impossible.set(after + 1);
        } else {
            found.add(other);
        }
        return behind != null && behind.is("d") ? after + 3 : after + 2;
    }

    /** Russians write "24.04"; in English, only Europeans do, with a point behind: "on 24.04.". */
    private boolean mayLackYear(int at) {
        boolean european = text.language() == Language.EN && at > 0
                && tokens.get(at - 1).form().matches("on|until|till|from|since|of|by|before|after")
                && at + 1 < tokens.size() && tokens.get(at + 1).form().startsWith(".");
        boolean pointed = text.language() == Language.EN && tokens.get(at).form().matches("\\d\\d\\.\\d\\d") && at + 2 < tokens.size()
                && tokens.get(at + 1).is(".") && Character.isLowerCase(text.raw().charAt(tokens.get(at + 2).start()));
        boolean lithuanian = text.language() == Language.LT && tokens.get(at).form().matches("(0[1-9]|1[0-2])[.-](0[1-9]|[12]\\d|3[01])")
                && !clockAround(at)
                && ((tokens.get(at).form().startsWith("0") && !MORNING.matcher(tokens.get(at).form()).matches()) || when(at - 1));
        return text.language() == Language.RU || european || pointed || lithuanian;
    }

    /** "Iki 07-20": the end of a date as the standard writes it. */
    private boolean isoPart(int at) {
        boolean hours = IntStream.of(at - 1, at - 2, at - 3).filter(before -> before >= 0)
                .anyMatch(before -> tokens.get(before).form().matches("laik.*|dirb.*|valand.*|darbo|grafik.*"))
                || (at + 1 < tokens.size() && tokens.get(at + 1).form().matches("val|valand.*|h"));
        boolean dated = !hours && (when(at - 1) || tokens.get(at).form().startsWith("0"));
        return text.language() == Language.LT && dated && tokens.get(at).form().matches("(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    }

    private boolean when(int at) {
        return at >= 0 && tokens.get(at).form().matches("nuo|iki|ligi|po");
    }

    /** "Nuo 08.30 iki 17.00", "09.15 val.": a clock's. */
    private boolean clockAround(int at) {
        boolean named = at + 1 < tokens.size() && tokens.get(at + 1).form().matches("val.*|h|ryt.*|vakar.*");
        boolean range = when(at - 1) && at + 2 < tokens.size() && when(at + 1)
                && !tokens.get(at + 2).form().matches("(0[1-9]|1[0-2])\\.(0[1-9]|[12]\\d|3[01])");
        boolean ends = when(at - 1) && at > 2 && when(at - 3)
                && !tokens.get(at - 2).form().matches("(0[1-9]|1[0-2])\\.(0[1-9]|[12]\\d|3[01])");
        return named || range || ends;
    }

    /** "2.50 руб" and "версия 10.12" are no dates. */
    private boolean unitFollows(int at) {
        boolean unit = at + 1 < tokens.size()
                && List.of("руб", "р", "₽", "€", "eur", "%", "кг", "м", "л", "см", "гб", "мб").contains(tokens.get(at + 1).form());
        boolean sum = at > 0 && tokens.get(at - 1).kind() == TokenKind.SYMBOL && Currency.of(tokens.get(at - 1)) != null;
        boolean version = at > 0
                && (tokens.get(at - 1).form().startsWith("верси") || tokens.get(at - 1).form()
                        .matches("v|ios|android|windows|win|ubuntu|debian|прошивк[аеиу]|билд[ае]?|сборк[аеиу]|релиз[ае]?"));
        boolean clock = at > 0 && tokens.get(at - 1).is("в");
        return unit || sum || version || clock;
    }

    private @Nullable Identifier withMonth(int at) {
        int month = month(at);
        if (month == 0) {
            return null;
        }
        boolean of = text.language() == Language.EN && at > 1 && tokens.get(at - 1).is("of");
        int to = of ? at - 1 : at;
        Integer digits = day(to - 1);
        Ordinals.Day words = digits == null ? Ordinals.before(tokens, to, text.language()) : null;
        if (text.language() == Language.LT) {
            int next = dayBehind(at);
            Integer after = day(next);
            return after != null
                    ? lithuanian(at, next, date -> date(date, month, after, tokens.get(next).span()))
                    : digits != null && tokens.get(at - 1).kind() == TokenKind.NUMBER
                            ? date(year(at + 1), month, digits, new Span(tokens.get(at - 1).start(), tokens.get(at).end()))
                            : inWords(at, month);
        }
        if (digits != null || words != null) {
            int behind = at + 1 < tokens.size() && tokens.get(at + 1).is(".") ? at + 2 : at + 1;
            Integer named = year(behind);
            int start = words == null ? to - 1 : words.end();
            int day = words != null ? words.value() : digits == null ? 0 : digits;
            return date(named, month, day, new Span(tokens.get(start).start(), tokens.get(named == null ? at : behind).end()));
        }
        return text.language() == Language.EN ? american(at, month) : null;
    }

    /** "May 4", "October the second", "March 3, 2026". */
    private @Nullable Identifier american(int at, int month) {
        boolean shortened = tokens.get(at).form().length() <= 4 && at + 1 < tokens.size() && tokens.get(at + 1).is(".");
        int first = shortened || (at + 1 < tokens.size() && tokens.get(at + 1).is("the")) ? at + 2 : at + 1;
        Integer digits = day(first);
        Ordinals.Day words = digits == null && first < tokens.size() ? Ordinals.at(tokens, first, Language.EN) : null;
        if ((digits == null && words == null) || allows(at)) {
            return null;
        }
        int end = words == null ? first + 1 : words.end();
        int next = end < tokens.size() && tokens.get(end).is(",") ? end + 1 : end;
        Integer named = year(next);
        int day = words != null ? words.value() : digits == null ? 0 : digits;
        return date(named, month, day, new Span(tokens.get(at).start(), tokens.get(named == null ? end - 1 : next).end()));
    }

    /** "You may first want to check" names no month. */
    private boolean allows(int at) {
        return text.words(tokens.get(at).span()).equals("may") && at > 0
                && tokens.get(at - 1).form().matches("i|you|we|they|he|she|it|this|that|which|who|there|customers?|people");
    }

    /** "Kovo aštuntą", "birželio dvyliktai", "pirmos balandžio dienos"; "kovo antrą savaitę" is no day. */
    private @Nullable Identifier inWords(int at, int month) {
        Ordinals.Day behind = at + 1 < tokens.size() ? Ordinals.at(tokens, at + 1, Language.LT) : null;
        if (behind != null) {
            boolean other = behind.end() < tokens.size() && tokens.get(behind.end()).form().matches(
                    "(savait|pus|dekad|trecdal|ketvirt|kart|pirmad|antrad|treciad|penktad|sestad|sekmad|savaitgal|men).*");
            return other ? null : date(null, month, behind.value(), new Span(tokens.get(at).start(), tokens.get(behind.end() - 1).end()));
        }
        Ordinals.Day before = Ordinals.before(tokens, at, Language.LT);
        boolean named = before != null && at + 1 < tokens.size() && tokens.get(at + 1).form().startsWith("dien");
        return named && before != null
                ? date(null, month, before.value(), new Span(tokens.get(before.end()).start(), tokens.get(at + 1).end()))
                : null;
    }

    /** {@code 2026 m. lapkričio 18 d.} with or without the year; the span is up to the day's sign. */
    private @Nullable Identifier lithuanian(int at, int day, Function<@Nullable Integer, @Nullable Identifier> dated) {
        int start = at;
        Integer named = null;
        if (at >= 3 && tokens.get(at - 1).is(".") && tokens.get(at - 2).is("m")) {
            named = year(at - 3);
            start = named == null ? at : at - 3;
        } else if (at >= 2 && tokens.get(at - 1).is("m")) {
            named = year(at - 2);
            start = named == null ? at : at - 2;
        }
        int end = day;
        if (end + 1 < tokens.size() && tokens.get(end + 1).form().matches("d|diena|dienos|dienai")) {
            end++;
            end += end + 1 < tokens.size() && tokens.get(end + 1).is(".") && tokens.get(end).is("d") ? 1 : 0;
        }
        Identifier date = dated.apply(named);
        return date == null
                ? null
                : new Identifier(Identifier.Kind.DATE, date.value(), new Span(tokens.get(start).start(), tokens.get(end).end()));
    }

    /** The token behind the month, where "mėnesio" or "mėn." may stand between. */
    private int dayBehind(int month) {
        int next = month + 1;
        boolean word = next < tokens.size() && tokens.get(next).form().matches("men|menesio");
        next += word ? 1 : 0;
        return word && next < tokens.size() && tokens.get(next).is(".") ? next + 1 : next;
    }

    private int month(Token token) {
        int shortened = text.language() == Language.RU ? SHORT_RU.getOrDefault(token.form(), 0) : 0;
        if (shortened > 0) {
            return shortened;
        }
        for (var entry : MONTHS.getOrDefault(text.language(), Map.of()).entrySet()) {
            if (token.form().startsWith(entry.getKey()) && monthWord(token.form(), entry.getKey())) {
                return entry.getValue();
            }
        }
        return 0;
    }

    private boolean monthWord(String form, String beginning) {
        int rest = form.length() - beginning.length();
        return switch (text.language()) {
            case RU -> beginning.equals("ма") ? form.equals("мая") || form.equals("май") || form.equals("мае") : rest <= 2;
            case LT -> MONTH_ENDING.matcher(form.substring(beginning.length())).matches() && !NO_MONTH.matcher(form).matches();
            case EN -> form.equals(beginning) || form.equals("sept")
                    || List.of("january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
                            "december").contains(form);
            case OTHER -> false;
        };
    }

    private @Nullable Integer day(int at) {
        if (at < 0 || at >= tokens.size()
                || !tokens.get(at).form()
                        .matches(
                                "\\d{1,2}(st|nd|rd|th|-?го|-?ого|-?му|-?ому|-?ое|-?е|-?(i|t|ti|d)?(a|os|oji|osios|aja|ai|ajai|oje)|d)?|\\d{1,2}-\\d{1,2}")) {
            return null;
        }
        return Integer.valueOf(tokens.get(at).form().replaceAll("^\\d{1,2}-(?=\\d)|\\D", ""));
    }

    private @Nullable Integer year(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).form().matches("(19|20)\\d\\d")
                ? Integer.valueOf(tokens.get(at).form())
                : null;
    }

    private @Nullable Identifier date(@Nullable Integer named, int month, int day, Span span) {
        if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength()) {
            return null;
        }
        Integer known = named == null ? nearest(month, day) : named;
        if (known != null && day > YearMonth.of(known, month).lengthOfMonth()) {
            return null;
        }
        String value = known == null
                ? String.format(Locale.ROOT, "--%02d-%02d", month, day)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", known, month, day);
        return new Identifier(Identifier.Kind.DATE, value, span);
    }

    /** The year of the message; around its turn, a day far away is of the other one. */
    private @Nullable Integer nearest(int month, int day) {
        if (written == null || year == null) {
            return year;
        }
        LocalDate today = written.toLocalDate();
        LocalDate same = LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
        long ahead = ChronoUnit.DAYS.between(today, same);
        return ahead > FAR ? Integer.valueOf(year - 1) : ahead < -FAR ? Integer.valueOf(year + 1) : year;
    }
}
