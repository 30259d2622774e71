package heard.desk.platform.words;

import java.util.Locale;

/** Numbers and sizes as the three languages write them. */
final class Numbers {
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final long STEP = 1000;

    private Numbers() {
    }

    /** English parts thousands from 1,000 on, Russian and Lithuanian by a space that does not break from 10 000 on. */
    static String whole(UiLanguage language, long number) {
        boolean english = language == UiLanguage.EN;
        if (Math.abs(number) < (english ? 1_000 : 10_000))
            return Long.toString(number);
        String commas = String.format(Locale.ROOT, "%,d", number);
        return english ? commas : commas.replace(',', NO_BREAK_SPACE);
    }

    static String size(Words words, long bytes) {
        if (bytes < STEP)
            return words.t("words.size.bytes", bytes);
        String unit = "words.size.kilo";
        double value = bytes / (double) STEP;
        if (value >= STEP) {
            value /= STEP;
            unit = "words.size.mega";
        }
        if (value >= STEP) {
            value /= STEP;
            unit = "words.size.giga";
        }
        return words.t(unit, value < 10 ? tenths(words.language(), value) : whole(words.language(), Math.round(value)));
    }

    private static String tenths(UiLanguage language, double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return language == UiLanguage.EN ? text : text.replace('.', ',');
    }
}
