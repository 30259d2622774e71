package heard.desk.channel.email.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import heard.desk.TestBrowser;
import heard.desk.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailboxes: set by administrators alone, tried before they are saved, their passwords never shown again. */
class MailboxSettingsPageTest {
    private static final String FORM = "main form[method=post]";
    private static final TestDesk desk = TestDesk.demo();

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Map<String, String> mailbox(String address) {
        return new HashMap<>(
                Map.of("address", address, "name", "Returns", "imap-host", "127.0.0.1", "imap-port", "1", "imap-security", "NONE",
                        "imap-user", "returns", "imap-password", "s3cret-words", "smtp-host", "127.0.0.1", "smtp-port", "1",
                        "smtp-security", "NONE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/settings/mailboxes", "/settings/mailboxes/new"})
    void onlyAdministratorsSeeMailboxes(String path) {
        assertThat(desk.browserOf("admin").get(path).status()).isEqualTo(200);
        assertThat(desk.browserOf("lead").get(path).status()).isEqualTo(403);
        assertThat(desk.browserOf("ruta").get(path).status()).isEqualTo(403);
        assertThat(desk.browser().get(path).path()).isEqualTo("/login");
    }

    @Test
    void whatDoesNotFitIsMarkedAndWhatWasTypedStays() {
        var refused = desk.browserOf("admin").get("/settings/mailboxes/new").submit(FORM,
                Map.of("address", "nowhere", "name", "Returns", "imap-host", "mail server", "smtp-host", "smtp.example.test", "limit",
                        "0"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[aria-invalid=true]").eachAttr("name")).contains("address", "imap-host", "limit");
        assertThat(refused.page().select("input[name=name]").val()).isEqualTo("Returns");
        assertThat(refused.page().select("input[name=smtp-host]").val()).isEqualTo("smtp.example.test");
    }

    @Test
    void serversThatDoNotAnswerAreToldInOurWordsAndNothingIsSaved() {
        TestBrowser admin = desk.browserOf("admin");
        var tried = admin.get("/settings/mailboxes/new").submit(FORM, mailbox("returns@example.test"));
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.text("main")).contains("Mail cannot be received.", "Nobody answers at this port.", "Mail cannot be sent.");
        assertThat(tried.body()).doesNotContain("s3cret-words");
        assertThat(admin.get("/settings/mailboxes").text("main")).doesNotContain("returns@example.test");
    }

    @Test
    void mailboxIsSavedAsItStandsChangedAndWrittenDownWithoutItsPassword() {
        TestBrowser admin = desk.browserOf("admin");
        var fields = mailbox("repairs@example.test");
        fields.put("untried", "yes");
        fields.put("aliases", "taisykla@example.test, REMONT@example.test");
        var list = admin.get("/settings/mailboxes/new").submit(FORM, fields);
        assertThat(list.path()).isEqualTo("/settings/mailboxes");
        assertThat(list.text("main")).contains("repairs@example.test");
        String address = list.page().select("th:contains(repairs@example.test) a").attr("href");
        var shown = admin.get(address);
        assertThat(shown.body()).doesNotContain("s3cret-words");
        assertThat(shown.page().select("input[type=password]").eachAttr("value")).allMatch(String::isEmpty);
        assertThat(shown.page().select("textarea[name=aliases]").val()).isEqualTo("remont@example.test\ntaisykla@example.test");
        var first = shown.submit(FORM, Map.of("name", "Repairs", "untried", "yes"));
        assertThat(first.text("main")).contains("Repairs");
        var late = shown.submit(FORM, Map.of("name", "Too late", "untried", "yes"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text("[role=alert]")).contains("Somebody else has changed this mailbox");
        assertThat(late.page().select("input[name=name]").val()).isEqualTo("Too late");
        var audit = admin.get("/audit");
        assertThat(audit.text("main")).contains("repairs@example.test");
        assertThat(audit.body()).doesNotContain("s3cret-words");
        var twice = admin.get("/settings/mailboxes/new").submit(FORM, fields);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text("#address-error")).contains("Another mailbox");
    }
}
