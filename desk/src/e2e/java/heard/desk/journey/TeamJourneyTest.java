package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** A team and its coach: a lead looks at the sums and mutes a rule; an agent who knows the customer hands the conversation over. */
class TeamJourneyTest extends JourneyBase {
    private static final String SUBJECT = "Третье письмо. Где плита";
    private static final String CURT = "Это не наша проблема. Доставим в ближайшее время.";

    private static void open(Page page) {
        page.navigate(desk().address("/inbox/all"));
        page.locator(".row", new Page.LocatorOptions().setHasText(SUBJECT)).locator(".row__link").first().click();
        page.waitForURL("**/conversations/**");
    }

    /** Readings come a moment after the messages. */
    private static void awaitReading(Page page) {
        awaitTrue(() -> {
            open(page);
            return page.locator(".reading__mind").count() > 0;
        });
    }

    private static void awaitReview(Page page) {
        page.waitForFunction("() => document.querySelector('[data-coach]').dataset.state === 'fresh'");
    }

    private static Locator advice(Page page, String rule) {
        return page.locator("[data-change='" + rule + "']");
    }

    private static void write(Page page) {
        page.locator("#text").fill(CURT);
        awaitReview(page);
    }

    @Test
    void aLeadLooksAtTheSumsAndMutesARule() {
        var emma = signIn("emma@demo.localhost", "en");
        awaitReading(emma);
        write(emma);
        Locator first = emma.locator(".change").first();
        String rule = first.getAttribute("data-change");
        first.locator(".change__whys > summary").click();
        assertAccessible(emma);
        first.locator("[data-dismiss=mistaken]").click();
        awaitTrue(() -> advice(emma, rule).count() == 0);

        var lead = signIn("lead@demo.localhost", "lt");
        lead.navigate(desk().address("/coach"));
        assertThat(lead.locator("main").textContent()).doesNotContain("Emma");
        Locator row = lead.locator("tr[data-rule='" + rule + "']");
        assertThat(row.textContent()).contains("Patarimas klysta");
        assertAccessible(lead);
        row.locator("select").selectOption(new SelectOption().setLabel("Shop"));
        row.locator("button").press("Enter");
        lead.locator(".muted__one[data-rule='" + rule + "']").waitFor();
        assertAccessible(lead);

        var ivan = signIn("ivan@demo.localhost", "ru");
        open(ivan);
        write(ivan);
        assertThat(advice(ivan, rule).count()).isZero();
        assertThat(ivan.locator(".change").count()).isPositive();

        lead.locator(".muted__one[data-rule='" + rule + "'] button").press("Enter");
        lead.locator("tr[data-rule='" + rule + "']").waitFor();
        write(ivan);
        ivan.locator("#text").fill(CURT + " Ждите.");
        awaitReview(ivan);
        assertThat(advice(ivan, rule).count()).isPositive();
    }

    @Test
    void anAgentKnowsWhoThisIsAndHandsOverByKeys() {
        var ruta = signIn("ruta@demo.localhost", "lt");
        awaitReading(ruta);
        assertThat(ruta.locator(".given").allTextContents()).anyMatch(line -> line.contains("SL-204301"));
        assertThat(ruta.locator(".risk").textContent()).contains("išeis arba skųsis");
        assertThat(ruta.locator(".moodline").getAttribute("aria-label")).contains("Nuotaika laiškuose");
        assertThat(ruta.locator(".perspective").count()).isPositive();
        ruta.keyboard().press("h");
        ruta.waitForURL("**/handover**");
        assertAccessible(ruta);
        assertThat(ruta.locator("#summary").inputValue()).startsWith("Esmė: ").contains("rašo pakartotinai");
        ruta.locator("#to").selectOption(new SelectOption().setLabel("Ivan Petrov"));
        ruta.locator("button[value='remake:ru']").press("Enter");
        assertThat(ruta.locator("#summary").inputValue()).startsWith("Суть: ");
        ruta.locator("button.button--primary[value=hand]").press("Enter");
        ruta.waitForURL("**/conversations/**done=handed");

        var ivan = signIn(visitor("ru", 390, 844), "ivan@demo.localhost");
        ivan.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        open(ivan);
        Locator note = ivan.locator("section.handover");
        assertThat(note.textContent()).contains("Передаёт", "Суть:");
        assertAccessible(ivan);
        String way = note.locator(".handover__text a").first().getAttribute("href");
        assertThat(ivan.locator("[id='" + way.substring(1) + "']").count()).isEqualTo(1);
        ivan.locator(".card-open").click();
        assertThat(ivan.locator("#card").isVisible()).isTrue();
        assertAccessible(ivan);
        ivan.locator(".card__close").click();
        note.locator("button").click();
        ivan.waitForURL("**/conversations/**");
        assertThat(ivan.locator("section.handover").count()).isZero();
    }

    @Test
    void theCardFoldsAndStaysFolded() {
        var ruta = signIn("ruta@demo.localhost", "lt");
        awaitReading(ruta);
        Locator given = ruta.locator("[data-part=given]");
        // Whoever goes on in the same moment finds it folded, too.
        assertThat(given.evaluate("part => { part.querySelector('summary').click(); return localStorage.getItem('heard:folded'); }"))
                .isEqualTo("given");
        assertThat(given.locator(".given").first().isVisible()).isFalse();
        open(ruta);
        assertThat(ruta.locator("[data-part=given] .given").first().isVisible()).isFalse();
        ruta.locator("[data-part=given] > summary").press("Enter");
        assertThat(ruta.locator("[data-part=given] .given").first().isVisible()).isTrue();
    }

    @Test
    void withoutAScriptAllOfItIsThere() {
        Page page = signIn(visitorWithoutScript("lt"), "ruta@demo.localhost");
        open(page);
        assertThat(page.locator("[data-part=given] .given").first().isVisible()).isTrue();
        page.navigate(page.url().replaceAll("[?#].*", "") + "/handover");
        page.locator("#to").selectOption(new SelectOption().setLabel("Emma"));
        page.locator("#summary").fill("Trumpai: plita [1].");
        page.locator("button.button--primary[value=hand]").click();
        page.locator(".message--note", new Page.LocatorOptions().setHasText("Trumpai: plita")).waitFor();
        assertThat(page.locator(".message--note").last().textContent()).contains("Trumpai: plita");
    }
}
