package heard.engine.learn;

import java.util.Arrays;

/**
 * A text cut into words, numbers, marks and pictures, each in the folded form that features are made of and with its place in the text.
 * Folding: lower case, ё as е, Lithuanian letters without their marks, digits as 0, no letter more than twice in a row.
 */
final class Tokens {

    /** Longer texts are read up to here; nobody writes that much about one matter. */
    static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_TOKEN = 40;
    private static final String PLAIN = plainLetters();

    private final String text;
    private final int limit;
    private char[] folded;
    private int foldedLength;
    private int[] places = new int[64 * 4];
    private boolean[] words = new boolean[64];
    private int count;
    private int shouted;
    private boolean[] openings = new boolean[64];
    private boolean opening = true;

    Tokens(String text) {
        this.text = text;
        this.limit = Math.min(text.length(), LONGEST_TEXT);
        this.folded = new char[limit + 16];
        int at = 0;
        while (at < limit) {
            at = next(at);
        }
    }

    int count() {
        return count;
    }

    /** How many words are in capitals throughout. */
    int shouted() {
        return shouted;
    }

    /** Whether a sentence or a line starts here. */
    boolean opens(int token) {
        return openings[token];
    }

    boolean isWord(int token) {
        return words[token];
    }

    int start(int token) {
        return places[token * 4];
    }

    int end(int token) {
        return places[token * 4 + 1];
    }

    int foldedFrom(int token) {
        return places[token * 4 + 2];
    }

    int foldedTo(int token) {
        return places[token * 4 + 3];
    }

    char folded(int index) {
        return folded[index];
    }

    String foldedWord(int token) {
        return new String(folded, foldedFrom(token), foldedTo(token) - foldedFrom(token));
    }

    private int next(int at) {
        char c = text.charAt(at);
        if (isWordChar(c)) {
            return word(at);
        }
        if (c == '!' || c == '?') {
            return exclamation(at);
        }
        if (c == '[' || c == '<') {
            return placeholder(at);
        }
        if (isEyes(c)) {
            return emoticon(at);
        }
        if (c == ')' || c == '(') {
            return brackets(at);
        }
        if (c == '…' || (c == '.' && at + 1 < limit && text.charAt(at + 1) == '.')) {
            return dots(at);
        }
        if (Character.isSurrogate(c) || isPicture(c)) {
            return picture(at);
        }
        opening |= c == '.' || c == '\n';
        return at + 1;
    }

    private static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private int word(int from) {
        int at = from;
        int foldedFrom = foldedLength;
        boolean capitals = true;
        boolean letters = false;
        while (at < limit && (isWordChar(text.charAt(at)) || joins(at))) {
            char c = text.charAt(at);
            capitals &= !Character.isLowerCase(c);
            letters |= Character.isLetter(c);
            foldWordChar(c, foldedFrom);
            at++;
        }
        if (capitals && letters && at - from > 2) {
            shouted++;
        }
        add(from, at, foldedFrom, true);
        return at;
    }

    private boolean joins(int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '’' || c == '-') && at + 1 < limit && Character.isLetterOrDigit(text.charAt(at + 1))
                && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private void foldWordChar(char c, int foldedFrom) {
        char f = fold(c);
        int length = foldedLength - foldedFrom;
        boolean thrice = length > 1 && folded[foldedLength - 1] == f && folded[foldedLength - 2] == f;
        if (!thrice && length < LONGEST_TOKEN) {
            put(f);
        }
    }

    private static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c >= '0' && c <= '9' ? '0' : c;
        }
        if (c == '’') {
            return '\'';
        }
        char lower = Character.toLowerCase(c);
        if (lower == 'ё') {
            return 'е';
        }
        return lower < PLAIN.length() ? PLAIN.charAt(lower) : lower;
    }

    private static String plainLetters() {
        char[] plain = new char[0x180];
        for (int c = 0; c < plain.length; c++) {
            plain[c] = (char) c;
        }
        String marked = "ąčęėįšųūž";
        String bare = "aceeisuuz";
        for (int i = 0; i < marked.length(); i++) {
            plain[marked.charAt(i)] = bare.charAt(i);
        }
        return new String(plain);
    }

    private int exclamation(int from) {
        int at = from;
        boolean asks = false;
        boolean calls = false;
        while (at < limit && (text.charAt(at) == '!' || text.charAt(at) == '?')) {
            asks |= text.charAt(at) == '?';
            calls |= text.charAt(at) == '!';
            at++;
        }
        int foldedFrom = foldedLength;
        for (int i = 0; i < Math.min(3, at - from); i++) {
            put(asks && calls ? '‽' : asks ? '?' : '!');
        }
        add(from, at, foldedFrom, false);
        return at;
    }

    /** "[NAME]" and "<url>", as published data sets write what they took out. */
    private int placeholder(int from) {
        char close = text.charAt(from) == '[' ? ']' : '>';
        int at = from + 1;
        while (at < limit && at - from < 14 && Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at >= limit || text.charAt(at) != close || at == from + 1) {
            return from + 1;
        }
        int foldedFrom = foldedLength;
        put('[');
        for (int i = from + 1; i < at; i++) {
            put(fold(text.charAt(i)));
        }
        add(from, at + 1, foldedFrom, false);
        return at + 1;
    }

    private static boolean isEyes(char c) {
        return c == ':' || c == ';' || c == '=';
    }

    private int emoticon(int from) {
        int at = from + 1;
        if (at < limit && (text.charAt(at) == '-' || text.charAt(at) == '\'')) {
            at++;
        }
        if (at >= limit || ")(DPp/\\|*]}[{".indexOf(text.charAt(at)) < 0 || text.startsWith("//", at)) {
            return from + 1;
        }
        char mouth = text.charAt(at);
        int foldedFrom = foldedLength;
        put(':');
        put(mouth == ']' || mouth == '}' ? ')' : mouth == '[' || mouth == '{' ? '(' : mouth == 'P' ? 'p' : mouth);
        while (at < limit && text.charAt(at) == mouth) {
            at++;
        }
        add(from, at, foldedFrom, false);
        return at;
    }

    /** Two or more closing brackets are a smile where Cyrillic is written, a lone one after a letter as well. */
    private int brackets(int from) {
        char c = text.charAt(from);
        int at = from;
        while (at < limit && text.charAt(at) == c) {
            at++;
        }
        boolean alone = at - from == 1;
        if (alone && (c == '(' || text.lastIndexOf('(', from) >= 0)) {
            return at;
        }
        int foldedFrom = foldedLength;
        put(c);
        if (!alone) {
            put(c);
        }
        add(from, at, foldedFrom, false);
        return at;
    }

    private int dots(int from) {
        int at = from;
        while (at < limit && (text.charAt(at) == '.' || text.charAt(at) == '…')) {
            at++;
        }
        int foldedFrom = foldedLength;
        put('…');
        add(from, at, foldedFrom, false);
        return at;
    }

    private static boolean isPicture(char c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL || type == Character.CURRENCY_SYMBOL;
    }

    private int picture(int from) {
        int end = from + Character.charCount(text.codePointAt(from));
        int foldedFrom = foldedLength;
        for (int i = from; i < end; i++) {
            put(text.charAt(i));
        }
        add(from, end, foldedFrom, false);
        return end;
    }

    private void put(char c) {
        if (foldedLength == folded.length) {
            folded = Arrays.copyOf(folded, foldedLength * 2);
        }
        folded[foldedLength++] = c;
    }

    private void add(int start, int end, int foldedFrom, boolean word) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
            openings = Arrays.copyOf(openings, count * 2);
            places = Arrays.copyOf(places, count * 8);
        }
        words[count] = word;
        openings[count] = opening;
        opening = !word;
        places[count * 4] = start;
        places[count * 4 + 1] = end;
        places[count * 4 + 2] = foldedFrom;
        places[count * 4 + 3] = foldedLength;
        count++;
    }
}
