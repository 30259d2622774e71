package heard.engine.text;

import java.text.Normalizer;

/** Makes words comparable. */
public final class Forms {
    private static final String LATIN_LOOKALIKES = "aeopcxykmthb";
    private static final String CYRILLIC_LOOKALIKES = "аеорсхукмтнв";

    private Forms() {
    }

    /** Lower case, ё as е, Latin letters without diacritics, runs of three and more equal letters as one, look-alikes in their alphabet. */
    public static String fold(CharSequence word) {
        String text = plain(word) ? word.toString() : Normalizer.normalize(word, Normalizer.Form.NFKC);
        var folded = new StringBuilder(text.length());
        int cyrillic = 0;
        int latin = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = foldLetter(Character.toLowerCase(text.charAt(at)));
            if (letter == 0) {
                continue;
            }
            if (letter >= 'а' && letter <= 'џ') {
                cyrillic++;
            } else if (letter >= 'a' && letter <= 'z') {
                latin++;
            }
            folded.append(letter);
        }
        shortenStretched(folded);
        if (cyrillic > 0 && latin > 0) {
            unmix(folded, cyrillic >= latin);
        }
        return folded.toString();
    }

    private static boolean plain(CharSequence word) {
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter > 0x24F && !(letter >= 0x400 && letter <= 0x4FF) && letter != '’') {
                return false;
            }
        }
        return true;
    }

    /** One letter without its diacritic; 0 for what is left out. */
    private static char foldLetter(char letter) {
        if (letter < 0x80) {
            return letter;
        }
        return switch (letter) {
            case 'ё', 'ѐ' -> 'е';
            case 'ą', 'à', 'á', 'â', 'ä', 'ã', 'å', 'ā' -> 'a';
            case 'č', 'ć', 'ç' -> 'c';
            case 'ę', 'ė', 'è', 'é', 'ê', 'ë', 'ē', 'ě' -> 'e';
            case 'į', 'ì', 'í', 'î', 'ï', 'ī' -> 'i';
            case 'š', 'ś', 'ș', 'ş' -> 's';
            case 'ğ' -> 'g';
            case 'ı' -> 'i';
            case 'ų', 'ū', 'ù', 'ú', 'û', 'ü', 'ů' -> 'u';
            case 'ž', 'ź', 'ż' -> 'z';
            case 'ò', 'ó', 'ô', 'ö', 'õ', 'ō', 'ø' -> 'o';
            case 'ń', 'ñ', 'ņ' -> 'n';
            case 'ł', 'ļ' -> 'l';
            case 'ý', 'ÿ' -> 'y';
            case '’', 'ʼ', '‘', '`', '´' -> '\'';
            case '‐', '‑', '–' -> '-';
            default -> Character.getType(letter) == Character.NON_SPACING_MARK || letter == '\u00AD' ? 0 : letter;
        };
    }

    private static void shortenStretched(StringBuilder word) {
        int kept = 0;
        int at = 0;
        while (at < word.length()) {
            char letter = word.charAt(at);
            int end = at + 1;
            while (end < word.length() && word.charAt(end) == letter) {
                end++;
            }
            int copies = end - at >= 3 && Character.isLetter(letter) ? 1 : end - at;
            for (int copy = 0; copy < copies; copy++) {
                word.setCharAt(kept++, letter);
            }
            at = end;
        }
        word.setLength(kept);
    }

    private static void unmix(StringBuilder word, boolean toCyrillic) {
        String from = toCyrillic ? LATIN_LOOKALIKES : CYRILLIC_LOOKALIKES;
        String to = toCyrillic ? CYRILLIC_LOOKALIKES : LATIN_LOOKALIKES;
        for (int at = 0; at < word.length(); at++) {
            int place = from.indexOf(word.charAt(at));
            if (place >= 0) {
                word.setCharAt(at, to.charAt(place));
            }
        }
    }
}
