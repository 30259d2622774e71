package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Who looks and who writes is seen in the list while it happens, and no page asks the desk for it. */
class PresenceJourneyTest extends JourneyBase {
    @Test
    void theListShowsWhoIsWhereWhileItHappens() {
        new MailClient(desk(), "Paul Whitmore", "paul.whitmore@mail.example").send("support@demo.localhost", "A cracked lid",
                "The lid came cracked.");
        var emma = signIn("emma@demo.localhost", "en");
        String row = row(emma, "A cracked lid");
        emma.locator("[data-live][data-state=on]").waitFor();

        var ruta = signIn("ruta@demo.localhost", "lt");
        ruta.navigate(desk().address("/conversations/" + row.replaceAll("\\D", "")));
        emma.locator(row + " .face--here").waitFor();
        assertThat(emma.locator(row + " .face--here").getAttribute("title")).isEqualTo("Also here: Rūta");
        ruta.locator("#text").pressSequentially("Hello Paul");
        emma.locator(row + " .face--writing").waitFor();
        assertThat(emma.locator(row + " .face--writing").getAttribute("title")).isEqualTo("Rūta: writing");
        assertAccessible(emma);

        ruta.navigate(desk().address("/my"));
        awaitTrue(() -> {
            emma.waitForTimeout(100);
            return emma.locator(row + " .face").count() == 0;
        });
    }

    private static String row(Page page, String subject) {
        awaitTrue(() -> {
            page.navigate(desk().address("/inbox/open"));
            return page.locator(".row", new Page.LocatorOptions().setHasText(subject)).count() > 0;
        });
        return "[data-row='" + page.locator(".row", new Page.LocatorOptions().setHasText(subject)).first().getAttribute("data-row") + "']";
    }
}
