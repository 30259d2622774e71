package heard.desk.exchange.coaching;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an administrator decides about coaching for other desks.
 *
 * @param origins      pages of which sites may ask from a browser, each as browsers write it: {@code https://help.example.org}
 * @param textsAMinute so many texts a token may send, counted by each process for itself
 */
record CoachingSettings(List<String> origins, int textsAMinute) {
    static final int MOST_ORIGINS = 50;
    static final int MOST_TEXTS_A_MINUTE = 100_000;
    private static final Pattern ORIGIN = Pattern
            .compile("(https?|chrome-extension|moz-extension|safari-web-extension)://[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(:[0-9]{1,5})?");

    CoachingSettings {
        origins = origins.stream().map(CoachingSettings::asWritten).distinct().toList();
        if (origins.size() > MOST_ORIGINS || !origins.stream().allMatch(CoachingSettings::isOrigin))
            throw new IllegalArgumentException("At most 50 sites, each as scheme and host");
        if (!isRate(textsAMinute))
            throw new IllegalArgumentException("From 1 to 100000 texts a minute");
    }

    private static String asWritten(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
    }

    static boolean isOrigin(String text) {
        return ORIGIN.matcher(asWritten(text)).matches();
    }

    static boolean isRate(int texts) {
        return texts >= 1 && texts <= MOST_TEXTS_A_MINUTE;
    }
}
