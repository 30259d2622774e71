package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** A newcomer's first five minutes with a browser and nothing else: being the customer in one window and the agent in the other. */
class FirstMinutesJourneyTest extends JourneyBase {
    private static final String GRACE = "grace.holloway@mail.demo.localhost";
    /** What is aimed at; a busy machine may take longer, and the figure is printed. */
    private static final Duration GOAL = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Test
    void bothSidesAreSeenInOneBrowser() {
        var emma = signIn("emma@demo.localhost", "en");
        emma.locator("[data-live][data-state=on]").waitFor();
        var grace = emma.context().newPage();
        grace.navigate(desk().address("/inbox/open"));
        grace.locator(".rail__link[href='/demo/mailbox']").first().click();
        grace.locator("#who").selectOption(new SelectOption().setValue(GRACE));
        grace.locator("form[action='/demo/mailbox'] button").first().click();
        write(grace, "The handle of my kettle", "Hello, the handle of my new kettle came off. What can be done?");
        Instant sent = Instant.now();
        grace.locator("#write .button--primary").click();
        grace.locator(".toast").waitFor();
        Duration took = arrival(emma, "The handle of my kettle", sent);
        System.err.println(
                "From the customer's mailbox a mail is in the inbox after " + took.toMillis() + " ms (goal: " + GOAL.toMillis() + ")");
        assertThat(took).isLessThan(PATIENCE);

        // the page that was open all the while says so by itself
        emma.locator("[data-new]:not([hidden])").click();
        open(emma, "The handle of my kettle");
        String path = emma.url().replaceAll("[?#].*", "");
        emma.locator("#text")
                .fill("Hello Grace, I am sorry about the handle. A new kettle is on its way to you today, and it costs you nothing.");
        send(emma, "A new kettle is on its way");
        leavesAtOnce();

        Locator letter = got(grace, "A new kettle is on its way");
        letter.locator("a[href*='answer=']").click();
        assertThat(grace.locator("#subject").inputValue()).startsWith("Re: ").contains("The handle of my kettle");
        grace.locator("#text").fill("Thank you, that is kind.");
        grace.locator("#write .button--primary").click();
        emma.locator(".message--in", new Page.LocatorOptions().setHasText("Thank you, that is kind.")).waitFor();
        assertThat(emma.locator(".message--in").count()).isEqualTo(2);
        assertThat(emma.url()).startsWith(path);
    }

    private static void write(Page customer, String subject, String text) {
        customer.locator("#subject").fill(subject);
        customer.locator("#text").fill(text);
    }

    /** Asks the desk itself, since a page waits a moment before it looks again. */
    private static Duration arrival(Page agent, String subject, Instant sent) {
        Duration took = Duration.between(sent, Instant.now());
        while (!agent.request().get(desk().address("/inbox/open")).text().contains(subject) && took.compareTo(PATIENCE) < 0) {
            agent.waitForTimeout(25);
            took = Duration.between(sent, Instant.now());
        }
        return took;
    }

    private static void open(Page page, String subject) {
        page.locator(".row", new Page.LocatorOptions().setHasText(subject)).locator(".row__link").first().click();
        page.waitForURL("**/conversations/**");
    }

    /** What the coach would have changed is asked about once. */
    private static void send(Page page, String words) {
        page.locator("[data-send]").click();
        var sent = page.locator(".message--out", new Page.LocatorOptions().setHasText(words));
        var again = page.locator("[data-send]", new Page.LocatorOptions().setHasText("Send as it is"));
        sent.or(again).first().waitFor();
        if (sent.count() == 0)
            again.click();
        sent.waitFor();
    }

    private static Locator got(Page customer, String words) {
        var letter = customer.locator(".letter", new Page.LocatorOptions().setHasText(words));
        awaitTrue(() -> {
            customer.navigate(desk().address("/demo/mailbox?as=" + GRACE));
            return letter.count() > 0;
        });
        return letter.first();
    }
}
