package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Two agents at one conversation: the second answer is refused until its writer has seen the first. */
class CollisionJourneyTest extends JourneyBase {
    @Test
    void secondAnswerIsRefusedAndKeptUntilTheFirstWasSeen() {
        new MailClient(desk(), "Rasa Norvaišienė", "rasa.norvaisiene@pastas.example").send("pagalba@demo.localhost",
                "Žinutė dėl šeštadienio",
                "Laba diena, tai tik žinutė, kad šeštadienį manęs nebus. Pagarbiai, Rasa");
        // Without a script nothing new appears by itself: the server alone has to notice.
        var ruta = signIn(visitorWithoutScript("lt"), "ruta@demo.localhost");
        var row = ruta.locator(".row", new Page.LocatorOptions().setHasText("Žinutė dėl šeštadienio"));
        awaitTrue(() -> {
            ruta.navigate(desk().address("/inbox/open"));
            return row.count() > 0;
        });
        row.locator(".row__link").first().click();
        String path = ruta.url().replaceAll("https?://[^/]+", "").replaceAll("[?#].*", "");
        var emma = signIn("emma@demo.localhost", "en");
        emma.navigate(desk().address(path));
        ruta.locator("#text").fill("Ruta answers second");
        emma.locator("#text").fill("Emma answers first");
        emma.locator("[data-send]").click();
        emma.locator(".message--out", new Page.LocatorOptions().setHasText("Emma answers first")).waitFor();

        ruta.locator("[data-send]").click();
        assertThat(ruta.locator("#text").inputValue()).isEqualTo("Ruta answers second");
        assertThat(ruta.locator(".message--out", new Page.LocatorOptions().setHasText("Emma answers first")).count()).isEqualTo(1);
        assertThat(ruta.locator(".message--out", new Page.LocatorOptions().setHasText("Ruta answers second")).count()).isZero();

        ruta.locator("[data-send]").click();
        assertThat(ruta.locator(".message--out", new Page.LocatorOptions().setHasText("Ruta answers second")).count()).isEqualTo(1);
    }
}
