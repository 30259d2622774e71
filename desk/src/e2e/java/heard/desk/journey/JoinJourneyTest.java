package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The same customer has written twice: joined by one key, both numbers work, and the join is taken back. */
class JoinJourneyTest extends JourneyBase {
    @Test
    void aTypedNumberShowsBothSidesAndJoinsByTheKeyboard() {
        new MailClient(desk(), "Ada Marsh", "ada.marsh@mail.example").send("support@demo.localhost", "Blue cups", "Two are missing.");
        new MailClient(desk(), "Ben Frost", "ben.frost@mail.example").send("support@demo.localhost", "Green cups", "Three are missing.");
        var emma = signIn("emma@demo.localhost", "en");
        String blue = number(emma, "Blue cups");
        String green = number(emma, "Green cups");
        emma.navigate(desk().address("/conversations/" + blue));
        emma.locator("details:has(input[name=other]) > summary").first().press("Enter");
        emma.locator(".menu input[name=other]").fill(green);
        emma.locator(".menu input[name=other]").press("Enter");
        emma.waitForURL("**/joins?**");
        assertThat(emma.locator(".strip--attend").textContent()).contains("Ada Marsh", "Ben Frost");
        assertThat(emma.locator("main").textContent()).contains("Two are missing.", "Three are missing.");
        assertAccessible(emma);
        emma.locator("form[action$='/joins'] .button--primary").press("Enter");
        emma.locator("form[action$='/joins/undoing']").first().waitFor();
        assertThat(emma.locator(".message--in").count()).isEqualTo(2);
    }

    private static String number(Page page, String subject) {
        var row = page.locator(".row", new Page.LocatorOptions().setHasText(subject));
        awaitTrue(() -> {
            page.navigate(desk().address("/inbox/open"));
            return row.count() > 0;
        });
        return row.first().getAttribute("data-row");
    }

    @Test
    void joinsByOneKeyAndTakesItBack() {
        var ruta = signIn("ruta@demo.localhost", "lt");
        ruta.locator(".row", new Page.LocatorOptions().setHasText("Nuskaičiavo du kartus")).locator(".row__link").first().click();
        ruta.waitForURL("**/conversations/**");
        String offered = ruta.locator(".strip input[name=other]").first().getAttribute("value");
        ruta.locator("h1").first().click();
        ruta.keyboard().press("Shift+J");
        ruta.locator("form[action$='/joins/undoing']").first().waitFor();
        var emma = signIn("emma@demo.localhost", "en");
        emma.navigate(desk().address("/conversations/" + offered));
        assertThat(emma.locator(".message--in").count()).isGreaterThanOrEqualTo(2);
        ruta.locator("form[action$='/joins/undoing'] button").first().click();
        ruta.locator(".strip [data-key='shift+j']").first().waitFor();
    }
}
