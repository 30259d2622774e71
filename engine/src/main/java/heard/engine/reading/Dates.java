package heard.engine.reading;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.engine.Identifier;
import heard.engine.Language;
import heard.engine.Span;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds dates and gives them as ISO 8601; a missing year is that of the message, or left out. */
final class Dates {
    private static final Pattern YEAR_FIRST = Pattern.compile("((?:19|20)\\d\\d)[-./](\\d{1,2})[-./](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})(?:[./-]((?:19|20)?\\d\\d))?");
    private static final Map<Language, Map<String, Integer>> MONTHS = Map.of(Language.RU,
            months("январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр"),
            Language.LT, months("saus vasar kov baland geguz birzel liep rugpju rugsej spal lapkric gruod"), Language.EN,
            months("jan feb mar apr may jun jul aug sep oct nov dec"));
    private static final Map<String, Integer> ORDINALS = ordinals("""
        первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого
        тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого двадцатого""");
    private static final Map<String, Integer> TENS = Map.of("двадцать", 20, "тридцать", 30);
    private static final Set<String> AFTER_DAY = Set.of("and", "or", "at", "but", "then", "so", "when", "if", "in", "it", "is", "was", "we",
            "i",
            "to", "from", "with", "please", "because", "till", "until", "before", "after", "as", "morning", "evening", "afternoon",
            "nobody",
            "not", "for", "they", "she", "he", "you", "my", "latest", "this", "instead", "though", "still", "again", "would", "will");
    private final Text text;
    private final List<Token> tokens;
    private final @Nullable Integer year;
    private final @Nullable OffsetDateTime written;

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

    private static Map<String, Integer> ordinals(String words) {
        var ordinals = new java.util.HashMap<String, Integer>();
        for (String word : words.split("\\s+")) {
            ordinals.put(word, ordinals.size() + 1);
        }
        ordinals.put("тридцатого", 30);
        return Map.copyOf(ordinals);
    }

    static List<Identifier> of(Text text, @Nullable OffsetDateTime at) {
        var dates = new Dates(text, at);
        var found = new ArrayList<Identifier>();
        for (int token = 0; token < dates.tokens.size(); token++) {
            Identifier date = dates.tokens.get(token).kind() == TokenKind.NUMBER ? dates.inDigits(token) : null;
            date = date == null ? dates.withMonth(token) : date;
            date = date == null ? dates.dayAlone(token) : date;
            if (date != null) {
                dates.rangeBefore(token, date, found);
                found.add(date);
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
        Matcher dayFirst = DAY_FIRST.matcher(token.form());
        if (!dayFirst.matches() || token.form().matches("24/7|\\d/\\d")) {
            return null;
        }
        int one = Integer.parseInt(dayFirst.group(1));
        int two = Integer.parseInt(dayFirst.group(2));
        String named = dayFirst.group(3);
        boolean stroke = token.form().indexOf('/') > 0;
        if (named == null && (stroke
                ? !strokeDate(at, one, two)
                : token.form().indexOf('.') < 0 || dayFirst.group(2).length() < 2 || !mayLackYear(at) || unitFollows(at))) {
            return null;
        }
        boolean american = named == null && stroke && one <= 12 && text.raw().indexOf('£') < 0;
        boolean monthFirst = text.language() == Language.EN && (two > 12 || american);
        Integer inYear = named == null ? null : Integer.valueOf(named.length() == 2 ? century(named) + named : named);
        return monthFirst ? date(inYear, one, two, token.span()) : date(inYear, two, one, token.span());
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
                        "on|by|before|since|until|till|from|for|due|of|and|after|dated|effective|physio|appointment|на|от|с|до|к|за|по|nuo|iki");
        boolean part = at + 1 < tokens.size() && tokens.get(at + 1).form().matches("of|cup|inch|\"|/|стать.*|ст");
        return when && !part && one >= 1 && two >= 1 && one <= 31 && two <= 31 && Math.min(one, two) <= 12 && one + two > 3
                && (text.language() == Language.EN || tokens.get(at).form().length() == 5);
    }

    /** "The 28th", "28-го", "до 15 числа": a day of this month, or of the next where it must lie ahead. */
    private @Nullable Identifier dayAlone(int at) {
        if (written == null || !lone(at)) {
            return null;
        }
        Integer day = day(at);
        if (day == null) {
            return null;
        }
        boolean ahead = at > 0
                && tokens.get(at - (text.language() == Language.EN ? 2 : 1)).form().matches("by|before|until|till|до|к|ко|iki");
        OffsetDateTime month = ahead && day < written.getDayOfMonth() ? written.withDayOfMonth(1).plusMonths(1) : written;
        String sign = text.language() == Language.RU ? "числ.*" : text.language() == Language.LT ? "d" : "";
        boolean word = at + 1 < tokens.size() && !sign.isEmpty() && tokens.get(at + 1).form().matches(sign);
        return date(month.getYear(), month.getMonthValue(), day, new Span(tokens.get(at).start(), tokens.get(word ? at + 1 : at).end()));
    }

    private boolean lone(int at) {
        String form = tokens.get(at).form();
        String next = at + 1 < tokens.size() && tokens.get(at + 1).kind() == TokenKind.WORD ? tokens.get(at + 1).form() : "";
        return switch (text.language()) {
            case EN -> at > 1 && form.matches("\\d{1,2}(st|nd|rd|th)") && tokens.get(at - 1).is("the")
                    && tokens.get(at - 2).form()
                            .matches("by|before|until|till|on|from|since|after|for|of|said|is|was|it's|its|then|and|to|than|closes|due|the")
                    && (next.isEmpty() || AFTER_DAY.contains(next));
            case RU -> next.startsWith("числ")
                    ? form.matches("\\d{1,2}(-?го)?")
                    : at > 0 && form.matches("\\d{1,2}-?(го|му)") && month(at + 1) == 0
                            && tokens.get(at - 1).form().matches("до|с|от|на|к|ко|по|после|и|было|был")
                            && !next.matches("(век|класс|дома|кабинет|этаж|размер|разряд|уровн|поколен).*");
            case LT -> at > 0 && form.matches("\\d{1,2}") && next.equals("d")
                    && tokens.get(at - 1).form().matches("iki|ligi|nuo|egzamin.*|skryd.*|vestuv.*|laidotuv.*|gynim.*")
                    && !(at + 3 < tokens.size() && (tokens.get(at + 2).is("d") || tokens.get(at + 3).is("d")));
            case OTHER -> false;
        };
    }

    private int month(int at) {
        return at < tokens.size() && tokens.get(at).kind() == TokenKind.WORD ? month(tokens.get(at)) : 0;
    }

    /** The first day of "spalio 22–29 d.", "14 Mar-21 Mar": the words before a date hold another. */
    private void rangeBefore(int at, Identifier date, List<Identifier> found) {
        boolean lithuanian = text.language() == Language.LT && month(at) > 0 && at + 3 < tokens.size()
                && tokens.get(at + 2).form().matches("[-–]") && tokens.get(at + 3).kind() == TokenKind.NUMBER;
        Integer last = lithuanian ? day(at + 3) : null;
        if (last != null) {
            String value = date.value();
            found.add(
                    new Identifier(Identifier.Kind.DATE, value.substring(0, value.length() - 2) + String.format(Locale.ROOT, "%02d", last),
                            tokens.get(at + 3).span()));
        }
    }

    /** Russians write "24.04"; in English, only Europeans do, with a point behind: "on 24.04.". */
    private boolean mayLackYear(int at) {
        boolean european = text.language() == Language.EN && at > 0 && tokens.get(at - 1).form().matches("on|until|till|from|since|of")
                && at + 1 < tokens.size() && tokens.get(at + 1).form().startsWith(".");
        return text.language() == Language.RU || european;
    }

    /** "2.50 руб" and "версия 10.12" are no dates. */
    private boolean unitFollows(int at) {
        boolean unit = at + 1 < tokens.size()
                && List.of("руб", "р", "₽", "€", "eur", "%", "кг", "м", "л", "см", "гб", "мб").contains(tokens.get(at + 1).form());
        boolean version = at > 0
                && (tokens.get(at - 1).form().startsWith("верси") || tokens.get(at - 1).form()
                        .matches("v|ios|android|windows|win|ubuntu|debian|прошивк[аеиу]|билд[ае]?|сборк[аеиу]|релиз[ае]?"));
        boolean clock = at > 0 && tokens.get(at - 1).is("в");
        return unit || version || clock;
    }

    private @Nullable Identifier withMonth(int at) {
        Token token = tokens.get(at);
        if (token.kind() != TokenKind.WORD) {
            return null;
        }
        int month = month(token);
        if (month == 0) {
            return null;
        }
        Integer before = text.language() == Language.EN && at > 1 && tokens.get(at - 1).is("of") ? day(at - 2) : day(at - 1);
        int words = at;
        if (before == null && at > 0 && text.language() == Language.RU) {
            before = ORDINALS.get(tokens.get(at - 1).form());
            Integer tens = at > 1 && before != null && before < 10 ? TENS.get(tokens.get(at - 2).form()) : null;
            before = tens == null || before == null ? before : Integer.valueOf(tens + before);
            words = tens == null ? at : at - 1;
        }
        Integer after = day(at + 1);
        if (text.language() == Language.LT && after != null) {
            return lithuanian(at, month, after);
        }
        if (before != null) {
            Integer named = year(at + 1);
            int end = named == null ? token.end() : tokens.get(at + 1).end();
            int start = tokens.get(at - 1).is("of") ? at - 2 : words - 1;
            return date(named, month, before, new Span(tokens.get(start).start(), end));
        }
        if (text.language() == Language.EN && after != null) {
            int next = at + 2 < tokens.size() && tokens.get(at + 2).is(",") ? at + 3 : at + 2;
            Integer named = year(next);
            return date(named, month, after, new Span(token.start(), named == null ? tokens.get(at + 1).end() : tokens.get(next).end()));
        }
        return null;
    }

    /** {@code 2026 m. lapkričio 18 d.} with or without the year; the span is up to the day's sign. */
    private @Nullable Identifier lithuanian(int at, int month, int day) {
        int start = at;
        Integer named = null;
        if (at >= 3 && tokens.get(at - 1).is(".") && tokens.get(at - 2).is("m")) {
            named = year(at - 3);
            start = named == null ? at : at - 3;
        } else if (at >= 2 && tokens.get(at - 1).is("m")) {
            named = year(at - 2);
            start = named == null ? at : at - 2;
        }
        int end = at + 1;
        if (end + 1 < tokens.size() && tokens.get(end + 1).form().matches("d|diena|dienos|dienai")) {
            end++;
            end += end + 1 < tokens.size() && tokens.get(end + 1).is(".") && tokens.get(end).is("d") ? 1 : 0;
        }
        return date(named, month, day, new Span(tokens.get(start).start(), tokens.get(end).end()));
    }

    private int month(Token token) {
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
            case RU -> beginning.equals("ма") ? form.equals("мая") || form.equals("май") : rest <= 2;
            case LT -> rest >= 1 && rest <= 4;
            case EN -> form.equals(beginning) || form.equals("sept")
                    || List.of("january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
                            "december").contains(form);
            case OTHER -> false;
        };
    }

    private @Nullable Integer day(int at) {
        if (at < 0 || at >= tokens.size()
                || !tokens.get(at).form().matches("\\d{1,2}(st|nd|rd|th|-?го|-?му|-?ое|-?е|-?a|-?os|-?oji|-?osios|-?aja|-?ai|-?ajai|d)?")) {
            return null;
        }
        return Integer.valueOf(tokens.get(at).form().replaceAll("\\D", ""));
    }

    private @Nullable Integer year(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).form().matches("(19|20)\\d\\d")
                ? Integer.valueOf(tokens.get(at).form())
                : null;
    }

    private @Nullable Identifier date(@Nullable Integer named, int month, int day, Span span) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        Integer known = named == null ? year : named;
        String value = known == null
                ? String.format(Locale.ROOT, "--%02d-%02d", month, day)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", known, month, day);
        return new Identifier(Identifier.Kind.DATE, value, span);
    }
}
