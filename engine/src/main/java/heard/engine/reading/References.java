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
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-4])[:.][0-5]\\d|(19|20)\\d\\d");
    /** Six letters and digits, as airlines give them: {@code QX7LMP}. */
    private static final Pattern BOOKING = Pattern.compile("(?=[A-Z\\d]*[A-Z][A-Z\\d]*[A-Z])(?=\\D*\\d)[A-Z][A-Z\\d]{5}");
    private static final Pattern LETTERS_AND_DIGITS = Pattern
            .compile("\\p{Lu}{1,6}[-/ ]?\\d[\\d -]{2,}\\d([-/ ]?\\p{Lu}{1,3})?|\\p{Lu}{1,6}(-[\\p{Lu}\\d]+)*-\\d{2,}(-\\p{Lu}{1,3})?");
    /** A post code, a standard or a taxpayer's number looks like a reference. */
    private static final Pattern OTHERS = Pattern.compile("(LT|LV|EE|LI)-\\d{4,5}|(ISO|RFC|TR|MT|CVE|KB|EN|RTX|GTX|PS|IP|WPA|USB)-?\\d.*");

    private References() {
    }

    /** The whole of what is written in groups, such as {@code LT 55 019 338} or {@code RR 118 220 337 LT}; else the token alone. */
    static Span whole(Text text, int at) {
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
        boolean part = last == at && at + 2 < tokens.size() && tokens.get(at + 1).is("/") && tokens.get(at + 1).start() == alone.end()
                && tokens.get(at + 2).start() == alone.end() + 1 && tokens.get(at + 2).kind() == TokenKind.NUMBER;
        return part ? new Span(alone.start(), tokens.get(at + 2).end()) : alone;
    }

    private static boolean follows(List<Token> tokens, int before) {
        return tokens.get(before + 1).start() == tokens.get(before).end() + 1 && tokens.get(before + 1).line() == tokens.get(before).line();
    }

    private static boolean group(Token token) {
        return token.kind() == TokenKind.NUMBER && token.form().matches("\\d{2," + LONGEST_GROUP + "}");
    }

    private static boolean capitals(Text text, Token token, int most) {
        return token.kind() == TokenKind.WORD && token.end() - token.start() >= 2 && token.end() - token.start() <= most
                && text.words(token.span()).chars().allMatch(Character::isUpperCase);
    }

    /** A time of day or a year is no reference. */
    static boolean time(String words) {
        return TIME.matcher(words).matches();
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
        boolean plain = digits == words.length() && digits >= LEAST_BARE_DIGITS && digits <= MOST_BARE_DIGITS;
        return plain || booking(words) || (digits >= LONGEST_GROUP && LETTERS_AND_DIGITS.matcher(words).matches());
    }
}
