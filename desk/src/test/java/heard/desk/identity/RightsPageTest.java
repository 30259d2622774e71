package heard.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import heard.desk.TestBrowser;
import heard.desk.TestDesk;
import heard.desk.platform.words.UiLanguage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets which page of identity, and what each form there does. */
class RightsPageTest {
    private static final TestDesk desk = TestDesk.demo();
    private static final TestBrowser admin = desk.browserOf("admin");
    private static final TestBrowser lead = desk.browserOf("lead");
    private static final TestBrowser agent = desk.browserOf("ruta");

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"/my,200,200,200", "/settings,200,403,403", "/settings/people,200,403,403", "/settings/people/new,200,403,403",
            "/settings/teams,200,403,403", "/settings/tokens,200,403,403", "/audit,200,403,403"})
    void eachPageOpensForThoseItBelongsTo(String path, int forAdministrator, int forLead, int forAgent) {
        assertThat(admin.get(path).status()).isEqualTo(forAdministrator);
        assertThat(lead.get(path).status()).isEqualTo(forLead);
        assertThat(agent.get(path).status()).isEqualTo(forAgent);
        assertThat(desk.browser().get(path).path()).isEqualTo("/login");
    }

    @Test
    void settingsCannotBeChangedWithTheTokenOfAnotherForm() {
        String token = agent.get("/my").page().select("input[name=_csrf]").val();
        assertThat(agent.post("/settings/teams", Map.of("name", "Mine", "_csrf", token)).status()).isEqualTo(403);
        assertThat(desk.bean(Teams.class).all()).extracting(Team::name).doesNotContain("Mine");
    }

    @Test
    void pagesSpeakTheLanguageOfTheirReader() {
        assertThat(agent.get("/my").text("h1")).isEqualTo("Mano nustatymai");
        assertThat(desk.browserOf("ivan").get("/nothing-here").text("h1")).isEqualTo("По этому адресу ничего нет.");
        assertThat(agent.get("/settings/people").text("h1")).isEqualTo("Šis puslapis jums neatvertas.");
    }

    @Test
    void somebodyNewGetsAPasswordThatOpensTheDoor() {
        TestBrowser.Reply made = admin.get("/settings/people/new").submit("form.panel",
                Map.of("name", "Žydrūnė Ąžuolaitė", "email", "Zydrune@Example.org"));
        assertThat(made.status()).isEqualTo(200);
        String password = made.text("[data-secret]");
        TestBrowser.Reply inside = desk.browser().get("/login?next=/my").submit("form[method=post]",
                Map.of("email", "zydrune@example.org", "password", password));
        assertThat(inside.path()).isEqualTo("/my");
        TestBrowser.Reply again = admin.get("/settings/people/new").submit("form.panel",
                Map.of("name", "Other", "email", "zydrune@example.org"));
        assertThat(again.text("#email-error")).isEqualTo("Somebody here has this address already.");
    }

    @Test
    void aPersonWhoIsSwitchedOffIsSignedOutAtOnce() {
        TestBrowser emma = desk.browserOf("emma");
        String id = desk.bean(Agents.class).byEmail("emma@demo.localhost").orElseThrow().id().toString();
        TestBrowser.Reply form = admin.get("/settings/people/" + id);
        form.page().select("input[name=active]").forEach(box -> box.removeAttr("checked"));
        assertThat(form.submit("form.panel").path()).isEqualTo("/settings/people");
        assertThat(emma.get("/my").path()).isEqualTo("/login");
        assertThat(desk.bean(Agents.class).byEmail("emma@demo.localhost").orElseThrow().active()).isFalse();
    }

    @Test
    void theLastAdministratorCannotGiveUpThePower() {
        String id = desk.bean(Agents.class).byEmail("admin@demo.localhost").orElseThrow().id().toString();
        TestBrowser.Reply form = admin.get("/settings/people/" + id);
        form.page().select("input[name=administrator]").forEach(box -> box.removeAttr("checked"));
        TestBrowser.Reply refused = form.submit("form.panel");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".field__error")).contains("last administrator");
    }

    @Test
    void aTeamIsMadeRenamedAndWrittenIntoTheJournal() {
        admin.get("/settings/teams").submit("form.panel", Map.of("name", "Wholesale"));
        Team team = desk.bean(Teams.class).all().stream().filter(found -> found.name().equals("Wholesale")).findFirst().orElseThrow();
        assertThat(admin.get("/settings/teams").submit("form.panel", Map.of("name", "wholesale")).text("#name-error"))
                .contains("Another team");
        admin.get("/settings/teams/" + team.id()).submit("form.panel", Map.of("name", "Didmena"));
        assertThat(desk.bean(Directory.class).name(team.id())).isEqualTo("Didmena");
        assertThat(admin.get("/audit?what=team").text("table")).contains("made the team Wholesale").contains("Didmena");
    }

    @Test
    void thePasswordIsChangedOnlyWithTheOldOneAndSignsOtherBrowsersOut() {
        String old = "три старых медных чайника";
        Agents agents = desk.bean(Agents.class);
        agents.add(new NewAgent("olga@example.org", "Ольга", UiLanguage.RU, ZoneId.of("Europe/Riga"), false, Map.of(), old));
        TestBrowser here = signedIn("olga@example.org", old);
        TestBrowser there = signedIn("olga@example.org", old);
        var wrongOld = Map.of("old", "not the old one", "new", "семь зелёных чайников");
        assertThat(here.get("/my").submit("form[action=/my/password]", wrongOld).text("#old-error")).contains("не ваш нынешний пароль");
        var tooShort = Map.of("old", old, "new", "short");
        assertThat(here.get("/my").submit("form[action=/my/password]", tooShort).text("#new-error")).contains("не меньше 10");
        var common = Map.of("old", old, "new", "qwertyuiop");
        assertThat(here.get("/my").submit("form[action=/my/password]", common).status()).isEqualTo(422);
        var good = Map.of("old", old, "new", "семь зелёных чайников");
        assertThat(here.get("/my").submit("form[action=/my/password]", good).text(".toast")).contains("Новый пароль действует");
        assertThat(there.get("/my").path()).isEqualTo("/login");
    }

    private static TestBrowser signedIn(String email, String password) {
        TestBrowser browser = desk.browser();
        browser.get("/login").submit("form[method=post]", Map.of("email", email, "password", password));
        return browser;
    }

    @Test
    void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
        TestBrowser.Reply made = lead.get("/my").submit("form[action=/my/tokens]", Map.of("token-name", "Ataskaita", "rights", "read"));
        String secret = made.text("[data-secret]");
        assertThat(secret).startsWith("heard_");
        assertThat(lead.get("/my").body()).doesNotContain(secret).contains("Ataskaita");
        ApiTokens tokens = desk.bean(ApiTokens.class);
        Access access = tokens.access(secret, "").orElseThrow();
        assertThat(access.rights()).containsExactly(Right.READ);
        assertThat(access.visibleTeams()).hasSize(2);
        assertThat(access.works(access.visibleTeams().iterator().next())).isFalse();
        lead.get("/my").submit("form[action^=/my/tokens/]");
        assertThat(tokens.access(secret, "")).isEmpty();
    }

    @Test
    void nobodyHandsOutARightThatTheyLack() {
        TestBrowser.Reply refused = agent.get("/my").submit("form[action=/my/tokens]", Map.of("token-name", "x", "rights", "admin"));
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void theApiAnswersWithProblemDetailsInsteadOfTheDoor() {
        TestBrowser.Reply nobody = desk.browser().get("/api/v1/nothing");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("Content-Type")).startsWith("application/problem+json");
        assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(nobody.body()).contains("\"status\":401").contains("urn:heard:problem:unauthenticated");
        assertThat(agent.get("/api/v1/nothing").status()).as("a cookie opens no API").isEqualTo(401);
        AgentId somebody = desk.bean(Agents.class).byEmail("ruta@demo.localhost").orElseThrow().id();
        String secret = desk.bean(ApiTokens.class).issue(somebody, "test", Set.of(Right.READ), Optional.empty()).secret();
        var request = HttpRequest.newBuilder().GET().header("Authorization", "Bearer " + secret);
        TestBrowser.Reply known = desk.browser().send(request, "/api/v1/nothing");
        assertThat(known.status()).isEqualTo(404);
        assertThat(known.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void theJournalGoesPageByPageAndNeverShowsAnEntryTwice() {
        Audit audit = desk.bean(Audit.class);
        for (int i = 0; i < 60; i++)
            audit.record(Optional.empty(), "192.0.2.1", "token.made", "", Map.of("name", "n" + i));
        TestBrowser.Reply first = admin.get("/audit?what=token");
        assertThat(first.page().select("tbody tr")).hasSize(50);
        TestBrowser.Reply second = admin.get(first.page().select("a[rel=next]").attr("href"));
        assertThat(second.text("tbody")).contains("“n9”").doesNotContain("“n10”");
    }
}
