package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

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

    /** Ctrl+K finds, A and M take, S puts aside, E solves, J and Enter go on, and ? tells it all. */
    @Test
    void findsTakesPutsAsideSolvesAndGoesOnWithTheKeyboardAlone() {
        new MailClient(desk(), "Nora Whitfield", "nora.whitfield@mail.example").send("support@demo.localhost", "A lamp that flickers",
                "It flickers in the evening.");
        var emma = signIn("emma@demo.localhost", "en");
        awaitTrue(() -> {
            emma.navigate(desk().address("/inbox/open"));
            return emma.locator(".row", new Page.LocatorOptions().setHasText("A lamp that flickers")).count() > 0;
        });
        emma.keyboard().press("Control+k");
        emma.keyboard().type("nora whitfield");
        emma.locator("#command-0").waitFor();
        emma.keyboard().press("Enter");
        emma.waitForURL("**/conversations/**");
        assertThat(emma.locator("h1").first().textContent()).contains("A lamp that flickers");
        String path = emma.url().replaceAll("[?#].*", "");

        emma.keyboard().press("a");
        emma.keyboard().press("m");
        emma.locator("summary.fact", new Page.LocatorOptions().setHasText("Emma")).waitFor();
        emma.keyboard().press("s");
        emma.locator("details[open] .menu__item:focus").waitFor();
        emma.keyboard().press("Enter");
        emma.locator(".fact", new Page.LocatorOptions().setHasText("Comes back")).waitFor();

        emma.keyboard().press("?");
        var keys = emma.locator("dialog[data-keys][open]");
        keys.waitFor();
        assertThat(keys.textContent()).contains("Who answers", "Snooze", "Solve");
        assertAccessible(emma);
        emma.keyboard().press("Escape");

        emma.keyboard().press("e");
        emma.locator("[data-key=e]", new Page.LocatorOptions().setHasText("Open again")).waitFor();
        emma.keyboard().press("j");
        emma.keyboard().press("Enter");
        emma.waitForURL(address -> address.contains("/conversations/") && !address.startsWith(path));
        assertThat(emma.locator("h1").first().textContent()).doesNotContain("A lamp that flickers");
    }

    /** Whoever solves one goes on with its neighbours, also where the page was read anew. */
    @Test
    void goesOnFromWhereTheSolvedOneStood() {
        for (String name : List.of("Alan Field", "Beth Field", "Carl Field"))
            new MailClient(desk(), name, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@mail.example").send("support@demo.localhost",
                    "A gate that sticks", "It sticks when it rains.");
        var emma = signIn("emma@demo.localhost", "en");
        var ours = emma.locator("[data-row]", new Page.LocatorOptions().setHasText("A gate that sticks"));
        awaitTrue(() -> {
            emma.navigate(desk().address("/inbox/open"));
            return ours.count() == 3;
        });
        String solved = ours.nth(1).getAttribute("data-row");
        List<String> before = rows(emma);
        int place = before.indexOf(solved);
        ours.nth(1).locator(".row__link").click();
        emma.waitForURL("**/conversations/" + solved + "**");
        emma.keyboard().press("e");
        emma.locator("[data-key=e]", new Page.LocatorOptions().setHasText("Open again")).waitFor();
        assertThat(rows(emma)).doesNotContain(solved);
        emma.keyboard().press("j");
        assertThat(focused(emma)).isEqualTo(before.get(place + 1));
        emma.keyboard().press("k");
        assertThat(focused(emma)).isEqualTo(before.get(place - 1));
        emma.reload();
        emma.keyboard().press("k");
        assertThat(focused(emma)).isEqualTo(before.get(place - 1));
    }

    @SuppressWarnings("unchecked")
    private static List<String> rows(Page page) {
        return (List<String>) page.locator("[data-row]").evaluateAll("all => all.map((row) => row.dataset.row)");
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.closest('[data-row]')?.dataset.row");
    }

    @Test
    void answersWithoutAScript() {
        var page = signIn(visitorWithoutScript("en"), "emma@demo.localhost");
        page.navigate(desk().address("/inbox/open"));
        page.locator(".row__link").last().click();
        page.locator("#text").fill("Answered without a script.");
        page.locator("[data-send]").click();
        var sent = page.locator(".message--out", new Page.LocatorOptions().setHasText("Answered without a script."));
        var again = page.locator("[data-send]", new Page.LocatorOptions().setHasText("Send as it is"));
        sent.or(again).first().waitFor();
        // what answers nothing that was asked is asked about once
        if (sent.count() == 0)
            again.click();
        sent.waitFor();
    }
}
