package heard.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into tokens in one pass; looks ahead only over bounded distances. */
final class Tokenizer {
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_PLACEHOLDER = 60;
    /** Ends of names of hosts that people write with no scheme. */
    private static final Set<String> TOP_DOMAINS = Set.of("com", "org", "net", "info", "eu", "io", "app", "dev", "example", "ru", "by",
            "kz",
            "ua", "lt", "lv", "ee", "pl", "de", "uk", "ie", "us");
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int line;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> cut(String text) {
        var tokenizer = new Tokenizer(text);
        int at = 0;
        while (at < text.length()) {
            at = tokenizer.next(at);
        }
        return tokenizer.tokens;
    }

    private int next(int at) {
        int point = text.codePointAt(at);
        int width = Character.charCount(point);
        if (point == '\n') {
            line++;
            return at + 1;
        }
        if (Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.getType(point) == Character.FORMAT) {
            return at + width;
        }
        int end = placeholder(at);
        if (end > at) {
            return add(at, end, TokenKind.PLACEHOLDER);
        }
        if (Character.isLetterOrDigit(point)) {
            return wordLike(at, point);
        }
        if (Emoji.starts(point)) {
            return add(at, Emoji.end(text, at), TokenKind.EMOJI);
        }
        end = Emoticons.end(text, at);
        if (end > at) {
            return add(at, end, TokenKind.EMOTICON);
        }
        if (isMark(point)) {
            end = at + 1;
            while (end < text.length() && isMark(text.charAt(end))) {
                end++;
            }
            return add(at, end, TokenKind.MARK);
        }
        return add(at, at + width, TokenKind.SYMBOL);
    }

    private static boolean isMark(int point) {
        return point == '.' || point == '!' || point == '?' || point == '…' || point == '‽' || point == '⁉' || point == '‼';
    }

    private int wordLike(int at, int point) {
        int end = url(at);
        if (end > at) {
            return add(at, end, TokenKind.URL);
        }
        end = email(at);
        if (end > at) {
            return add(at, end, TokenKind.EMAIL);
        }
        return Character.isDigit(point) ? number(at) : word(at);
    }

    private int word(int at) {
        int end = at;
        boolean digits = false;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (Character.isLetter(point) || isMarkOnLetter(point)) {
                end += Character.charCount(point);
            } else if (Character.isDigit(point)) {
                digits = true;
                end += Character.charCount(point);
            } else if (joins(point) && end + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(end + 1))) {
                end++;
            } else {
                break;
            }
        }
        return add(at, end, digits ? TokenKind.ID : TokenKind.WORD);
    }

    private static boolean isMarkOnLetter(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK || point == 0xAD || point == 0x200D;
    }

    private static boolean joins(int point) {
        return point == '-' || point == '\'' || point == '’' || point == '‑' || point == '‐' || point == '_' || point == 'ʼ';
    }

    private int number(int at) {
        int end = at;
        boolean letters = false;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (Character.isDigit(point)) {
                end += Character.charCount(point);
            } else if (Character.isLetter(point)) {
                letters = true;
                end += Character.charCount(point);
            } else if (".,:/-_".indexOf(point) >= 0 && end + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(end + 1))
                    && (Character.isDigit(text.codePointAt(end + 1)) || point == '-' || point == '/' || point == '_')) {
                end++;
            } else {
                break;
            }
        }
        return add(at, end, letters ? TokenKind.ID : TokenKind.NUMBER);
    }

    private int url(int at) {
        if (!text.regionMatches(true, at, "http", 0, 4) && !text.regionMatches(true, at, "www.", 0, 4) && !bareHost(at)) {
            return at;
        }
        if (text.regionMatches(true, at, "http", 0, 4) && !text.startsWith("://", at + 4) && !text.startsWith("://", at + 5)) {
            return at;
        }
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && "<>\"«»„“”".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > at && ".,;:!?)]}…'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Whether a host's name stands here with no scheme before it, as in "help.example.com/routers". */
    private boolean bareHost(int at) {
        int end = at;
        int label = at;
        int limit = Math.min(text.length(), at + LONGEST_ADDRESS);
        while (end < limit && (asciiWord(text.charAt(end))
                || (text.charAt(end) == '.' && end + 1 < limit && asciiWord(text.charAt(end + 1))))) {
            label = text.charAt(end) == '.' ? end + 1 : label;
            end++;
        }
        boolean ends = end == text.length() || (text.charAt(end) != '@' && !Character.isLetterOrDigit(text.charAt(end)));
        return label > at && ends && TOP_DOMAINS.contains(text.substring(label, end));
    }

    private int email(int at) {
        int local = at;
        int limit = Math.min(text.length(), at + 64);
        while (local < limit && (asciiWord(text.charAt(local)) || ".+%".indexOf(text.charAt(local)) >= 0)) {
            local++;
        }
        if (local >= text.length() || local == at || text.charAt(local) != '@') {
            return at;
        }
        int end = local + 1;
        limit = Math.min(text.length(), at + LONGEST_ADDRESS);
        while (end < limit && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == '-')) {
            end++;
        }
        while (end > local && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
            end--;
        }
        return text.substring(local, end).indexOf('.') > 1 ? end : at;
    }

    private static boolean asciiWord(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '_'
                || letter == '-';
    }

    /** A slot that a template left unfilled: {@code {{name}}}, {@code ${name}}, {@code %NAME%}, {@code [Name]}, {@code <name>}. */
    private int placeholder(int at) {
        char open = text.charAt(at);
        if ("{[<%$".indexOf(open) < 0) {
            return at;
        }
        int inner = at + 1;
        if (open == '$' && inner < text.length() && text.charAt(inner) == '{') {
            inner++;
        }
        char close = open == '[' ? ']' : open == '<' ? '>' : open == '%' ? '%' : '}';
        if (open == '$' && inner == at + 1) {
            return at;
        }
        int limit = Math.min(text.length(), at + LONGEST_PLACEHOLDER);
        while (open == '{' && inner < limit && text.charAt(inner) == '{') {
            inner++;
        }
        int end = inner;
        while (end < limit && slotLetter(text.charAt(end), open == '%')) {
            end++;
        }
        if (end == inner || end >= text.length() || text.charAt(end) != close
                || !text.substring(inner, end).chars().anyMatch(Character::isLetter)) {
            return at;
        }
        while (end < text.length() && text.charAt(end) == close) {
            end++;
        }
        return end;
    }

    private static boolean slotLetter(char letter, boolean noSpaces) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '.' || letter == '-' || letter == '|'
                || (letter == ' ' && !noSpaces);
    }

    private int add(int start, int end, TokenKind kind) {
        String form = switch (kind) {
            case WORD, ID, NUMBER -> Forms.fold(text.subSequence(start, end));
            case URL, EMAIL, PLACEHOLDER, EMOJI, EMOTICON, MARK, SYMBOL -> text.substring(start, end);
        };
        tokens.add(new Token(start, end, kind, form, form, line));
        return end;
    }
}
