package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** An angry letter that came for the third time, in Russian: read by the coach, and answered with its help. */
class CoachJourneyTest extends JourneyBase {
    private static final String SUBJECT = "Третье письмо. Где плита";
    private static final String CURT = "Это не наша проблема. Доставим в ближайшее время.";
    /** What only the agent can say stands there; the tone and the form come from the coach. */
    private static final String MATTER = CURT + " Если сегодня до 18:00 плита не заработает, завтра до 12:00"
            + " заберём её и вернём 540 евро. Старший смены, который это решает, позвонит вам до 15:00.";
    private static final int MOST_STEPS = 20;
    private static final int MOST_ROWS = 60;
    private static final int GOOD = 80;

    private static void open(Page page) {
        page.navigate(desk().address("/inbox/all"));
        page.locator(".row", new Page.LocatorOptions().setHasText(SUBJECT)).locator(".row__link").first().click();
        page.waitForURL("**/conversations/**");
    }

    /** Walks the list down to the row and opens it, as hands on the keyboard do. */
    private static void openByKeys(Page page) {
        page.navigate(desk().address("/inbox/all"));
        page.locator(".row__link").first().waitFor();
        for (int step = 0; step < MOST_ROWS && !onSubject(page); step++)
            page.keyboard().press("j");
        assertThat(onSubject(page)).as("no row of " + SUBJECT).isTrue();
        page.keyboard().press("Enter");
        page.waitForURL("**/conversations/**");
    }

    private static boolean onSubject(Page page) {
        return (Boolean) page.evaluate("subject => document.activeElement.closest('.row')?.textContent.includes(subject) ?? false",
                SUBJECT);
    }

    /** Readings come a moment after the messages. */
    private static void awaitReading(Page page, Consumer<Page> open) {
        awaitTrue(() -> {
            open.accept(page);
            return page.locator(".reading__mind").count() > 0;
        });
    }

    private static int score(Page page) {
        return Integer.parseInt(page.locator(".ring__number").textContent().strip());
    }

    /** The text as it stands now is reviewed. */
    private static void awaitReview(Page page) {
        page.waitForFunction("() => document.querySelector('[data-coach]').dataset.state === 'fresh'");
    }

    @Test
    void anAngryRepeatedComplaintIsReadAndAnsweredWithKeysOnly() {
        var ruta = signIn("ruta@demo.localhost", "lt");
        awaitReading(ruta, CoachJourneyTest::openByKeys);
        Locator reading = ruta.locator(".reading").last();
        assertThat(reading.textContent()).contains("Pyktis", "Rašo pakartotinai");
        assertAccessible(ruta);
        ruta.keyboard().press("r");
        ruta.keyboard().press("Control+a");
        ruta.keyboard().type(MATTER);
        awaitReview(ruta);
        assertThat(ruta.locator(".change--must[data-start]").count()).isPositive();
        int first = score(ruta);
        assertThat(first).isLessThan(40);
        assertThat((Boolean) ruta.evaluate("CSS.highlights.get('coach-must').size > 0")).isTrue();
        assertAccessible(ruta);
        for (int step = 0; step < MOST_STEPS && score(ruta) <= GOOD; step++)
            takeNext(ruta);
        assertThat(score(ruta)).as(ruta.locator("#text").inputValue()).isGreaterThan(GOOD);
        assertThat(ruta.locator("#text").inputValue()).doesNotContain("не наша проблема");
        ruta.keyboard().press("Control+Enter");
        ruta.locator(".message--out").last().waitFor();
    }

    /** The first suggestion to which the key leads and that can be taken by Enter. */
    private static void takeNext(Page page) {
        for (int press = 0; press < MOST_STEPS && !onOffer(page); press++)
            page.keyboard().press("Control+.");
        String before = page.locator("#text").inputValue();
        page.keyboard().press("Enter");
        page.waitForFunction("before => document.querySelector('#text').value !== before", before);
        awaitReview(page);
    }

    private static boolean onOffer(Page page) {
        return (Boolean) page.evaluate("document.activeElement.matches('[data-offer]')");
    }

    @Test
    void theReviewIsAPageWithoutAScript() {
        Page page = signIn(visitorWithoutScript("lt"), "ruta@demo.localhost");
        open(page);
        page.locator("#text").fill(CURT);
        page.locator("button.composer__check").click();
        assertThat(page.locator(".coach .change--must").count()).isPositive();
        assertThat(page.locator("#text").inputValue()).isEqualTo(CURT);
        page.locator(".want--must").first().click();
        assertThat(page.locator("#text").inputValue()).isNotEqualTo(CURT);
        page.locator("#text").fill(MATTER);
        page.locator("[data-send]").click();
        assertThat(page.locator("[role=alert]").first().textContent()).contains("verta pakeisti prieš siunčiant");
    }

    @Test
    void theCoachIsAccessibleInTheDarkAndOnAPhone() {
        var ruta = signIn(visitor("lt", 390, 844), "ruta@demo.localhost");
        ruta.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        awaitReading(ruta, CoachJourneyTest::open);
        ruta.locator("#text").fill(CURT);
        awaitReview(ruta);
        assertAccessible(ruta);
    }
}
