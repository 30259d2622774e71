package heard.desk.platform.words;

import java.util.List;

/** The plural forms of whole numbers by the rules of CLDR 48. */
enum Plural {
    ONE, FEW, MANY, OTHER;

    /** The forms that whole numbers of a language need; a counted message has each of them. */
    static List<Plural> needed(UiLanguage language) {
        return switch (language) {
            case RU -> List.of(ONE, FEW, MANY);
            case LT -> List.of(ONE, FEW, OTHER);
            case EN -> List.of(ONE, OTHER);
        };
    }

    static Plural of(UiLanguage language, long number) {
        long magnitude = Math.abs(number);
        return switch (language) {
            case RU -> russian(magnitude % 10, magnitude % 100);
            case LT -> lithuanian(magnitude % 10, magnitude % 100);
            case EN -> magnitude == 1 ? ONE : OTHER;
        };
    }

    private static Plural russian(long units, long hundredths) {
        boolean teen = hundredths >= 11 && hundredths <= 14;
        if (units == 1 && !teen)
            return ONE;
        return units >= 2 && units <= 4 && !teen ? FEW : MANY;
    }

    private static Plural lithuanian(long units, long hundredths) {
        boolean teen = hundredths >= 11 && hundredths <= 19;
        if (units == 1 && !teen)
            return ONE;
        return units >= 2 && !teen ? FEW : OTHER;
    }

    String suffix() {
        return switch (this) {
            case ONE -> ".one";
            case FEW -> ".few";
            case MANY -> ".many";
            case OTHER -> ".other";
        };
    }
}
