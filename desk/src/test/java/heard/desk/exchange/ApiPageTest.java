package heard.desk.exchange;

import static heard.desk.exchange.ApiClient.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.desk.TestDesk;
import heard.desk.identity.Right;
import heard.desk.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each address of the API, over HTTP and with the demo company's conversations; every answer is held to openapi.yaml. */
class ApiPageTest {
    private static final TestDesk desk = TestDesk.demo();
    private static final ApiClient lead = ApiClient.of(desk, "lead", Right.READ, Right.WRITE);
    private static final ApiClient ruta = ApiClient.of(desk, "ruta", Right.READ, Right.WRITE);
    private static final String LIST = "/api/v1/conversations";

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void letTheBrakeRest() {
        desk.clock().pass(Duration.ofSeconds(20));
    }

    private static long number(String subject) {
        return desk.database().jdbc().sql("select number from conversation where subject = :subject").param("subject", subject)
                .query(Long.class).single();
    }

    private static String path(String subject) {
        return LIST + "/" + number(subject);
    }

    @Test
    void theCallerIsToldWhoTheyAre() {
        var me = ruta.get("/api/v1/me");
        assertThat(me.text("/name")).isEqualTo("Rūta");
        assertThat(me.text("/teams/0/name")).isEqualTo("Shop");
        assertThat(me.body().path("tags").size()).isEqualTo(19);
    }

    @Test
    void aListIsReadPageByPageAndHasEachConversationOnce() {
        List<String> seen = new ArrayList<>();
        String next = LIST + "?view=all&limit=20";
        while (!next.isEmpty()) {
            var page = lead.get(next);
            assertThat(page.status()).isEqualTo(200);
            page.body().path("items").forEach(item -> seen.add(item.path("number").asString()));
            next = page.header("Link").replaceFirst("^<([^>]*)>.*$", "$1");
            assertThat(next.isEmpty()).isEqualTo(page.body().path("next").isNull());
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(69);
    }

    @Test
    void aListIsNarrowedByTagsByNameAndFieldsAndStates() {
        var page = lead.get(LIST + "?view=all&tag=repeated");
        assertThat(page.body().path("items")).isNotEmpty()
                .allSatisfy(item -> assertThat(item.path("tags").toString()).contains("repeated"));
        assertThat(lead.get(LIST + "?view=all&field.order=SL-203988").body().path("items")).hasSize(1);
        assertThat(lead.get(LIST + "?state=snoozed").body().path("items")).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void wordsAreSearchedWithinWhatTheCallerSees() {
        assertThat(lead.get(LIST + "?text=%231001").status()).isEqualTo(200);
        assertThat(lead.get(LIST + "?text=router&view=mentions").status()).isEqualTo(400);
    }

    @Test
    void anUnknownParameterIsRefusedByName() {
        assertThat(lead.get(LIST + "?viev=open").status()).isEqualTo(400);
        var page = lead.get(LIST + "?limit=1000");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text("/fields/limit")).contains("200");
        assertThat(lead.get(LIST + "?tag=nosuch").text("/fields/tag")).isNotEmpty();
        assertThat(lead.get(LIST + "?cursor=rubbish").status()).isEqualTo(400);
    }

    @Test
    void aConversationIsShownWithItsVersionAsEntityTag() {
        var shown = lead.get(path("Repair R-5519, price?"));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("/team/name")).isEqualTo("Repair centre");
        assertThat(shown.header("ETag")).isEqualTo("\"" + shown.body().path("version").asLong() + "\"");
        assertThat(lead.get(path("Repair R-5519, price?"), "If-None-Match", shown.header("ETag")).status()).isEqualTo(304);
    }

    @Test
    void changesAreMadeTogetherOrNotAtAll() {
        String path = path("Возврат кофеварки");
        var refused = ruta.patch(path, Map.of("priority", "high", "state", "solved"));
        assertThat(refused.status()).as("closed cannot become solved").isEqualTo(409);
        assertThat(ruta.get(path).text("/priority")).isEqualTo("normal");
        var done = ruta.patch(path, Map.of("priority", "high", "state", "open", "tags", List.of("warranty"), "fields",
                Map.of("serial", "A-1"), "subject", "Возврат, ещё раз"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text("/state")).isEqualTo("open");
        assertThat(done.text("/tags/0")).isEqualTo("warranty");
        assertThat(done.text("/fields/serial")).isEqualTo("A-1");
        assertThat(done.text("/subject")).isEqualTo("Возврат, ещё раз");
    }

    @Test
    void aChangeOfAnOlderVersionIsRefused() {
        String path = path("Repair R-5519, price?");
        String version = lead.get(path).header("ETag");
        assertThat(lead.patch(path, Map.of("priority", "high"), "If-Match", version).status()).isEqualTo(200);
        assertThat(lead.patch(path, Map.of("priority", "low"), "If-Match", version).status()).isEqualTo(412);
        assertThat(lead.get(path).text("/priority")).isEqualTo("high");
    }

    @Test
    void allThatIsWrongWithAChangeIsToldAtOnce() {
        var refused = ruta.patch(path("Charger in the box doesn't fit the laptop"),
                Map.of("prioritaet", "high", "state", "asleep", "tags", List.of("nosuch"), "fields", Map.of("colour", "red"), "assignee",
                        "me"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("fields").propertyNames()).containsExactlyInAnyOrder("prioritaet", "state", "tags", "fields.colour",
                "assignee");
        assertThat(ruta.patch(path("Charger in the box doesn't fit the laptop"), "{not json").status()).isEqualTo(400);
        assertThat(ruta.patch(path("Charger in the box doesn't fit the laptop"), "[]").status()).isEqualTo(400);
    }

    @Test
    void messagesComeNewestFirstAndPageByPage() {
        String path = path("Чат: не заходит в настройки роутера") + "/messages";
        List<String> texts = new ArrayList<>();
        String next = path + "?limit=4";
        while (!next.isEmpty()) {
            var page = ruta.get(next);
            page.body().path("items").forEach(item -> texts.add(item.path("text").asString()));
            next = page.header("Link").replaceFirst("^<([^>]*)>.*$", "$1");
        }
        assertThat(texts).hasSize(9).startsWith("сменил, всё работает, спасибо огромное");
    }

    @Test
    void aReplyIsAddedOnceHoweverOftenItIsAsked() {
        String path = path("Где мои деньги за возврат?");
        String newest = ruta.get(path).text("/lastMessage");
        var first = ruta.post(path + "/messages", reply(newest, "Деньги вернутся завтра."), "once");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("/recipients/0/address")).isEqualTo("julia.stepanova@mail.example");
        var again = ruta.post(path + "/messages", reply(newest, "Деньги вернутся завтра."), "once");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(ruta.post(path + "/messages", reply(newest, "Другое."), "once").status()).isEqualTo(409);
        assertThat(ruta.get("/api/v1/messages/" + first.text("/id")).text("/delivery/state")).isEqualTo("queued");
        assertThat(ruta.get(path).text("/state")).isEqualTo("waiting-for-customer");
    }

    @Test
    void aStaleReplyIsNotSentAndTheUnseenIsShown() {
        String path = path("Dreadful banging from the washing machine");
        var messages = lead.get(path + "/messages").body().path("items");
        String oldest = messages.path(messages.size() - 1).path("id").asString();
        var stale = lead.post(path + "/messages", reply(oldest, "Switch it off, please."), "stale");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("/type")).isEqualTo("urn:heard:problem:stale-reply");
        assertThat(stale.text("/unseen/0/text")).contains("The towels are still inside");
        String newest = stale.body().path("unseen").path(stale.body().path("unseen").size() - 1).path("id").asString();
        assertThat(lead.post(path + "/messages", reply(newest, "Switch it off, please."), "stale").status()).isEqualTo(201);
    }

    @Test
    void aReplyMayLeaveLaterAndNamesItsOwnRecipients() {
        String path = path("Счёт-фактура и сверка заказов");
        var body = new HashMap<>(reply(ruta.get(path).text("/lastMessage"), "До встречи."));
        body.put("sendAt", "2026-12-01T08:00:00Z");
        body.put("to", List.of(Map.of("address", "buh@company.example", "name", "Елена")));
        body.put("state", "open");
        var added = ruta.post(path + "/messages", body, "later");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("/delivery/dueAt")).isEqualTo("2026-12-01T08:00:00Z");
        assertThat(added.body().path("recipients")).hasSize(1);
    }

    @Test
    void aReplyInWhichSomethingIsToBeFilledInIsRefusedNowAndLater() {
        String path = path("Счёт-фактура и сверка заказов");
        var body = new HashMap<>(reply(ruta.get(path).text("/lastMessage"), "Здравствуйте, {{имя}}!"));
        var refused = ruta.post(path + "/messages", body, "unfilled");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/type")).isEqualTo("urn:heard:problem:slot-unfilled");
        body.put("sendAt", "2026-12-01T08:00:00Z");
        assertThat(ruta.post(path + "/messages", body, "unfilled-later").status()).isEqualTo(400);
    }

    @Test
    void aNoteCallsAColleagueAndNeedsNoMore() {
        String path = path("Charger in the box doesn't fit the laptop");
        var note = lead.post(path + "/messages", Map.of("kind", "note", "text", "@ruta please look"), "note");
        assertThat(note.status()).isEqualTo(201);
        assertThat(ruta.get(LIST + "?view=mentions").body().path("items"))
                .anySatisfy(item -> assertThat(item.path("mentioned").asBoolean()).isTrue());
    }

    @Test
    void whatDoesNotFitAMessageIsRefused() {
        String messages = path("Charger in the box doesn't fit the laptop") + "/messages";
        assertThat(lead.json("POST", messages, Map.of("kind", "note", "text", "x")).text("/type")).endsWith("key-missing");
        assertThat(lead.post(messages, Map.of("kind", "shout", "text", "x"), "a").text("/fields/kind")).isNotEmpty();
        assertThat(lead.post(messages, Map.of("kind", "reply", "text", "x"), "b").text("/fields/basedOn")).isNotEmpty();
        assertThat(lead.post(messages, Map.of("kind", "note", "text", "x", "to", List.of()), "c").text("/fields/to")).isNotEmpty();
        assertThat(lead.post(messages, Map.of("kind", "note", "text", " "), "d").text("/fields/text")).isNotEmpty();
        assertThat(lead.post(messages, Map.of("kind", "note", "text", "x".repeat(Asked.MOST_BYTES)), "e").status()).isEqualTo(413);
    }

    @Test
    void anUploadedFileGoesAlongAndCanBeReadBack() {
        String path = path("Televizorius atvežtas sulamdytoje dėžėje");
        byte[] content = "Kaina: 109 €".getBytes(StandardCharsets.UTF_8);
        var upload = ruta.send("POST", path + "/attachments?name=kaina.txt&for=note", content, "Content-Type", "text/plain");
        assertThat(upload.status()).isEqualTo(201);
        var note = ruta.post(path + "/messages", Map.of("kind", "note", "text", "Kaina.", "attachments", List.of(upload.text("/id"))),
                "file");
        assertThat(note.status()).isEqualTo(201);
        var read = ruta.get("/api/v1/attachments/" + note.text("/attachments/0/id"));
        assertThat(read.bytes()).isEqualTo(content);
        assertThat(read.header("Content-Disposition")).startsWith("attachment").contains("kaina.txt");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        var foreign = ruta.post(path + "/messages", Map.of("kind", "note", "text", "x", "attachments", List.of("0".repeat(64))), "foreign");
        assertThat(foreign.text("/fields/attachments")).isNotEmpty();
    }

    @Test
    void aCustomerIsFoundByAddressAndByNumber() {
        var found = lead.get("/api/v1/customers?email=Margaret.Doyle@mail.example");
        assertThat(found.text("/items/0/name")).isEqualTo("Margaret Doyle");
        assertThat(lead.get("/api/v1/customers?phone=%2B370%20600%2000322").text("/items/0/id")).isEqualTo(found.text("/items/0/id"));
        assertThat(lead.get("/api/v1/customers/" + found.text("/items/0/id")).text("/language")).isEqualTo("en");
        assertThat(lead.get("/api/v1/customers?email=nobody@mail.example").body().path("items")).isEmpty();
        assertThat(lead.get("/api/v1/customers").status()).isEqualTo(400);
    }

    @Test
    void whatBelongsToAnotherTeamDoesNotExist() {
        long repair = number("Repair R-5519, price?");
        JsonNode message = lead.get(LIST + "/" + repair + "/messages").body().path("items").path(0);
        String customer = lead.get(LIST + "/" + repair).text("/customer/id");
        var refused = List.of(ruta.get(LIST + "/" + repair), ruta.get(LIST + "/" + repair + "/messages"),
                ruta.patch(LIST + "/" + repair, Map.of("priority", "low")),
                ruta.post(LIST + "/" + repair + "/messages", Map.of("kind", "note", "text", "x"), "foreign"),
                ruta.send("POST", LIST + "/" + repair + "/attachments?name=x", new byte[1]),
                ruta.get("/api/v1/messages/" + message.path("id").asString()), ruta.get("/api/v1/customers/" + customer),
                ruta.get("/api/v1/attachments/" + Ids.next()), ruta.get(LIST + "/999999"), ruta.get("/api/v1/messages/abc"));
        assertThat(refused).extracting(ApiClient.Answer::status).containsOnly(404);
        assertThat(ruta.get("/api/v1/customers?email=jakub.nowak@mail.example").body().path("items")).isEmpty();
    }

    @Test
    void attachmentsOfAnotherTeamAreNotServed() {
        String id = desk.database().jdbc().sql("""
            select a.id::text from attachment a join message m on m.id = a.message_id join thread t on t.id = m.thread_id
            join conversation c on c.id = t.conversation_id join team on team.id = c.scope_id where team.name = 'Repair centre' limit 1
            """).query(String.class).single();
        assertThat(lead.get("/api/v1/attachments/" + id).status()).isEqualTo(200);
        assertThat(ruta.get("/api/v1/attachments/" + id).status()).isEqualTo(404);
    }

    @Test
    void aTokenThatOnlyReadsChangesNothing() {
        var reader = ApiClient.of(desk, "ruta", Right.READ);
        String path = path("Charger in the box doesn't fit the laptop");
        assertThat(reader.get(path).status()).isEqualTo(200);
        assertThat(List.of(reader.patch(path, Map.of("priority", "low")),
                reader.post(path + "/messages", Map.of("kind", "note", "text", "x"), "reader"),
                reader.send("POST", path + "/attachments?name=x", new byte[1]))).extracting(ApiClient.Answer::status).containsOnly(403);
    }

    @Test
    void anAdministratorWithoutTeamsSeesNoContent() {
        var admin = ApiClient.of(desk, "admin", Right.READ, Right.WRITE, Right.ADMIN);
        assertThat(admin.get(LIST).body().path("items")).isEmpty();
        assertThat(admin.get(path("Repair R-5519, price?")).status()).isEqualTo(404);
        assertThat(admin.get("/api/v1/customers?email=margaret.doyle@mail.example").body().path("items")).isEmpty();
        assertThat(admin.get("/api/v1/me").body().path("administrator").asBoolean()).isTrue();
    }

    @Test
    void withoutAValidTokenOnlyTheDescriptionIsToBeHad() {
        var nobody = ApiClient.nobody(desk);
        var refused = nobody.get(LIST);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(nobody.withToken("heard_nonsense").get("/api/v1/me").status()).isEqualTo(401);
        assertThat(nobody.get("/api/v1/openapi.yaml").status()).isEqualTo(200);
    }

    @Test
    void everyFailureIsAProblemAsRfc9457HasIt() {
        assertProblem(lead.unchecked("DELETE", LIST, null), 405);
        assertThat(lead.unchecked("DELETE", LIST, null).header("Allow")).contains("GET");
        assertProblem(lead.unchecked("GET", "/api/v1/nothing", null), 404);
        assertProblem(lead.unchecked("GET", LIST + "/abc", null), 404);
        assertProblem(lead.send("GET", LIST, null, "Accept", "text/html"), 406);
        assertProblem(lead.send("PATCH", path("Repair R-5519, price?"), "a=b".getBytes(StandardCharsets.UTF_8), "Content-Type",
                "application/x-www-form-urlencoded"), 415);
    }

    private static void assertProblem(ApiClient.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/type")).startsWith("urn:heard:problem:");
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    }

    @Test
    void aProgramThatAsksTooMuchIsToldToWait() {
        var busy = ApiClient.of(desk, "emma", Right.READ);
        ApiClient.Answer last = busy.get("/api/v1/me");
        for (int i = 0; i < ApiBrake.BURST && last.status() == 200; i++)
            last = busy.get("/api/v1/me");
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isEqualTo("1");
        desk.clock().pass(Duration.ofSeconds(1));
        assertThat(busy.get("/api/v1/me").status()).isEqualTo(200);
    }
}
