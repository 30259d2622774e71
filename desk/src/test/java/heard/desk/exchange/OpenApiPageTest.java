package heard.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import heard.desk.TestDesk;
import heard.desk.identity.Right;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API is true: it has every address that there is, and every example of it works. */
class OpenApiPageTest {
    private static final TestDesk desk = TestDesk.demo();
    private static final OpenApi document = new OpenApi();
    private static final JsonMapper json = JsonMapper.builder().build();
    private static final String number = text(
            "select number::text from conversation where subject = 'Dreadful banging from the washing machine'");

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void theDescriptionHasEveryAddressAndNoOther() {
        Set<String> served = new TreeSet<>();
        desk.application().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet()
                .forEach(info -> info.getPatternValues().stream().filter(path -> path.startsWith("/api/"))
                        .forEach(path -> info.getMethodsCondition().getMethods()
                                .forEach(method -> served.add(method + " " + path.replaceAll("\\{([a-z]+):[^/]*?\\}}?", "{$1}")))));
        assertThat(served).isEqualTo(document.names());
    }

    @Test
    void everyExampleWorks() {
        var lead = ApiClient.of(desk, "lead", Right.READ, Right.WRITE, Right.COACH);
        int run = 0;
        for (var operation : document.operations()) {
            var bodies = document.bodies(operation);
            if (bodies.isEmpty()) {
                run++;
                send(lead, operation, null, "only");
            }
            for (var body : bodies.entrySet()) {
                run++;
                send(lead, operation, body.getValue(), body.getKey());
            }
        }
        assertThat(run).isEqualTo(22);
    }

    /** Keys and numbers of an example are nobody's: they are replaced by such as there are. */
    private static void send(ApiClient client, OpenApi.Operation operation, @Nullable Object body, String name) {
        String conversation = "/api/v1/conversations/" + number;
        String newest = client.get(conversation).text("/lastMessage");
        String path = operation.path().replace("{number}", number).replace("{id}", id(operation.path(), newest, client));
        String query = document.examples(operation, "query").entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String whole = query.isEmpty() ? path : path + "?" + query;
        var answer = switch (operation.method()) {
            case "GET" -> client.get(whole);
            default -> body == null
                    ? client.send(operation.method(), whole, "109".getBytes(StandardCharsets.UTF_8), "Content-Type", "text/plain")
                    : client.json(operation.method(), whole, fitting(operation, body, newest), "Idempotency-Key",
                            document.examples(operation, "header").getOrDefault("Idempotency-Key", "none") + name);
        };
        assertThat(answer.status()).as("%s %s: %s", operation, name, answer.body()).isBetween(200, 299);
    }

    private static Object fitting(OpenApi.Operation operation, Object body, String newest) {
        assertThat(document.wrongWith(operation, json.valueToTree(body))).isEmpty();
        Map<String, Object> real = new HashMap<>();
        OpenApi.map(body).forEach((name, value) -> real.put(String.valueOf(name), name.equals("basedOn") ? newest : value));
        return real;
    }

    private static String id(String path, String newest, ApiClient client) {
        if (path.contains("/customers/"))
            return client.get("/api/v1/conversations/" + number).text("/customer/id");
        return path.contains("/attachments/") ? text("select id::text from attachment limit 1") : newest;
    }

    private static String text(String sql) {
        return desk.database().jdbc().sql(sql).query(String.class).single();
    }
}
