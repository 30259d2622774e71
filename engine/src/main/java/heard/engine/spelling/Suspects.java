package heard.engine.spelling;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import heard.engine.Language;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/** Picks the words of a text that a dictionary may judge: no names, codes, abbreviations, addresses or words in another script. */
final class Suspects {
    private static final String GLUE = "@#/\\~=&_$%^*+|<>";
    private static final int SHORTEST = 3;
    private final Text text;
    private final String raw;

    private Suspects(Text text) {
        this.text = text;
        this.raw = text.raw();
    }

    static List<Suspect> of(Text text) {
        var suspects = new Suspects(text);
        var found = new ArrayList<Suspect>();
        List<Token> tokens = text.tokens();
        boolean opening = true;
        int line = -1;
        int sentence = -1;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            int own = text.sentenceOf(at).index();
            if (token.line() != line || own != sentence) {
                opening = true;
                line = token.line();
                sentence = own;
            }
            if (token.kind() == TokenKind.WORD) {
                suspects.judge(token, opening, found);
            }
            boolean smile = token.kind() == TokenKind.EMOJI || token.kind() == TokenKind.EMOTICON;
            opening = smile || (opening && !token.kind().matchable());
        }
        return found;
    }

    private void judge(Token token, boolean opening, List<Suspect> found) {
        if (token.end() - token.start() < SHORTEST || glued(token)) {
            return;
        }
        String word = raw.substring(token.start(), token.end());
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        if (capitalsInside(word) || (capital && !opening)) {
            return;
        }
        String lower = lower(word);
        if (ofTheLanguage(lower) && !stretched(lower)) {
            found.add(new Suspect(token.start(), token.end(), lower, capital, opening));
        }
    }

    /** Whether a word is part of an address, a path, a tag or a formula. */
    private boolean glued(Token token) {
        int before = token.start() - 1;
        int after = token.end();
        if (before >= 0 && (GLUE.indexOf(raw.charAt(before)) >= 0 || joinedByPoint(before))) {
            return true;
        }
        return after < raw.length() && (GLUE.indexOf(raw.charAt(after)) >= 0 || joinedByPoint(after) || shortened(after));
    }

    private boolean joinedByPoint(int point) {
        return (raw.charAt(point) == '.' || raw.charAt(point) == ':' || raw.charAt(point) == '_') && point > 0 && point + 1 < raw.length()
                && Character.isLetterOrDigit(raw.charAt(point - 1)) && Character.isLetterOrDigit(raw.charAt(point + 1));
    }

    /** A point with the sentence going on behind it ends an abbreviation. */
    private boolean shortened(int point) {
        if (raw.charAt(point) != '.' || point + 2 >= raw.length() || raw.charAt(point + 1) != ' ') {
            return false;
        }
        return Character.isLowerCase(raw.charAt(point + 2)) || Character.isDigit(raw.charAt(point + 2));
    }

    private static boolean capitalsInside(String word) {
        for (int at = 1; at < word.length(); at++) {
            if (Character.isUpperCase(word.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static String lower(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean plain = true;
        for (int at = 0; plain && at < lower.length(); at++) {
            char letter = lower.charAt(at);
            plain = letter == '-' || letter == '\'' || (letter >= 'a' && letter <= 'z') || (letter >= 'а' && letter <= 'я')
                    || (letter > 0xBF && letter < 0x180);
        }
        if (plain) {
            return lower;
        }
        return Normalizer.normalize(lower, Normalizer.Form.NFC).replace("\u00AD", "").replace("\u200D", "").replace("\u0301", "")
                .replace('ё', 'е').replace('’', '\'').replace('ʼ', '\'').replace('‑', '-').replace('‐', '-');
    }

    private boolean ofTheLanguage(String lower) {
        for (int at = 0; at < lower.length(); at++) {
            char letter = lower.charAt(at);
            boolean own = switch (text.language()) {
                case RU -> letter >= 'а' && letter <= 'я';
                case LT -> (letter >= 'a' && letter <= 'z' && letter != 'q' && letter != 'w' && letter != 'x')
                        || "ąčęėįšųūž".indexOf(letter) >= 0;
                case EN -> letter >= 'a' && letter <= 'z';
                case OTHER -> false;
            };
            if (!own && letter != '-' && (letter != '\'' || text.language() != Language.EN)) {
                return false;
            }
        }
        return true;
    }

    /** A letter three times in a row is drawn out on purpose. */
    private static boolean stretched(String lower) {
        for (int at = 2; at < lower.length(); at++) {
            if (lower.charAt(at) == lower.charAt(at - 1) && lower.charAt(at) == lower.charAt(at - 2)) {
                return true;
            }
        }
        return false;
    }
}
