package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** An answer from a template: found and filled by keys, and what it does done with it. */
class TemplateJourneyTest extends JourneyBase {
    private static final String MACRO = "Išspręsta ir pažymėta";

    private static void open(Page page, String subject) {
        page.navigate(desk().address("/inbox/all"));
        page.locator(".row", new Page.LocatorOptions().setHasText(subject)).locator(".row__link").first().click();
        page.waitForURL("**/conversations/**");
    }

    private static String arrives(String subject) {
        var customer = new MailClient(desk(), "Jonas Petraitis", "jonas.petraitis@pastas.example");
        customer.send("pagalba@demo.localhost", subject, "Laba diena, kada atkeliaus mano užsakymas SL-204417? Žadėjote lapkričio 20 d.");
        return subject;
    }

    /** Mails come within seconds. */
    private static void await(Page page, String subject) {
        awaitTrue(() -> {
            page.navigate(desk().address("/inbox/all"));
            return page.locator(".row", new Page.LocatorOptions().setHasText(subject)).count() > 0;
        });
        awaitTrue(() -> {
            open(page, subject);
            return page.locator(".reading").count() > 0;
        });
    }

    private static String text(Page page) {
        return page.locator("#text").inputValue();
    }

    private static String chosen(Page page) {
        return (String) page.evaluate(
                "(() => { const text = document.querySelector('#text'); return text.value.slice(text.selectionStart, text.selectionEnd); })()");
    }

    private void makeMacro() {
        Page lead = signIn("lead@demo.localhost", "lt");
        lead.navigate(desk().address("/templates/new"));
        lead.locator("#name").fill(MACRO);
        lead.locator("#kind").selectOption("status");
        lead.locator("textarea[name=text-lt]").fill(
                "Laba diena, {{vardas}},\n\nužsakymas {{užsakymas}} {{?kur jis yra|jau pakeliui}}, turėsite jį {{?kada|rytoj iki 18:00}}.\n\nPagarbiai\n{{mano vardas}}");
        lead.locator("#does-state").selectOption("solved");
        lead.locator("#does-priority").selectOption("high");
        assertAccessible(lead);
        lead.locator(".panel__foot .button--primary").click();
        lead.waitForURL("**/templates/*done=saved");
        assertThat(lead.locator(".tried__text").textContent()).contains("jau pakeliui");
        assertAccessible(lead);
    }

    @Test
    void aMacroIsInsertedAndSentWithKeysOnly() {
        makeMacro();
        String subject = arrives("Kur užsakymas, klausiu šablonui");
        Page ruta = signIn("ruta@demo.localhost", "lt");
        await(ruta, subject);
        ruta.keyboard().press("r");
        ruta.keyboard().press("Control+j");
        ruta.locator("[data-palette-find]").waitFor();
        assertAccessible(ruta);
        ruta.keyboard().type("isspresta ir");
        assertThat(ruta.locator("#palette-list [aria-selected=true]").textContent()).contains(MACRO);
        assertThat(ruta.locator(".palette__one:visible").textContent()).contains("Laba diena, Jonai,", "SL-204417");
        ruta.keyboard().press("Enter");
        ruta.waitForFunction("() => document.querySelector('#text').value.includes('Jonai')");
        assertThat(chosen(ruta)).isEqualTo("{{kur jis yra}}");
        assertThat(ruta.locator(".plan").textContent()).contains("Išsiuntus: ", "Nustatyti svarbą");

        ruta.keyboard().press("Control+Enter");
        ruta.locator("[data-unfilled]").waitFor();
        assertThat(ruta.locator("[data-unfilled]").textContent()).contains("Niekas neišsiųsta");
        assertThat(ruta.locator(".message--out").count()).isZero();
        assertThat(text(ruta)).contains("Jonai", "{{kur jis yra}}");
        assertThat(chosen(ruta)).isEqualTo("{{kur jis yra}}");
        ruta.keyboard().type("jau pakeliui, kurjeris jį turi");
        ruta.keyboard().press("Tab");
        assertThat(chosen(ruta)).isEqualTo("{{kada}}");
        ruta.keyboard().type("rytoj iki 18:00");
        assertThat(text(ruta)).doesNotContain("{{");
        send(ruta);
        ruta.locator(".message--out").last().waitFor();
        assertThat(ruta.locator(".conversation__facts summary").allTextContents().toString()).contains("Išspręsta");
        assertThat(ruta.locator("#messages").textContent()).contains("Išspręsta");
    }

    /** The coach may ask once before. */
    private static void send(Page page) {
        page.waitForFunction("() => document.querySelector('[data-coach]').dataset.state === 'fresh'");
        page.keyboard().press("Control+Enter");
        if (page.locator("[data-ask]:visible").count() > 0)
            page.keyboard().press("Control+Enter");
    }

    @Test
    void anInsertionIsTakenBackByTheKeyThatUndoes() {
        Page ruta = signIn("ruta@demo.localhost", "lt");
        String subject = arrives("Kur siunta, klausiu dar sykį");
        await(ruta, subject);
        ruta.locator("#text").fill("Pradėjau. ");
        ruta.keyboard().press("Control+j");
        ruta.locator("[data-palette-find]").waitFor();
        ruta.keyboard().press("Enter");
        ruta.waitForFunction("() => document.querySelector('#text').value.length > 40");
        assertThat(text(ruta)).startsWith("Pradėjau. Laba diena, Jonai,");
        ruta.keyboard().press("Control+z");
        assertThat(text(ruta)).isEqualTo("Pradėjau. ");
    }

    @Test
    void thePaletteShowsWhatATemplateWouldSayHere() {
        Page ivan = signIn("ivan@demo.localhost", "ru");
        open(ivan, "Третье письмо. Где плита");
        ivan.locator("#text").focus();
        ivan.keyboard().press("Control+j");
        ivan.locator("[data-palette-find]").waitFor();
        assertThat(ivan.locator("#palette-list [role=option]").first().textContent()).contains("Пришлось писать снова", "подходит", "ru");
        assertThat(ivan.locator(".palette__one:visible").textContent().strip()).startsWith("Здравствуйте, ").contains("Ivan");
        assertAccessible(ivan);
    }

    @Test
    void thePaletteIsAPageWithoutAScript() {
        Page ruta = signIn("ruta@demo.localhost", "lt");
        String subject = arrives("Kur siunta, be scenarijų");
        await(ruta, subject);
        Page plain = signIn(visitorWithoutScript("lt"), "ruta@demo.localhost");
        open(plain, subject);
        plain.locator("#text").fill("Pradėjau.");
        plain.locator("button.composer__templates").click();
        plain.waitForURL("**/templates?*");
        plain.locator(".offers li").first().locator("form button").click();
        assertThat(plain.locator("#text").inputValue()).startsWith("Pradėjau.\n\nLaba diena, Jonai,");
        plain.locator("[data-send]").click();
        assertThat(plain.locator("[role=alert]").first().textContent()).contains("Niekas neišsiųsta");
    }

    @Test
    void thePaletteIsAccessibleInTheDarkAndOnAPhone() {
        Page ruta = signIn(visitor("lt", 390, 844), "ruta@demo.localhost");
        ruta.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        String subject = arrives("Kur siunta, iš telefono");
        await(ruta, subject);
        ruta.locator("#text").focus();
        ruta.locator("button.composer__templates").click();
        ruta.locator("[data-palette-find]").waitFor();
        assertAccessible(ruta);
    }
}
