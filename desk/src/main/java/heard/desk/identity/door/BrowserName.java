package heard.desk.identity.door;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Guesses from a User-Agent what its owner calls the browser: "Firefox, Android". */
final class BrowserName {
    /** The order matters: nearly every browser also claims to be another. */
    private static final List<String> BROWSERS = List.of("Edg/=Edge", "OPR/=Opera", "YaBrowser=Yandex", "SamsungBrowser=Samsung Internet",
            "Firefox=Firefox",
            "FxiOS=Firefox", "CriOS=Chrome", "Chrome=Chrome", "Safari=Safari", "curl=curl");
    private static final List<String> SYSTEMS = List.of("Android=Android", "iPhone=iPhone", "iPad=iPad", "Windows=Windows", "Mac OS=macOS",
            "CrOS=ChromeOS",
            "Linux=Linux");

    private BrowserName() {
    }

    static String of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank())
            return "?";
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? (browser + system).isEmpty() ? "?" : browser + system : browser + ", " + system;
    }

    private static String first(List<String> marks, String userAgent) {
        return marks.stream().map(mark -> mark.split("=", 2)).filter(mark -> userAgent.contains(mark[0])).map(mark -> mark[1]).findFirst()
                .orElse("");
    }
}
