package heard.desk.journey;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** The pages that people live in, through axe, in both themes. */
class AccessibilityJourneyTest extends JourneyBase {
    private static final List<String> DESK = List.of("/inbox/open", "/conversations/1010", "/conversations/1010/joins?other=1011",
            "/conversations/new", "/search?q=order", "/customers", "/my", "/demo/mailbox");
    private static final List<String> SETTINGS = List.of("/settings/people", "/settings/teams", "/settings/mailboxes",
            "/settings/mailboxes/new", "/settings/mail-providers", "/settings/mail-providers/google", "/settings/mail-providers/microsoft",
            "/settings/alarms", "/settings/tokens", "/settings/tags", "/settings/fields", "/audit", "/coach/rules",
            "/coach/rules/new?language=lt");

    @Test
    void pagesOfAgentsAreAccessible() {
        var ruta = signIn("ruta@demo.localhost", "lt");
        check(ruta, DESK);
        ruta.navigate(desk().address("/conversations/1010"));
        check(ruta, List.of(ruta.locator(".card__name a").first().getAttribute("href")));
    }

    @Test
    void pagesOnAPhoneAreAccessible() {
        var ivan = signIn(visitor("ru", 390, 844), "ivan@demo.localhost");
        check(ivan, DESK);
    }

    @Test
    void theDoorIsAccessible() {
        check(visitor("lt"), List.of("/login"));
        check(visitor("ru", 390, 844), List.of("/login"));
    }

    @Test
    void theFirstAdministratorsPageIsAccessible() {
        try (RunningDesk fresh = RunningDesk.production()) {
            for (Page page : List.of(visitor("en"), visitor("lt", 390, 844))) {
                page.navigate(fresh.address("/"));
                page.waitForURL("**/welcome**");
                checkInBothThemes(page);
            }
        }
    }

    @Test
    void settingsAreAccessible() {
        var admin = signIn("admin@demo.localhost", "en");
        check(admin, SETTINGS);
        admin.navigate(desk().address("/settings/mailboxes"));
        check(admin, List.of(admin.locator("main a[href^='/settings/mailboxes/']:not([href$='/new'])").first().getAttribute("href")));
    }

    private static void check(Page page, List<String> paths) {
        for (String path : paths) {
            page.navigate(desk().address(path));
            checkInBothThemes(page);
        }
    }

    private static void checkInBothThemes(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertAccessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertColours(page);
    }
}
