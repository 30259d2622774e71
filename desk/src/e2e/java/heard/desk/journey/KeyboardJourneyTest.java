package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** List, open, answer, send: with the keyboard alone. */
class KeyboardJourneyTest extends JourneyBase {
    @Test
    void answersWithTheKeyboardAlone() {
        var emma = signIn("emma@demo.localhost", "en");
        emma.keyboard().press("j");
        emma.keyboard().press("j");
        emma.keyboard().press("Enter");
        emma.waitForURL("**/conversations/**");
        emma.keyboard().press("r");
        emma.keyboard().type("We will look into it today.");
        emma.keyboard().press("Control+Enter");
        var sent = emma.locator(".message--out", new Page.LocatorOptions().setHasText("We will look into it today."));
        var again = emma.locator("[data-send]", new Page.LocatorOptions().setHasText("Send as it is"));
        sent.or(again).first().waitFor();
        // so short a word to an angry customer is asked about once
        if (sent.count() == 0)
            emma.keyboard().press("Control+Enter");
        sent.waitFor();
        assertThat(emma.url()).contains("/conversations/");
    }

    @Test
    void answersWithoutAScript() {
        var page = signIn(visitorWithoutScript("en"), "emma@demo.localhost");
        page.navigate(desk().address("/inbox/open"));
        page.locator(".row__link").last().click();
        page.locator("#text").fill("Answered without a script.");
        page.locator("[data-send]").click();
        assertThat(page.locator(".message--out", new Page.LocatorOptions().setHasText("Answered without a script.")).count()).isEqualTo(1);
    }
}
