package heard.desk.channel.email.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import heard.desk.TestBrowser;
import heard.desk.TestDesk;
import heard.desk.channel.email.consent.FakeProvider;
import heard.desk.channel.email.consent.Provider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole walk to a provider and back, over HTTP, against a provider that believes nothing; and all that can go wrong on it. */
class MailConsentPageTest {
    private static final String FORM = "main form[method=post]";
    private static final TestDesk desk = TestDesk.demo();
    private static final GreenMail mail = new GreenMail(
            new ServerSetup[]{new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});

    private FakeProvider provider = new FakeProvider();
    private TestBrowser admin = desk.browserOf("admin");

    @BeforeAll
    static void open() {
        mail.start();
    }

    @BeforeEach
    void register() {
        provider.sendBackTo(URI.create(admin.get("/health").address()).resolve("/"));
        for (Provider each : Provider.values()) {
            var saved = admin.get("/settings/mail-providers/" + each.code()).submit(FORM, Map.of("client", FakeProvider.CLIENT, "secret",
                    FakeProvider.SECRET, "authorization", provider.authorization().toString(), "token",
                    provider.tokenAddress().toString()));
            assertThat(saved.path()).isEqualTo("/settings/mail-providers");
        }
    }

    @AfterEach
    void stop() {
        provider.close();
        desk.bean(JdbcClient.class).sql("delete from mailbox where address like '%@example.test'").update();
    }

    @AfterAll
    static void close() {
        mail.stop();
        desk.close();
    }

    /** A mailbox that is to sign in at the provider; the path of its page. */
    private String mailbox(Provider with, String address) {
        mail.setUser(address, address, "access-1");
        var fields = new HashMap<>(Map.of("address", address, "name", "Signed in", "imap-host", "127.0.0.1", "imap-port",
                Integer.toString(mail.getImap().getPort()), "imap-security", "NONE", "smtp-host", "127.0.0.1", "smtp-port",
                Integer.toString(mail.getSmtp().getPort()), "smtp-security", "NONE"));
        fields.put("imap-user", "");
        var page = admin.get("/settings/mailboxes/new?with=" + with.code()).submit(FORM, fields);
        assertThat(page.text("main")).contains("One step is left.", "Sign in as " + address + " at " + with.shown());
        return page.path();
    }

    private static String walk(Provider with, String mailbox) {
        return mailbox + "/consent?provider=" + with.code();
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void anAdministratorSignsInAtTheProviderAndTheMailboxWorks(Provider with) {
        String mailbox = mailbox(with, "signed-" + with.code() + "@example.test");
        var back = admin.get(walk(with, mailbox));
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.path()).isEqualTo(mailbox);
        assertThat(back.text("main")).contains("Mail can be received.", "Mail can be sent.", "Signs in at " + with.shown());
        assertThat(back.body()).doesNotContain("access-1", "refresh-1", FakeProvider.SECRET);
        assertThat(provider.asked()).hasSize(1);
        assertThat(admin.get("/audit").text("main")).contains("signed a mailbox in at its provider");
        assertThat(desk.bean(JdbcClient.class).sql("select count(*) from mail_consent").query(Long.class).single()).isZero();
    }

    @Test
    void theServersOfAProviderAreFilledIn() {
        var page = admin.get("/settings/mailboxes/new?with=microsoft").page();
        assertThat(page.select("input[name=imap-host]").val()).isEqualTo("outlook.office365.com");
        assertThat(page.select("input[name=smtp-port]").val()).isEqualTo("587");
        assertThat(page.select("select[name=smtp-security]").select("[selected]").val()).isEqualTo("STARTTLS");
        assertThat(page.select("input[type=password]")).isEmpty();
    }

    @Test
    void whoDoesNotAgreeChangesNothing() {
        String mailbox = mailbox(Provider.GOOGLE, "denied@example.test");
        provider.deny("access_denied");
        var back = admin.get(walk(Provider.GOOGLE, mailbox));
        assertThat(back.text("[role=alert]")).contains("At Google, nobody agreed.");
        assertThat(provider.asked()).isEmpty();
        assertThat(admin.get(mailbox).text("main")).contains("One step is left.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=made-up&code=x", "code=x", "", "state=&code="})
    void anAnswerThatNobodyAskedForIsRefused(String query) {
        var back = admin.get("/settings/mail-providers/callback?" + query);
        assertThat(back.status()).isEqualTo(400);
        assertThat(back.text("[role=alert]")).contains("belongs to no sign-in");
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void anAnswerCountsOnceInItsOwnBrowserAndNotForLong() {
        String mailbox = mailbox(Provider.GOOGLE, "states@example.test");
        provider.sendBackTo(URI.create("http://127.0.0.1:1"));
        String back = admin.getWithoutFollowing(admin.getWithoutFollowing(walk(Provider.GOOGLE, mailbox)).header("Location"))
                .header("Location").replace("http://127.0.0.1:1", "");
        assertThat(desk.browserOf("admin").get(back).status()).as("another browser of the same person").isEqualTo(400);
        assertThat(provider.asked()).isEmpty();
        assertThat(admin.get(back).path()).isEqualTo(mailbox);
        assertThat(admin.get(back).status()).as("a second time").isEqualTo(400);
        String late = admin.getWithoutFollowing(admin.getWithoutFollowing(walk(Provider.GOOGLE, mailbox)).header("Location"))
                .header("Location").replace("http://127.0.0.1:1", "");
        desk.clock().pass(Duration.ofMinutes(16));
        assertThat(admin.get(late).status()).as("a quarter of an hour later").isEqualTo(400);
    }

    @Test
    void aProviderThatGivesNoTokensIsToldInOurWordsAndItsOwn() {
        String mailbox = mailbox(Provider.MICROSOFT, "refused@example.test");
        provider.refuse("invalid_client");
        var refused = admin.get(walk(Provider.MICROSOFT, mailbox));
        assertThat(refused.text("[role=alert]")).contains("Microsoft gave no access.", "does not accept this desk's registration",
                "invalid_client: As the test wants it.");
        provider.refuse(null);
        provider.answerWith(500);
        assertThat(admin.get(walk(Provider.MICROSOFT, mailbox)).text("[role=alert]")).contains("does not answer as agreed", "HTTP 500");
    }

    @Test
    void consentToLessThanMailIsNotTaken() {
        String mailbox = mailbox(Provider.GOOGLE, "little@example.test");
        provider.grantOnly("openid email");
        var back = admin.get(walk(Provider.GOOGLE, mailbox));
        assertThat(back.text("[role=alert]")).contains("Google allows less than mail needs.", "https://mail.google.com/");
        assertThat(admin.get(mailbox).text("main")).contains("One step is left.");
    }

    @Test
    void onlyAdministratorsWalkAndRegister() {
        String mailbox = mailbox(Provider.GOOGLE, "rights@example.test");
        for (String path : new String[]{walk(Provider.GOOGLE, mailbox), "/settings/mail-providers", "/settings/mail-providers/google",
                "/settings/mail-providers/callback?state=x&code=y"})
            assertThat(desk.browserOf("lead").get(path).status()).as(path).isEqualTo(403);
    }

    @Test
    void registrationIsCheckedAndItsSecretNeverShown() {
        var page = admin.get("/settings/mail-providers/microsoft");
        assertThat(page.body()).doesNotContain(FakeProvider.SECRET).contains(FakeProvider.CALLBACK);
        var wrong = page.submit(FORM, Map.of("client", "", "tenant", "a/b", "token", "http://login.example.org/token"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[aria-invalid=true]").eachAttr("name")).contains("client", "tenant");
        var plain = page.submit(FORM, Map.of("token", "http://login.example.org/token"));
        assertThat(plain.page().select("[aria-invalid=true]").eachAttr("name")).containsExactly("token");
        assertThat(page.submit(FORM, Map.of("client", FakeProvider.CLIENT)).path()).as("an empty secret is the stored one")
                .isEqualTo("/settings/mail-providers");
        assertThat(admin.get("/audit").body()).doesNotContain(FakeProvider.SECRET);
    }

    @Test
    void whoHasNoRegistrationYetIsLedToIt() {
        desk.bean(JdbcClient.class).sql("delete from mail_provider").update();
        String mailbox = mailbox(Provider.GOOGLE, "first@example.test");
        var led = admin.get(walk(Provider.GOOGLE, mailbox));
        assertThat(led.path()).isEqualTo("/settings/mail-providers/google");
        var saved = led.submit(FORM, Map.of("client", FakeProvider.CLIENT, "secret", FakeProvider.SECRET, "authorization",
                provider.authorization().toString(), "token", provider.tokenAddress().toString()));
        assertThat(saved.path()).isEqualTo(mailbox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void stepsStandInEveryLanguage(String language) {
        desk.bean(JdbcClient.class).sql("update agent set language = :language where email = 'admin@demo.localhost'")
                .param("language", language).update();
        try {
            for (Provider each : Provider.values()) {
                var page = desk.browserOf("admin").get("/settings/mail-providers/" + each.code());
                assertThat(page.page().select("html").attr("lang")).isEqualTo(language);
                assertThat(page.page().select("ol.steps > li")).hasSize(6);
            }
        } finally {
            desk.bean(JdbcClient.class).sql("update agent set language = 'en' where email = 'admin@demo.localhost'").update();
        }
    }
}
