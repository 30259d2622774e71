package heard.engine.reading;

import java.util.List;
import java.util.regex.Pattern;

import heard.engine.Span;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/** What references of orders and parcels look like: where they begin and end, and which of them need no word beside them. */
final class References {
    private static final int LONGEST_GROUP = 4;
    private static final int LEAST_BARE_DIGITS = 7;
    private static final int MOST_BARE_DIGITS = 14;
    private static final int LONGEST_GLUED = 28;
    private static final Pattern SUFFIX = Pattern.compile(" \\d?\\d?[A-Z]{2}(?![\\p{L}\\d])");
    private static final Pattern LETTERS_BEFORE = Pattern
            .compile("(?<![\\p{L}\\d.-])(\\p{Lu}{1,4}|\\p{Lu}-\\d|\\p{Lu}\\.\\p{Lu}\\.|\\p{Lu}{2}-\\d{2}\\p{Lu}) (?:/ |- |– )?");
    /** Words in capitals that say what a number is and are no part of it. */
    private static final Pattern NOT_PART = Pattern
            .compile(
                    "IMEI|ID|NR|NO|REF|PNR|SN|RMA|PIN|TEL|EUR|USD|GBP|RUB|TV|VAT|SMS|ACCT|ACC|ИМЕЙ|НОМЕР|РУБ|ТЕЛ|ЛС|А|И|С|В|НА|ЗА|ОТ|I|A|IR|SU|UŽ");
    /** Groups of digits, with a letter or two, until a mark or the end of the line. */
    private static final Pattern GROUPS_AFTER = Pattern.compile(
            "((?: ?[/–-] ?| )(?:\\d{1,8}\\p{Lu}{0,2}|\\p{Lu}{1,2})(?:(?: ?[/–-] ?| )(?:\\d{1,8}(?:[-.]\\p{Alnum}{1,2})?|\\p{Lu}{1,2}|[a-z]))*)(?=\\s*(?:[.,;:!?)»“\"”]|\\R|$))");
    private static final Pattern MEASURE = Pattern.compile("\\p{L}?\\d{1,3}[.,]\\d{1,3}([.,]\\d{1,3})?|\\p{Ll}{4,}\\.\\d+");
    private static final Pattern BRACKETED = Pattern.compile(" ?\\(\\p{L}\\)");
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-4])[:.][0-5]\\d|(19|20)\\d\\d");
    /** Six letters and digits, as airlines give them: {@code QX7LMP}. */
    private static final Pattern BOOKING = Pattern.compile("(?=[A-Z\\d]*[A-Z][A-Z\\d]*[A-Z])(?=\\D*\\d)[A-Z][A-Z\\d]{5}");
    private static final Pattern LETTERS_AND_DIGITS = Pattern
            .compile("\\p{Lu}{1,6}[-/ ]?\\d[\\d -]{2,}\\d([-/ ]?\\p{Lu}{1,3})?|\\p{Lu}{1,6}(-[\\p{Lu}\\d]+)*-\\d{2,}(-\\p{Lu}{1,3})?");
    /** Letters and digits in parts that strokes join, as in {@code 00-HX/7714-R} or {@code 88-40-2-T}, or digits in parts with a leading zero. */
    private static final Pattern PARTED = Pattern.compile(
            "(?=.*\\p{Lu})(?=.*\\d{3})(?:\\d{1,8}|\\p{Lu}{1,4}\\d{0,8}|\\d{1,8}\\p{Lu}{1,2})(?:[-/\\\\#](?:\\d{1,8}|\\p{Lu}{1,4}\\d{0,8}|\\d{1,8}\\p{Lu}{1,2}|[a-z]))+|(?=\\D*0)\\d{2,6}-\\d{4,8}|\\d{3,4}-\\d{4,5}");
    /** A post code, a standard or a taxpayer's number looks like a reference. */
    private static final Pattern OTHERS = Pattern
            .compile("(LT|LV|EE|LI)-\\d{4,5}|(camt|pain|ISO|RFC|TR|MT|CVE|KB|EN|RTX|GTX|PS|IP|WPA|USB)-?\\d.*");

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
        return named ? spaced(text.raw(), tracked) : tracked;
    }

    private static Span groups(Text text, int at) {
        List<Token> tokens = text.tokens();
        Span alone = tokens.get(at).span();
        int last = at;
        while (last + 1 < tokens.size() && follows(tokens, last) && group(tokens.get(last)) && group(tokens.get(last + 1))) {
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
        boolean goesOn = after.lookingAt();
        var letter = BRACKETED.matcher(raw).region(span.end(), Math.min(raw.length(), span.end() + LONGEST_GLUED));
        return new Span(start, goesOn ? after.end(1) : letter.lookingAt() ? letter.end() : span.end());
    }

    private static boolean follows(List<Token> tokens, int before) {
        return tokens.get(before + 1).start() == tokens.get(before).end() + 1 && tokens.get(before + 1).line() == tokens.get(before).line();
    }

    private static boolean group(Token token) {
        return token.kind() == TokenKind.NUMBER && token.form().matches("\\d{2," + LONGEST_GROUP + "}");
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
        return booking(words) || words.matches("\\d{2,}-?\\p{Lu}{1,3}|\\p{Lu}{1,5}-?\\d{2,}");
    }

    /** Whether it looks like a reference and like nothing else. */
    static boolean bare(Text text, Span span) {
        String words = text.words(span);
        if (OTHERS.matcher(words).matches()) {
            return false;
        }
        long digits = words.chars().filter(Character::isDigit).count();
        if (PARTED.matcher(words).matches() && digits >= LONGEST_GROUP) {
            return true;
        }
        boolean plain = digits == words.length() && digits >= LEAST_BARE_DIGITS && digits <= MOST_BARE_DIGITS;
        return plain || booking(words) || (digits >= LONGEST_GROUP && LETTERS_AND_DIGITS.matcher(words).matches());
    }
}
