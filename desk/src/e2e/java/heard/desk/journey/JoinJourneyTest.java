package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The same customer has written twice: joined by one key, both numbers work, and the join is taken back. */
class JoinJourneyTest extends JourneyBase {
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
