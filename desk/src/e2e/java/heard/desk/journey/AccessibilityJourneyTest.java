package heard.desk.journey;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** The pages that people live in, through axe, in both themes. */
class AccessibilityJourneyTest extends JourneyBase {
    private static final List<String> DESK = List.of("/inbox/open", "/conversations/1010", "/search?q=order", "/customers", "/my");
    private static final List<String> SETTINGS = List.of("/settings/people", "/settings/teams", "/settings/mailboxes", "/settings/tags",
            "/settings/fields", "/audit");

    @Test
    void pagesOfAgentsAreAccessible() {
        check(signIn("ruta@demo.localhost", "lt"), DESK);
    }

    @Test
    void settingsAreAccessible() {
        check(signIn("admin@demo.localhost", "en"), SETTINGS);
    }

    private static void check(Page page, List<String> paths) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (String path : paths) {
                page.navigate(desk().address(path));
                assertAccessible(page);
            }
        }
    }
}
