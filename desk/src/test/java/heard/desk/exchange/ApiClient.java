package heard.desk.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import heard.desk.TestDesk;
import heard.desk.identity.Agents;
import heard.desk.identity.ApiTokens;
import heard.desk.identity.Right;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with a token; each answer is held to the API's description. */
final class ApiClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final OpenApi DOCUMENT = new OpenApi();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final URI desk;
    private final @Nullable String token;

    private ApiClient(URI desk, @Nullable String token) {
        this.desk = desk;
        this.token = token;
    }

    static ApiClient of(TestDesk desk, String account, Right... rights) {
        var agent = desk.bean(Agents.class).byEmail(account + "@demo.localhost").orElseThrow();
        var chosen = EnumSet.noneOf(Right.class);
        for (Right right : rights)
            chosen.add(right);
        String secret = desk.bean(ApiTokens.class).issue(agent.id(), "test", chosen, Optional.empty()).secret();
        return new ApiClient(address(desk), secret);
    }

    static ApiClient nobody(TestDesk desk) {
        return new ApiClient(address(desk), null);
    }

    static URI address(TestDesk desk) {
        return URI.create("http://127.0.0.1:" + desk.application().getEnvironment().getRequiredProperty("local.server.port"));
    }

    ApiClient withToken(String other) {
        return new ApiClient(desk, other);
    }

    String token() {
        return String.valueOf(token);
    }

    /** What the API answered. */
    record Answer(int status, JsonNode body, byte[] bytes, HttpResponse<byte[]> response) {
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** A text within the body. */
        String text(String pointer) {
            return body.at(pointer).asString();
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer patch(String path, Object body, String... headers) {
        return json("PATCH", path, body, headers);
    }

    Answer post(String path, Object body, String key) {
        return json("POST", path, body, "Idempotency-Key", key);
    }

    Answer json(String method, String path, Object body, String... headers) {
        var text = body instanceof String written ? written : JSON.writeValueAsString(body);
        var all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send(method, path, text.getBytes(StandardCharsets.UTF_8), all);
    }

    Answer send(String method, String path, byte @Nullable [] body, String... headers) {
        var answer = unchecked(method, path, body, headers);
        DOCUMENT.check(DOCUMENT.operation(method, path.replaceFirst("\\?.*", "")), answer.status(), answer.header("Content-Type"),
                answer.body());
        return answer;
    }

    /** For requests that the description does not have. */
    Answer unchecked(String method, String path, byte @Nullable [] body, String... headers) {
        var request = HttpRequest.newBuilder(desk.resolve(path)).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (token != null)
            request.header("Authorization", "Bearer " + token);
        if (headers.length > 0)
            request.headers(headers);
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            boolean json = response.headers().firstValue("Content-Type").filter(type -> type.matches("application/(problem\\+)?json(;.*)?"))
                    .isPresent();
            JsonNode parsed = json ? JSON.readTree(response.body()) : JSON.nullNode();
            return new Answer(response.statusCode(), parsed, response.body(), response);
        } catch (IOException failure) {
            throw new UncheckedIOException("The desk did not answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was stopped", stopped);
        }
    }

    static Map<String, Object> reply(@Nullable String basedOn, String text) {
        var body = new HashMap<String, Object>(Map.of("kind", "reply", "text", text));
        body.put("basedOn", basedOn);
        return body;
    }
}
