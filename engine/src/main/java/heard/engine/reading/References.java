package heard.engine.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import heard.engine.Span;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** What references of orders and parcels look like: where they begin and end, and which of them need no word beside them. */
final class References {
    private static final int LONGEST_GROUP = 4;
    private static final int LEAST_BARE_DIGITS = 7;
    private static final int MOST_BARE_DIGITS = 14;
    private static final int LONGEST_GLUED = 28;
    private static final Pattern SUFFIX = Pattern.compile(" \\d?\\d?[A-Z]{2}(?![\\p{L}\\d])");
    private static final Pattern LETTERS_BEFORE = Pattern
            .compile("(?<![\\p{L}\\d./-])(\\p{Lu}{1,4}|\\p{Lu}-\\d|\\p{Lu}\\.\\p{Lu}\\.|\\p{Lu}{2}-\\d{2}\\p{Lu}) (?:/ |- |– )?");
    /** Words in capitals that say what a number is and are no part of it. */
    private static final Pattern NOT_PART = Pattern
            .compile(
                    "IMEI|PCN|VIN|ID|NR|NO|REF|PNR|SN|RMA|PIN|TEL|EUR|USD|GBP|RUB|TV|VAT|SMS|ACCT|ACC|ИМЕЙ|НОМЕР|РУБ|ТЕЛ|ЛС|А|И|С|В|НА|ЗА|ОТ|I|A|IR|SU|UŽ");
    /** Groups of digits, with a letter or two, until a mark or the end of the line. */
    private static final Pattern GROUPS_AFTER = Pattern.compile(
            "((?: ?[/–-] ?| )(?:\\d{1,8}\\p{Lu}{0,2}|\\p{Lu}{1,2})(?:(?: ?[/–-] ?| )(?:\\d{1,8}(?:[-.]\\p{Alnum}{1,2})?|\\p{Lu}{1,2}|[a-z]))*)(?=\\s*(?:[.,;:!?)»“\"”]|\\R|$))");
    private static final Pattern MEASURE = Pattern.compile("\\p{L}?\\d{1,3}[.,]\\d{1,3}([.,]\\d{1,3})?|\\p{Ll}{4,}\\.\\d+");
    private static final Pattern BRACKETED = Pattern.compile(" ?\\(\\p{L}\\)");
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-4])[:.][0-5]\\d|(19|20)\\d\\d([-–/](19|20)\\d\\d)?");
    /** Six letters and digits, as airlines give them: {@code QX7LMP}. */
    private static final Pattern BOOKING = Pattern.compile("(?=[A-Z\\d]*[A-Z][A-Z\\d]*[A-Z])(?=\\D*\\d)[A-Z][A-Z\\d]{5}");
    private static final Pattern LETTERS_AND_DIGITS = Pattern
            .compile("\\p{Lu}{1,6}[-/ ]?\\d[\\d -]{2,}\\d([-/ ]?\\p{Lu}{1,3})?|\\p{Lu}{1,6}(-[\\p{Lu}\\d]+)*-\\d{2,}(-\\p{Lu}{1,3})?");
    /** Letters and digits in parts that strokes join, as in {@code 00-HX/7714-R} or {@code 88-40-2-T}, or digits in parts with a leading zero. */
    private static final Pattern PARTED = Pattern.compile(
            "(?=.*\\p{Lu})(?=.*\\d{3})(?:\\d{1,8}|\\p{Lu}{1,4}\\d{0,8}|\\d{1,8}\\p{Lu}{1,2})(?:[-/\\\\#](?:\\d{1,8}|\\p{Lu}{1,4}\\d{0,8}|\\d{1,8}\\p{Lu}{1,2}|[a-z]))+|(?=\\D*0)\\d{2,6}-\\d{4,8}|\\d{3,4}-\\d{4,5}");
    /** A post code, a standard or a taxpayer's number looks like a reference. */
    private static final Pattern OTHERS = Pattern
            .compile(
                    "(LT|LV|EE|LI)-\\d{4,5}|(camt|pain|ISO|RFC|TR|MT|CVE|KB|EN|RTX|GTX|IP|WPA|USB|UL|IEEE|DIN|BS|CRC|SHA|AES|HDMI|CPU|RAM|SSD|HTTP|SIP|COVID|ГОСТ|ФЗ|ТУ|СНИП)[- ]?\\d.*|PS\\d|[PBCU][0-3]\\d{3}|[A-ZА-Я]\\d{1,3}(/[A-ZА-Я]\\d{1,3})+|\\d+-ФЗ|AADSTS\\d+");

    /** A bank account's number, and a car's. */
    private static final Pattern IBAN = Pattern.compile(
            "(LT|LV|EE|PL|DE|GB|IE|FR|ES|IT|NL|BE|AT|FI|SE|NO|DK|CH|CZ|KZ|UA|GE|BY)\\d{2} ?[A-Z\\d]{4}"
                    + "(?: ?(?=[A-Z]{0,3}\\d)[A-Z\\d]{4}){2,7}(?: ?(?=[A-Z]{0,3}\\d)[A-Z\\d]{1,4})?(?![\\p{L}\\d])");
    private static final Map<String, Integer> IBAN_LENGTHS = Map.ofEntries(Map.entry("LT", 20), Map.entry("LV", 21), Map.entry("EE", 20),
            Map.entry("PL", 28), Map.entry("DE", 22), Map.entry("GB", 22), Map.entry("IE", 22), Map.entry("FR", 27), Map.entry("ES", 24),
            Map.entry("IT", 27), Map.entry("NL", 18), Map.entry("BE", 16), Map.entry("AT", 20), Map.entry("FI", 18), Map.entry("SE", 24),
            Map.entry("NO", 15), Map.entry("DK", 18), Map.entry("CH", 21), Map.entry("CZ", 24), Map.entry("KZ", 20), Map.entry("UA", 29),
            Map.entry("GE", 22), Map.entry("BY", 28));
    private static final Pattern CARD = Pattern
            .compile("(?<![\\p{L}\\d-])[245]\\d{3}([ -]?)\\d{4}\\1\\d{4}\\1\\d{4}(?![\\d-])|\\*{1,12} ?\\d{4}(?![\\d*])");
    private static final Pattern VIN = Pattern.compile("(?=\\p{Alnum}*\\d)(?=\\p{Alnum}*[A-Z])[A-HJ-NPR-Z\\d]{17}");
    /** What a machine says is wrong with it: {@code P0420}, {@code E18}. */
    private static final Pattern FAULT = Pattern.compile("[PBCU][0-3]\\d{3}|[A-ZА-Я]{1,2}-?\\d{1,2}");
    /** Letters and digits in several pieces with blanks and strokes between, as people copy them: {@code PD 44 0 9 17 GB}. */
    private static final Pattern LOOSE = Pattern.compile(
            "(?:\\p{Lu}{0,4}\\d{1,8}\\p{Lu}{0,3}|\\p{Lu}{1,4})(?:(?: ?[-/] ?| )(?:\\p{Lu}{0,4}\\d{1,8}\\p{Lu}{0,3}|\\p{Lu}{1,3}))+(?![\\p{L}\\d])");
    private static final Pattern UNIT = Pattern.compile(
            "%|°|[kmg]?(ohm|om|hz|bit|byte|bps|pa|bar|cd|lm|db)s?|mbps|[kmg][wvabglms]|mbar|kwh|kvt|psi|rpm|кг|мг|км|см|мм|мл|вт|квт|ом|гц|мгц|ггц|"
                    + "бар|дб|мб|гб|мбит|рублей|баллов|бонусов|минут|секунд|часов|дней|человек|раз|штук|страниц|шагов|minut.*|val|valand.*|dien.*|kart.*|vnt|"
                    + "zmon.*|metr.*|laipsn.*|minutes?|mins?|hours?|days?|weeks?|months?|years?|times|people|pages?|users?|seats?|customers?|points?|miles?|rows?");
    /** Pieces with a unit behind, a year at the end, or words among numbers: what is written in capitals is no code by that. */
    private static final Pattern NO_CODE = Pattern.compile(
            "\\d+ ?(?:[GTMK]B|[VWA]|[KMG]?HZ|KW|MM|CM|KG|ГБ|МБ|ТБ|В|ВТ|КВТ|ГЦ|КГ|ММ|СМ)(?: .*)?|.*(?: \\d+ (?:[GTMK]B|[VWA]|[KMG]?HZ|KW|ГБ|ТБ|ВТ)){2}.*"
                    + "|.*\\d (?:\\p{Lu}{2,}|\\p{Lu} \\p{Lu}+) \\d+");
    private static final Pattern YEAR_BEHIND = Pattern.compile(" (?:19|20)\\d\\d$");
    private static final Pattern PREFIX = Pattern.compile("\\p{Lu}{2,4}|\\p{Lu}{2,4}-\\p{Lu}{2,4}");
    private static final Pattern MARKED = Pattern.compile("\\d{2,}-?\\p{Lu}{1,3}|\\p{Lu}{1,5}-?\\d{2,}");
    private static final Pattern BETWEEN_PIECES = Pattern.compile(" ?[-/] ?| ");
    private static final Pattern DIGITS = Pattern.compile("\\d{2,}");
    /** A row of more groups of digits is a table. */
    private static final int MOST_GROUPS = 12;
    private static final int LONGEST_LOOSE = 40;
    private static final int LONGEST_CODE = 64;
    private static final int LEAST_LOOSE_DIGITS = 5;

    private References() {
    }

    /**
     * The whole of what is written in groups, such as {@code LT 55 019 338}, {@code RR 118 220 337 LT} or {@code WB/2231-k}; else the token
     * alone. Where a word before says what it is ({@code named}), looser groups belong to it too: {@code 7 003 118 / 02}.
     */
    static Span whole(Text text, int at, boolean named) {
        Span glued = glued(text.raw(), text.tokens().get(at).span());
        Span grouped = groups(text, at);
        Span whole = grouped.covers(glued) ? grouped : glued;
        Span tracked = suffixed(text.raw(), whole);
        return loose(text, at, named ? spaced(text.raw(), tracked) : tracked, named);
    }

    /** All pieces of a code with blanks in it, where they are more than what was found so far; two codes of one form stay two. */
    private static Span loose(Text text, int at, Span known, boolean named) {
        int start = known.start();
        if (at > 0 && tokensTouch(text, at - 1, known) && prefix(text.words(text.tokens().get(at - 1).span()))) {
            start = Math.min(start, text.tokens().get(at - 1).start());
        }
        var found = LOOSE.matcher(text.raw()).region(start, Math.min(text.raw().length(), start + LONGEST_LOOSE))
                .useTransparentBounds(true);
        if (!found.lookingAt() || found.end() < known.end() || found.group().equals(known.of(text.raw()))) {
            return known;
        }
        String code = found.group();
        return pieced(code, named ? LONGEST_GROUP : LEAST_LOOSE_DIGITS) && !OTHERS.matcher(code).matches() && !twins(code)
                ? new Span(start, found.end())
                : known;
    }

    private static boolean prefix(String words) {
        return PREFIX.matcher(words).matches() && !NOT_PART.matcher(words).matches();
    }

    private static boolean tokensTouch(Text text, int before, Span span) {
        Token token = text.tokens().get(before);
        return token.end() + 1 == span.start() && text.raw().charAt(token.end()) == ' ';
    }

    /** Whether pieces make one code: enough digits, and capitals at an end or strokes within. */
    private static boolean pieced(String code, int least) {
        if (code.chars().noneMatch(Character::isUpperCase)) {
            return false;
        }
        long digits = YEAR_BEHIND.matcher(code).replaceFirst("").chars().filter(Character::isDigit).count();
        String[] pieces = BETWEEN_PIECES.split(code);
        long numbers = java.util.Arrays.stream(pieces).filter(piece -> piece.chars().anyMatch(References::digit)).count();
        boolean single = numbers == 1 && pieces.length == 2 && pieces[0].matches("\\p{Lu}{2,4}") && pieces[1].matches("\\d{5,8}");
        return digits >= least && !NO_CODE.matcher(code).matches() && (numbers > 1 || single || pieces.length > 2);
    }

    private static boolean digit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean twins(String code) {
        String[] parts = code.split(" ");
        return parts.length == 2 && parts[0].length() > LONGEST_GROUP
                && parts[0].replaceAll("\\d", "0").equals(parts[1].replaceAll("\\d", "0"));
    }

    /** The account that begins at a place; null where there is none. */
    static @Nullable Span account(String raw, int start) {
        var found = IBAN.matcher(raw).region(start, Math.min(raw.length(), start + LONGEST_LOOSE)).useTransparentBounds(true);
        if (!found.lookingAt()) {
            return null;
        }
        int end = start;
        for (int left = IBAN_LENGTHS.getOrDefault(found.group(1), 0); left > 0 && end < found.end(); end++) {
            left -= raw.charAt(end) == ' ' ? 0 : 1;
        }
        boolean whole = end == raw.length() || !Character.isLetterOrDigit(raw.charAt(end));
        return new Span(start, whole ? end : found.end());
    }

    /** Bank cards, whole or with stars for their first figures. */
    static List<Span> cards(String raw) {
        return CARD.matcher(raw).results().filter(found -> found.group().matches(".*\\D.*") || sumsUp(found.group()))
                .map(found -> new Span(found.start(), found.end())).toList();
    }

    /** Whether the last figure is the check of the others by Luhn: in one piece, sixteen figures may be an order's. */
    private static boolean sumsUp(String card) {
        int sum = 0;
        for (int at = 0; at < card.length(); at++) {
            int figure = (card.charAt(at) - '0') * (at % 2 == 0 ? 2 : 1);
            sum += figure > 9 ? figure - 9 : figure;
        }
        return sum % 10 == 0;
    }

    /** An account written with points, as {@code 77.014.229}; a version is shorter. */
    static boolean pointed(String words) {
        return words.matches("\\d{2,3}\\.\\d{3}\\.\\d{2,3}");
    }

    static boolean vin(String words) {
        return VIN.matcher(words).matches();
    }

    static boolean fault(String words) {
        return FAULT.matcher(words).matches();
    }

    /** Whether a word right beside may call it a code: letters and strokes, or many digits. */
    static boolean coded(String words) {
        return lettered(words) || booking(words.replace("-", "")) || words.matches("[1-9]\\d{4,11}|(?=.{5,14}$)\\d+([/-]\\d+)+");
    }

    /** What is counted or measured by the word behind its number. */
    static boolean unit(Token token) {
        return UNIT.matcher(token.form()).matches();
    }

    /** A code with letters or strokes, which a word some way off does not take away. */
    static boolean lettered(String words) {
        return words.chars().anyMatch(Character::isUpperCase) && words.matches(".*[-/ ].*|.*\\d{5}.*");
    }

    private static Span groups(Text text, int at) {
        List<Token> tokens = text.tokens();
        Span alone = tokens.get(at).span();
        int last = at;
        while (last + 1 < tokens.size() && last - at < MOST_GROUPS && follows(tokens, last) && group(tokens.get(last))
                && group(tokens.get(last + 1))) {
            last++;
        }
        boolean prefix = at > 0 && follows(tokens, at - 1) && capitals(text, tokens.get(at - 1), 3);
        boolean suffix = last + 1 < tokens.size() && follows(tokens, last) && capitals(text, tokens.get(last + 1), 2);
        boolean long4 = last == at + 1 && tokens.get(at).form().length() == LONGEST_GROUP
                && tokens.get(last).form().length() == LONGEST_GROUP;
        if (last > at + 1 || long4 || (last > at && prefix)) {
            int start = prefix ? tokens.get(at - 1).start() : alone.start();
            return new Span(start, suffix && prefix ? tokens.get(last + 1).end() : tokens.get(last).end());
        }
        return alone;
    }

    /** Everything around that no space parts, as far as letters and digits reach; at most so many characters either way. */
    private static Span glued(String raw, Span token) {
        int start = token.start();
        while (start > 0 && token.start() - start < LONGEST_GLUED && glues(raw, start - 1)) {
            start--;
        }
        int end = token.end();
        while (end < raw.length() && end - token.end() < LONGEST_GLUED && glues(raw, end)) {
            end++;
        }
        while (start < token.start() && !Character.isLetterOrDigit(raw.charAt(start))) {
            start++;
        }
        while (end > token.end() && !Character.isLetterOrDigit(raw.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** A letter or digit, or a stroke, point or sign with one on either side. */
    private static boolean glues(String raw, int at) {
        char letter = raw.charAt(at);
        if (Character.isLetterOrDigit(letter)) {
            return true;
        }
        return "-/\\#.".indexOf(letter) >= 0 && at > 0 && at + 1 < raw.length() && Character.isLetterOrDigit(raw.charAt(at - 1))
                && Character.isLetterOrDigit(raw.charAt(at + 1));
    }

    /** The end of a tracking number that stands alone: {@code RR 118 220} goes on with {@code 4IE}. */
    private static Span suffixed(String raw, Span span) {
        var found = SUFFIX.matcher(raw).region(span.end(), Math.min(raw.length(), span.end() + LONGEST_GLUED));
        boolean lettered = Character.isUpperCase(raw.charAt(span.start())) && raw.substring(span.start(), span.end()).indexOf(' ') > 0;
        return lettered && found.lookingAt() ? new Span(span.start(), found.end()) : span;
    }

    /** With the capitals before it and the groups behind it, up to the end of the phrase. */
    private static Span spaced(String raw, Span span) {
        int from = Math.max(0, span.start() - LONGEST_GLUED);
        var before = LETTERS_BEFORE.matcher(raw).region(from, span.start());
        int start = span.start();
        while (before.find()) {
            if (before.end() == span.start() && !NOT_PART.matcher(before.group(1)).matches()) {
                start = before.start(1);
            }
        }
        var after = GROUPS_AFTER.matcher(raw).region(span.end(), Math.min(raw.length(), span.end() + LONGEST_GLUED));
        boolean goesOn = after.lookingAt() && !twins(raw.substring(span.start(), after.end(1)));
        var letter = BRACKETED.matcher(raw).region(span.end(), Math.min(raw.length(), span.end() + LONGEST_GLUED));
        return new Span(start, goesOn ? after.end(1) : letter.lookingAt() ? letter.end() : span.end());
    }

    private static boolean follows(List<Token> tokens, int before) {
        return tokens.get(before + 1).start() == tokens.get(before).end() + 1 && tokens.get(before + 1).line() == tokens.get(before).line();
    }

    private static boolean group(Token token) {
        return token.kind() == TokenKind.NUMBER && token.form().length() <= LONGEST_GROUP && DIGITS.matcher(token.form()).matches();
    }

    private static boolean capitals(Text text, Token token, int most) {
        return token.kind() == TokenKind.WORD && token.end() - token.start() >= 2 && token.end() - token.start() <= most
                && text.words(token.span()).chars().allMatch(Character::isUpperCase)
                && !NOT_PART.matcher(text.words(token.span())).matches();
    }

    /** A time of day or a year is no reference. */
    static boolean time(String words) {
        return TIME.matcher(words).matches();
    }

    /** Nor is a number with decimals or a version. */
    static boolean measure(String words) {
        return MEASURE.matcher(words).matches();
    }

    static boolean booking(String words) {
        return BOOKING.matcher(words).matches();
    }

    /** Capital letters beside digits, as in {@code 82-К}, which a word before may call an order. */
    static boolean marked(Text text, Span span) {
        String words = text.words(span);
        return booking(words) || booking(words.replace("-", "")) || MARKED.matcher(words).matches();
    }

    /** Whether it looks like a reference and like nothing else. */
    static boolean bare(Text text, Span span) {
        String words = text.words(span);
        if (words.length() > LONGEST_CODE || OTHERS.matcher(words).matches()) {
            return false;
        }
        long digits = words.chars().filter(Character::isDigit).count();
        if (PARTED.matcher(words).matches() && digits >= LONGEST_GROUP) {
            return true;
        }
        if (LOOSE.matcher(words).matches() && words.indexOf(' ') > 0 && pieced(words, LEAST_LOOSE_DIGITS)) {
            return true;
        }
        boolean plain = digits == words.length() && digits >= LEAST_BARE_DIGITS && digits <= MOST_BARE_DIGITS;
        return plain || booking(words) || (digits >= LONGEST_GROUP && LETTERS_AND_DIGITS.matcher(words).matches());
    }
}
