package heard.desk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import heard.desk.identity.Agent;
import heard.desk.identity.Agents;
import heard.desk.identity.ApiTokens;
import heard.desk.identity.Right;
import org.junit.jupiter.api.Test;

/** The script for other desks, on the demo page and under the strict policy of the desk. */
class HeardCoachJourneyTest extends JourneyBase {
    private static final int MOST_STEPS = 25;
    private static final int GOOD = 80;

    private static void awaitScore(Page page) {
        page.locator("heard-coach .ring b").waitFor();
    }

    private static int score(Page page) {
        return Integer.parseInt(page.locator("heard-coach .ring b").textContent());
    }

    private static String draft(Page page) {
        return page.locator("textarea").inputValue();
    }

    /** Counts reviews in the page, so that the test can wait for the next one. */
    private static void countReviews(Page page) {
        page.evaluate("() => { globalThis.reviews = 0; document.addEventListener('heard-review', () => { globalThis.reviews++; }); }");
    }

    private static void awaitAnother(Page page, Runnable doing) {
        int before = ((Number) page.evaluate("globalThis.reviews")).intValue();
        doing.run();
        page.waitForFunction("before => globalThis.reviews > before", before);
    }

    private static boolean onOffer(Page page) {
        return (Boolean) page.evaluate(
                "() => { const here = document.activeElement.shadowRoot?.activeElement; return here?.matches('button:not(.away)') ?? false; }");
    }

    @Test
    void aPoorDraftBecomesAGoodOneByKeysAlone() {
        Page page = visitor("en");
        page.navigate(desk().address("/demo/coach?in=en"));
        awaitScore(page);
        countReviews(page);
        int first = score(page);
        assertThat(first).isLessThan(40);
        assertThat((Boolean) page.evaluate("CSS.highlights.get('heard-must').size > 0")).isTrue();
        assertAccessible(page);
        page.locator("textarea").focus();
        for (int step = 0; step < MOST_STEPS && score(page) < GOOD; step++) {
            if (!onOffer(page))
                page.keyboard().press("Control+.");
            assertThat(onOffer(page)).as(draft(page)).isTrue();
            awaitAnother(page, () -> page.keyboard().press("Enter"));
        }
        assertThat(score(page)).as(draft(page)).isGreaterThanOrEqualTo(GOOD);
        assertThat(draft(page)).doesNotContain("not our problem");
        page.locator("textarea").focus();
        String whole = draft(page);
        awaitAnother(page, () -> page.keyboard().press("Control+z"));
        assertThat(draft(page)).isNotEqualTo(whole);
    }

    @Test
    void linesLieUnderTheWordsTheyMean() {
        Page page = visitor("ru");
        page.navigate(desk().address("/demo/coach?in=ru"));
        awaitScore(page);
        assertThat((Boolean) page.evaluate("""
            () => {
                const text = document.querySelector('textarea');
                const mirror = document.querySelector('heard-coach').shadowRoot.querySelector('.mirror');
                const [one, other] = [text.getBoundingClientRect(), mirror.getBoundingClientRect()];
                const [range] = CSS.highlights.get('heard-must');
                const words = range.getBoundingClientRect();
                return Math.abs(mirror.scrollHeight - text.scrollHeight) <= 1 && other.left >= one.left && other.right <= one.right
                    && words.top >= one.top && words.bottom <= one.bottom && range.toString().length > 0
                    && text.value.includes(range.toString());
            }""")).isTrue();
        page.locator("textarea").evaluate("text => text.setSelectionRange(0, 0)");
        page.locator("textarea").focus();
        String marked = (String) page.evaluate("() => [...CSS.highlights.get('heard-must')][0].toString()");
        page.keyboard().type("Да. ");
        assertThat((String) page.evaluate("() => [...CSS.highlights.get('heard-must')][0].toString()")).as("until the next review")
                .isEqualTo(marked);
    }

    @Test
    void quickTypingAsksSeldom() {
        Page page = visitor("en");
        page.navigate(desk().address("/demo/coach?in=en"));
        awaitScore(page);
        countReviews(page);
        var asked = new AtomicInteger();
        page.onRequest(request -> {
            if (request.url().endsWith("/demo/coach/reviews"))
                asked.incrementAndGet();
        });
        page.locator("textarea").focus();
        awaitAnother(page, () -> page.keyboard().type(" I will find out and write to you tomorrow by 15:00."));
        assertThat(asked.get()).isLessThanOrEqualTo(5);
        assertThat(page.locator("heard-coach .vow").first().textContent()).contains("Promised by");
    }

    @Test
    void adviceIsPutAsideByTheMouseAndEscapeLeadsBack() {
        Page page = visitor("lt", 390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate(desk().address("/demo/coach?in=lt"));
        awaitScore(page);
        assertThat(page.locator("heard-coach .want").allTextContents()).anyMatch(word -> word.contains("Pasisveikinimas"));
        assertAccessible(page);
        int before = page.locator("heard-coach .changes > li").count();
        page.locator("heard-coach .away").first().click();
        assertThat(page.locator("heard-coach .changes > li").count()).isEqualTo(before - 1);
        page.locator("textarea").focus();
        page.keyboard().press("Control+.");
        assertThat(onOffer(page)).isTrue();
        page.keyboard().press("Escape");
        assertThat((Boolean) page.evaluate("document.activeElement.matches('textarea')")).isTrue();
    }

    /** A page of another desk on another port: it brings the script, the token and nothing else. */
    private static HttpServer elsewhere(String token) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String script = desk().address("/assets/coach/heard-coach.js");
        serve(server, "/", "text/html",
                """
                    <!doctype html><title>Another desk</title><link rel="icon" href="data:,"><label for="t">Answer</label><textarea id="t"></textarea>
                    <script type="module" src="/page.js"></script>""");
        serve(server, "/page.js", "text/javascript", """
            import {coach} from "%s";
            const text = document.querySelector("textarea");
            coach(text, {token: "%s", message: "I am furious! My kettle broke. Third time I write!", name: "Anna Berg", agent: "Ruta"});
            """.formatted(script, token));
        server.start();
        return server;
    }

    private static void serve(HttpServer server, String path, String type, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String token() {
        Agent emma = desk().part(Agents.class).byEmail("emma@demo.localhost").orElseThrow();
        return desk().part(ApiTokens.class).issue(emma.id(), "another desk", Set.of(Right.COACH), Optional.empty()).secret();
    }

    /** Names the sites in the settings, as an administrator does. */
    private void allow(String origins) {
        Page admin = signIn("admin@demo.localhost", "en");
        admin.navigate(desk().address("/settings/coaching"));
        admin.locator("#origins").fill(origins);
        admin.locator(".panel__foot .button--primary").first().click();
        admin.waitForURL("**/settings/coaching?done=saved");
    }

    @Test
    void aPageFromAnotherOriginIsCoachedOnceItsSiteIsNamedInTheSettings() throws IOException {
        HttpServer server = elsewhere(token());
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            Page refused = visitorOnABadLine("lt");
            refused.navigate(origin);
            refused.locator("textarea").fill("That is not our problem.");
            refused.waitForFunction(
                    "() => document.querySelector('heard-coach').shadowRoot.querySelector('[role=status]').textContent !== ''");
            assertThat(refused.locator("heard-coach .ring").count()).isZero();

            allow(origin);
            Page page = visitor("lt");
            page.navigate(origin);
            page.locator("textarea").fill("That is not our problem.");
            awaitScore(page);
            assertThat(score(page)).isLessThan(60);
            assertThat(page.locator("heard-coach .panel").getAttribute("lang")).as("a page that names no language speaks the browser's")
                    .isEqualTo("lt");
            countReviews(page);
            page.locator("textarea").focus();
            page.keyboard().press("Control+.");
            assertThat(onOffer(page)).isTrue();
            awaitAnother(page, () -> page.keyboard().press("Enter"));
            assertThat(draft(page)).doesNotContain("not our problem");
        } finally {
            allow("");
            server.stop(0);
        }
    }
}
