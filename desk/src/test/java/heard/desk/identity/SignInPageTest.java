package heard.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import heard.desk.TestBrowser;
import heard.desk.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SignInPageTest {
    private static final TestDesk desk = TestDesk.demo();

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void whoeverIsNotSignedInIsShownTheDoorAndThenTheWayBack() {
        TestBrowser browser = desk.browser();
        TestBrowser.Reply door = browser.get("/my");
        assertThat(door.path()).isEqualTo("/login");
        TestBrowser.Reply chosen = browser.get("/login?next=/my&as=ruta@demo.localhost");
        assertThat(chosen.submit("form[method=post]").path()).isEqualTo("/my");
    }

    @Test
    void theDoorOffersThePeopleOfTheDemoAndFillsTheFormWithTheChosenOne() {
        TestBrowser.Reply door = desk.browser().get("/login");
        assertThat(door.page().select(".demo__person")).hasSize(5);
        TestBrowser.Reply filled = door.submit(".demo form", Map.of("as", "ivan@demo.localhost"));
        assertThat(filled.page().select("input[name=email]").val()).isEqualTo("ivan@demo.localhost");
        assertThat(filled.page().select("input[name=password]").val()).hasSize(14);
    }

    @Test
    void aWrongPasswordIsRefusedInClearWordsAndTheAddressStays() {
        TestBrowser.Reply refused = desk.browser().get("/login").submit("form[method=post]",
                Map.of("email", "emma@demo.localhost", "password", "not this one"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#password-error")).contains("do not belong together");
        assertThat(refused.page().select("input[name=email]").val()).isEqualTo("emma@demo.localhost");
    }

    @Test
    void theDoorSpeaksTheLanguageOfTheBrowserAndTheOneChosenThere() {
        TestBrowser browser = desk.browser().speaking("lt-LT,lt;q=0.9,en;q=0.5");
        TestBrowser.Reply lithuanian = browser.get("/login");
        assertThat(lithuanian.page().select("html").attr("lang")).isEqualTo("lt");
        TestBrowser.Reply russian = browser.get(lithuanian.page().select(".door__languages a[lang=ru]").attr("href"));
        assertThat(russian.text("h1")).isEqualTo("Вход");
        assertThat(browser.get("/login").text("h1")).isEqualTo("Вход");
    }

    @Test
    void manyWrongPasswordsHaveToWaitAndTheWaitGrowsAndEnds() {
        var wrong = Map.of("email", "lead@demo.localhost", "password", "wrong again");
        TestBrowser browser = desk.browser();
        TestBrowser.Reply door = browser.get("/login");
        for (int i = 0; i < 5; i++)
            assertThat(door.submit("form[method=post]", wrong).status()).isEqualTo(422);
        TestBrowser.Reply paused = door.submit("form[method=post]", wrong);
        assertThat(paused.status()).isEqualTo(429);
        assertThat(paused.text("#password-error")).isEqualTo("That was tried too often. You can try again in 5 seconds.");
        assertThat(paused.header("Retry-After")).isEqualTo("6");
        desk.clock().pass(Duration.ofSeconds(6));
        assertThat(door.submit("form[method=post]", wrong).status()).isEqualTo(422);
        desk.clock().pass(Duration.ofSeconds(6));
        assertThat(door.submit("form[method=post]", wrong).status()).isEqualTo(429);
        desk.clock().pass(Duration.ofSeconds(6));
        assertThat(desk.browserOf("lead").get("/my").status()).isEqualTo(200);
    }

    @Test
    void anAccountThatDoesNotExistIsBrakedLikeOneThatDoes() {
        var wrong = Map.of("email", "nobody@demo.localhost", "password", "anything at all");
        TestBrowser.Reply door = desk.browser().get("/login");
        for (int i = 0; i < 5; i++)
            assertThat(door.submit("form[method=post]", wrong).text("#password-error")).contains("do not belong together");
        assertThat(door.submit("form[method=post]", wrong).status()).isEqualTo(429);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInHumanWords() {
        TestBrowser browser = desk.browserOf("emma");
        TestBrowser.Reply refused = browser.post("/my", Map.of("name", "Somebody else"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("h1")).isEqualTo("This form was open for too long.");
    }

    @Test
    void nextNeverLeadsToAnotherSite() {
        TestBrowser browser = desk.browser();
        for (String evil : new String[]{"//evil.example/", "https://evil.example/", "/\\evil.example", "/%0a/evil"}) {
            TestBrowser.Reply door = browser.get("/login?next=" + evil.replace("\\", "%5C"));
            assertThat(door.page().select("input[name=next]").val()).isEqualTo("/");
        }
    }

    @Test
    void theCookieIsOutOfReachForScriptsAndOtherSites() {
        TestBrowser.Reply door = desk.browser().get("/login?as=emma@demo.localhost");
        var headers = door.header("Content-Security-Policy");
        assertThat(headers).startsWith("default-src 'self'").contains("frame-ancestors 'none'");
        assertThat(door.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(door.header("Cache-Control")).contains("no-store");
    }

    @Test
    void signingOutEndsThisBrowserAndEverywhereEndsAll() {
        TestBrowser one = desk.browserOf("ivan");
        TestBrowser other = desk.browserOf("ivan");
        one.get("/my").submit("form[action=/logout]");
        assertThat(one.get("/my").path()).isEqualTo("/login");
        assertThat(other.get("/my").path()).isEqualTo("/my");
        TestBrowser third = desk.browserOf("ivan");
        third.get("/my").submit("form[action=/my/browsers/closure]");
        assertThat(other.get("/my").path()).isEqualTo("/login");
        assertThat(third.get("/my").path()).isEqualTo("/login");
    }

    @Test
    void aSessionEndsAfterTwoWeeksWithoutAVisitAndAfterSixtyDaysAnyway() {
        TestBrowser idle = desk.browserOf("ruta");
        desk.clock().pass(Duration.ofDays(15));
        assertThat(idle.get("/my").path()).isEqualTo("/login");
        TestBrowser busy = desk.browserOf("ruta");
        for (int week = 0; week < 8; week++) {
            desk.clock().pass(Duration.ofDays(7));
            assertThat(busy.get("/my").path()).isEqualTo("/my");
        }
        desk.clock().pass(Duration.ofDays(5));
        assertThat(busy.get("/my").path()).isEqualTo("/login");
    }
}
