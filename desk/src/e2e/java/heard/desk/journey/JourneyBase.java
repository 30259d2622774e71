package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every journey needs: a desk, a browser, people who sign in; a picture of each open page where a story fails. */
@Tag("browser")
abstract class JourneyBase {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final List<BrowserContext> people = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private String story = "";

    @BeforeAll
    static void needsABrowser() {
        if (Browser.executable().isPresent())
            return;
        String missing = "JOURNEYS SKIPPED: no Chromium. On Debian: sudo apt-get install chromium";
        if (Boolean.getBoolean("heard.ci"))
            throw new AssertionError(missing);
        System.err.println(missing);
        Assumptions.abort(missing);
    }

    @BeforeEach
    void remember(TestInfo test) {
        story = test.getTestMethod().orElseThrow().getName();
    }

    @AfterEach
    void leave() throws IOException {
        Path pictures = Path.of("target", "journeys");
        Files.createDirectories(pictures);
        int number = 0;
        for (BrowserContext person : people) {
            for (Page page : person.pages()) {
                page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(story + "-" + number++ + ".png")));
            }
            person.close();
        }
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    static RunningDesk desk() {
        return RunningDesk.shared();
    }

    Page visitor(String language) {
        return visitor(language, 1440, 900);
    }

    Page visitor(String language, int width, int height) {
        var person = Browser.shared().person(language, width, height);
        people.add(person);
        var page = person.newPage();
        page.onConsoleMessage(this::complain);
        page.onPageError(error -> complaints.add(error));
        return page;
    }

    /** Somebody whose line is cut on purpose: of that the browser may complain, of errors in scripts it may not. */
    Page visitorOnABadLine(String language) {
        var person = Browser.shared().person(language, 1440, 900);
        people.add(person);
        var page = person.newPage();
        page.onPageError(error -> complaints.add(error));
        return page;
    }

    /** Somebody whose browser runs no scripts. */
    Page visitorWithoutScript(String language) {
        var person = Browser.shared().personWithoutScript(language);
        people.add(person);
        return person.newPage();
    }

    /** Asks again until it is so. */
    static void awaitTrue(BooleanSupplier question) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!question.getAsBoolean()) {
            if (Instant.now().isAfter(end))
                throw new AssertionError("It did not become so within " + PATIENCE.toSeconds() + " s");
        }
    }

    /** The seconds in which an answer can be taken back are over, except where they are the story. */
    static void leavesAtOnce() {
        awaitTrue(() -> desk().part(JdbcClient.class).sql("""
            update delivery set due_at = now() where state = 'queued' and due_at > now() and due_at < now() + interval '30 seconds'
            """).update() > 0);
    }

    private void complain(ConsoleMessage message) {
        // A refused answer (409) is a story of its own, and the browser prints each.
        if (message.type().equals("error") && !message.text().contains("409"))
            complaints.add(message.text());
    }

    /** Signs somebody of the demo in, as the sign-in page tells a newcomer to. */
    Page signIn(String email, String language) {
        return signIn(visitor(language), email);
    }

    Page signIn(Page page, String email) {
        page.navigate(desk().address("/login"));
        String password = page.locator(".demo__text .mono").textContent().strip();
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("form.form button.button--primary").click();
        page.waitForURL(address -> !address.endsWith("/login"));
        return page;
    }

    /** WCAG 2.2 A and AA by axe. */
    static void assertAccessible(Page page) {
        assertNothingFound(page, new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));
    }

    /** What a page that was looked at in one theme may still break in the other. */
    static void assertColours(Page page) {
        assertNothingFound(page, new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block")));
    }

    private static void assertNothingFound(Page page, AxeBuilder axe) {
        // without a frame in it a page is looked at where it is; else axe opens one more page to put the frames' results together
        if (page.frames().size() == 1)
            axe.setLegacyMode(true);
        var result = axe.analyze();
        assertThat(result.getViolations().stream().map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).limit(4).toList()).toList()).as(page.url())
                .isEmpty();
    }
}
