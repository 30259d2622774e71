package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An English question about something technical, answered step by step: from the list to the sent answer by keys alone. */
class TechnicalJourneyTest extends JourneyBase {
    private static final String SUBJECT = "My kettle will not connect";
    private static final String LETTER = "Hello,\n\nthe smart kettle I bought from you does not work: it will not connect to the app and shows an"
            + " error. I know nothing about these things. What do I have to do to make it work?\n\nMartha Reed";
    private static final int MOST_STEPS = 40;
    private static final int GOOD = 80;

    /** What goes into the gaps, in their order. */
    private static final String[] FILLED = {"the kettle will not connect to the app",
            "Pull the plug and let the kettle stand for ten minutes",
            "Take out the white ring at the bottom, rinse it and put it back until it clicks",
            "Plug the kettle in again and press the button for five seconds",
            "https://help.saule.example/kettle", ", and I will answer today by 6 pm",
            "I will ring you tomorrow before noon and we will do it together"};

    private static String text(Page page) {
        return page.locator("#text").inputValue();
    }

    private static String chosen(Page page) {
        return (String) page.evaluate(
                "(() => { const text = document.querySelector('#text'); return text.value.slice(text.selectionStart, text.selectionEnd); })()");
    }

    private static boolean onSubject(Page page) {
        return (Boolean) page.evaluate("subject => document.activeElement.closest('.row')?.textContent.includes(subject) ?? false",
                SUBJECT);
    }

    /** A mail comes a while after the desk has begun to read its mailboxes. */
    private static void awaitMail(Page page) {
        for (int round = 0; round < 2 && !arrived(page); round++)
            awaitSomeTime(page);
        assertThat(arrived(page)).as("the letter came").isTrue();
    }

    private static boolean arrived(Page page) {
        page.navigate(desk().address("/inbox/all"));
        return page.locator(".row", new Page.LocatorOptions().setHasText(SUBJECT)).count() > 0;
    }

    private static void awaitSomeTime(Page page) {
        try {
            awaitTrue(() -> arrived(page));
        } catch (AssertionError notYet) {
            page.reload();
        }
    }

    /** A reading comes a moment after its letter. */
    private static void openByKeys(Page page) {
        awaitTrue(() -> {
            page.navigate(desk().address("/inbox/all"));
            page.locator(".row__link").first().waitFor();
            for (int step = 0; step < MOST_STEPS && !onSubject(page); step++)
                page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/conversations/**");
            return page.locator(".reading").count() > 0;
        });
    }

    private static void awaitReview(Page page) {
        page.waitForFunction("() => document.querySelector('[data-coach]').dataset.state === 'fresh'");
    }

    private static int score(Page page) {
        return Integer.parseInt(page.locator(".ring__number").textContent().strip());
    }

    @Test
    void aTechnicalQuestionIsAnsweredStepByStepWithKeysOnly() {
        new MailClient(desk(), "Martha Reed", "martha.reed@mail.example").send("support@demo.localhost", SUBJECT, LETTER);
        Page emma = signIn("emma@demo.localhost", "en");
        awaitMail(emma);
        openByKeys(emma);
        assertThat(emma.locator(".reading__line").last().textContent()).contains("Technical problem");
        emma.keyboard().press("r");
        emma.keyboard().press("Control+j");
        emma.locator("[data-palette-find]").waitFor();
        emma.keyboard().type("help step by step");
        assertThat(emma.locator("#palette-list [aria-selected=true]").textContent()).contains("Help step by step");
        emma.keyboard().press("Enter");
        emma.waitForFunction("() => document.querySelector('#text').value.includes('1. ')");
        for (String words : FILLED) {
            assertThat(chosen(emma)).as(text(emma)).startsWith("{{");
            emma.keyboard().type(words);
            if (text(emma).contains("{{"))
                emma.keyboard().press("Tab");
        }
        assertThat(text(emma)).doesNotContain("{{").contains("1. ", "2. ", "3. ", "Martha");
        awaitReview(emma);
        assertThat(score(emma)).as(text(emma)).isGreaterThan(GOOD);
        assertAccessible(emma);
        emma.keyboard().press("Control+Enter");
        emma.locator(".message--out").last().waitFor();
        assertThat(emma.locator(".message--out").last().textContent()).contains("rinse it and put it back");
    }
}
