package heard.desk.conversation.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import heard.desk.TestBrowser;
import heard.desk.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags, fields and saved lists: who may change them, and what the pages answer. */
class ShapingPageTest {
    private static final TestDesk desk = TestDesk.demo();

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Map<String, String> with(TestBrowser.Reply page, Map<String, String> fields) {
        var token = page.page().select("form[action=/logout] input[type=hidden]");
        var all = new HashMap<>(fields);
        all.put(token.attr("name"), token.val());
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/settings/tags", "/settings/fields"})
    void onlyAdministratorsShapeTheDesk(String path) {
        assertThat(desk.browserOf("admin").get(path).status()).isEqualTo(200);
        for (String person : new String[]{"lead", "ruta"}) {
            TestBrowser browser = desk.browserOf(person);
            assertThat(browser.get(path).status()).isEqualTo(403);
            var fields = with(browser.get("/my"), Map.of("name", "sneaked in", "label", "Sneaked in", "key", "sneaked", "kind", "text"));
            assertThat(browser.post(path, fields).status()).isEqualTo(403);
        }
        assertThat(desk.browser().get(path).path()).isEqualTo("/login");
        assertThat(desk.browserOf("admin").get(path).page().text()).doesNotContainIgnoringCase("sneaked");
    }

    @Test
    void tagIsMadeRenamedAndTakenAwayAndTheAuditTells() {
        TestBrowser admin = desk.browserOf("admin");
        TestBrowser.Reply list = admin.get("/settings/tags").submit("form[action=/settings/tags]", Map.of("name", "dovanų kuponas <b>"));
        assertThat(list.text(".table")).contains("dovanų kuponas <b>");
        var again = list.submit("form[action=/settings/tags]", Map.of("name", "DOVANŲ kuponas <b>"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("input[name=name]").val()).isEqualTo("DOVANŲ kuponas <b>");
        String address = list.page().select("th a:containsOwn(dovanų kuponas)").attr("href");
        var renamed = admin.get(address).submit("form[action=" + address + "]", Map.of("name", "kuponas", "colour", "3"));
        assertThat(renamed.text(".table")).contains("kuponas").doesNotContain("dovanų kuponas");
        var gone = admin.get(address).submit("form[action=" + address + "/removal]");
        assertThat(gone.text(".table")).doesNotContain("kuponas");
        assertThat(admin.get(address).status()).isEqualTo(404);
        assertThat(admin.get("/audit").text("main")).contains("kuponas");
    }

    @Test
    void nameOfATagHasBounds() {
        var list = desk.browserOf("admin").get("/settings/tags");
        assertThat(list.submit("form[action=/settings/tags]", Map.of("name", " ")).status()).isEqualTo(422);
        assertThat(list.submit("form[action=/settings/tags]", Map.of("name", "a".repeat(61))).status()).isEqualTo(422);
    }

    @Test
    void fieldIsMadeWordedAnewAndSwitchedOff() {
        TestBrowser admin = desk.browserOf("admin");
        var form = Map.of("label", "Garantija", "key", "garantija_iki", "kind", "choice", "choices", "");
        var refused = admin.get("/settings/fields").submit("form[action=/settings/fields]", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("input[name=label]").val()).isEqualTo("Garantija");
        var made = refused.submit("form[action=/settings/fields]", Map.of("choices", "yra\r\nnėra\r\n"));
        assertThat(made.text(".table")).contains("Garantija", "garantija_iki");
        var taken = made.submit("form[action=/settings/fields]", Map.of("label", "Kitas", "key", "garantija_iki", "kind", "text"));
        assertThat(taken.status()).isEqualTo(422);
        String address = made.page().select("th a:containsOwn(Garantija)").attr("href");
        var field = admin.get(address);
        assertThat(field.page().select("textarea[name=choices]").val()).isEqualTo("yra\nnėra");
        field.page().select("input[name=active]").removeAttr("checked");
        var off = field.submit("form[action=" + address + "]", Map.of("label", "Garantija iki"));
        assertThat(off.text("tr:contains(Garantija iki)")).contains("Switched off");
    }

    @Test
    void everybodyKeepsTheirOwnListsAndOnlyLeadsGiveThemToATeam() {
        TestBrowser ruta = desk.browserOf("ruta");
        ruta.post("/views", with(ruta.get("/my"), Map.of("name", "Skubūs", "in", "view=mine")));
        var list = ruta.get("/my/views");
        assertThat(list.text("main")).contains("Skubūs");
        assertThat(list.page().select("form[action$=/sharing]")).isEmpty();
        String rename = list.page().select("section:has(a:containsOwn(Skubūs)) form").attr("action");
        var team = desk.database().jdbc().sql("select id from team limit 1").query(UUID.class).single();
        assertThat(ruta.post(rename + "/sharing", with(list, Map.of("team", team.toString()))).status()).isEqualTo(403);
        assertThat(desk.browserOf("ivan").post(rename, Map.of("name", "x")).status()).isEqualTo(403);
        assertThat(list.submit("form[action=" + rename + "]", Map.of("name", " ")).status()).isEqualTo(422);
        assertThat(list.submit("form[action=" + rename + "]", Map.of("name", "Labai skubūs")).text("main")).contains("Labai skubūs");
        assertThat(ruta.get("/my/views").submit("form[action=" + rename + "/removal]").text("main")).doesNotContain("Labai skubūs");
    }
}
