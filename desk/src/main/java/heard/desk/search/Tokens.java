package heard.desk.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a text into tokens, the same way when it is stored and when it is looked for. Linear in the text's length. */
final class Tokens {
    /** Longer ones are no words. */
    static final int MOST_LENGTH = 40;
    private static final int PHONE_LEAST = 8;
    private static final int PHONE_MOST = 15;
    private static final int PHONE_COMPARED = 8;
    private static final int PHONE_GAP = 2;
    private static final Pattern ADDRESS = Pattern
            .compile("[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}");

    private final String text;
    private final List<Token> found = new ArrayList<>();
    private final List<Token> digits = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        return new Tokens(text).cut();
    }

    private List<Token> cut() {
        int place = 0;
        while (place < text.length()) {
            int point = text.codePointAt(place);
            if (Character.isLetterOrDigit(point))
                place = takeToken(place);
            else
                place += Character.charCount(point);
        }
        takePhone();
        if (text.indexOf('@') >= 0)
            takeAddresses();
        return found;
    }

    private int takeToken(int start) {
        int end = start;
        boolean digit = false;
        boolean onlyDigits = true;
        boolean latin = false;
        boolean cyrillic = false;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (!continues(point))
                break;
            boolean number = Character.isDigit(point);
            digit |= number;
            onlyDigits &= number;
            latin |= isLatin(point);
            cyrillic |= isCyrillic(point);
            end += Character.charCount(point);
        }
        if (end - start <= MOST_LENGTH)
            add(kind(digit, latin, cyrillic), start, end, onlyDigits);
        return end;
    }

    private static boolean continues(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isLatin(int point) {
        return point < 0x250 || (point >= 0x1E00 && point < 0x1F00);
    }

    private static boolean isCyrillic(int point) {
        return point >= 0x400 && point < 0x530;
    }

    private static Token.Kind kind(boolean digit, boolean latin, boolean cyrillic) {
        if (digit)
            return Token.Kind.NUMBER;
        return cyrillic ? Token.Kind.CYRILLIC : latin ? Token.Kind.LATIN : Token.Kind.OTHER;
    }

    private void add(Token.Kind kind, int start, int end, boolean onlyDigits) {
        var token = new Token(kind, written(text.substring(start, end)), start, end);
        if (!digits.isEmpty() && (!onlyDigits || !gapOfPhone(digits.getLast().end(), start)))
            takePhone();
        if (onlyDigits)
            digits.add(token);
        found.add(token);
    }

    private boolean gapOfPhone(int from, int to) {
        if (to - from > PHONE_GAP)
            return false;
        for (int place = from; place < to; place++)
            if (" -().\u00A0\u2011\u2013".indexOf(text.charAt(place)) < 0)
                return false;
        return true;
    }

    /** Digits in a row, grouped as people group phone numbers. */
    private void takePhone() {
        var number = new StringBuilder();
        digits.forEach(group -> number.append(group.written()));
        if (number.length() >= PHONE_LEAST && number.length() <= PHONE_MOST)
            found.add(new Token(Token.Kind.PHONE, number.substring(number.length() - PHONE_COMPARED), digits.getFirst().start(),
                    digits.getLast().end()));
        digits.clear();
    }

    private void takeAddresses() {
        var matcher = ADDRESS.matcher(text);
        while (matcher.find())
            found.add(new Token(Token.Kind.ADDRESS, matcher.group().toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
    }

    private static String written(String raw) {
        String small = raw.toLowerCase(Locale.ROOT);
        if (!Normalizer.isNormalized(small, Normalizer.Form.NFC))
            small = Normalizer.normalize(small, Normalizer.Form.NFC);
        return small.replace('ё', 'е');
    }

    /** Without the signs on Latin letters: žąsis is zasis. Cyrillic stays, since й is no и. */
    static String folded(String written) {
        boolean plain = true;
        for (int place = 0; place < written.length() && plain; place++)
            plain = written.charAt(place) < 0x80 || isCyrillic(written.charAt(place));
        if (plain)
            return written;
        var letters = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFD).codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK).forEach(letters::appendCodePoint);
        return letters.toString().replace("ß", "ss").replace('ł', 'l').replace('ø', 'o').replace('đ', 'd').replace("æ", "ae");
    }
}
