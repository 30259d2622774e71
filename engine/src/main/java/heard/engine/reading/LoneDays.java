package heard.engine.reading;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import heard.engine.Identifier;
import heard.engine.Language;
import heard.engine.Span;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds days of a month that is not named: "the 28th", "к двадцатому", "iki 15 d.". Beside a date that was named before, the month is the one
 * that brings the two nearest; else the words around say whether the day lies ahead or behind.
 */
final class LoneDays {
    private static final int LAST = 31;
    /** So many things people count: "I bought two lamps, the 2nd does not work". */
    private static final int FEW = 5;
    private static final int REACH = 8;
    private static final int AHEAD = 5;
    /** Where nothing tells, a day behind must be so much nearer. */
    private static final int BEHIND_COSTS = 2;
    /** A date farther from today, as of a birth or a contract, says nothing about a day without a month. */
    private static final int MOST_AWAY = 62;
    private static final Set<String> AFTER_DAY = Set.of("and", "or", "at", "but", "then", "so", "when", "if", "in", "it", "is", "was", "we",
            "i", "to", "from", "with", "please", "because", "till", "until", "before", "after", "as", "morning", "evening", "afternoon",
            "nobody", "not", "for", "they", "she", "he", "you", "my", "latest", "this", "instead", "though", "still", "again", "would",
            "will", "about", "re",
            "regarding", "yet", "already", "too", "also", "may", "might", "should", "could", "does", "did", "do", "just", "now", "only",
            "she's",
            "he's", "there", "here", "no", "never", "everyone", "cos", "n", "u", "through", "by", "his", "her", "their", "our", "your",
            "unless", "hasn't", "haven't", "isn't", "wasn't", "didn't", "doesn't", "won't", "what", "how", "where", "why", "thanks", "pls",
            "plz", "someone", "an", "that", "the", "which", "can", "has", "had", "of");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String BEFORE_THE = "by|before|until|till|on|from|since|after|for|of|said|says|is|was|it's|its|then|and|to|than|closes|due|the|between|(mon|tues?|wed|thu(rs)?|fri|sat|sun)(day|nesday|urday)?";
    private static final String BEFORE_BARE = "by|before|until|till|on|since|due|says|(mon|tue|tues|wed|thu|thurs|fri|sat|sun)(day|sday|nesday|rsday|urday)?";
    private static final String PAST_EN = "was|were|did|didn't|came|sent|paid|rang|wrote|told|took|went|bought|gave|made|since|ago|said|\\w{2,}ed";
    private static final String FUTURE_EN = "will|inspection|appointment|delivery|slot|wedding|party|exam|interview|flight|viva|visit|booking|hearing|'ll|i'll|we'll|going|due|by|before|until|till|need|needs|must|hope|want|fly|leaves?|starts?|goes|am|are|can|expected|promised|booked|supposed";
    private static final String PAST_RU = "\\p{L}{2,}(л|ла|ло|ли|лся|лась|лось|лись)";
    private static final String NOT_PAST_RU = "если|или|ли|было|бы|дела|числа|ла|села|тела|мыла|стола|канала|мала|отдела|опоздал";
    private static final String FUTURE_RU = "до|к|ко|будет|буду|будут|будем|нужно|надо|нужен|нужна|хочу|планир.*|жду|ждем|успе.*|перенес.*|выхожу|уезжа.*|улета.*|закрываю";
    private static final String PAST_LT = "\\p{L}{3,}(au|jau|ome|ote|ejo|avo|iau|ino)|buvo";
    private static final String FUTURE_LT = "iki|ligi|bus|reikia|noriu|busiu|isvyk.*|isskr.*|turi|turime|\\p{L}{3,}(siu|sim|site|sime)";
    /** What ordinals also count. */
    private static final String COUNTED_RU = "(век|класс|дом|кабинет|этаж|размер|разряд|уровн|поколен|год|раз|корпус|участк|отделен|подъезд|квартал|вагон|мест|ряд|"
            + "поезд|маршрут|автобус|трамва|калибр|тип|том|курс|сорт|категор|полугод|микрорайон|созыв|айфон|звонк|письм|обращен|ремонт|визит|месяц|дня|"
            + "часа|человек|ребенк|сотрудник|оператор|мастер|курьер|канал|сезон|порядк|лиц|специалист|окн|окош|врач|доктор|консультант|менеджер|юрист|эксперт|терапевт|стоматолог|"
            + "вход|выход|стол|терминал|причал|адрес|филиал|магазин|офис|банкомат|склад|водител|сын|брат|класса|июн|июл|пункт|номер|процент).*";

    /** Lists of days with the month behind the last: "the 3rd, 5th and 9th of July". */
    interface Lists {
        /** Whether such a list goes on at a token and ends with a month. */
        boolean named(int from);

        /** A day of that month; null where it has none such. */
        @Nullable
        LocalDate day(int from, int day);
    }

    private final Text text;
    private final List<Token> tokens;
    private final @Nullable LocalDate today;

    LoneDays(Text text, @Nullable OffsetDateTime written) {
        this.text = text;
        this.tokens = text.tokens();
        this.today = written == null ? null : written.toLocalDate();
    }

    /** The day that stands at a token, where it is one; {@code found} are the dates before it. */
    @Nullable
    Identifier at(int at, List<Identifier> found, Lists lists) {
        Ordinals.Day day = today == null ? null : switch (text.language()) {
            case RU -> russian(at);
            case LT -> lithuanian(at, found);
            case EN -> english(at, found, lists);
            case OTHER -> null;
        };
        boolean listed = day != null && text.language() == Language.EN && lists.named(day.end());
        LocalDate date = day == null || day.value() < 1 || day.value() > LAST
                ? null
                : listed ? lists.day(day.end(), day.value()) : resolved(at, day.value(), found);
        return day == null || date == null
                ? null
                : new Identifier(Identifier.Kind.DATE, date.toString(), new Span(tokens.get(at).start(), tokens.get(day.end() - 1).end()));
    }

    private String form(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).form() : "";
    }

    /** The word behind; empty at a mark. */
    private String word(int at) {
        return at < tokens.size() && tokens.get(at).kind() == TokenKind.WORD ? tokens.get(at).form() : "";
    }

    private static int digits(String form) {
        return Integer.parseInt(form.replaceAll("\\D", ""));
    }

    private Ordinals.@Nullable Day russian(int at) {
        String form = form(at);
        boolean digits = form.matches("\\d{1,2}(-?(го|ого|му|ому|е|ое))?");
        Ordinals.Day day = digits ? new Ordinals.Day(digits(form), at + 1) : Ordinals.at(tokens, at, Language.RU);
        if (day == null) {
            return null;
        }
        String next = word(day.end());
        if (next.startsWith("числ")) {
            boolean other = next.equals("числе") || recurs(at) || day.value() == 1;
            return other ? null : new Ordinals.Day(day.value(), day.end() + 1);
        }
        boolean given = digits
                ? form.matches("\\d{1,2}-?(го|ого|му|ому)") && form(at - 1).matches("до|с|от|на|к|ко|по|после|и|было|был")
                : form(day.end() - 1).endsWith("му") && form(at - 1).matches("к|ко");
        return given && !next.matches(COUNTED_RU) && !next.matches("\\p{L}+(ому|ему|ого|его)") ? day : null;
    }

    /** "Каждый месяц двадцатого числа" is no one day. */
    private boolean recurs(int at) {
        return tokens.subList(Math.max(text.sentenceOf(at).first(), at - REACH), Math.min(tokens.size(), at + AHEAD)).stream()
                .anyMatch(token -> token.form().matches("кажд.*|ежемесячн.*|kiekvien.*|kas|every|each|monthly"));
    }

    private Ordinals.@Nullable Day lithuanian(int at, List<Identifier> found) {
        String form = form(at);
        if (!form.matches("\\d{1,2}(-(i|t|ti)?(a|os|oji|osios|aja|ai|ajai|oje))?")) {
            return null;
        }
        String next = word(at + 1);
        boolean sign = next.equals("d") && !word(at + 2).equals("d") && !word(at + 3).equals("d");
        boolean whole = next.matches("diena|dienos|dienai|dienoje");
        boolean governed = form(at - 1).matches("iki|ligi|nuo|po|menesio|egzamin.*|skryd.*|vestuv.*|laidotuv.*|gynim.*");
        boolean place = form(at - 1).matches("esu|esam|esame|buvau|buvom|buvome|likau|likom|eileje|yra");
        boolean ordinal = !place && form.matches(".*\\p{L}")
                && (form(at - 1).matches("iki|ligi|nuo|po|apie|menesio") || whole || next.isEmpty());
        boolean accusative = next.equals("diena") && !form(at - 2).equals("be") && digits(form) % 10 != 1
                && !form(at - 1).matches("jau|vos|tik|dar|per|uz");
        boolean listed = sign && form(at - 1).matches("ir|bei|,") && !found.isEmpty()
                && tokens.get(at).start() - found.getLast().span().end() < REACH;
        boolean day = (governed && !form(at - 1).equals("po") && (sign || whole)) || ordinal || accusative || listed;
        return day ? new Ordinals.Day(digits(form), sign || whole ? at + 2 : at + 1) : null;
    }

    private Ordinals.@Nullable Day english(int at, List<Identifier> found, Lists lists) {
        String form = form(at);
        boolean digits = form.matches("\\d{1,2}(st|nd|rd|th)");
        Ordinals.Day day = digits ? new Ordinals.Day(digits(form), at + 1) : Ordinals.at(tokens, at, Language.EN);
        if (day == null) {
            return null;
        }
        if (digits && lists.named(at + 1)) {
            return day;
        }
        boolean the = form(at - 1).equals("the");
        boolean listed = form(the ? at - 2 : at - 1).matches(",|and|or|&") && digits && !found.isEmpty()
                && tokens.get(at).start() - found.getLast().span().end() < REACH;
        boolean before = the ? form(at - 2).matches(BEFORE_THE) || listed : listed || (digits && form(at - 1).matches(BEFORE_BARE));
        String next = word(day.end());
        boolean apposed = digits && the && form(at - 2).equals(",") && (day.value() > FEW || next.isEmpty());
        if (counts(at, next, word(day.end() + 1))) {
            return null;
        }
        boolean follows = next.isEmpty()
                ? day.end() >= tokens.size() || tokens.get(day.end()).kind() != TokenKind.NUMBER
                : AFTER_DAY.contains(next) && !(next.equals("of") && !word(day.end() + 1).matches("the|this|next|every"));
        boolean spelled = digits || (day.value() > 3 && the && form(at - 2).matches("by|before|until|till|on|since|from|and")
                && (day.value() > 10 || !found.isEmpty()));
        return (before || apposed) && follows && spelled ? day : null;
    }

    /** "It's the 4th in a row", "this is the 3rd I have ordered". */
    private boolean counts(int at, String next, String after) {
        boolean row = next.equals("in") && after.matches("a|this|line|total|our|my|the") && !word(at + 3).matches("(mor|eve|after)n.*");
        boolean such = form(at - 2).matches("is|was|it's|its") && next.matches("i|we|you|he|she|they|that|which|to");
        return row || such;
    }

    private @Nullable LocalDate resolved(int at, int day, List<Identifier> found) {
        LocalDate now = today;
        if (now == null) {
            return null;
        }
        LocalDate named = namedMonth(at, day, now);
        if (named != null) {
            return named;
        }
        Identifier last = found.isEmpty() ? null : found.getLast();
        if (last != null && last.value().matches("\\d{4}-\\d\\d-\\d\\d")) {
            LocalDate anchor = LocalDate.parse(last.value());
            if (Math.abs(ChronoUnit.DAYS.between(now, anchor)) <= MOST_AWAY) {
                return nearest(anchor, day, 1);
            }
        }
        boolean ahead = leans(at, true);
        boolean behind = !ahead && leans(at, false);
        LocalDate before = on(now, day, -1);
        LocalDate after = on(now, day, 1);
        return ahead ? after : behind ? before : nearest(now, day, BEHIND_COSTS);
    }

    /** "The 5th of next month", "Monday 5th": the month is told after all. */
    private @Nullable LocalDate namedMonth(int at, int day, LocalDate now) {
        boolean following = form(at - 1).matches("menesi|menesio") && form(at - 2).matches("kita|kito");
        if (following) {
            YearMonth month = YearMonth.from(now).plusMonths(1);
            return day <= month.lengthOfMonth() ? month.atDay(day) : null;
        }
        if (text.language() != Language.EN) {
            return null;
        }
        boolean next = form(at + 1).equals("of") && form(at + 3).equals("month");
        if (next && form(at + 2).matches("next|last")) {
            YearMonth month = YearMonth.from(now).plusMonths(form(at + 2).equals("next") ? 1 : -1);
            return day <= month.lengthOfMonth() ? month.atDay(day) : null;
        }
        String before = form(form(at - 1).equals("the") ? at - 2 : at - 1);
        int weekday = before.matches("(mon|tue|wed|thu|fri|sat|sun)\\p{L}*") ? WEEKDAYS.indexOf(before.substring(0, 3)) : -1;
        return weekday < 0
                ? null
                : IntStream.of(0, 1, -1, 2, -2).mapToObj(months -> YearMonth.from(now).plusMonths(months))
                        .filter(month -> day <= month.lengthOfMonth() && month.atDay(day).getDayOfWeek().getValue() == weekday + 1)
                        .map(month -> month.atDay(day)).findFirst().orElse(null);
    }

    /** The words around tell the direction; those before and nearest decide. */
    private boolean leans(int at, boolean forward) {
        String past = text.language() == Language.RU ? PAST_RU : text.language() == Language.LT ? PAST_LT : PAST_EN;
        String future = text.language() == Language.RU ? FUTURE_RU : text.language() == Language.LT ? FUTURE_LT : FUTURE_EN;
        int first = text.sentenceOf(at).first();
        if (form(at - 1).equals("the") && form(at - 2).equals("for")) {
            return forward;
        }
        for (int before = at - 1; before >= Math.max(first, at - REACH); before--) {
            boolean planned = form(before).matches("was|were|supposed|meant") && form(before + 1).equals("to");
            if (planned || form(before).matches(future)) {
                return forward;
            }
            if (form(before).matches(past) && !form(before).matches(NOT_PAST_RU)) {
                return !forward;
            }
        }
        for (int after = at + 1; after < Math.min(tokens.size(), at + AHEAD) && tokens.get(after).kind() != TokenKind.MARK; after++) {
            if (form(after).matches(past) && !form(after).matches(NOT_PAST_RU)) {
                return !forward;
            }
        }
        return false;
    }

    /** The nearest date with that day on one side: today counts on both. */
    private static LocalDate on(LocalDate from, int day, int step) {
        for (int months = 0; months <= 3; months++) {
            YearMonth month = YearMonth.from(from).plusMonths((long) months * step);
            if (day <= month.lengthOfMonth()) {
                LocalDate date = month.atDay(day);
                if (date.equals(from) || date.isAfter(from) == step > 0) {
                    return date;
                }
            }
        }
        return from;
    }

    private static LocalDate nearest(LocalDate from, int day, int cost) {
        LocalDate before = on(from, day, -1);
        LocalDate after = on(from, day, 1);
        return ChronoUnit.DAYS.between(from, after) <= cost * ChronoUnit.DAYS.between(before, from) ? after : before;
    }
}
