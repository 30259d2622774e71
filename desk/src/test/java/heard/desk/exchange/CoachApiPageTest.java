package heard.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import heard.desk.TestBrowser;
import heard.desk.TestDesk;
import heard.desk.identity.Right;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reviews and readings for other desks; every answer is held to openapi.yaml, whose names are those of the contract. */
@ExtendWith(OutputCaptureExtension.class)
class CoachApiPageTest {
    private static final TestDesk desk = TestDesk.demo();
    private static final JsonMapper json = JsonMapper.builder().build();
    private static final ApiClient coach = ApiClient.of(desk, "ruta", Right.COACH);
    private static final String REVIEWS = "/api/v1/reviews";
    private static final String READINGS = "/api/v1/readings";
    private static final String POOR = "Hello. This is not our problem. We will contact you soon.";

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void letTheBrakeRest() {
        desk.clock().pass(Duration.ofMinutes(2));
    }

    @Test
    void aReviewHasTheNamesOfTheContract() {
        var review = coach.json("POST", REVIEWS, Map.of("id", "7", "text", POOR + " The engineer calls you tomorrow by 15:00.", "channel",
                "email", "message", "Where is my order? I am really angry!", "name", "Helen Marsh", "at", "2026-11-24T10:00:00+02:00",
                "zone", "Europe/Vilnius", "typicalHours", 36, "earlierReplies", List.of("Hello Helen.")));
        assertThat(review.status()).isEqualTo(200);
        assertThat(review.body().propertyNames()).containsExactly("id", "language", "score", "elements", "wanted", "findings", "promises");
        assertThat(review.text("/id")).isEqualTo("7");
        assertThat(review.text("/language")).isEqualTo("en");
        assertThat(review.body().path("score").asInt()).isLessThan(50);
        JsonNode blame = finding(review.body(), "blame");
        assertThat(blame.path("severity").asString()).isEqualTo("must");
        assertThat(POOR.substring(blame.at("/span/0").asInt(), blame.at("/span/1").asInt())).contains("not our problem");
        assertThat(finding(review.body(), "missing-empathy").path("span").isNull()).isTrue();
        assertThat(review.body().path("promises").valueStream().map(one -> one.path("due").asString()))
                .contains("2026-11-25T15:00:00+02:00");
        assertThat(review.body().path("wanted").valueStream().map(JsonNode::asString)).contains("empathy", "solution", "closing");
        assertThat(review.header("Cache-Control")).contains("no-store");
    }

    private static JsonNode finding(JsonNode review, String kind) {
        return review.path("findings").valueStream().filter(one -> one.path("kind").asString().equals(kind)).findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " in " + review));
    }

    @Test
    void aReviewGoesByTheRulesOfTheTeamsOfWhoeverHasTheToken() {
        TestBrowser.Reply form = desk.browserOf("lead").get("/coach/rules/new?language=en");
        String repair = form.page().select("#team option:containsOwn(Repair)").val();
        assertThat(form.submit("form.form", Map.of("name", "repairs", "team", repair, "act", "keep", "text", """
            - id: house.jargon.rework
              kind: jargon
              severity: should
              find: {phrases: ["reworkizer"]}
              why: "Customers know it as the mending desk."
              instead: ["mending desk"]
              examples:
                bad: ["It is on the <reworkizer>.", "The <reworkizer> is free."]
                good: ["It is on the mending desk.", "The mending desk is free."]
            """)).path()).isEqualTo("/coach/rules/en/repairs");
        assertThat(reasons("ivan")).as("who also works for the repair centre").contains("Customers know it as the mending desk.");
        assertThat(reasons("emma")).as("whose team is another").doesNotContain("Customers know it as the mending desk.");
        assertThat(reasons("admin")).as("who is in no team").doesNotContain("Customers know it as the mending desk.");
    }

    private static List<String> reasons(String person) {
        var review = ApiClient.of(desk, person, Right.COACH).json("POST", REVIEWS,
                Map.of("text", "Hello. Your kettle is on the reworkizer, and it will be ready on Friday.", "language", "en"));
        assertThat(review.status()).isEqualTo(200);
        return review.body().path("findings").valueStream().map(one -> one.path("why").asString()).toList();
    }

    @Test
    void aReadingHasTheNamesOfTheContract() {
        var reading = coach.json("POST", READINGS,
                Map.of("id", "8", "text", "Пишу третий раз! Где мой заказ SL-201870? Позвоните +7 912 345-67-89",
                        "at", "2026-11-24T10:00:00+02:00", "channel", "messenger", "earlier", List.of("Здравствуйте, где мой заказ?")));
        assertThat(reading.body().propertyNames()).containsExactly("id", "language", "emotions", "intensity", "urgency", "request",
                "repeated",
                "expertise", "address", "identifiers", "leaving", "wantsHuman", "tone", "attention");
        assertThat(reading.text("/language/code")).isEqualTo("ru");
        assertThat(reading.body().path("repeated").asBoolean()).isTrue();
        assertThat(reading.body().path("identifiers").valueStream().map(one -> one.path("value").asString())).contains("SL-201870",
                "+79123456789");
    }

    @Test
    void ofSeveralOneThatIsWrongDoesNotStopTheRest() {
        var array = coach.json("POST", REVIEWS,
                List.of(Map.of("id", "a", "text", POOR), Map.of("id", "b"), Map.of("id", "c", "text", "Labas.", "at", "yesterday")));
        assertThat(array.status()).isEqualTo(200);
        assertThat(array.body().size()).isEqualTo(3);
        assertThat(array.text("/0/id")).isEqualTo("a");
        assertThat(array.text("/1/error/line")).isEqualTo("2");
        assertThat(array.text("/1/error/message")).contains("\"text\" is missing");
        assertThat(array.text("/2/error/message")).contains("2026-11-22T10:00:00+02:00");
    }

    @Test
    void linesAreAnsweredByLines() {
        String lines = "{\"id\":\"1\",\"text\":\"Labas rytas.\",\"mine\":{\"kept\":true}}\n\nnot json\n{\"id\":\"2\",\"text\":\"Ačiū!\"}\n";
        var answer = coach.send("POST", READINGS, lines.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/jsonl");
        assertThat(answer.header("Content-Type")).isEqualTo("application/jsonl");
        List<JsonNode> read = new String(answer.bytes(), StandardCharsets.UTF_8).lines().map(json::readTree).toList();
        assertThat(read).hasSize(3);
        assertThat(read.get(0).path("id").asString()).isEqualTo("1");
        assertThat(read.get(1).at("/error/line").asInt()).isEqualTo(3);
        assertThat(read.get(2).at("/language/code").asString()).isEqualTo("lt");
    }

    @Test
    void theRightToCoachOpensNothingElseAndNothingElseOpensIt() {
        assertThat(coach.get("/api/v1/me").status()).isEqualTo(403);
        assertThat(coach.get("/api/v1/conversations").status()).isEqualTo(403);
        assertThat(coach.get("/api/v1/customers?email=a@b.example").status()).isEqualTo(403);
        assertThat(coach.json("PATCH", "/api/v1/conversations/1001", Map.of("priority", "high")).status()).isEqualTo(403);
        var worker = ApiClient.of(desk, "ruta", Right.READ, Right.WRITE);
        var refused = worker.json("POST", REVIEWS, Map.of("text", POOR));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/detail")).contains("coach");
        assertThat(ApiClient.nobody(desk).json("POST", REVIEWS, Map.of("text", POOR)).status()).isEqualTo(401);
    }

    @Test
    void whatIsTooMuchIsRefusedAndSaysWhatToDo() {
        var tooLong = coach.json("POST", REVIEWS, Map.of("text", "a".repeat(20_001)));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.text("/detail")).contains("20000");
        assertThat(coach.json("POST", REVIEWS, Map.of("text", "a ".repeat(10_000))).status()).isEqualTo(200);
        List<Map<String, String>> many = IntStream.rangeClosed(1, 101).mapToObj(id -> Map.of("text", "Labas")).toList();
        var tooMany = coach.json("POST", READINGS, many);
        assertThat(tooMany.status()).isEqualTo(413);
        assertThat(tooMany.text("/detail")).contains("further requests");
        assertThat(coach.json("POST", READINGS, many.subList(0, 100)).body().size()).isEqualTo(100);
        assertThat(coach.send("POST", READINGS, new byte[(1 << 20) + 1], "Content-Type", "application/json").status()).isEqualTo(413);
        assertThat(coach.json("POST", READINGS, Map.of("text", "x", "earlier", IntStream.range(0, 21).mapToObj(Integer::toString).toList()))
                .text("/detail")).contains("newest");
        assertThat(coach.json("POST", REVIEWS, "{").text("/detail")).contains("JSON");
        assertThat(coach.json("POST", REVIEWS, "").status()).isEqualTo(400);
        assertThat(coach.send("POST", REVIEWS, new byte[]{'"', (byte) 0xFF}, "Content-Type", "application/json").text("/detail"))
                .contains("UTF-8");
        assertThat(coach.send("POST", REVIEWS, "x".getBytes(StandardCharsets.UTF_8), "Content-Type", "text/plain").status()).isEqualTo(415);
    }

    @Test
    void aTokenHasSoManyTextsAMinuteAndIsToldWhenToComeBack() {
        settings("", "3");
        try {
            var one = ApiClient.of(desk, "ivan", Right.COACH);
            var other = ApiClient.of(desk, "ivan", Right.COACH);
            for (int text = 0; text < 3; text++)
                assertThat(one.json("POST", READINGS, Map.of("text", "Labas")).status()).isEqualTo(200);
            var refused = one.json("POST", READINGS, Map.of("text", "Labas"));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("20");
            assertThat(refused.text("/detail")).contains("3 texts a minute");
            assertThat(other.json("POST", READINGS, Map.of("text", "Labas")).status()).as("each token counts for itself").isEqualTo(200);
            desk.clock().pass(Duration.ofSeconds(20));
            assertThat(one.json("POST", READINGS, Map.of("text", "Labas")).status()).isEqualTo(200);
        } finally {
            settings("", "600");
        }
    }

    private static void settings(String origins, String texts) {
        var saved = desk.browserOf("admin").get("/settings/coaching").submit("form[action='/settings/coaching']",
                Map.of("origins", origins, "texts", texts));
        assertThat(saved.status()).isEqualTo(200);
    }

    @Test
    void browsersMayAskFromTheNamedSitesAlone() {
        settings("https://help.example.org\nchrome-extension://abcdefghijklmnop", "600");
        var leave = preflight("https://help.example.org");
        assertThat(leave.response().statusCode()).isEqualTo(204);
        assertThat(leave.header("Access-Control-Allow-Origin")).isEqualTo("https://help.example.org");
        assertThat(leave.header("Access-Control-Allow-Headers")).contains("Authorization");
        assertThat(leave.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(preflight("chrome-extension://abcdefghijklmnop").response().statusCode()).isEqualTo(204);
        assertThat(preflight("https://evil.example.org").header("Access-Control-Allow-Origin")).isEmpty();
        var asked = coach.json("POST", REVIEWS, Map.of("text", POOR), "Origin", "https://help.example.org");
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("https://help.example.org");
        assertThat(asked.header("Access-Control-Expose-Headers")).contains("Retry-After");
        assertThat(asked.header("Vary")).contains("Origin");
        var read = ApiClient.of(desk, "ruta", Right.READ);
        assertThat(read.get("/api/v1/me", "Origin", "https://help.example.org").header("Access-Control-Allow-Origin"))
                .as("nothing else of the API").isEmpty();
    }

    private static ApiClient.Answer preflight(String origin) {
        return ApiClient.nobody(desk).unchecked("OPTIONS", REVIEWS, null, "Origin", origin, "Access-Control-Request-Method", "POST",
                "Access-Control-Request-Headers", "authorization,content-type");
    }

    @Test
    void wrongSitesAreToldAndOnlyAdministratorsSet() {
        var refused = desk.browserOf("admin").get("/settings/coaching").submit("form[action='/settings/coaching']",
                Map.of("origins", "https://help.example.org/path *", "texts", "0"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".field__error")).contains("https://help.example.org/path", "1 to 100,000");
        assertThat(refused.page().select("#origins").val()).isEqualTo("https://help.example.org/path *");
        assertThat(desk.browserOf("ruta").get("/settings/coaching").status()).isEqualTo(403);
    }

    @Test
    void nothingOfATextIsStoredOrLogged(CapturedOutput output) {
        String secret = "zebra-quagga-okapi";
        coach.json("POST", REVIEWS, Map.of("text", "Hello, " + secret + ".", "message", "I am angry about " + secret, "name", "Okapina"));
        coach.json("POST", READINGS, Map.of("text", "Where is " + secret + "?"));
        coach.json("POST", REVIEWS, "{\"text\": \"" + secret);
        var tables = desk.database().jdbc().sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(20);
        for (String table : tables)
            assertThat(desk.database().jdbc()
                    .sql("select count(*) from \"" + table + "\" t where t::text like '%" + secret + "%' or t::text like '%Okapina%'")
                    .query(Long.class).single()).as(table).isZero();
        assertThat(output.getAll()).doesNotContain(secret, "Okapina");
    }

    @Test
    void theDemoCoachesOneTextAtATimeWithoutATokenAndFewForEachAddress() {
        var visitor = desk.browser().speaking("lt");
        var page = visitor.get("/demo/coach");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("textarea[data-coached]").attr("lang")).isEqualTo("lt");
        assertThat(visitor.get("/demo/coach?in=ru").text("#message")).contains("SL-201870");
        assertThat(demo("[{\"text\":\"Labas\"}]")).isEqualTo(400);
        assertThat(demo("{\"text\":\"" + "a".repeat(24_000) + "\"}")).isEqualTo(413);
        for (int text = 2; text < 90; text++)
            assertThat(demo("{\"text\":\"Labas\"}")).isEqualTo(200);
        assertThat(demo("{\"text\":\"Labas\"}")).isEqualTo(429);
    }

    private static int demo(String body) {
        return desk.browser().send(HttpRequest.newBuilder().header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)),
                "/demo/coach/reviews").status();
    }
}
