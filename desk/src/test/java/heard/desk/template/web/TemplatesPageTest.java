package heard.desk.template.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.conversation.web.Letters;
import heard.desk.identity.Access;
import heard.desk.identity.Agents;
import heard.desk.identity.Role;
import heard.desk.identity.TeamId;
import heard.desk.identity.Teams;
import heard.desk.platform.DeskException;
import heard.desk.platform.words.UiLanguage;
import heard.desk.template.Kind;
import heard.desk.template.Templates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Where leads keep templates. In the demo, the lead leads both teams. */
class TemplatesPageTest {
    private static final TestDesk desk = TestDesk.demo();
    private static final TestBrowser lead = desk.browserOf("lead");
    private static final TestBrowser emma = desk.browserOf("emma");
    private static final String FORM = "form.form";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Reply make(String name, Map<String, String> filled) {
        var fields = new HashMap<>(Map.of("name", name, "kind", "status"));
        fields.putAll(filled);
        return lead.get("/templates/new").submit(FORM, fields);
    }

    @Test
    void theLibraryIsThereAtTheFirstStartAndIsJudgedAMomentLater() {
        while (desk.bean(Templates.class).judgeSome() > 0)
            assertThat(desk.bean(Templates.class).all()).isNotEmpty();
        Reply list = lead.get("/templates");
        assertThat(list.page().select("tbody tr")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(list.text("tr:contains(Atsakymas į skundą)"))
                .containsPattern("ru (8[6-9]|9.|100) lt (8[6-9]|9.|100) en (8[6-9]|9.|100)");
        assertThat(list.page().select("tr:contains(Atsakymas) .badge--attend")).isEmpty();
    }

    @Test
    void aTemplateIsKeptWithItsScoreAndWhatItSays() {
        Reply kept = make("Where your parcel is",
                Map.of("text-en", "Hello {{name}},\n\nyour parcel is {{?where it is|in Kaunas}}.\n\nKind regards,\n{{my name}}"));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text(".toast")).isEqualTo("Išsaugota");
        assertThat(kept.text(".tried__text")).contains("Hello Daniel", "in Kaunas", "Emma").doesNotContain("{{");
        assertThat(kept.text(".tried__head")).contains("iš 100 taškų");
        assertThat(kept.text("textarea[name=text-en]")).contains("{{?where it is|in Kaunas}}");
    }

    @Test
    void aWeakTextIsKeptAndWarnedOf() {
        Reply kept = make("Curt", Map.of("text-en", "We do not know. That is not our problem."));
        assertThat(kept.text(".tried__head")).contains("Verta pagerinti");
        assertThat(kept.text(".change--must")).contains("not our problem");
    }

    @Test
    void aTemplateOfATeamIsJudgedByTheRulesOfThatTeam() {
        Reply form = lead.get("/coach/rules/new?language=en");
        String shop = form.page().select("#team option:containsOwn(Shop)").val();
        String repair = form.page().select("#team option:containsOwn(Repair)").val();
        Reply rule = form.submit("form.form", Map.of("name", "shop", "team", shop, "act", "keep", "text", """
            - id: house.jargon.pickup
              kind: jargon
              severity: should
              find: {phrases: ["pickupizer"]}
              why: "Our customers call it the counter."
              instead: ["counter"]
              examples:
                bad: ["It waits at the <pickupizer>.", "The <pickupizer> is open."]
                good: ["It waits at the counter.", "The counter is open."]
            """));
        assertThat(rule.path()).isEqualTo("/coach/rules/en/shop");
        String text = "Hello {{name}},\n\nyour parcel waits at the pickupizer.\n\nKind regards,\n{{my name}}";
        String why = "Our customers call it the counter.";
        assertThat(make("Of the shop", Map.of("text-en", text, "team", shop)).text(".tried")).contains(why);
        assertThat(make("Of repairs", Map.of("text-en", text, "team", repair)).text(".tried")).doesNotContain(why);
        Reply all = make("Of all", Map.of("text-en", text));
        assertThat(all.text(".tried")).doesNotContain(why);
        assertThat(all.submit(FORM, Map.of("team", shop)).text(".tried")).as("once it is the shop's").contains(why);
    }

    @Test
    void aBrokenTextIsRefusedWithItsPlaceAndStays() {
        Reply refused = make("Broken", Map.of("text-lt", "Laba diena, {{vrdas}}\n{{#jei pyksta}}", "text-en", "Hello {{name}}"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".wording__flaws")).contains("1 eilutė, 15 ženklas", "Gal norėjote „vardas“?", "2 eilutė, 1 ženklas",
                "{{/jei}}");
        assertThat(refused.page().select("textarea[name=text-lt]").val()).contains("{{vrdas}}");
        assertThat(refused.page().select("textarea[name=text-en]").val()).isEqualTo("Hello {{name}}");
        assertThat(lead.get("/templates").text("table")).doesNotContain("Broken");
    }

    @Test
    void aTemplateThatSaysAndDoesNothingIsRefused() {
        assertThat(make("Nothing", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void agentsDoNotKeepTemplates() {
        assertThat(emma.get("/templates").status()).isEqualTo(403);
        assertThat(emma.get("/templates/new").status()).isEqualTo(403);
        assertThat(emma.get("/templates/templates.jsonl").status()).isEqualTo(403);
        Reply page = emma.get("/inbox/all");
        assertThat(page.text(".rail")).doesNotContain("Templates");
    }

    @Test
    void whoeverChangesAnOlderVersionIsToldSo() {
        Reply first = make("Twice", Map.of("text-en", "Hello"));
        first.submit(FORM, Map.of("text-en", "Hello once"));
        assertThat(first.submit(FORM, Map.of("text-en", "Hello twice")).status()).isEqualTo(409);
    }

    @Test
    void whatWasTakenOutOfTheLibraryComesBackOnlyWhenAsked() {
        Reply list = lead.get("/templates");
        Reply thanks = lead.get(list.page().select("th a:containsOwn(Ačiū už padėką)").attr("href"));
        thanks.submit("form[action$=removal]");
        desk.bean(Templates.class).install();
        assertThat(lead.get("/templates").text("table")).doesNotContain("Ačiū už padėką");
        lead.get("/templates").submit("form[action$=/templates/restoration]");
        assertThat(lead.get("/templates").text("table")).contains("Ačiū už padėką");
    }

    @Test
    void aTemplateOfTheLibraryIsChangedAndMadeAsItShips() {
        String address = lead.get("/templates").page().select("th a:containsOwn(Bloga žinia)").attr("href");
        Reply page = lead.get(address);
        String shipped = page.page().select("textarea[name=text-lt]").val();
        Reply changed = page.submit(FORM, Map.of("text-lt", "Kitas tekstas"));
        assertThat(changed.page().select("textarea[name=text-lt]").val()).isEqualTo("Kitas tekstas");
        Reply restored = changed.submit("form[action$=restoration]");
        assertThat(restored.page().select("textarea[name=text-lt]").val()).isEqualTo(shipped);
    }

    @Test
    void anExportIsWhatTheReviewReadsAndAnImportTakesBack() {
        make("To be taken along", Map.of("text-en", "Hello {{name}}, {{?what|it works}}.", "does-state", "solved", "kind", "other"));
        String file = lead.get("/templates/templates.jsonl").body();
        String line = file.lines().filter(one -> one.contains("To be taken along")).findFirst().orElseThrow();
        var json = JSON.readTree(line);
        assertThat(json.path("text").asString()).isEqualTo("Hello Anna, it works.");
        assertThat(json.path("source").asString()).isEqualTo("Hello {{name}}, {{?what|it works}}.");
        assertThat(List.of("id", "message", "name", "language", "at", "zone", "channel"))
                .allSatisfy(field -> assertThat(json.path(field).asString()).isNotBlank());
        assertThat(file.lines()).allSatisfy(one -> assertThat(JSON.readTree(one).path("text").asString()).doesNotContain("{{"));

        Reply imported = imported(line.replace("To be taken along", "Taken along").replace("it works", "it runs"));
        assertThat(imported.status()).isEqualTo(200);
        Reply taken = lead.get(lead.get("/templates").page().select("th a:containsOwn(Taken along)").attr("href"));
        assertThat(taken.page().select("textarea[name=text-en]").val()).isEqualTo("Hello {{name}}, {{?what|it runs}}.");
        assertThat(taken.page().select("select[name=does-state] option[selected]").val()).isEqualTo("solved");
    }

    @Test
    void attachmentsTravelWholeAndStayWhereALineDoesNotSpeakOfThem() {
        String line = """
            {"template":"With a file","language":"en","source":"Hello {{name}}","files":[{"name":"C:\\\\tmp\\\\how to.txt","type":"text/plain","content":"UHJlc3M="}]}
            """.strip();
        assertThat(imported(line).status()).isEqualTo(200);
        String exported = lead.get("/templates/templates.jsonl").body().lines().filter(one -> one.contains("With a file")).findFirst()
                .orElseThrow();
        var file = JSON.readTree(exported).path("files").path(0);
        assertThat(file.path("name").asString()).isEqualTo("how to.txt");
        assertThat(file.path("content").asString()).isEqualTo("UHJlc3M=");
        assertThat(imported("{\"template\":\"With a file\",\"language\":\"lt\",\"source\":\"Sveiki\"}").status()).isEqualTo(200);
        Reply kept = lead.get(lead.get("/templates").page().select("th a:containsOwn(With a file)").attr("href"));
        assertThat(kept.text("main")).contains("how to.txt");
        Reply refused = imported(line.replace("UHJlc3M=", "not base64"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("[role=alert]")).contains("1 eilutės priedo");
    }

    @Test
    void theCommandThatReviewsAnExportFindsNoErrorAndWhatShipsIsGood() throws Exception {
        Path file = Files.createTempFile(Path.of("target"), "templates", ".jsonl");
        List<String> shipped = lead.get("/templates/templates.jsonl").body().lines()
                .filter(one -> JSON.readTree(one).path("template").isMissingNode()).toList();
        Files.write(file, shipped);
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "heard.engine.cli.Main", "review", "--jsonl", file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> answers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(answers).hasSameSizeAs(shipped).hasSizeGreaterThan(30);
        assertThat(answers).allSatisfy(answer -> {
            var review = JSON.readTree(answer);
            assertThat(review.path("error").isMissingNode()).as(answer).isTrue();
            assertThat(review.path("score").asInt()).as(answer).isGreaterThan(85);
        });
    }

    @Test
    void anImportThatIsBrokenInOneLineTakesNothing() {
        Reply refused = imported(
                "{\"template\":\"Good\",\"language\":\"en\",\"source\":\"Hello\"}\n{\"template\":\"Bad\",\"language\":\"en\",\"source\":\"{{nam}}\"}\nrubbish");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("[role=alert]")).contains("2 failo eilutė", "1 eilutė, 3 ženklas", "3 eilutė nėra JSON");
        assertThat(lead.get("/templates").text("table")).doesNotContain("Good");
    }

    private static Reply imported(String file) {
        Reply page = lead.get("/templates");
        String csrf = page.page().select("form[action$=import] input[name=_csrf]").val();
        String body = "--xyz\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf
                + "\r\n--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"t.jsonl\"\r\nContent-Type: application/jsonl\r\n\r\n"
                + file
                + "\r\n--xyz--\r\n";
        return lead.send(HttpRequest.newBuilder().header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)), "/templates/import");
    }

    /** Somebody who leads the shop and no other team. */
    @Test
    void aLeadKeepsTheTemplatesOfTheirOwnTeamsOnly() {
        Map<String, TeamId> teams = new HashMap<>();
        desk.bean(Teams.class).all().forEach(team -> teams.put(team.name(), team.id()));
        TeamId shop = Objects.requireNonNull(teams.get("Shop"));
        TeamId repair = Objects.requireNonNull(teams.get("Repair centre"));
        Templates templates = desk.bean(Templates.class);
        var access = Access.of(desk.bean(Agents.class).byEmail("emma@demo.localhost").orElseThrow().id(), Map.of(shop, Role.LEAD));
        var id = templates.add(access, wanted(shop));
        templates.change(access, id, 0, wanted(shop));
        assertThatThrownBy(() -> templates.add(access, wanted(repair))).isInstanceOf(DeskException.class);
        assertThatThrownBy(() -> templates.add(access, wanted())).isInstanceOf(DeskException.class);
        assertThatThrownBy(() -> templates.change(access, id, 1, wanted(shop, repair))).isInstanceOf(DeskException.class);
        assertThatThrownBy(() -> templates.restore(access)).isInstanceOf(DeskException.class);
        templates.remove(access, id);
        assertThat(templates.find(id)).isEmpty();
    }

    private static Templates.Wanted wanted(TeamId... teams) {
        return new Templates.Wanted("Of a team", Kind.OTHER, List.of(teams), Map.of(UiLanguage.EN, "Hello {{name}}"), List.of(), List.of());
    }

    @Test
    void anotherTeamsTemplateIsNotOffered() {
        String repair = new Letters(desk).from("x@mail.example").comes().number() + "";
        Reply form = lead.get("/templates/new");
        String team = form.page().select("label:contains(Repair centre) input[name=team]").val();
        form.submit(FORM, Map.of("name", "Only repairs", "kind", "other", "text-en", "Hello", "team", team));
        assertThat(emma.get("/conversations/" + repair + "/templates").text("main")).doesNotContain("Only repairs")
                .contains("Answer to a question");
    }
}
