package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import heard.desk.promise.PromiseWatch;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two Lithuanian deliveries that are late: one promise is kept, one is broken, told to the lead, and told to the customer. */
class PromiseJourneyTest extends JourneyBase {
    private static final String KEPT = "Kur mano kavos aparatas?";
    private static final String BROKEN = "nera kodo";
    private static final String LINKED = "Gavau ne tą virdulį";
    private static final String ANSWER = """
        Laba diena,

        suprantu, kad siunta vėluoja ir kad laukti nemalonu, atsiprašau. Rytoj iki 15:00 jums paskambinsiu ir pasakysiu, kada ji bus pristatyta.

        Pagarbiai
        Rūta""";
    private static final int GOOD = 75;

    private static void open(Page page, String subject) {
        page.navigate(desk().address("/inbox/all"));
        page.locator(".row", new Page.LocatorOptions().setHasText(subject)).locator(".row__link").first().click();
        page.waitForURL("**/conversations/**");
    }

    private static void write(Page page) {
        page.keyboard().press("r");
        page.keyboard().insertText(ANSWER);
        awaitReview(page);
    }

    private static void awaitReview(Page page) {
        page.waitForFunction("() => document.querySelector('[data-coach]').dataset.state === 'fresh'");
    }

    /** Sends, once more where the coach asks, and waits until the ledger has it: it must have left first. */
    private static void send(Page page) {
        page.locator("#text").focus();
        page.keyboard().press("Control+Enter");
        awaitTrue(() -> sending(page) || page.locator("[data-ask]:visible").count() > 0);
        if (!sending(page))
            page.keyboard().press("Control+Enter");
        leavesAtOnce();
        page.locator(".promise").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    private static boolean sending(Page page) {
        return page.locator(".message--sending").count() > 0;
    }

    @Test
    void aPromiseIsCorrectedInTheChipAndKept() {
        Page ruta = signIn("ruta@demo.localhost", "lt");
        open(ruta, KEPT);
        write(ruta);
        Locator chip = ruta.locator("[data-vow]").first();
        assertThat(chip.textContent()).contains("rytoj 15:00");
        chip.locator("summary").focus();
        ruta.keyboard().press("Enter");
        chip.locator("[data-vow-at]").fill("2020-01-01T10:00");
        chip.locator("[data-vow-at]").press("Enter");
        ruta.locator("[data-vow] [role=alert]").waitFor();
        assertThat(ruta.locator("[data-vow] [role=alert]").textContent()).contains("kuris dar bus");
        assertAccessible(ruta);
        String later = (String) ruta.evaluate("""
            () => { const day = new Date(Date.now() + 3 * 864e5); return `${day.toLocaleDateString("sv")}T16:30`; }""");
        ruta.locator("[data-vow-at]").first().fill(later);
        ruta.locator("[data-vow-at]").first().press("Enter");
        ruta.waitForFunction("() => document.querySelector('[data-vow] summary time')?.textContent.includes('16:30')");
        send(ruta);
        assertThat(ruta.locator(".promise").first().textContent()).contains("Laukiama", "16:30", "paskambinsiu");
        keep(ruta, "conversation");
        ruta.navigate(desk().address("/promises"));
        assertThat(ruta.locator("[data-promises]").textContent()).contains("paskambinsiu");
        keep(ruta, "board");
        ruta.keyboard().press("j");
        assertThat((Boolean) ruta.evaluate("document.activeElement.matches('[data-promise] th a')")).isTrue();
        ruta.locator("[data-promise]", new Page.LocatorOptions().setHasText("Ona Kazlauskienė")).locator("th a").focus();
        ruta.keyboard().press("Enter");
        ruta.waitForURL("**/conversations/**");
        ruta.keyboard().press("Shift+K");
        ruta.locator(".toast").waitFor();
        assertThat(ruta.locator(".promise").count()).isZero();
        assertThat(ruta.locator(".promises .fold").textContent()).contains("ankstesnis pažadas");
    }

    @Test
    void aPromiseIsConfirmedByOneKeyBrokenToldToTheLeadAndTheCustomer() {
        Page ruta = signIn("ruta@demo.localhost", "lt");
        open(ruta, BROKEN);
        write(ruta);
        send(ruta);
        assertThat(ruta.locator(".promise").first().textContent()).contains("Pažadėta?");
        ruta.locator("#conversation-title").click();
        ruta.keyboard().press("y");
        ruta.locator(".toast").waitFor();
        assertThat(ruta.locator(".promise").first().textContent()).contains("Laukiama");

        desk().part(JdbcClient.class).sql("""
            update promise set due_at = now() - interval '1 minute' where state = 'open' and words like '%paskambinsiu%'
              and due_at < now() + interval '2 days'
            """).update();
        desk().part(PromiseWatch.class).look();
        ruta.locator(".promise .badge", new Page.LocatorOptions().setHasText("Vėluoja")).first().waitFor();
        ruta.locator(".messages", new Page.LocatorOptions().setHasText("vadovas žino")).waitFor();
        ruta.locator(".toast", new Page.LocatorOptions().setHasText(Pattern.compile("terminas buvo|Laukia .* jūsų pažad"))).waitFor();
        keep(ruta, "broken");

        Page lead = signIn("lead@demo.localhost", "lt");
        assertThat(lead.locator(".rail a[href='/promises'] .count--attend").count()).isEqualTo(1);
        lead.navigate(desk().address("/promises?whose=all"));
        assertThat(lead.locator("section:has(#part-overdue)").textContent()).contains("paskambinsiu", "Rūta");
        keep(lead, "board-of-the-lead");

        ruta.locator("#conversation-title").click();
        ruta.keyboard().press("l");
        ruta.waitForURL("**write=reply**");
        String letter = ruta.locator("#text").inputValue();
        assertThat(letter).startsWith("Sveiki, Karoli,").contains("paskambinsiu", "Labai atsiprašau");
        ruta.locator("#text").focus();
        awaitReview(ruta);
        assertThat(Integer.parseInt(ruta.locator(".ring__number").textContent().strip())).isGreaterThan(GOOD);
        keep(ruta, "letter");
        ruta.keyboard().press("Control+Enter");
        leavesAtOnce();
        ruta.locator(".promises .fold").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(ruta.locator(".promise").first().textContent()).contains("Laukiama");
        assertThat(ruta.locator(".promises .fold").textContent()).contains("Perkelta");
    }

    @Test
    void theCustomerFollowsTheLinkUnderTheAnswerOnAPhone() throws MessagingException, IOException {
        Page lead = signIn("lead@demo.localhost", "lt");
        lead.navigate(desk().address("/promises/settings"));
        lead.locator("label.choice", new Page.LocatorOptions().setHasText("Shop")).locator("input").check();
        keep(lead, "settings");
        lead.locator("form.form .button--primary").click();
        lead.locator(".toast").waitFor();
        Page ruta = signIn("ruta@demo.localhost", "lt");
        open(ruta, LINKED);
        write(ruta);
        send(ruta);
        ruta.navigate(ruta.url().replaceAll("[?#].*", "") + "/promises/new");
        keep(ruta, "new");
        var mailbox = new MailClient(desk(), "Gintarė Stankevičiūtė", "gintare.s@mail.example");
        String letter = text(mailbox.await(mail -> true, Duration.ofSeconds(60)));
        assertThat(letter).contains("Kaip vyksta jūsų reikalas ir ką jums pažadėjome: ", "/follow/");
        String link = letter.substring(letter.indexOf("http", letter.indexOf("ką jums pažadėjome"))).split("\\s")[0];
        Page customer = visitor("lt", 390, 844);
        customer.navigate(link);
        assertThat(customer.locator("main").textContent()).contains(LINKED, "Konkretaus termino kol kas nepažadėjome")
                .doesNotContain("Rūta");
        ruta.navigate(ruta.url().replace("/promises/new", ""));
        ruta.locator("#conversation-title").click();
        ruta.keyboard().press("y");
        ruta.locator(".toast").waitFor();
        customer.reload();
        assertThat(customer.locator("main").textContent()).contains("paskambinsiu", "Pažadėta");
        keep(customer, "customer");
        lead.navigate(desk().address("/promises/settings"));
        lead.locator("label.choice", new Page.LocatorOptions().setHasText("Shop")).locator("input").uncheck();
        lead.locator("form.form .button--primary").click();
        lead.locator(".toast").waitFor();
    }

    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof Multipart parts ? text(parts.getBodyPart(0)) : String.valueOf(part.getContent());
    }

    @Test
    void theBoardIsReadableInTheDarkAndOnAPhone() {
        Page ruta = signIn(visitor("lt", 390, 844), "ruta@demo.localhost");
        ruta.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        awaitTrue(() -> {
            ruta.navigate(desk().address("/promises?whose=all"));
            return ruta.locator("[data-promise]").count() > 0;
        });
        keep(ruta, "board-phone");
        ruta.locator(".promise__do a").first().click();
        ruta.waitForURL("**/promises/**");
        keep(ruta, "promise-phone");
    }

    /** Looks at a page with axe, and keeps its picture for people. */
    private static void keep(Page page, String name) {
        assertAccessible(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", "promise-" + name + ".png")));
    }
}
