package heard.desk.identity.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;

import heard.desk.TestBrowser;
import heard.desk.TestDesk;
import heard.desk.platform.DeskSettings;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a proxy says about a request is believed only where the operator has named that proxy. */
class ProxyPageTest {
    private static final String PUBLIC = "https://desk.example.org";

    private static HttpRequest.Builder forwarded() {
        return HttpRequest.newBuilder().GET().header("X-Forwarded-For", "203.0.113.9").header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "desk.example.org");
    }

    private static String addressOf(TestDesk desk) {
        TestBrowser browser = desk.browser();
        browser.send(HttpRequest.newBuilder().header("X-Forwarded-For", "203.0.113.9").header("Content-Type",
                "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form(browser))), "/login");
        return desk.bean(JdbcClient.class).sql("select address from audit_entry order by at desc, id desc limit 1").query(String.class)
                .single();
    }

    private static String form(TestBrowser browser) {
        var page = browser.send(HttpRequest.newBuilder().GET().header("X-Forwarded-Proto", "http"), "/login").page();
        var token = page.selectFirst("form[method=post] input[type=hidden]");
        return (token == null ? "" : token.attr("name") + "=" + token.val()) + "&email=nobody%40example.org&password=wrong&next=%2F";
    }

    @Test
    void aTrustedProxyNamesTheVisitorAndTheScheme() {
        try (TestDesk desk = TestDesk.behindProxy("http://desk.example.org", DeskSettings.PRIVATE_NETWORKS)) {
            assertThat(addressOf(desk)).isEqualTo("203.0.113.9");
            var door = desk.browser().send(forwarded(), "/login");
            assertThat(door.headers("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("; Secure"));
            assertThat(door.header("Strict-Transport-Security")).isNotEmpty();
        }
    }

    @Test
    void nobodyElseDoes() {
        for (List<String> proxies : List.of(List.<String>of(), List.of("192.0.2.7/32"))) {
            try (TestDesk desk = TestDesk.behindProxy("http://desk.example.org", proxies)) {
                assertThat(addressOf(desk)).isEqualTo("127.0.0.1");
                var door = desk.browser().send(forwarded(), "/login");
                assertThat(door.headers("Set-Cookie")).isNotEmpty().noneMatch(cookie -> cookie.contains("; Secure"));
                assertThat(door.header("Strict-Transport-Security")).isEmpty();
            }
        }
    }

    @Test
    void behindTlsEveryCookieIsForTlsOnly() {
        try (TestDesk desk = TestDesk.behindProxy(PUBLIC, List.of())) {
            TestBrowser browser = desk.browser();
            assertThat(browser.get("/login").headers("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("; Secure"));
            assertThat(browser.getWithoutFollowing("/language?to=lt").headers("Set-Cookie")).isNotEmpty()
                    .allMatch(cookie -> cookie.contains("; Secure"));
        }
    }
}
