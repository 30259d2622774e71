package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** Somebody sets deadlines and sees what they do; somebody else sees what is due and why; at the end all is as it was. */
class DeadlinesJourneyTest extends JourneyBase {
    @Test
    void aDeadlineIsSetSeenAndExplained() {
        Page admin = signIn("admin@demo.localhost", "en");
        admin.navigate(desk().address("/settings/calendars/new"));
        admin.locator("#name").fill("Vilnius office");
        admin.locator("input[name=shipped-lt]").check();
        keep(admin, "calendar-new");
        admin.locator("form.form .button--primary").click();
        admin.locator("th a", new Page.LocatorOptions().setHasText("Vilnius office")).click();
        keep(admin, "calendar");

        admin.navigate(desk().address("/deadlines/policies/new"));
        admin.locator("#name").fill("Everybody");
        admin.locator("#position").fill("1");
        admin.locator("#solution").fill("60:00");
        keep(admin, "policy");
        admin.locator("form.form .button--primary").click();
        admin.locator("input[name=seen]").waitFor(
                new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        keep(admin, "changes");
        admin.locator("form:has([name=seen]) .button--primary").click();
        admin.locator("th a", new Page.LocatorOptions().setHasText("Everybody")).waitFor();
        keep(admin, "policies");

        Page ruta = signIn("ruta@demo.localhost", "lt");
        awaitTrue(() -> {
            ruta.navigate(desk().address("/deadlines"));
            return ruta.locator("tbody tr").count() > 0;
        });
        keep(ruta, "due");
        ruta.locator("tbody td a").first().click();
        assertThat(ruta.url()).endsWith("/deadlines");
        String why = ruta.url();
        awaitTrue(() -> {
            ruta.navigate(why);
            return ruta.locator("main").innerText().contains("Everybody");
        });
        assertThat(ruta.locator("main .panel").count()).isPositive();
        keep(ruta, "why");
        ruta.navigate(desk().address("/inbox/open"));
        assertThat(ruta.locator(".row__marks use[href*=i-clock]").count()).isPositive();
        keep(ruta, "marks");

        admin.locator("th a", new Page.LocatorOptions().setHasText("Everybody")).click();
        admin.locator("form[action$=removal] button").click();
        admin.locator("form:has([name=seen]) .button--primary").click();
        awaitTrue(() -> {
            ruta.navigate(why);
            return !ruta.locator("main").innerText().contains("Everybody");
        });
        assertThat(ruta.locator("main").innerText()).as("what the demo company keeps holds again").contains("Saulė, Vilnius");
    }

    /** Looks at a page with axe, and keeps its picture for people. */
    private static void keep(Page page, String name) {
        assertAccessible(page);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "journeys", "deadlines-" + name + ".png")));
    }
}
