package heard.desk.channel.email.mime.charset;

/** How much sense one letter beyond ASCII makes between its neighbours; about -20 (none) to 12 (perfect). */
final class LetterScore {
    /** Russian letters from the commonest to the rarest, by frequency in running text. */
    private static final String RUSSIAN = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъіїєў";
    private static final String LITHUANIAN = "ėšųžįąčęū";
    private static final String GERMAN = "äöüß";
    private static final String OTHER_LATIN = "éèàçêâîôûùïëñíóáúåøæãõìòœ";
    private static final String GOOD_SIGNS = "„“”»«—–…’№€§°\u00A0";
    private static final int NONSENSE = -20;
    private static final int CAPITAL_INSIDE = -12;
    private static final int MIXED = -9;

    private LetterScore() {
    }

    static int of(char before, char letter, char after) {
        if (letter == '\uFFFD' || letter < 0xA0) {
            return NONSENSE;
        }
        if (!Character.isLetter(letter)) {
            return sign(before, letter);
        }
        int score = isCyrillic(letter) ? cyrillic(before, letter, after) : latin(before, letter, after);
        boolean capitalInside = Character.isUpperCase(letter) && Character.isLowerCase(before);
        return capitalInside ? score + CAPITAL_INSIDE : score;
    }

    private static int sign(char before, char letter) {
        boolean insideWord = Character.isLetter(before) && before > 127;
        if (GOOD_SIGNS.indexOf(letter) >= 0) {
            return letter == '„' || letter == '«' ? insideWord ? -6 : 4 : 4;
        }
        return letter >= '\u2500' && letter <= '\u25FF' ? -8 : insideWord ? -6 : -3;
    }

    private static int cyrillic(char before, char letter, char after) {
        int rank = RUSSIAN.indexOf(Character.toLowerCase(letter));
        int score = rank < 0 ? -6 : 11 - rank / 3;
        boolean mixed = isOtherLetter(before) || isOtherLetter(after);
        return mixed ? score + MIXED : score;
    }

    private static boolean isOtherLetter(char letter) {
        return Character.isLetter(letter) && !isCyrillic(letter);
    }

    private static int latin(char before, char letter, char after) {
        if (isCyrillic(before) || isCyrillic(after)) {
            return MIXED;
        }
        boolean crowded = isAccented(before) || isAccented(after);
        boolean alone = !Character.isLetter(before) && !Character.isLetter(after);
        int score = latinLetter(before, Character.toLowerCase(letter), after);
        return score + (crowded ? MIXED : 0) + (alone && letter != 'à' ? -6 : 0);
    }

    private static int latinLetter(char before, char letter, char after) {
        if (LITHUANIAN.indexOf(letter) >= 0) {
            return 9 + lithuanianPlace(before, letter, after);
        }
        if (GERMAN.indexOf(letter) >= 0) {
            return 9;
        }
        return OTHER_LATIN.indexOf(letter) >= 0 ? 6 + frenchPlace(before, letter, after) : 0;
    }

    /** č stands before i, ę and ą before a consonant or at the end; the same bytes are è, æ and à in French and Danish. */
    private static int lithuanianPlace(char before, char letter, char after) {
        return switch (letter) {
            case 'č' -> after == 'i' || before == 'a' || before == 'i' || before == 'n' ? 2 : -5;
            case 'ą' -> Character.isLetter(before) || after == ' ' ? 1 : -4;
            default -> 0;
        };
    }

    private static int frenchPlace(char before, char letter, char after) {
        return switch (letter) {
            case 'è' -> "rmlstvn".indexOf(after) >= 0 && after != 0 && "rlhpitmf".indexOf(before) >= 0 ? 5 : -1;
            case 'à' -> (before == ' ' && after == ' ') || before == 'j' || before == 'l' ? 6 : -1;
            case 'ø', 'æ', 'å' -> -2;
            default -> 0;
        };
    }

    private static boolean isAccented(char letter) {
        return letter > 127 && Character.isLetter(letter) && !isCyrillic(letter);
    }

    private static boolean isCyrillic(char letter) {
        return letter >= '\u0400' && letter <= '\u04FF';
    }
}
