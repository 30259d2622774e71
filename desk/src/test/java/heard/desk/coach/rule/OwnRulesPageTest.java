package heard.desk.coach.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.conversation.web.Letters;
import heard.desk.conversation.web.Letters.Came;
import heard.desk.identity.Agents;
import heard.desk.identity.Directory;
import heard.desk.identity.NewAgent;
import heard.desk.identity.Role;
import heard.desk.identity.TeamId;
import heard.desk.platform.words.UiLanguage;
import heard.engine.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A desk's own rules on their pages, without a script. */
class OwnRulesPageTest {
    private static final TestDesk desk = TestDesk.demo();
    private static final Letters letters = new Letters(desk);
    private static final TestBrowser admin = desk.browserOf("admin");
    private static final TestBrowser lead = desk.browserOf("lead");

    @AfterAll
    static void close() {
        desk.close();
    }

    /** Two rules of a kind about one word are one finding, so each has a word of its own. */
    private static String rule(String word) {
        return RuleCheckTest.SPLITTER.replace("house.jargon.splitter", "house.jargon." + word).replace("splitter", word + "izer");
    }

    private static Reply fresh(TestBrowser who) {
        return who.get("/coach/rules/new?language=en");
    }

    private static Reply keep(TestBrowser who, String name, String text) {
        return fresh(who).submit("form.form", Map.of("name", name, "text", text, "act", "keep"));
    }

    private static List<String> said(String person, String team, String word) {
        return review(person, team, word).page().select("[data-change]").eachAttr("data-change");
    }

    private static Reply review(String person, String team, String word) {
        TestBrowser who = desk.browserOf(person);
        Came came = letters.from(person + "-" + team.charAt(0) + "@mail.example").named("Anna Berg").toTeam(team)
                .saying("The internet is gone again. What do I do?").comes();
        Reply page = who.get("/conversations/" + came.number());
        return who.post("/conversations/" + came.number() + "/review",
                Map.of("_csrf", page.page().select("input[name=_csrf]").val(), "text", "Hello Anna, please unplug the " + word + "izer."));
    }

    @Test
    void anExampleIsTriedAndKeptAndJudgesAtOnce() {
        Reply begun = fresh(admin);
        assertThat(begun.page().select("#text").val()).contains("# A rule of our own", "id: house.");
        Reply tried = begun.submit("form.form", Map.of("act", "try"));
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.text("[data-tried]")).contains("2 rules, all examples come right");
        assertThat(tried.page().select("[data-found^=house.]")).hasSize(2);
        assertThat(admin.get("/coach/rules").page().select("tr[data-rules=en/new.yaml]")).as("nothing is kept yet").isEmpty();
        Reply kept = keep(admin, "products", rule("products"));
        assertThat(kept.path()).isEqualTo("/coach/rules/en/products");
        assertThat(kept.text(".toasts")).contains("the coach goes by it now");
        assertThat(said("emma", "Shop", "products")).contains("house.jargon.products");
        assertThat(admin.get("/coach/rules").text("tr[data-rules=en/products.yaml]")).contains("The whole desk", "In use");
        assertThat(admin.get("/audit").text("main")).contains("kept the coach’s rules “en/products.yaml”");
        kept.submit("form[action$=removal]");
        assertThat(said("emma", "Shop", "products")).doesNotContain("house.jargon.products");
    }

    @Test
    void whatCannotBeUsedIsRefusedWithFileAndLineAndStaysInTheField() {
        String wrong = rule("wrong").replace("severity: should", "severity: dreadful");
        Reply refused = keep(admin, "wrong", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("[data-flaw]")).contains("en/wrong.yaml, line 3", "severity: dreadful",
                "A severity is must, should or could");
        assertThat(lead.get("/coach/rules/new?language=lt")
                .submit("form.form", Map.of("name", "blogos", "text",
                        wrong, "act", "keep"))
                .text("[data-flaw]")).contains("lt/blogos.yaml, 3 eilutė", "Svarba būna must, should arba could");
        assertThat(refused.page().select("#text").val()).isEqualTo(wrong.strip());
        assertThat(refused.page().select("#name").val()).isEqualTo("wrong");
        assertThat(admin.get("/coach/rules/en/wrong").status()).isEqualTo(404);
        Reply tripped = keep(admin, "wrong", rule("wrong").replace("The small box is", "The wrongizer is"));
        assertThat(tripped.status()).isEqualTo(422);
        assertThat(tripped.text("[data-flaw]")).contains("en/wrong.yaml, line 1", "nothing should be found");
        assertThat(keep(admin, "Wrong Name", rule("wrong")).text(".field__error")).contains("A name begins with a letter");
    }

    @Test
    void aLeadKeepsRulesForATeamOfTheirsAndOnlyAnAdministratorForAll() {
        Reply begun = fresh(lead);
        assertThat(begun.page().select("#team option").eachAttr("value")).isNotEmpty().doesNotContain("all");
        String shop = team("Shop");
        Map<String, String> filled = Map.of("name", "shop", "text", rule("shop"), "act", "keep");
        var all = new HashMap<>(filled);
        all.put("team", "all");
        assertThat(begun.submit("form.form", all).status()).isEqualTo(403);
        var own = new HashMap<>(filled);
        own.put("team", shop);
        assertThat(begun.submit("form.form", own).status()).isEqualTo(200);
        assertThat(said("emma", "Shop", "shop")).contains("house.jargon.shop");
        assertThat(said("ivan", "Repair centre", "shop")).doesNotContain("house.jargon.shop");

        keep(admin, "everybody", rule("everybody"));
        Reply others = lead.get("/coach/rules/en/everybody");
        assertThat(others.page().select(".strip[role=note]")).hasSize(1);
        assertThat(others.page().select("button[value=keep]")).isEmpty();
        assertThat(others.submit("form.form", Map.of("act", "keep")).status()).isEqualTo(403);
        TestBrowser emma = desk.browserOf("emma");
        assertThat(emma.get("/coach/rules").status()).isEqualTo(403);
        assertThat(emma.get("/coach/rules/en/shop").status()).isEqualTo(403);
    }

    @Test
    void whoReadsAnotherLanguageReadsTheDesksOwnReasonAsItWasWritten() {
        keep(admin, "reason", rule("reason"));
        Reply lithuanian = review("lead", "Shop", "reason");
        assertThat(lithuanian.text("[data-change=house.jargon.reason] .change__why span[lang=en]"))
                .isEqualTo("Customers don't know what a reasonizer is.");
        assertThat(lithuanian.page().select("[data-change]:not([data-change^=house.]) .change__why span[lang]"))
                .as("the rest is in Lithuanian")
                .isEmpty();
    }

    @Test
    void anEarlierVersionIsOpenedAndKeptAgain() {
        keep(admin, "back", rule("back"));
        Reply first = admin.get("/coach/rules/en/back");
        first.submit("form.form", Map.of("text", rule("back") + "# second\n", "act", "keep"));
        Reply late = first.submit("form.form", Map.of("text", rule("back") + "# third\n", "act", "keep"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("[role=alert]")).contains("has kept another version");
        assertThat(late.page().select("#text").val()).contains("# third");
        assertThat(late.submit("form.form", Map.of("act", "keep")).status()).as("said once more it goes over").isEqualTo(200);
        List<String> versions = admin.get("/coach/rules/en/back").page().select(".learning a").eachAttr("href");
        assertThat(versions).hasSize(3);
        Reply old = admin.get(versions.getLast());
        assertThat(old.page().select("#text").val()).doesNotContain("#");
        old.submit("form.form", Map.of("act", "keep"));
        assertThat(admin.get("/coach/rules/en/back").page().select("#text").val()).doesNotContain("#");
    }

    /** The file goes from one team to another: who leads only the second sees it from then on, and not what the first kept in it. */
    @Test
    void anEarlierVersionOfAnotherTeamIsNotShown() {
        TestBrowser greta = leadOfShopAlone();
        String text = rule("repairs");
        fresh(lead).submit("form.form",
                Map.of("name", "repairs", "text", text + "# secret\n", "act", "keep", "team", team("Repair centre")));
        Reply kept = lead.get("/coach/rules/en/repairs");
        assertThat(greta.get("/coach/rules/en/repairs").status()).isEqualTo(404);
        String earlier = kept.page().select(".learning a").attr("href");
        kept.submit("form.form", Map.of("text", text, "act", "keep", "team", team("Shop")));

        Reply handed = greta.get("/coach/rules/en/repairs");
        assertThat(handed.page().select(".learning a")).hasSize(1);
        assertThat(greta.get("/coach/rules").page().select(".learning a[href=" + earlier + "]")).isEmpty();
        Reply asked = greta.get(earlier);
        assertThat(asked.status()).isEqualTo(404);
        assertThat(asked.body()).doesNotContain("# secret");
        assertThat(lead.get("/coach/rules/en/repairs").page().select(".learning a")).hasSize(2);
        assertThat(lead.get(earlier).page().select("#text").val()).contains("# secret");
    }

    private static TestBrowser leadOfShopAlone() {
        TeamId shop = new TeamId(UUID.fromString(team("Shop")));
        desk.bean(Agents.class).add(new NewAgent("greta@example.org", "Greta", UiLanguage.EN, ZoneOffset.UTC, false,
                Map.of(shop, Role.LEAD), "a long enough password"));
        desk.bean(Directory.class).refresh();
        TestBrowser greta = desk.browser();
        greta.get("/login").submit("form[method=post]", Map.of("email", "greta@example.org", "password", "a long enough password"));
        return greta;
    }

    private static String team(String name) {
        return fresh(lead).page().select("#team option").stream().filter(one -> one.text().equals(name)).findFirst().orElseThrow().val();
    }

    @Test
    void brokenStoredRulesAreToldAndAnswersAreReviewedWithoutThem() {
        var store = desk.bean(OwnRuleStore.class);
        store.add(new Version(new RuleFile(Language.EN, "late"), null, rule("late").replace("kind: jargon", "kind: nonsense"),
                0,
                desk.bean(Agents.class).byEmail("admin@demo.localhost").orElseThrow().id(), desk.clock().instant()));
        desk.bean(RuleKeeper.class).look();
        assertThat(said("emma", "Shop", "late")).doesNotContain("house.jargon.late");
        assertThat(admin.get("/coach/rules").text("tr[data-rules=en/late.yaml]")).contains("Not in use", "en/late.yaml, line 2");
        assertThat(desk.bean(RuleAlarms.class).standing()).hasSize(1);
        admin.get("/coach/rules/en/late").submit("form[action$=removal]");
        assertThat(desk.bean(RuleAlarms.class).standing()).isEmpty();
    }
}
