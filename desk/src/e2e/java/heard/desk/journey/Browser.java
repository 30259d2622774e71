package heard.desk.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.jspecify.annotations.Nullable;

/** Debian's Chromium under Playwright, one for a run. It reaches nothing but the desk. */
final class Browser {
    private static final List<String> PATHS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static @Nullable Browser shared;

    private final com.microsoft.playwright.Browser browser;

    private Browser(Path executable) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(arguments()));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(
                List.of("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync"));
        if (System.getProperty("user.name").equals("root"))
            arguments.add("--no-sandbox");
        return arguments;
    }

    static Optional<Path> executable() {
        return Stream.concat(Stream.ofNullable(System.getProperty("heard.browser")), PATHS.stream()).map(Path::of)
                .filter(Files::isExecutable).findFirst();
    }

    static synchronized Browser shared() {
        if (shared == null)
            shared = new Browser(executable().orElseThrow());
        return shared;
    }

    /** A fresh person at a fresh browser, which speaks the given language. */
    BrowserContext person(String language, int width, int height) {
        var context = browser
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale(language).setViewportSize(width, height)
                        .setTimezoneId("Europe/Vilnius").setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(15_000);
        return context;
    }

    BrowserContext personWithoutScript(String language) {
        var context = browser
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale(language).setJavaScriptEnabled(false));
        context.setDefaultTimeout(15_000);
        return context;
    }
}
